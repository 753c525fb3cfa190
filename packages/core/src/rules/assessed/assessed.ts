import { amountOf, compare } from "../../amount/index.js";
import { aggregate, all, compares, given, minus, points, total } from "../../formula/build.js";
import type { Aggregation, Input } from "../../formula/index.js";
import type { Infer } from "../../shape/index.js";
import { claimOf } from "../finding.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
import { refuser } from "../wording.js";
import { assessedObservation, assessedParameters, type AssessedParameters } from "./shapes.js";
import { assessedWords as words } from "./words.js";

const defaultDrop = 1;
const defaultWhenMoreThan = 5;

/** 评审打分: what assessors gave, combined. */
export const assessed: Rule<AssessedParameters, Infer<typeof assessedObservation>> = {
  type: "assessed",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: assessedParameters,
  observation: () => assessedObservation,
  check,
  measure,
  observe({ score, scores, findings }, _parameters, reading) {
    if ((score === undefined) === (scores === undefined)) {
      reading.findings.report("one-form-only", reading.path, undefined, { one: "score", other: "scores" });
      return;
    }
    const one = score === undefined ? [] : [[score, "score"] as const];
    const several = scores?.map((by, index) => [by.score, "scores", index, "score"] as const) ?? [];
    reading.list("scores", [...one, ...several]);
    if (findings === undefined) return;
    reading.list(
      "findings",
      findings.map((finding, index) => [finding.points, "findings", index, "points"] as const),
    );
  },
  claims: ({ findings = [] }) => findings.map(claimOf),
};

function check({ combine, drop, whenMoreThan, increment }: AssessedParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  if (combine !== "trimmed") {
    if (drop !== undefined) refuse(words.problems.onlyTrimmed, "drop");
    if (whenMoreThan !== undefined) refuse(words.problems.onlyTrimmed, "whenMoreThan");
  } else if ((whenMoreThan ?? defaultWhenMoreThan) < 2 * (drop ?? defaultDrop)) {
    refuse(words.problems.noneLeft, whenMoreThan === undefined ? "drop" : "whenMoreThan");
  }
  if (increment !== undefined && compare(amountOf(increment), context.points) > 0) {
    refuse(words.problems.incrementAbovePoints, "increment");
  }
}

function measure(parameters: AssessedParameters): Measure {
  const score = aggregate("scores", combination(parameters));
  const lost = minus(points, score);
  const sum = total("findings");
  return {
    inputs: { scores: scoresInput(parameters), findings: findingsInput },
    score,
    refusals: [
      {
        when: all(given("findings"), compares(sum, "<>", lost)),
        code: "findings-mismatch",
        path: ["findings"],
        values: { sum, lost },
      },
    ],
    flags: [],
  };
}

function combination({ combine = "mean", drop, whenMoreThan }: AssessedParameters): Aggregation {
  if (combine !== "trimmed") return { function: combine };
  return {
    function: "trimmed",
    drop: drop ?? defaultDrop,
    whenMoreThan: whenMoreThan ?? defaultWhenMoreThan,
  };
}

const findingsInput: Input = {
  type: "list",
  label: words.inputs.findings,
  optional: true,
  least: "0",
  path: ["findings"],
  item: "points",
};

function scoresInput({ increment }: AssessedParameters): Input {
  return {
    type: "list",
    label: words.inputs.scores,
    least: "0",
    most: "points",
    ...(increment === undefined ? {} : { multipleOf: String(increment) }),
    path: ["scores"],
    item: "score",
    alone: "score",
  };
}
