import { certain } from "../../certain/certain.js";
import {
  all,
  choose,
  clamp,
  compares,
  constant,
  over,
  points,
  step,
  times,
  total,
} from "../../formula/build.js";
import { isGiven, unreadable, type Infer } from "../../shape/index.js";
import { countedRate } from "../counted-rate.js";
import type { Reading } from "../reading.js";
import type { FlagFormula, Measure, MeasureContext, Rule } from "../rule.js";
import { executionObservation, executionParameters, type ExecutionParameters } from "./shapes.js";
import { executionWords as words } from "./words.js";

type Observation = Infer<typeof executionObservation>;

/** 预算执行率: how much of the budget was spent. */
export const execution: Rule<ExecutionParameters, Observation> = {
  type: "execution",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: executionParameters,
  observation: () => executionObservation,
  measure,
  observe(observation, _parameters, reading) {
    const missing = (["executed", "budget"] as const).filter((field) => !isGiven(observation, field));
    if (missing.length < 2 === isGiven(observation, "sources")) {
      reading.findings.report("one-form-only", reading.path, undefined, {
        one: words.forms.single,
        other: words.forms.sources,
      });
      reading.unread("executed", "budget");
    } else if (isGiven(observation, "sources")) {
      readSources("executed", observation, reading);
      readSources("budget", observation, reading);
    } else {
      for (const field of missing) {
        const expected = words.amount;
        reading.findings.report("missing-field", [...reading.path, field], undefined, { field, expected });
      }
      readSingle("executed", observation, reading);
      readSingle("budget", observation, reading);
    }
  },
};

type Field = "executed" | "budget";

function readSingle(field: Field, observation: Observation, reading: Reading): void {
  reading.list(
    field,
    () => [observation[field] ?? unreadable()],
    (amount) => [amount, field],
  );
}

function readSources(field: Field, observation: Observation, reading: Reading): void {
  reading.list(
    field,
    () => certain(observation.sources),
    (source, index) => [source[field], "sources", index, field],
  );
}

const executed = total("executed");
const budget = total("budget");
const noBudget = compares(budget, "=", constant(0));
const rate = over(executed, budget);

function measure({ onZeroBudget = "error" }: ExecutionParameters, context: MeasureContext): Measure {
  const counted = countedRate(step("rate", words.rate, clamp(rate)), context);
  return {
    inputs: words.inputs,
    score: choose(noBudget, onZeroBudget === "full" ? points : constant(0), times(points, counted)),
    refusals: onZeroBudget === "error" ? [{ when: noBudget, code: "zero-budget", path: ["budget"] }] : [],
    ...(onZeroBudget === "not-applicable" ? { notApplicable: noBudget } : {}),
    flags: [overExecution],
  };
}

const overExecution: FlagFormula = {
  code: "over-execution",
  when: all(compares(budget, ">", constant(0)), compares(executed, ">", budget)),
  shares: { rate },
};
