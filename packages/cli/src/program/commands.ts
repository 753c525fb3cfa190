import { Argument, Option, type Command } from "commander";
import type { Words } from "@jixiao/core/adapter";
import { words } from "../problem/wording.js";
import type { ReportFormat } from "../report/report.js";
import type { Perform } from "./program.js";

type Say = (text: Words) => string;

const reportFormats: readonly ReportFormat[] = ["table", "json", "markdown", "html"];

/** Defines every command: its arguments, its options, an example; what it does is loaded when it is called. */
export function defineCommands(program: Command, say: Say, perform: Perform): void {
  const describe = (name: string, about: Words, ...examples: string[]): Command =>
    program
      .command(name)
      .description(say(about))
      .addHelpText("after", `\n${say(exampleHeading)}\n${examples.map((line) => `  ${line}`).join("\n")}`);
  const files = (name: string, about: Words): Argument => new Argument(name, say(about));
  const format = (choices: readonly string[], byDefault?: string): Option => {
    const option = new Option(
      "--format <format>",
      say(words("输出格式", "how the result is written")),
    ).choices(choices);
    return byDefault === undefined ? option : option.default(byDefault);
  };
  const out = (): Option =>
    new Option(
      "--out <file>",
      say(words("写入文件；省略为标准输出", "write to a file; standard output by default")),
    );
  const rubric = (): Option =>
    new Option(
      "--rubric <rubric>",
      say(words("内置体系的标识，或体系文件", "the id of a shipped rubric, or a rubric file")),
    );

  describe(
    "score",
    words("按评价指标体系评分", "score observations by a rubric"),
    "jixiao score observations.yaml",
    "jixiao score *.yaml --rubric rubric.yaml --format json --out scorecards.json",
  )
    .addArgument(
      files(
        "<observations...>",
        words("评分依据，YAML 或 JSON；- 为标准输入", "observations, YAML or JSON; - is standard input"),
      ),
    )
    .addOption(rubric())
    .addOption(format(reportFormats))
    .addOption(out())
    .action((names: string[], options: { rubric?: string; format?: ReportFormat; out?: string }) =>
      perform(async (session) => {
        const { score } = await import("../command/score.js");
        return score(names, { ...options, format: reportFormat(options) }, session);
      }, options),
    );
}

const exampleHeading = words("例：", "Examples:");

/** The format asked for, else what the name of the output file says, else a table. */
function reportFormat({
  format,
  out,
}: {
  readonly format?: ReportFormat;
  readonly out?: string;
}): ReportFormat {
  if (format !== undefined) return format;
  const extension = /\.[a-z]+$/i.exec(out ?? "")?.[0].toLowerCase();
  return extension === ".json"
    ? "json"
    : extension === ".md"
      ? "markdown"
      : extension === ".html" || extension === ".htm"
        ? "html"
        : "table";
}
