import type { IndicatorDocument, Rubric } from "@jixiao/core";
import { labelText, type Label, type Language } from "@jixiao/core/adapter";
import type { RatingScheme } from "@jixiao/report-rating";
import { words } from "../problem/words.js";
import type { Fact, Report, Row } from "./report.js";

/** A rubric for people: what it is, where it comes from, its tree. */
export function rubricReport(rubric: Rubric, language: Language): Report {
  const tiers = new Map((rubric.tiers ?? []).map(({ id, title }) => [id, labelText(title, language)]));
  return {
    title: labelText(rubric.title, language),
    facts: factsOf(rubric, language),
    sections: [
      {
        heading: headings.indicators[language],
        columns: [
          { heading: headings.indicator[language] },
          { heading: headings.id[language] },
          { heading: headings.points[language], align: "right" },
          { heading: headings.rule[language] },
          ...(tiers.size === 0 ? [] : [{ heading: headings.tier[language] }]),
        ],
        rows: rubric.indicators.flatMap((node) => nodeRows(node, 0, tiers, language)),
      },
    ],
  };
}

/** A rating scheme for people: its criteria and what each level requires. */
export function schemeReport(scheme: RatingScheme, language: Language): Report {
  const name = (id: string, label: Label | undefined): string =>
    label === undefined ? id : labelText(label, language);
  const criteria = new Map(scheme.criteria.map(({ id, title }) => [id, name(id, title)]));
  return {
    title: name(scheme.id, scheme.title),
    facts: [{ name: headings.id[language], value: scheme.id }, ...sourceFact(scheme.source, language)],
    sections: [
      {
        heading: headings.criteria[language],
        columns: [{ heading: headings.criterion[language] }, { heading: headings.id[language] }],
        rows: scheme.criteria.map(({ id }): Row => ({ cells: [criteria.get(id) ?? id, id] })),
      },
      {
        heading: headings.levels[language],
        columns: [{ heading: headings.level[language] }, { heading: headings.requires[language] }],
        rows: scheme.levels.map(({ id, label, requires }): Row => {
          const all = requires?.map((one) => criteria.get(one) ?? one).join(language === "en" ? ", " : "、");
          return { cells: [name(id, label), all ?? headings.otherwise[language]] };
        }),
      },
    ],
  };
}

const headings = {
  id: words("标识", "Id"),
  version: words("版本", "Version"),
  points: words("分值", "Points"),
  inForce: words("有效期", "In force"),
  source: words("出处", "Source"),
  description: words("说明", "Description"),
  indicators: words("指标", "Indicators"),
  indicator: words("指标", "Indicator"),
  rule: words("评分规则", "Rule"),
  tier: words("分级", "Tier"),
  weight: words("权重", "weight"),
  criteria: words("要求", "Criteria"),
  criterion: words("要求", "Criterion"),
  levels: words("级别", "Levels"),
  level: words("级别", "Level"),
  requires: words("须全部符合", "Requires"),
  otherwise: words("其余", "everything else"),
};

function factsOf({ id, version, points, inForce, source, description }: Rubric, language: Language): Fact[] {
  return [
    { name: headings.id[language], value: id },
    { name: headings.version[language], value: version },
    { name: headings.points[language], value: String(points) },
    ...(inForce === undefined
      ? []
      : [{ name: headings.inForce[language], value: `${inForce.from} – ${inForce.to ?? ""}`.trimEnd() }]),
    ...sourceFact(source, language),
    ...(description === undefined
      ? []
      : [{ name: headings.description[language], value: labelText(description, language) }]),
  ];
}

function sourceFact(
  source: { readonly title: Label; readonly clause?: Label } | undefined,
  language: Language,
): Fact[] {
  if (source === undefined) return [];
  const parts = [source.title, source.clause]
    .filter((part) => part !== undefined)
    .map((part) => labelText(part, language));
  return [{ name: headings.source[language], value: parts.join(language === "en" ? ", " : "，") }];
}

function nodeRows(
  node: IndicatorDocument,
  level: number,
  tiers: ReadonlyMap<string, string>,
  language: Language,
): Row[] {
  const worth =
    node.points ?? (node.weight === undefined ? "" : `${headings.weight[language]} ${String(node.weight)}`);
  const own: Row = {
    cells: [
      labelText(node.title, language),
      node.id,
      String(worth),
      node.rule?.type ?? "",
      ...(tiers.size === 0 ? [] : [tiers.get(node.tier ?? "") ?? ""]),
    ],
    level,
    strong: node.indicators !== undefined,
  };
  return [own, ...(node.indicators ?? []).flatMap((child) => nodeRows(child, level + 1, tiers, language))];
}
