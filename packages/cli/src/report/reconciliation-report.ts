import type { Reconciliation, Recovered, RelationKind, RoundingMode, Splits, Verdict } from "@jixiao/core";
import {
  isPlainObject,
  labelText,
  modeNames,
  type Label,
  type Language,
  type Path,
  type Words,
} from "@jixiao/core/adapter";
import { words } from "../problem/words.js";
import type { Column, Report, Row, Section } from "./report.js";

/** A reconciliation for people: the verdict, every relation, what they say together, what would mend it. */
export function reconciliationReport(
  document: unknown,
  reconciliation: Reconciliation,
  language: Language,
): Report {
  const { verdict, rounding, relations, joint } = reconciliation;
  return {
    title: titleOf(document, language),
    facts: [
      { name: headings.verdict[language], value: verdictWords[verdict][language], standsOut: true },
      { name: headings.rounding[language], value: roundingText(rounding, language) },
      { name: headings.together[language], value: joint.note },
    ],
    sections: [
      {
        heading: headings.relations[language],
        columns: [
          { heading: headings.figure[language] },
          { heading: headings.relation[language] },
          { heading: headings.printed[language], align: "right" },
          { heading: headings.computed[language], align: "right" },
          { heading: headings.verdict[language] },
          { heading: headings.note[language] },
        ],
        rows: relations.map(({ path, kind, printed, computed, verdict: own, note }): Row => ({
          cells: [
            nameOf(document, path, language),
            relationWords[kind][language],
            printed ?? "—",
            computed ?? "—",
            verdictWords[own][language],
            note,
          ],
        })),
      },
      ...conflictSection(document, reconciliation, language),
      ...exampleSection(document, reconciliation, language),
      ...changeSection(document, reconciliation, language),
    ],
  };
}

/** Recovered points for people: the roundest splits that fit, then all of them, as far as a page holds them. */
export function recoveredReport(
  document: unknown,
  { rounding, unknown, roundest, ...all }: Recovered,
  language: Language,
): Report {
  const columns = unknown.map(({ path }) => ({
    heading: nameOf(document, path, language),
    align: "right" as const,
  }));
  const searches = roundest === undefined ? [all] : [roundest, all];
  return {
    title: titleOf(document, language),
    facts: [
      ...searches.map((found) => ({
        name: multiplesOf(found, language),
        value: `${String(found.splits.length)}${found.complete ? "" : headings.cut[language]}`,
        standsOut: true,
      })),
      { name: headings.rounding[language], value: roundingText(rounding, language) },
    ],
    sections: [
      {
        heading: headings.unknown[language],
        columns: [
          { heading: headings.figure[language] },
          { heading: headings.low[language], align: "right" },
          { heading: headings.high[language], align: "right" },
        ],
        rows: unknown.map(({ path, low, high }): Row => ({
          cells: [nameOf(document, path, language), low, high],
        })),
      },
      ...searches.flatMap((found) => splitSections(found, columns, language)),
    ],
  };
}

const mostRows = 20;

function splitSections(found: Splits, columns: readonly Column[], language: Language): Section[] {
  const { splits } = found;
  if (splits.length === 0) return [];
  const heading = multiplesOf(found, language);
  const rows = splits.slice(0, mostRows).map((cells): Row => ({ cells }));
  const left = splits.length - rows.length;
  const more = headings.more[language].replace("{count}", String(left));
  return [{ heading, columns, rows, ...(left === 0 ? {} : { more }) }];
}

function multiplesOf({ step }: Splits, language: Language): string {
  return headings.splits[language].replace("{step}", step);
}

/** How figures were read: the mode, and the places they have at least where something said so. */
function roundingText(
  { mode, places }: { readonly mode: RoundingMode; readonly places: number },
  language: Language,
): string {
  const words = modeNames[mode][language];
  return places === 0
    ? words
    : headings.atLeast[language].replace("{mode}", words).replace("{places}", String(places));
}

const headings = {
  verdict: words("结论", "Verdict"),
  rounding: words("取位", "Rounding"),
  together: words("合起来看", "Together"),
  relations: words("逐项核对", "Relations"),
  figure: words("数字", "Figure"),
  relation: words("关系", "Relation"),
  printed: words("印出", "Printed"),
  computed: words("算得", "Computed"),
  note: words("说明", "Note"),
  conflict: words("互相矛盾的关系", "Relations that contradict each other"),
  example: words("满足全部关系的一组精确值", "Exact values that satisfy every relation"),
  exact: words("精确值", "Exact"),
  changes: words("改动其中一处即可相符", "One of these changes would do"),
  to: words("改为", "Change to"),
  unknown: words("没有印出的分值", "Points that were not printed"),
  splits: words("符合的分值组合（{step} 的整数倍）", "Splits that fit, in multiples of {step}"),
  cut: words("（搜索未穷尽）", " (the search was cut)"),
  more: words("另有 {count} 组，--format json 全部列出", "{count} more; --format json lists them all"),
  atLeast: words("{mode}，至少 {places} 位小数", "{mode}, {places} places at least"),
  low: words("下限", "From"),
  high: words("上限", "To"),
} as const satisfies Record<string, Words>;

const verdictWords: Readonly<Record<Verdict, Words>> = {
  consistent: words("相符", "consistent"),
  rounding: words("舍入所致", "rounding"),
  inconsistent: words("不符", "inconsistent"),
};

const relationWords: Readonly<Record<RelationKind, Words>> = {
  sum: words("得分合计", "sum of scores"),
  "points-sum": words("分值合计", "sum of points"),
  rate: words("得分率", "score rate"),
  deducted: words("分值－得分", "points − score"),
  "deductions-sum": words("扣分合计", "sum of deductions"),
  tiers: words("分级合计", "sum of tiers"),
  grade: words("等级", "grade"),
  bounds: words("范围", "bounds"),
};

function conflictSection(document: unknown, { joint }: Reconciliation, language: Language): Section[] {
  if (joint.conflict.length === 0) return [];
  const lines = joint.conflict.map(
    ({ path, kind }) => `${nameOf(document, path, language)} · ${relationWords[kind][language]}`,
  );
  return [{ heading: headings.conflict[language], lines }];
}

function exampleSection(document: unknown, { joint }: Reconciliation, language: Language): Section[] {
  if (joint.example.length === 0) return [];
  const columns = [
    { heading: headings.figure[language] },
    { heading: headings.printed[language], align: "right" as const },
    { heading: headings.exact[language], align: "right" as const },
  ];
  const rows = joint.example.map(({ path, printed, exact }): Row => ({
    cells: [nameOf(document, path, language), printed ?? "—", exact],
  }));
  return [{ heading: headings.example[language], columns, rows }];
}

function changeSection(
  document: unknown,
  { changes, otherModes }: Reconciliation,
  language: Language,
): Section[] {
  if (changes.length === 0 && otherModes.length === 0) return [];
  const columns = [
    { heading: headings.figure[language] },
    { heading: headings.printed[language], align: "right" as const },
    { heading: headings.to[language], align: "right" as const },
  ];
  const rows = changes.map(({ path, printed, to }): Row => ({
    cells: [nameOf(document, path, language), printed, to],
  }));
  const modes = otherModes.map((mode): Row => ({ cells: [headings.rounding[language], "", mode] }));
  return [{ heading: headings.changes[language], columns, rows: [...rows, ...modes] }];
}

const fieldWords: Readonly<Record<string, Words>> = {
  points: words("分值", "points"),
  score: words("得分", "score"),
  deducted: words("扣分", "deducted"),
  rate: words("得分率", "rate"),
  grade: words("等级", "grade"),
  deductions: words("逐项扣分", "deductions"),
  indicators: words("指标", "indicators"),
  tiers: words("分级", "tiers"),
};

/** A figure by the titles it stands under: 管理效率 · 得分. */
function nameOf(document: unknown, path: Path, language: Language): string {
  let node = document;
  const names: string[] = [];
  for (const step of path) {
    node = stepInto(node, step);
    const title = isPlainObject(node) ? node["title"] : undefined;
    if (isLabel(title)) names.push(labelText(title, language));
    else if (typeof step === "number") names.push(String(step + 1));
    else if (step !== "indicators" && step !== "tiers") names.push(fieldWords[step]?.[language] ?? step);
  }
  return names.length === 0 ? words("全文", "the whole")[language] : names.join(" · ");
}

function stepInto(node: unknown, step: string | number): unknown {
  if (Array.isArray(node)) return typeof step === "number" ? (node as readonly unknown[])[step] : undefined;
  return isPlainObject(node) && Object.hasOwn(node, step) ? node[String(step)] : undefined;
}

function isLabel(value: unknown): value is Label {
  return (
    typeof value === "string" ||
    (isPlainObject(value) && Object.values(value).every((text) => typeof text === "string"))
  );
}

function titleOf(document: unknown, language: Language): string {
  const title = isPlainObject(document) ? document["title"] : undefined;
  return isLabel(title) ? labelText(title, language) : words("勾稽核对", "Reconciliation")[language];
}
