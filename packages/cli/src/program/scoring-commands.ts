import { words } from "../problem/words.js";
import { reportFormat, reportFormats, type Parts, type Writing } from "./command-parts.js";
import type { Perform } from "./perform.js";

/** `score` and `explain`. */
export function defineScoring({ describe, file, name, format, out, rubric }: Parts, perform: Perform): void {
  const observations = words("评分依据，YAML 或 JSON", "observations, YAML or JSON");
  describe(
    "score",
    words("按评价指标体系评分", "score observations by a rubric"),
    "jixiao score observations.yaml",
    "jixiao score *.yaml --rubric rubric.yaml --out scorecards.html",
  )
    .addArgument(file("<observations...>", observations))
    .addOption(rubric())
    .addOption(format(reportFormats))
    .addOption(out())
    .action((files: string[], options: Writing & { rubric?: string }) =>
      perform(async (session) => {
        const { score } = await import("../command/score.js");
        return score(files, { ...options, format: reportFormat(options) }, session);
      }, options),
    );
  describe(
    "explain",
    words(
      "解释一个或全部得分：公式、代入的数、舍入、依据",
      "explain one number or all: formula, numbers, rounding, source",
    ),
    "jixiao explain observations.yaml execution",
  )
    .addArgument(file("<observations>", observations))
    .addArgument(name("[indicator]", words("指标的标识或名称", "the id or the title of an indicator")))
    .addOption(rubric())
    .addOption(format(["text", "json"]))
    .addOption(out())
    .action(
      (
        of: string,
        indicator: string | undefined,
        options: { rubric?: string; format?: "text" | "json"; out?: string },
      ) =>
        perform(async (session) => {
          const { explain } = await import("../command/explain.js");
          return explain(of, indicator, { ...options, format: options.format ?? "text" }, session);
        }, options),
    );
}
