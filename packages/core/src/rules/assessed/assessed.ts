import { amountOf, compare } from "../../amount/index.js";
import { aggregate, all, compares, given, minus, points, total } from "../../formula/build.js";
import type { Aggregation, Input } from "../../formula/index.js";
import type { Infer } from "../../shape/index.js";
import { claimOf } from "../finding.js";
import type { CheckContext, Measure, Rule } from "../rule.js";
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

function check(parameters: AssessedParameters, { points: worth, path, findings }: CheckContext): void {
  const { combine, drop, whenMoreThan, increment } = parameters;
  const refuse = (problem: keyof typeof words.problems, key: string): void => {
    const { problem: what, way } = words.problems[problem];
    findings.report("bad-parameters", [...path, key], undefined, { problem: what, rule: words.title, way });
  };
  if (combine === "trimmed") {
    const least = 2 * (drop ?? defaultDrop);
    if ((whenMoreThan ?? defaultWhenMoreThan) < least) {
      refuse("noneLeft", whenMoreThan === undefined ? "drop" : "whenMoreThan");
    }
  } else {
    if (drop !== undefined) refuse("onlyTrimmed", "drop");
    if (whenMoreThan !== undefined) refuse("onlyTrimmed", "whenMoreThan");
  }
  if (increment !== undefined && compare(amountOf(increment), worth) > 0) {
    refuse("incrementAbovePoints", "increment");
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
};

function scoresInput({ increment }: AssessedParameters): Input {
  return {
    type: "list",
    label: words.inputs.scores,
    least: "0",
    most: "points",
    ...(increment === undefined ? {} : { multipleOf: String(increment) }),
    path: ["scores"],
  };
}
