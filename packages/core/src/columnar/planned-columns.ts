import { resultOf, type Result } from "../error/index.js";
import { safePlanOf } from "../rubric/define.js";
import type { Rubric } from "../rubric/observed.js";
import type { Plan } from "../rubric/plan.js";
import { Findings } from "../shape/index.js";
import { checkFeatures, programsFor } from "./check-features.js";
import { describeColumns, type ColumnDescription } from "./column-description.js";
import { columnLeafOf } from "./column-input.js";
import type { Columns } from "./column.js";
import type { FigureKind } from "./figure-plan.js";
import type { Programs } from "./generated/source.js";
import type { KernelPlan } from "./kernel.js";
import { kernelPlanner } from "./plan-kernel.js";

/** What a kernel prints besides the scores of the total, groups and tiers, and the grade. */
export interface ColumnOptions {
  /** The scores of the leaves too. */
  readonly indicators?: boolean;
  /** What was deducted: points less score. */
  readonly deducted?: boolean;
  /** Score rates in percent; −1 where there are no points. */
  readonly rates?: boolean;
  /** Generates a program for the rubric, which is faster; a page's policy may forbid it. The results are the same. */
  readonly codegen?: boolean;
}

/** A rubric planned for columns: what kernels of it are made from, in whichever thread. */
export interface PlannedColumns {
  readonly plan: Plan;
  readonly described: readonly ColumnDescription[];
  /** The plan for a run with these columns. */
  readonly planKernel: (columns: Columns) => KernelPlan;
  /** What generates programs, where they were asked for. */
  readonly programs: Programs | undefined;
}

/** Plans a rubric for columns, or says what they cannot follow. */
export function planColumns(rubric: Rubric, options: ColumnOptions): Result<PlannedColumns> {
  const planned = safePlanOf(rubric);
  if (!planned.success) return planned;
  const plan = planned.data;
  const leaves = plan.leaves.map(columnLeafOf);
  const findings = new Findings();
  const described = describeColumns(plan, leaves);
  const { indicators = false, deducted = false, rates = false, codegen } = options;
  const kinds: FigureKind[] = [
    "scores",
    ...(deducted ? (["deducted"] as const) : []),
    ...(rates ? (["rates"] as const) : []),
  ];
  const planKernel = kernelPlanner(plan, leaves, { kinds, indicators });
  // Without any optional column: those that come with a run are planned for when they do.
  checkFeatures(described, planKernel({}), findings);
  const programs = programsFor(codegen, findings);
  return resultOf(findings.issues, () => ({ plan, described, planKernel, programs }));
}
