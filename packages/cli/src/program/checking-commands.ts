import { words } from "../problem/words.js";
import { reportFormat, reportFormats, type Parts, type Writing } from "./command-parts.js";
import type { Perform } from "./perform.js";

/** `check`, `rate`, `reconcile` and `diff`. */
export function defineChecking(parts: Parts, perform: Perform): void {
  defineCheck(parts, perform);
  defineRate(parts, perform);
  defineReconcile(parts, perform);
  defineDiff(parts, perform);
}

function defineCheck({ describe, file, format, out }: Parts, perform: Perform): void {
  describe(
    "check",
    words("检查文档，逐处指出问题", "check documents; point at every problem"),
    "jixiao check rubric.yaml observations.yaml",
  )
    .addArgument(
      file(
        "<file...>",
        words(
          "体系、评分依据、评级办法、检查结果、已公开的数字",
          "rubrics, observations, schemes, checks, published figures",
        ),
      ),
    )
    .addOption(format(["text", "json"]))
    .addOption(out())
    .action((files: string[], options: { format?: "text" | "json"; out?: string }) =>
      perform(async (session) => {
        const { check } = await import("../command/check.js");
        return check(files, { format: options.format ?? "text" }, session);
      }, options),
    );
}

function defineRate({ describe, file, format, out, option }: Parts, perform: Perform): void {
  describe(
    "rate",
    words("评定报告的级别", "rate reports"),
    "jixiao rate checks.yaml --scheme donghu/third-party-report",
  )
    .addArgument(file("<checks...>", words("检查结果，YAML 或 JSON", "checks, YAML or JSON")))
    .addOption(
      option(
        "--scheme <scheme>",
        words("评级办法：内置的标识，或文件", "the rating scheme: a shipped id, or a file"),
      ),
    )
    .addOption(format(reportFormats))
    .addOption(out())
    .action((files: string[], options: Writing & { scheme?: string }) =>
      perform(async (session) => {
        const { rate } = await import("../command/rate.js");
        return rate(files, { ...options, format: reportFormat(options) }, session);
      }, options),
    );
}

function defineReconcile({ describe, file, format, out, option, refuse }: Parts, perform: Perform): void {
  const step = option(
    "--step <number>",
    words("求出的分值是它的倍数，默认 1", "recovered points are multiples of it; 1 by default"),
  ).argParser((text) => {
    if (/^[1-9]\d{0,2}$|^1000$/.test(text)) return Number(text);
    throw refuse(words("应为 1 至 1000 的整数", "a whole number from 1 to 1000 is expected"));
  });
  describe(
    "reconcile",
    words("勾稽核对：印出的数字是否相符", "reconcile: do printed figures fit each other"),
    "jixiao reconcile published.yaml",
    "jixiao reconcile published.yaml --recover --step 5",
  )
    .addArgument(
      file("<published...>", words("已公开的数字，YAML 或 JSON", "published figures, YAML or JSON")),
    )
    .addOption(
      option("--recover", words("改为求出没有印出的分值", "recover points that were not printed instead")),
    )
    .addOption(step)
    .addOption(format(reportFormats))
    .addOption(out())
    .action((files: string[], options: Writing & { recover?: boolean; step?: number }) =>
      perform(async (session) => {
        const { reconcile } = await import("../command/reconcile.js");
        return reconcile(files, { ...options, format: reportFormat(options) }, session);
      }, options),
    );
}

function defineDiff({ describe, file, format, out }: Parts, perform: Perform): void {
  describe(
    "diff",
    words("比较两个体系或两张评分表", "compare two rubrics or two scorecards"),
    "jixiao diff donghu/department rubric.yaml",
    "jixiao diff scorecard-2021.json scorecard-2022.json",
  )
    .addArgument(
      file(
        "<old>",
        words("原来的：内置体系的标识，或文件", "the old one: the id of a shipped rubric, or a file"),
      ),
    )
    .addArgument(file("<new>", words("现在的", "the new one")))
    .addOption(format(reportFormats))
    .addOption(out())
    .action((old: string, now: string, options: Writing) =>
      perform(async (session) => {
        const { diff } = await import("../command/diff.js");
        return diff(old, now, { format: reportFormat(options) }, session);
      }, options),
    );
}
