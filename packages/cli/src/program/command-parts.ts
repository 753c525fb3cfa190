import { Argument, InvalidArgumentError, Option, type Command } from "commander";
import type { Words } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";
import type { ReportFormat } from "../report/report.js";

/** Puts words into the language of the session. */
export type Say = (text: Words) => string;

/** The parts for one program in one language. */
export function partsFor(program: Command, say: Say): Parts {
  return { describe: describeIn(program, say), ...partsIn(say) };
}

/** What commands are put together from. */
export interface Parts extends ReturnType<typeof partsIn> {
  readonly describe: ReturnType<typeof describeIn>;
}

function describeIn(
  program: Command,
  say: Say,
): (name: string, about: Words, ...examples: string[]) => Command {
  return (name, about, ...examples) =>
    program
      .command(name)
      .description(say(about))
      .addHelpText("after", `\n${say(exampleHeading)}\n${examples.map((line) => `  ${line}`).join("\n")}`);
}

const exampleHeading = words("例：", "Examples:");
/** Every way a report can be written. */
export const reportFormats: readonly ReportFormat[] = ["table", "json", "markdown", "html"];
const fromStandardInput = words("；- 为标准输入", "; - is standard input");

function partsIn(say: Say) {
  return {
    file: (name: string, about: Words): Argument =>
      new Argument(name, `${say(about)}${say(fromStandardInput)}`),
    name: (name: string, about: Words): Argument => new Argument(name, say(about)),
    format: (choices: readonly string[]): Option =>
      new Option("--format <format>", say(words("输出格式", "how the result is written"))).choices(choices),
    out: (): Option =>
      new Option(
        "--out <file>",
        say(words("写入文件；省略为标准输出", "write to a file; standard output by default")),
      ),
    option: (flags: string, about: Words): Option => new Option(flags, say(about)),
    rubric: (): Option =>
      new Option(
        "--rubric <rubric>",
        say(words("体系：内置的标识，或文件", "the rubric: a shipped id, or a file")),
      ),
    refuse: (about: Words): InvalidArgumentError => new InvalidArgumentError(say(about)),
  };
}

/** How a report is written, as the command line says it. */
export interface Writing {
  readonly format?: ReportFormat;
  readonly out?: string;
}

/** The format asked for, else what the name of the output file says, else a table. */
export function reportFormat({
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
