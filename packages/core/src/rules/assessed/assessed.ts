import { certain } from "../../certain/certain.js";
import { amountOf, compare } from "../../amount/index.js";
import { aggregate, all, compares, given, minus, points, total } from "../../formula/build.js";
import type { Aggregation, Input } from "../../formula/index.js";
import { isGiven, type Infer } from "../../shape/index.js";
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
  checks: [checkTrimming, checkIncrement],
  measure,
  observe(observation, _parameters, reading) {
    const hasOne = isGiven(observation, "score");
    if (hasOne === isGiven(observation, "scores")) {
      reading.findings.report("one-form-only", reading.path, undefined, { one: "score", other: "scores" });
      reading.unread("scores");
    } else if (hasOne) {
      reading.list(
        "scores",
        () => [certain(observation.score)],
        (score) => [score, "score"],
      );
    } else {
      reading.list(
        "scores",
        () => certain(observation.scores),
        ({ score }, index) => [score, "scores", index, "score"],
      );
    }
    if (!isGiven(observation, "findings")) return;
    reading.list(
      "findings",
      () => certain(observation.findings),
      ({ points: lost }, index) => [lost, "findings", index, "points"],
    );
  },
  claims: ({ findings = [] }) => findings.map(claimOf),
};

function checkTrimming(parameters: AssessedParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  if (parameters.combine !== "trimmed") {
    for (const key of ["drop", "whenMoreThan"] as const) {
      if (isGiven(parameters, key)) refuse(words.problems.onlyTrimmed, key);
    }
    return;
  }
  const { drop = defaultDrop, whenMoreThan = defaultWhenMoreThan } = parameters;
  if (whenMoreThan >= 2 * drop) return;
  refuse(words.problems.noneLeft, isGiven(parameters, "whenMoreThan") ? "whenMoreThan" : "drop");
}

function checkIncrement({ increment }: AssessedParameters, context: CheckContext): void {
  if (increment === undefined || compare(amountOf(increment), context.points()) <= 0) return;
  refuser(words.title, context)(words.problems.incrementAbovePoints, "increment");
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
