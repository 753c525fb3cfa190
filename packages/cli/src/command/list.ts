import { referenceOf } from "@jixiao/core";
import { labelText } from "@jixiao/core/adapter";
import { shippedRubrics, shippedSchemes } from "../document/shipped.js";
import { jsonText } from "../output/outcome.js";
import type { Outcome, Session } from "../output/session.js";
import { words } from "../problem/words.js";
import { renderReports } from "../report/render.js";

/** What `list` may be told. */
export interface ListSettings {
  readonly format: "table" | "json";
}

/** Lists what ships: rubrics and rating schemes. */
export async function list({ format }: ListSettings, session: Session): Promise<Outcome> {
  const { language } = session;
  const rubrics = (await shippedRubrics()).map((rubric) => ({
    id: rubric.id,
    version: rubric.version,
    title: labelText(rubric.title, language),
    points: String(rubric.points),
    inForce: rubric.inForce ?? null,
  }));
  const ratingSchemes = (await shippedSchemes()).map(({ id, title = id }) => ({
    id,
    title: labelText(title, language),
  }));
  if (format === "json")
    return { status: 0, product: jsonText({ format: "jixiao/list@1", rubrics, ratingSchemes }) };
  const report = {
    title: headings.title[language],
    facts: [],
    sections: [
      {
        heading: headings.rubrics[language],
        columns: [
          { heading: headings.id[language] },
          { heading: headings.inForce[language] },
          { heading: headings.points[language], align: "right" as const },
          { heading: headings.name[language] },
        ],
        rows: rubrics.map((rubric) => ({
          cells: [referenceOf(rubric), periodText(rubric.inForce), rubric.points, rubric.title],
        })),
      },
      {
        heading: headings.schemes[language],
        columns: [{ heading: headings.id[language] }, { heading: headings.name[language] }],
        rows: ratingSchemes.map(({ id, title }) => ({ cells: [id, title] })),
      },
    ],
  };
  return { status: 0, product: renderReports([report], "table", session) };
}

function periodText(period: { readonly from: string; readonly to?: string } | null): string {
  return period === null ? "" : `${period.from} – ${period.to ?? ""}`.trimEnd();
}

const headings = {
  title: words("内置文档（jixiao show 标识）", "What ships (jixiao show ID)"),
  rubrics: words("评价指标体系", "Rubrics"),
  schemes: words("评级办法", "Rating schemes"),
  id: words("标识", "Id"),
  inForce: words("有效期", "In force"),
  points: words("总分值", "Points"),
  name: words("名称", "Title"),
};
