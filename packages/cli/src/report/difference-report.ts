import type { DifferenceKind, DifferenceRow, RubricDifference, ScorecardDifference } from "@jixiao/core";
import { labelText, type Language, type Words } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";
import type { Report, Row } from "./report.js";

/** Two rubrics compared, for people: one sentence a change. */
export function rubricDifferenceReport(
  { old, new: now, changes }: RubricDifference,
  language: Language,
): Report {
  const lines = changes.map(({ sentence }) => sentence[language]);
  return {
    title: labelText(now.title, language),
    facts: [
      { name: headings.old[language], value: `${old.id}@${old.version}` },
      { name: headings.new[language], value: `${now.id}@${now.version}` },
      { name: headings.count[language], value: String(changes.length), standsOut: true },
    ],
    sections: [
      { heading: headings.changes[language], lines: lines.length === 0 ? [headings.none[language]] : lines },
    ],
  };
}

/** Two scorecards compared, for people: the totals, and what moved them. */
export function scorecardDifferenceReport(
  { old, new: now, difference, rows }: ScorecardDifference,
  language: Language,
): Report {
  const name = now.subject?.["name"] ?? now.subject?.["id"];
  const total: Row = {
    cells: [headings.total[language], old.score, now.score, signed(difference), ""],
    strong: true,
  };
  return {
    title: name === undefined ? headings.title[language] : `${String(name)} · ${headings.title[language]}`,
    facts: [
      { name: headings.difference[language], value: signed(difference), standsOut: true },
      { name: headings.score[language], value: `${old.score} → ${now.score}` },
      {
        name: headings.grade[language],
        value:
          old.grade.label === now.grade.label ? now.grade.label : `${old.grade.label} → ${now.grade.label}`,
      },
      {
        name: headings.rubric[language],
        value: [...new Set([old, now].map(({ rubric }) => `${rubric.id}@${rubric.version}`))].join(" → "),
      },
    ],
    sections: [
      {
        heading: headings.moved[language],
        columns: [
          { heading: headings.indicator[language] },
          { heading: headings.old[language], align: "right" },
          { heading: headings.new[language], align: "right" },
          { heading: headings.difference[language], align: "right" },
          { heading: headings.remark[language] },
        ],
        rows: [...rows.map((row) => rowOf(row, language)), total],
      },
    ],
  };
}

const headings = {
  title: words("得分变化", "Change of score"),
  old: words("原", "Old"),
  new: words("新", "New"),
  count: words("变化", "Changes"),
  changes: words("变化", "Changes"),
  none: words("没有变化", "no change"),
  difference: words("差额", "Difference"),
  score: words("得分", "Score"),
  grade: words("等级", "Grade"),
  rubric: words("评价指标体系", "Rubric"),
  moved: words("引起变化的指标", "What moved the total"),
  indicator: words("指标", "Indicator"),
  remark: words("备注", "Remark"),
  total: words("合计", "Total"),
  points: words("分值", "points"),
  status: words("状态", "status"),
};

const kindWords: Readonly<Record<DifferenceKind, Words>> = {
  leaf: words("", ""),
  bonus: words("加分", "bonus"),
  penalty: words("减分", "penalty"),
  ceiling: words("超过总分上限的部分", "beyond the ceiling"),
  floor: words("低于零的部分", "below zero"),
  veto: words("一票否决", "veto"),
  rounding: words("分别舍入的差额", "gap of separate rounding"),
};

function rowOf(
  { kind, title, old, new: now, difference, points, status }: DifferenceRow,
  language: Language,
): Row {
  const change = (name: string, pair: { old: string | null; new: string | null } | undefined): string[] =>
    pair === undefined ? [] : [`${name} ${pair.old ?? "—"} → ${pair.new ?? "—"}`];
  const remarks = [
    ...(title === undefined || kind === "leaf" ? [] : [kindWords[kind][language]]),
    ...change(headings.points[language], points),
    ...change(headings.status[language], status),
  ];
  return {
    cells: [
      title ?? kindWords[kind][language],
      old ?? "—",
      now ?? "—",
      signed(difference),
      remarks.join(language === "en" ? "; " : "；"),
    ],
  };
}

/** A difference with its sign. */
function signed(difference: string): string {
  return /^[-−]/.test(difference) || /^0(\.0+)?$/.test(difference) ? difference : `+${difference}`;
}
