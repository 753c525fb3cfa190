import { subtract, type Ratio } from "../../src/amount/index.js";
import { planOf, type Plan } from "../../src/rubric/index.js";
import { factorsOf } from "../../src/score/applicable.js";
import { lowest, scores } from "../../src/score/counted.js";
import { Figures } from "../../src/score/figures.js";
import { gradeTotal } from "../../src/score/grading.js";
import { ledgerOf, type ExactRow } from "../../src/score/ledger.js";
import { outcomesOf, type LeafOutcome } from "../../src/score/outcome.js";
import { readObservations } from "../../src/score/read.js";
import { tally, type Tally } from "../../src/score/tally.js";
import { Findings } from "../../src/shape/index.js";
import { defined, issueLines } from "./rubrics.js";

/** Everything a scorecard is printed from, before anything is rounded for printing. */
export interface Account {
  readonly plan: Plan;
  readonly outcomes: readonly LeafOutcome[];
  readonly tally: Tally;
  /** The total after vetoes. */
  readonly total: Ratio;
  readonly rows: readonly ExactRow[];
}

/** The exact account of a rubric document and observations; any issue fails the test that asked. */
export function accountOf(document: unknown, observations: unknown): Account {
  const plan = planOf(defined(document));
  const findings = new Findings();
  const read = readObservations(plan, observations, {}, findings);
  const factors = read === undefined ? undefined : factorsOf(plan, read, findings);
  if (read === undefined || factors === undefined || findings.issues.length > 0) {
    throw new Error(issueLines(findings.issues).join("\n"));
  }
  const totals = tally(plan, scores(plan, read.assessments, factors, lowest));
  const outcomes = outcomesOf(plan, read.assessments, factors, totals);
  const { total } = gradeTotal(plan, totals.total, read, new Figures(plan.rounding, "zh-CN"));
  const rows = ledgerOf(outcomes, totals, subtract(totals.total, total));
  return { plan, outcomes, tally: totals, total, rows };
}
