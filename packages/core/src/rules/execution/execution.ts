import type { Amount } from "../../amount/index.js";
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
import type { Infer } from "../../shape/index.js";
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
  observe({ executed, budget, sources }, _parameters, reading) {
    const single = executed !== undefined || budget !== undefined;
    if (single === (sources !== undefined)) {
      reading.findings.report("one-form-only", reading.path, undefined, {
        one: words.forms.single,
        other: words.forms.sources,
      });
    } else if (sources === undefined) {
      readSingle("executed", executed, reading);
      readSingle("budget", budget, reading);
    } else {
      reading.list(
        "executed",
        sources.map((source, index) => [source.executed, "sources", index, "executed"]),
      );
      reading.list(
        "budget",
        sources.map((source, index) => [source.budget, "sources", index, "budget"]),
      );
    }
  },
};

function readSingle(field: "executed" | "budget", given: Amount | undefined, reading: Reading): void {
  if (given !== undefined) reading.list(field, [[given, field]]);
  else
    reading.findings.report("missing-field", [...reading.path, field], undefined, {
      field,
      expected: words.amount,
    });
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
