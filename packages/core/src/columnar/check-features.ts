import type { Findings } from "../shape/index.js";
import type { ColumnDescription } from "./column-description.js";
import { mostCodes } from "./column.js";
import { mayGenerate, Programs } from "./generated/source.js";
import type { KernelPlan } from "./kernel.js";
import { refuseFeature } from "./refused-feature.js";

const mostUnits = 2 ** 53;

/** Reports what of a rubric columns cannot follow. */
export function checkFeatures(
  described: readonly ColumnDescription[],
  { plan, figures }: Pick<KernelPlan, "plan" | "figures">,
  findings: Findings,
): void {
  const seen = new Set<string>();
  for (const { name, codes = [] } of described) {
    if (seen.has(name)) refuseFeature("sameName", name, findings);
    seen.add(name);
    if (codes.length > mostCodes) refuseFeature("tooManyCodes", name, findings);
  }
  for (const { id, bound } of figures) {
    if (!(bound.reach < mostUnits)) refuseFeature("tooWide", id === "" ? plan.rubric.id : id, findings);
  }
}

/** What generates programs, where they were asked for; reports where they may not be. */
export function programsFor(codegen: boolean | undefined, findings: Findings): Programs | undefined {
  if (codegen !== true) return undefined;
  if (mayGenerate()) return new Programs();
  findings.report("no-code-generation", ["codegen"], codegen);
  return undefined;
}
