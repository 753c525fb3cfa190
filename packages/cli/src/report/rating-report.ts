import type { Rating, RatingScheme } from "@jixiao/report-rating";
import { labelText, type Label, type Language } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";
import type { Fact, Report, Row } from "./report.js";

/** A rating for people: the level, what it depends on, every criterion. */
export function ratingReport(scheme: RatingScheme, rating: Rating, language: Language): Report {
  const name = rating.subject?.name ?? rating.subject?.id;
  const title = text(scheme.title ?? scheme.id, language);
  return {
    title: name === undefined ? title : `${text(name, language)} · ${title}`,
    facts: factsOf(scheme, rating, language),
    sections: [
      {
        heading: headings.criteria[language],
        columns: [{ heading: headings.criterion[language] }, { heading: headings.finding[language] }],
        rows: scheme.criteria.map(({ id, title: name = id }): Row => ({
          cells: [text(name, language), finding(id, rating, language)],
        })),
      },
      { heading: headings.explanation[language], lines: [rating.explanation[language]] },
    ],
  };
}

const headings = {
  rating: words("评级", "Rating"),
  possible: words("可能的评级", "Possible ratings"),
  next: words("更高一级", "Next level"),
  scheme: words("评级办法", "Scheme"),
  criteria: words("逐项判断", "Criteria"),
  criterion: words("要求", "Criterion"),
  finding: words("判断", "Finding"),
  explanation: words("说明", "Explanation"),
  open: words("未定", "open"),
  met: words("符合", "met"),
  unmet: words("不符合", "not met"),
  unknown: words("尚未确定", "not known yet"),
};

function factsOf(scheme: RatingScheme, rating: Rating, language: Language): Fact[] {
  const level = (id: string): string => {
    const label = scheme.levels.find((one) => one.id === id)?.label;
    return label === undefined ? id : text(label, language);
  };
  const { rating: reached, possible, next } = rating;
  const comma = language === "en" ? ", " : "、";
  return [
    {
      name: headings.rating[language],
      value: reached === null ? headings.open[language] : level(reached),
      standsOut: true,
    },
    ...(reached === null
      ? [{ name: headings.possible[language], value: possible.map(level).join(comma) }]
      : []),
    ...(next === null ? [] : [{ name: headings.next[language], value: level(next.level) }]),
    { name: headings.scheme[language], value: scheme.id },
  ];
}

function finding(id: string, { met, unmet }: Rating, language: Language): string {
  const name = met.includes(id) ? "met" : unmet.includes(id) ? "unmet" : "unknown";
  return headings[name][language];
}

function text(label: Label, language: Language): string {
  return labelText(label, language);
}
