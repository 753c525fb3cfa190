import { formatAmount, ratio, powerOfTen } from "../amount/index.js";
import { resultOf, unwrap, type Result } from "../error/index.js";
import { safePlanOf } from "../rubric/define.js";
import type { ObservationsDocument, ParsedObservations, Rubric } from "../rubric/observed.js";
import type { Plan } from "../rubric/plan.js";
import { factorsOf } from "../score/applicable.js";
import { Figures } from "../score/figures.js";
import { readObservations, type Circumstances } from "../score/read.js";
import { Findings } from "../shape/index.js";
import { checkFeatures, programsFor } from "./check-features.js";
import { describeColumns } from "./column-description.js";
import { columnLeafOf } from "./column-input.js";
import { scoredRow } from "./exact-row.js";
import type { FigurePlan } from "./figure-plan.js";
import { printProgram, type PrintedPart } from "./generated/print.js";
import type { Programs } from "./generated/source.js";
import type { KernelPlan } from "./kernel.js";
import { planRow } from "./plan-kernel.js";
import { RowKernel } from "./row-kernel.js";

/** What a compiled rubric gives for one subject: the figures of its scorecard, without the scorecard. */
export interface RowScores {
  /** The total, a decimal string at the rubric's places. */
  readonly score: string;
  /** The id of the grade. */
  readonly grade: string;
  /** The score of every group, by id. */
  readonly groups: Readonly<Record<string, string>>;
  /** The score of every tier, by id; none where the rubric has no tiers. */
  readonly tiers: Readonly<Record<string, string>>;
}

/** How a rubric is compiled. */
export interface RowOptions {
  /** Generates a program for the rubric, which is twice as fast; a page's policy may forbid it. The results are the same. */
  readonly codegen?: boolean;
}

/** What `score` takes: observations by leaf id, or a whole document. */
type Observed<Observations> = Observations | ObservationsDocument<Observations> | ParsedObservations;

/**
 * Compiles a rubric into a function that scores one subject after the other, digit for digit what `score`
 * gives, in about a microsecond each where nothing is out of the ordinary.
 *
 * The function takes what `score` takes and throws what `score` throws, every issue at once.
 * @throws JixiaoError `no-columns` for what columns cannot follow, which is rare; `no-code-generation` where `codegen`
 * is asked for and forbidden; what `defineRubric` would throw, for what is no rubric.
 * @example
 * const scoreRow = compile(rubric);
 * scoreRow({ budget: { executed: 559.77, budget: 580 }, visits: { actual: 6900 } }).score; // "97.75"
 */
export function compile<Observations>(
  rubric: Rubric<Observations>,
  options: RowOptions = {},
): (observations: Observed<NoInfer<Observations>>, circumstances?: Circumstances) => RowScores {
  const scoreRow = unwrap(safeCompile(rubric, options));
  return (observations, circumstances) => unwrap(scoreRow(observations, circumstances));
}

/**
 * As `compile`, giving every issue instead of throwing: of the rubric, and then of observations of any origin.
 */
export function safeCompile<Observations>(
  rubric: Rubric<Observations>,
  { codegen }: RowOptions = {},
): Result<(observations: unknown, circumstances?: Circumstances) => Result<RowScores>> {
  const planned = safePlanOf(rubric);
  if (!planned.success) return planned;
  const plan = planned.data;
  const leaves = plan.leaves.map(columnLeafOf);
  const kernel = planRow(plan, leaves);
  const refused = new Findings();
  checkFeatures(describeColumns(plan, leaves), kernel, refused);
  const programs = programsFor(codegen, refused);
  return resultOf(refused.issues, () => rowScorer(plan, kernel, programs));
}

function rowScorer(
  plan: Plan,
  kernel: KernelPlan,
  programs: Programs | undefined,
): (observations: unknown, circumstances?: Circumstances) => Result<RowScores> {
  const row = new RowKernel(kernel, programs);
  const print = rowPrinter(plan, kernel.figures, programs);
  return (observations, circumstances) => {
    const isPlain = circumstances === undefined && typeof observations === "object" && observations !== null;
    if (isPlain && row.run(observations)) return { success: true, data: print(row) };
    const findings = new Findings();
    scoreExactly(plan, row, observations, circumstances ?? {}, findings);
    return resultOf(findings.issues, () => print(row));
  };
}

/** Scores what is out of the ordinary the way `score` does, leaving the figures in the kernel. */
function scoreExactly(
  plan: Plan,
  row: RowKernel,
  observations: unknown,
  circumstances: Circumstances,
  findings: Findings,
): void {
  const assessed = readObservations(plan, observations, circumstances, findings);
  if (assessed === undefined || findings.issues.length > 0) return;
  const factors = factorsOf(plan, assessed, findings);
  if (findings.issues.length > 0) return;
  row.take(scoredRow({ plan, figures: new Figures(plan.rounding, "zh-CN") }, { ...assessed, factors }));
}

/** As many decimal strings as are kept once made. */
const mostKept = 32_768;

function rowPrinter(
  plan: Plan,
  figures: readonly FigurePlan[],
  programs: Programs | undefined,
): (row: RowKernel) => RowScores {
  const { places } = plan.rounding;
  const reach = Math.max(...figures.map(({ bound }) => bound.reach));
  const kept = new Array<string | undefined>(Math.min(mostKept, Math.ceil(reach)));
  const text = (units: number): string => {
    const known = kept[units];
    if (known !== undefined) return known;
    const made = formatAmount(ratio(BigInt(units), powerOfTen(places)), places, "half-up");
    if (units >= 0 && units < kept.length) kept[units] = made;
    return made;
  };
  const grades = plan.scale.grades.map(({ id }) => id);
  const printed = (part: FigurePlan["part"]): ((units: Float64Array) => Readonly<Record<string, string>>) => {
    const parts = figures.flatMap(({ id, part: of }, figure) => (of === part ? [{ id, figure }] : []));
    // Every result is a copy of this one, so that engines keep knowing what a result looks like.
    const blank = Object.fromEntries(parts.map(({ id }) => [id, ""]));
    return (programs && printProgram(parts, blank, text, programs)) ?? partsPrinter(parts, blank, text);
  };
  const [groups, tiers] = [printed("group"), printed("tier")];
  return ({ units, grade }) => ({
    score: text(units[0]!),
    grade: grades[grade]!,
    groups: groups(units),
    tiers: tiers(units),
  });
}

/** Prints parts by their ids into copies of an object that has all of the keys. */
function partsPrinter(
  parts: readonly PrintedPart[],
  blank: Readonly<Record<string, string>>,
  text: (units: number) => string,
): (units: Float64Array) => Readonly<Record<string, string>> {
  return (units) => {
    const texts: Record<string, string> = { ...blank };
    for (const { id, figure } of parts) texts[id] = text(units[figure]!);
    return texts;
  };
}
