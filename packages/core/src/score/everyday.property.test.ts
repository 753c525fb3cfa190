import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyRule, rubricOf } from "../../test/support/every-rule.js";
import { rubricWithObservations } from "../../test/generate/index.js";
import { throughJson } from "../../test/support/cards.js";
import { lowestTerms, type Ratio } from "../amount/index.js";
import type { Value } from "../formula/index.js";
import type { Leaf, Plan } from "../rubric/plan.js";
import { planOf, safeDefineRubric } from "../rubric/index.js";
import { Findings } from "../shape/index.js";
import { assess, type Assessment } from "./assess.js";
import { everydayAssessments, EverydayLeaf } from "./everyday.js";
import { layoutOf } from "./layout.js";

function plan(document: unknown): Plan {
  const rubric = safeDefineRubric(document);
  if (!rubric.success) throw new Error(JSON.stringify(rubric.issues));
  return planOf(rubric.data);
}

const fraction = (value: Ratio): string => {
  const { numerator, denominator } = lowestTerms(value);
  return `${String(numerator)}/${String(denominator)}`;
};

function written(value: Value | undefined): unknown {
  if (typeof value !== "object") return value;
  return "numerator" in value ? fraction(value) : value.map(fraction);
}

/** Everything a scorecard is made from, as plain data. */
function told({ leaf, status, computed, scope, low, high, claims, flags, common }: Assessment): unknown {
  const inputs = Object.keys(leaf.measure.inputs).map((name) => [
    name,
    scope?.inputs.has(name),
    written(scope?.inputs.get(name)),
  ]);
  const { note, evidence, override, recorded } = common;
  return {
    status,
    score: [computed, low, high].map((one) => (one === undefined ? one : fraction(one))),
    points: scope === undefined ? undefined : fraction(scope.points),
    inputs,
    claims: claims.map((claim) => ({
      ...claim,
      points: fraction(claim.points),
      granted: fraction(claim.granted),
    })),
    flags: flags.map(({ code, shares }) => [
      code,
      Object.entries(shares).map(([name, share]) => [name, fraction(share)]),
    ]),
    common: { note, evidence, override, recorded },
  };
}

/** Whether the observation was taken as an everyday one; then it is assessed as any observation is. */
function isTaken(leaf: Leaf, observation: unknown): boolean {
  const quick = new EverydayLeaf(leaf).assess(observation);
  if (quick === undefined) return false;
  const findings = new Findings();
  const thorough = assess(leaf, observation, [], findings);
  expect(findings.issues).toEqual([]);
  expect(thorough === undefined ? undefined : told(thorough)).toEqual(told(quick));
  return true;
}

const values: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -0,
    7,
    -1,
    0.5,
    12.345,
    1e300,
    1e-40,
    5e-324,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ],
  ...["", " ", "x", "12.50", "96.51%", "1e3", "+3", "007", "9".repeat(40), "met", "partly", "plan"],
  ...["2022-06-30", "2022-02-30", 10n, new Date(0), [], {}, [7], [{}], [null], { toString: () => "4.25" }],
  ...[
    [{ points: 1, reason: "缺" }],
    [
      { points: "0.25", reason: "缺" },
      { points: 2, reason: "迟" },
    ],
  ],
  ...[[{ points: 1 }], [{ points: 1, reason: " " }], [{ points: 1, reason: { en: "late" } }], new Array(1)],
  ...[[{ points: -1, reason: "缺" }], [{ points: 1, reason: "缺", evidence: ["a"] }], [{ score: 5 }]],
];

describe("an everyday observation is assessed as any observation is", () => {
  it("in generated rubrics, as written and with numbers for texts", () => {
    let taken = 0;
    fc.assert(
      fc.property(rubricWithObservations(), ({ rubric, observations }) => {
        for (const leaf of plan(throughJson(rubric)).leaves) {
          const observation: unknown = observations.observations[leaf.id];
          if (isTaken(leaf, observation)) taken += 1;
          isTaken(leaf, withNumbers(observation));
        }
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it.each(Object.entries(everyRule))(
    "whatever stands under the keys of %s",
    (_type, { rule, observation }) => {
      for (const points of [10, "0.3"]) {
        const indicators = [{ id: "leaf", title: "指标", points, rule }];
        const made = safeDefineRubric(rubricOf(rule, { points, indicators }));
        for (const leaf of made.success ? planOf(made.data).leaves : []) {
          const keys = [...Object.keys(leaf.measure.inputs), ...Object.keys(observation), "note", "recorded"];
          for (const key of [...keys, "override", "notApplicable", "score", "odd"]) {
            for (const value of values) {
              isTaken(leaf, { [key]: value });
              isTaken(leaf, { ...observation, [key]: value });
              isTaken(leaf, Object.defineProperty({ ...observation }, key, { value, enumerable: false }));
            }
          }
          for (const value of values) isTaken(leaf, value);
        }
      }
    },
  );

  it.each(["attainment", "execution", "levels", "bands", "yes-no", "timeliness", "assessed"])(
    "and %s is among those that are taken",
    (type) => {
      const { rule, observation } = everyRule[type] ?? {};
      const [leaf] = plan(rubricOf(rule)).leaves;
      expect(leaf !== undefined && isTaken(leaf, observation)).toBe(true);
    },
  );
});

describe("the everyday observations of a rubric", () => {
  const one = plan(rubricOf({ type: "attainment", direction: "at-least", target: 100 }));
  const found = (observations: Readonly<Record<string, unknown>>): number =>
    everydayAssessments(one, layoutOf(one).positions, observations).filter((each) => each !== undefined)
      .length;

  it("are found under the ids of its leaves, whatever else is there", () => {
    expect(found({ leaf: { actual: 90 } })).toBe(1);
    expect(found({ other: 1, leaf: { actual: 90 } })).toBe(1);
    expect(found({ leaf: { actual: 90, note: "n" } })).toBe(0);
    expect(found({})).toBe(0);
  });

  it("are none where keys may be nobody's own", () => {
    expect(found(Object.assign(Object.create(null) as object, { leaf: { actual: 90 } }))).toBe(0);
    const key = { value: 90, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(Object.prototype, "actual", key);
    const polluted = found({ leaf: {} });
    Reflect.deleteProperty(Object.prototype, "actual");
    expect(polluted).toBe(0);
  });

  it("are those that come before one that cannot be read", () => {
    const unreadable = {
      get leaf(): unknown {
        throw new Error("no");
      },
    };
    expect(found(unreadable)).toBe(0);
  });
});

function withNumbers(value: unknown): unknown {
  if (typeof value === "string") return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withNumbers(inside)]));
}
