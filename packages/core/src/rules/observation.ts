import type { AssessedObservation } from "./assessed/shapes.js";
import type { AttainmentObservation } from "./attainment/shapes.js";
import type { BandsObservation } from "./bands/shapes.js";
import type { ChecklistObservation } from "./checklist/shapes.js";
import type { DeductionsObservation } from "./deductions/shapes.js";
import type { ExecutionObservation } from "./execution/shapes.js";
import type { FormulaObservation } from "./formula/shapes.js";
import type { InterpolationObservation } from "./interpolation/shapes.js";
import type { LevelsObservation } from "./levels/shapes.js";
import type { StepsObservation } from "./steps/shapes.js";
import type { TimelinessObservation } from "./timeliness/shapes.js";
import type { YesNoObservation } from "./yes-no/shapes.js";

/** The observation of each rule, by its type. A new rule adds a line. */
interface ObservationsByType<Parameters> {
  readonly attainment: AttainmentObservation<Parameters>;
  readonly execution: ExecutionObservation<Parameters>;
  readonly levels: LevelsObservation<Parameters>;
  readonly bands: BandsObservation<Parameters>;
  readonly steps: StepsObservation<Parameters>;
  readonly interpolation: InterpolationObservation<Parameters>;
  readonly checklist: ChecklistObservation<Parameters>;
  readonly "yes-no": YesNoObservation<Parameters>;
  readonly deductions: DeductionsObservation<Parameters>;
  readonly timeliness: TimelinessObservation<Parameters>;
  readonly assessed: AssessedObservation<Parameters>;
  readonly formula: FormulaObservation<Parameters>;
}

/** What an observation of a rule brings, inferred from the rule's literal. */
export type RuleObservation<Parameters> = Parameters extends {
  readonly type: infer Type extends keyof ObservationsByType<unknown>;
}
  ? ObservationsByType<Parameters>[Type]
  : never;
