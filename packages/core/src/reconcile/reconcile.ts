import { unwrap, worded, type Result } from "../error/index.js";
import type { Language } from "../label/label.js";
import { judgeTogether } from "./joint.js";
import type { Views } from "./judge.js";
import { relationOf } from "./note.js";
import type { Published } from "./published.js";
import { exactView, readingOf, roundedView, type PublishedReading, type ReadingOptions } from "./reading.js";
import type { Reconciliation, Verdict } from "./reconciliation.js";

/** What `reconcile` may be told. */
export interface ReconcileOptions extends ReadingOptions {
  /** The language of notes and issues; Chinese by default. */
  readonly language?: Language;
}

/**
 * Holds the figures of a published report against each other: 勾稽核对. Every score, deduction and rate stands
 * for the interval of exact values that is printed so (points were decided and are exact as printed); each
 * relation is judged by itself and all of them together, by exact arithmetic: some exact values inside all
 * intervals must satisfy all relations at once. Figures that were not printed are unknowns:
 * 0 ≤ score ≤ points, points above 0, groups the sums of what is below them.
 *
 * @throws JixiaoError with every issue of the document, its scales and its grades.
 * @example
 * reconcile({
 *   format: "jixiao/published@1", score: "88.74",
 *   indicators: [{ points: "24", score: "16.99", rate: "70.80%" }, { score: "71.74" }],
 * }).verdict; // "rounding"
 */
export function reconcile(published: Published, options: ReconcileOptions = {}): Reconciliation {
  return unwrap(safeReconcile(published, options));
}

/** As `reconcile`, for documents of any origin: gives the reconciliation or every issue. */
export function safeReconcile(published: unknown, options: ReconcileOptions = {}): Result<Reconciliation> {
  const reading = readingOf(published, { ...options });
  return reading.success
    ? { success: true, data: reconciliationOf(reading.data, options.language ?? "zh-CN") }
    : worded(reading, options.language);
}

function reconciliationOf(
  { published, system, mode, places }: PublishedReading,
  language: Language,
): Reconciliation {
  const views: Views = { exact: exactView(system, mode), rounded: roundedView(system, mode), mode };
  const relations = system.ties.map((tie) => relationOf(tie, views, language));
  const together = judgeTogether(system, views, language);
  return {
    format: "jixiao/reconciliation@1",
    ...(published.title === undefined ? {} : { title: published.title }),
    verdict: worst([...relations.map(({ verdict }) => verdict), together.joint.verdict]),
    rounding: { mode, places },
    relations,
    ...together,
  };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("inconsistent")) return "inconsistent";
  return verdicts.includes("rounding") ? "rounding" : "consistent";
}
