import { explain as explainLines, type IndicatorResult, type Scorecard } from "@jixiao/core";
import { issue, choiceWords, type Language } from "@jixiao/core/adapter";
import { jsonText, refused } from "../output/outcome.js";
import { printable } from "../output/printable.js";
import type { Outcome, Session } from "../output/session.js";
import { issuesOf, type Problem } from "../problem/problem.js";
import { cardTitle } from "../report/scorecard-report.js";
import { scoreFiles } from "./score.js";

/** What `explain` may be told. */
export interface ExplainSettings {
  readonly rubric?: string;
  readonly format: "text" | "json";
}

/** Explains one number of a scorecard, or all of them: formula, numbers, rounding, source. */
export async function explain(
  file: string,
  indicator: string | undefined,
  { rubric, format }: ExplainSettings,
  session: Session,
): Promise<Outcome> {
  const { cards, notes, problems } = await scoreFiles([file], rubric, session);
  const wanted = cards.map((card) => (indicator === undefined ? undefined : partNamed(card, indicator)));
  const unknown = cards.flatMap((card, index) =>
    indicator === undefined || wanted[index] !== undefined
      ? []
      : unknownIndicator(file, card, indicator, session),
  );
  if (problems.length + unknown.length > 0)
    return refused([...problems, ...unknown], [file], format, session);
  const { language } = session;
  const product =
    format === "json"
      ? jsonText(one(cards.map((card, index) => explanationDocument(card, wanted[index]?.id, language))))
      : cards.map((card, index) => explanationText(card, wanted[index]?.id, session)).join("\n");
  return { status: 0, product, ...(notes.length > 0 ? { notes: `${notes.join("\n")}\n` } : {}) };
}

/** A part of a scorecard that can be explained by itself. */
type Part = Pick<IndicatorResult, "id" | "title" | "explanation">;

function partsOf(card: Scorecard): Part[] {
  const below = (node: IndicatorResult): Part[] => [
    node,
    ...("indicators" in node ? node.indicators.flatMap(below) : []),
  ];
  return [...card.indicators.flatMap(below), ...(card.tiers ?? [])];
}

/** The part with an id; people read titles, so the only part with a title will do as well. */
function partNamed(card: Scorecard, name: string): Part | undefined {
  const parts = partsOf(card);
  const titled = parts.filter(({ title }) => title === name);
  return parts.find(({ id }) => id === name) ?? (titled.length === 1 ? titled[0] : undefined);
}

function unknownIndicator(file: string, card: Scorecard, name: string, { language }: Session): Problem[] {
  const ids = partsOf(card).map(({ id }) => id);
  return issuesOf(
    file,
    [issue("unknown-indicator", [], name, { id: name, ...choiceWords(name, ids) })],
    language,
  );
}

function explanationText(
  card: Scorecard,
  indicator: string | undefined,
  { language, paint }: Session,
): string {
  const lines = explainLines(card, indicator, { language }).map(printable);
  return `${[paint.bold(printable(cardTitle(card))), "", ...lines].join("\n")}\n`;
}

/** Explanations as data, `jixiao/explanation@1`: of the total (`id` null) and every part, or of one part. */
function explanationDocument(card: Scorecard, indicator: string | undefined, language: Language): object {
  const parts = partsOf(card).filter(({ id }) => indicator === undefined || id === indicator);
  const whole =
    indicator === undefined ? [{ id: null, title: card.title, ...card.explanation[language] }] : [];
  return {
    format: "jixiao/explanation@1",
    rubric: card.rubric,
    ...(card.subject === undefined ? {} : { subject: card.subject }),
    explanations: [
      ...whole,
      ...parts.map(({ id, title, explanation }) => ({ id, title, ...explanation[language] })),
    ],
  };
}

/** One thing by itself, several as a list. */
function one(things: readonly object[]): unknown {
  return things.length === 1 ? things[0] : things;
}
