import type { Language } from "@jixiao/core";
import type { VectorDifference } from "../run/compare.js";
import type { ConformanceReport } from "../run/run-all.js";

/**
 * A report for people: what passed, what failed and where, what was not run.
 *
 * @example
 * import { jixiaoImplementation, reportText, runAll } from "@jixiao/conformance";
 *
 * reportText(runAll(jixiaoImplementation), "en").split("\n")[0];
 * // "@jixiao/core: 1040 of 1040 cases passed"
 */
export function reportText(report: ConformanceReport, language: Language = "zh-CN"): string {
  const { implementation, passed, failed, results, notRun } = report;
  const say = words[language];
  const lines = [
    say.summary(implementation, passed, passed + failed),
    ...results
      .filter((result) => !result.passed)
      .flatMap(({ topic, id, differences }) => [
        `${topic} · ${id}`,
        ...differences.slice(0, mostDifferences).map((one) => `  ${say.difference(differenceText(one))}`),
        ...(differences.length > mostDifferences
          ? [`  ${say.more(differences.length - mostDifferences)}`]
          : []),
      ]),
    ...notRun.map(({ topic, cases }) => say.notRun(topic, cases)),
  ];
  return `${lines.join("\n")}\n`;
}

const mostDifferences = 10;
const longestValue = 200;

interface DifferenceText {
  readonly place: string;
  readonly expected: string;
  readonly received: string;
}

const words = {
  "zh-CN": {
    summary: (name: string, passed: number, all: number) =>
      `${name}：共 ${String(all)} 例，通过 ${String(passed)} 例`,
    difference: ({ place, expected, received }: DifferenceText) =>
      `${place}：应为 ${expected}，得到 ${received}`,
    more: (count: number) => `另有 ${String(count)} 处`,
    notRun: (topic: string, count: number) => `未运行：${topic}（${String(count)} 例）`,
  },
  en: {
    summary: (name: string, passed: number, all: number) =>
      `${name}: ${String(passed)} of ${String(all)} cases passed`,
    difference: ({ place, expected, received }: DifferenceText) =>
      `${place}: expected ${expected}, got ${received}`,
    more: (count: number) => `and ${String(count)} more`,
    notRun: (topic: string, count: number) => `not run: ${topic} (${String(count)} cases)`,
  },
} as const;

function differenceText({ path, expected, received }: VectorDifference): DifferenceText {
  return {
    place: path.length === 0 ? "." : path.join("."),
    expected: valueText(expected),
    received: valueText(received),
  };
}

function valueText(value: unknown): string {
  const text = value === undefined ? "—" : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}
