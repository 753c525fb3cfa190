import type { Flag, IndicatorResult, LedgerKind, Scorecard } from "@jixiao/core";
import type { Language, Words } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";
import type { Column, Fact, Report, Row, Section } from "./report.js";

/** A scorecard for people: the total and its grade, the tree, the tiers, every lost mark, what to look at. */
export function scorecardReport(card: Scorecard, language: Language): Report {
  const titles = titlesOf(card.indicators);
  return {
    title: cardTitle(card),
    facts: factsOf(card, language),
    sections: [
      indicatorSection(card, language),
      ...tierSections(card, language),
      ...deductionSections(card, titles, language),
      ...differenceSections(card, titles, language),
      ...flagSections(card.flags, titles, language),
    ],
  };
}

/** Whose scorecard it is, by which rubric. */
export function cardTitle({ subject, title }: Scorecard): string {
  const name = subject?.["name"] ?? subject?.["id"];
  return name === undefined ? title : `${String(name)} · ${title}`;
}

const heading = {
  total: words("得分", "Score"),
  grade: words("等级", "Grade"),
  rate: words("得分率", "Score rate"),
  status: words("状态", "Status"),
  range: words("可能的得分", "Possible scores"),
  bonus: words("加分", "Bonus"),
  penalty: words("减分", "Penalty"),
  rubric: words("评价指标体系", "Rubric"),
  assessedOn: words("评价日期", "Assessed on"),
  recorded: words("录入分合计", "Recorded total"),
  indicators: words("指标得分", "Indicators"),
  indicator: words("指标", "Indicator"),
  points: words("分值", "Points"),
  score: words("得分", "Score"),
  deducted: words("扣分", "Deducted"),
  remark: words("备注", "Remark"),
  tiers: words("分级", "Tiers"),
  tier: words("分级", "Tier"),
  deductions: words("扣分明细", "Deductions"),
  reason: words("事由", "Reason"),
  evidence: words("佐证材料", "Evidence"),
  differences: words("与录入分的差异", "Differences from recorded scores"),
  computed: words("计算得分", "Computed"),
  recordedScore: words("录入得分", "Recorded"),
  difference: words("差额", "Difference"),
  flags: words("提示", "To look at"),
} as const satisfies Record<string, Words>;

const statusWords: Readonly<Record<string, Words>> = {
  final: words("最终", "final"),
  provisional: words("暂定：有缺失的评分依据", "provisional: observations are missing"),
  overridden: words("有人工改定的得分", "with scores set by hand"),
};

const rangeWords = {
  "zh-CN": (scores: string, grades: readonly string[]) => `${scores}（${grades.join("、")}）`,
  en: (scores: string, grades: readonly string[]) => `${scores} (${grades.join(", ")})`,
} as const;

function factsOf(card: Scorecard, language: Language): Fact[] {
  const fact = (name: keyof typeof heading, value: string | undefined, standsOut = false): Fact[] =>
    value === undefined ? [] : [{ name: heading[name][language], value, standsOut }];
  const { range } = card;
  return [
    ...fact("total", `${card.score} / ${card.points}`, true),
    ...fact("grade", card.grade.label, true),
    ...fact("rate", card.rate),
    ...fact(
      "range",
      range === undefined
        ? undefined
        : rangeWords[language](`${range.low} – ${range.high}`, range.gradeLabels),
    ),
    ...fact("bonus", card.bonus),
    ...fact("penalty", card.penalty),
    ...fact("recorded", card.recordedScore),
    ...fact("status", statusWords[card.status]?.[language] ?? card.status),
    ...fact("rubric", `${card.rubric.id}@${card.rubric.version}`),
    ...fact("assessedOn", card.assessedOn),
  ];
}

function columns(language: Language, ...names: (keyof typeof heading)[]): Column[] {
  return names.map((name) => ({
    heading: heading[name][language],
    ...(figures.has(name) ? { align: "right" } : {}),
  }));
}

const figures = new Set<keyof typeof heading>([
  "points",
  "score",
  "deducted",
  "rate",
  "computed",
  "recordedScore",
  "difference",
]);

function indicatorSection(card: Scorecard, language: Language): Section {
  return {
    heading: heading.indicators[language],
    columns: columns(language, "indicator", "points", "score", "deducted", "rate", "remark"),
    rows: card.indicators.flatMap((node) => indicatorRows(node, 0, language)),
  };
}

function indicatorRows(node: IndicatorResult, level: number, language: Language): Row[] {
  const remark = [
    remarkWords[node.status]?.[language],
    "role" in node ? heading[node.role][language] : undefined,
    node.grade?.label,
  ];
  const own: Row = {
    cells: [
      node.title,
      node.points,
      node.score,
      node.deducted,
      node.rate ?? "—",
      remark.filter((one) => one !== undefined).join(language === "en" ? ", " : "，"),
    ],
    level,
    strong: "indicators" in node,
  };
  return "indicators" in node
    ? [own, ...node.indicators.flatMap((child) => indicatorRows(child, level + 1, language))]
    : [own];
}

const remarkWords: Readonly<Record<string, Words>> = {
  "not-applicable": words("不适用", "not applicable"),
  missing: words("缺失", "missing"),
  overridden: words("人工改定", "set by hand"),
};

function tierSections({ tiers = [] }: Scorecard, language: Language): Section[] {
  if (tiers.length === 0) return [];
  const rows = tiers.map((tier): Row => ({
    cells: [tier.title, tier.points, tier.score, tier.deducted, tier.rate ?? "—"],
  }));
  return [
    {
      heading: heading.tiers[language],
      columns: columns(language, "tier", "points", "score", "deducted", "rate"),
      rows,
    },
  ];
}

const ledgerWords: Readonly<Record<LedgerKind, Words>> = {
  finding: words("扣分点", "finding"),
  computed: words("按规则计算", "computed by the rule"),
  missing: words("缺少评分依据", "no observation"),
  override: words("人工改定", "set by hand"),
  rounding: words("舍入", "rounding"),
  bonus: words("加分", "bonus"),
  penalty: words("减分", "penalty"),
  ceiling: words("超过总分上限的部分", "beyond the ceiling"),
  floor: words("低于零的部分", "below zero"),
  veto: words("一票否决", "veto"),
};

type Titles = ReadonlyMap<string, string>;

function deductionSections({ deductions }: Scorecard, titles: Titles, language: Language): Section[] {
  if (deductions.length === 0) return [];
  const rows = deductions.map(({ indicator, points, claimed, reason, evidence = [], kind }): Row => {
    const claim =
      claimed === undefined ? "" : words(`（提出 ${claimed}）`, ` (claimed ${claimed})`)[language];
    return {
      cells: [
        titleOf(indicator, titles),
        points,
        `${reason ?? ledgerWords[kind][language]}${claim}`,
        evidence.join(language === "en" ? "; " : "；"),
      ],
    };
  });
  return [
    {
      heading: heading.deductions[language],
      columns: columns(language, "indicator", "deducted", "reason", "evidence"),
      rows,
    },
  ];
}

function differenceSections({ differences = [] }: Scorecard, titles: Titles, language: Language): Section[] {
  if (differences.length === 0) return [];
  const rows = differences.map(({ indicator, computed, recorded, difference }): Row => ({
    cells: [titleOf(indicator, titles), computed, recorded, difference],
  }));
  return [
    {
      heading: heading.differences[language],
      columns: columns(language, "indicator", "computed", "recordedScore", "difference"),
      rows,
    },
  ];
}

function flagSections(flags: readonly Flag[], titles: Titles, language: Language): Section[] {
  if (flags.length === 0) return [];
  const lines = flags.map(({ indicator, message }) =>
    indicator === null
      ? message
      : `${titleOf(indicator, titles)}${language === "en" ? ": " : "："}${message}`,
  );
  return [{ heading: heading.flags[language], lines }];
}

function titlesOf(nodes: readonly IndicatorResult[]): Titles {
  const titles = new Map<string, string>();
  for (const waiting = [...nodes]; ;) {
    const node = waiting.pop();
    if (node === undefined) return titles;
    titles.set(node.id, node.title);
    if ("indicators" in node) waiting.push(...node.indicators);
  }
}

function titleOf(indicator: string | null, titles: Titles): string {
  return indicator === null ? "—" : (titles.get(indicator) ?? indicator);
}
