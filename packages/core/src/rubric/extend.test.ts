import { describe, expect, it } from "vitest";
import {
  defined,
  group,
  issueLines,
  leaf,
  passFail,
  pointsOf,
  rubric,
  wordsOf,
} from "../../test/support/rubrics.js";
import { digest, planOf, referenceOf, safeDefineRubric, type Rubric } from "./index.js";

const base = defined(
  rubric(
    [
      group(
        "management",
        [
          leaf("execution", 6, { tier: "main", rule: { type: "execution" }, unit: "%" }),
          leaf("rules-kept", 24, { tier: "main", rule: { type: "deductions" } }),
        ],
        { points: 30 },
      ),
      group("results", [
        leaf("visitors", 50, {
          tier: "main",
          rule: { type: "attainment", direction: "at-least", target: 7000 },
          source: { title: "计划" },
        }),
        leaf("ideas", 20, { tier: "new" }),
      ]),
    ],
    {
      id: "province/library",
      version: "2021",
      source: { title: "省标准" },
      inForce: { from: "2021-01-01" },
      notApplicable: "redistribute",
      tiers: [
        { id: "main", title: "主", points: 80 },
        { id: "new", title: "新", points: 20 },
      ],
    },
  ),
);

const extending = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: "jixiao/rubric@1",
  id: "town/library",
  version: "1",
  extends: "province/library@2021",
  ...more,
});

/** The rubric that extends the base, or its issues. */
function extended(more: Record<string, unknown>, known: readonly Rubric[] = [base]): Rubric | string[] {
  const result = safeDefineRubric(extending(more), { known });
  return result.success ? result.data : issueLines(result.issues);
}

function node(document: Rubric | string[], id: string): unknown {
  if (Array.isArray(document)) throw new Error(document.join("\n"));
  return planOf(document).leaves.find((one) => one.id === id)?.document;
}

describe("a rubric that extends another", () => {
  it("is the whole of it under its own id, and knows its base", () => {
    expect(extended({})).toStrictEqual({
      ...JSON.parse(JSON.stringify(base)),
      id: "town/library",
      version: "1",
      base: { id: "province/library", version: "2021", digest: digest(base) },
    });
  });

  it("changes what it says of the whole", () => {
    const made = extended({
      title: "区图书馆",
      notApplicable: "shrink",
      inForce: { from: "2022-01-01", to: "2022-12-31" },
      scale: "mof-four-grade",
    });
    expect(made).toMatchObject({
      title: "区图书馆",
      notApplicable: "shrink",
      inForce: { from: "2022-01-01", to: "2022-12-31" },
      scale: "mof-four-grade",
      source: { title: "省标准" },
    });
  });

  it("is no longer `extends` in the result, and does not change the base", () => {
    const before = JSON.stringify(base);
    const made = extended({ override: { ideas: { title: "点子" } }, remove: [], add: [] });
    expect(made).not.toHaveProperty("extends");
    expect(made).not.toHaveProperty("override");
    expect(JSON.stringify(base)).toBe(before);
  });

  it("can be extended again", () => {
    const first = defined(extending(), { known: [base] });
    const second = defined(
      { ...extending({ extends: "town/library" }), id: "village/library" },
      { known: [base, first] },
    );
    expect(second.base).toEqual({ id: "town/library", version: "1", digest: digest(first) });
  });

  it("survives JSON", () => {
    const made = defined(extending({ override: { ideas: { title: "点子" } } }), { known: [base] });
    expect(defined(JSON.parse(JSON.stringify(made)))).toStrictEqual(made);
  });
});

describe("override", () => {
  it("replaces titles, sources, units and the like, and leaves the rest", () => {
    expect(
      node(
        extended({
          override: {
            visitors: { title: "到馆", unit: "人次", description: "全年", evidenceRequired: true },
          },
        }),
        "visitors",
      ),
    ).toEqual({
      id: "visitors",
      title: "到馆",
      unit: "人次",
      description: "全年",
      evidenceRequired: true,
      points: 50,
      tier: "main",
      source: { title: "计划" },
      rule: { type: "attainment", direction: "at-least", target: 7000 },
    });
  });

  it("of a rule without a type changes the parameters it names", () => {
    expect(
      node(extended({ override: { visitors: { rule: { target: 8000, pass: 0.6 } } } }), "visitors"),
    ).toMatchObject({
      rule: { type: "attainment", direction: "at-least", target: 8000, pass: 0.6 },
    });
    expect(extended({ override: { visitors: { rule: { taget: 8000 } } } })).toEqual([
      "unknown-key at indicators.1.indicators.0.rule.taget",
    ]);
  });

  it("of a rule with a type replaces it", () => {
    expect(
      node(extended({ override: { visitors: { rule: { type: "yes-no" } } } }), "visitors"),
    ).toMatchObject({ rule: { type: "yes-no" } });
    expect(
      node(extended({ override: { visitors: { rule: { type: "yes-no" } } } }), "visitors"),
    ).not.toHaveProperty("rule.target");
  });

  it("of a rule where there was none is the rule itself", () => {
    expect(extended({ override: { results: { rule: { type: "yes-no" } } } })).toEqual([
      "rule-or-children at indicators.1",
    ]);
    expect(extended({ override: { results: { rule: { target: 5 } } } })).toEqual([
      "missing-field at indicators.1.rule.type",
      "rule-or-children at indicators.1",
    ]);
  });

  it("changes points, which must add up again", () => {
    expect(extended({ override: { visitors: { points: 40 }, ideas: { points: 30 } } })).toEqual([
      "tier-mismatch at tiers.0.points",
      "tier-mismatch at tiers.1.points",
    ]);
    expect(extended({ override: { visitors: { points: 51 } } })).toEqual([
      "points-mismatch at points",
      "tier-mismatch at tiers.0.points",
    ]);
    const made = extended({
      override: { execution: { points: "5.5" }, "rules-kept": { points: "24.5" } },
    }) as Rubric;
    expect(pointsOf(made)).toMatchObject({ management: "30", execution: "5.5", "rules-kept": "24.5" });
  });

  it("of points takes the place of a weight, and of a weight that of points", () => {
    const byWeight = extended({
      override: { execution: { weight: 1 }, "rules-kept": { weight: 4 } },
    }) as Rubric;
    expect(pointsOf(byWeight)).toMatchObject({ execution: "6", "rules-kept": "24" });
    const again = safeDefineRubric(
      {
        ...extending({
          extends: "town/library@1",
          override: { execution: { points: 7 }, "rules-kept": { points: 23 } },
        }),
        id: "village/library",
      },
      { known: [byWeight] },
    );
    expect(again.success && pointsOf(again.data)).toMatchObject({ execution: "7", "rules-kept": "23" });
  });

  it("moves a leaf to another tier and gives a node a scale", () => {
    const made = extended({
      override: { ideas: { tier: "main" }, visitors: { scale: passFail } },
      tiers: [{ id: "main", title: "主", points: 100 }],
    });
    expect(node(made, "ideas")).toMatchObject({ tier: "main" });
    expect(node(made, "visitors")).toMatchObject({ scale: passFail });
  });

  it("names indicators that there are", () => {
    expect(extended({ override: { visitor: { title: "x" } } })).toEqual([
      "unknown-indicator at override.visitor",
    ]);
    expect(wordsOf(extending({ override: { visitor: {} } }), { known: [base] })).toEqual([
      "there is no indicator “visitor” | did you mean “visitors”?",
    ]);
  });

  it("knows its own keys", () => {
    expect(extended({ override: { visitors: { ponts: 1 } } })).toEqual([
      "unknown-key at override.visitors.ponts",
    ]);
    expect(extended({ override: { visitors: { indicators: [] } } })).toEqual([
      "unknown-key at override.visitors.indicators",
    ]);
  });
});

describe("remove and add", () => {
  it("take out a leaf and put another in its group, behind what is there", () => {
    const made = extended({
      remove: ["rules-kept"],
      add: [{ under: "management", indicator: leaf("audit", 24, { tier: "main" }) }],
    });
    expect((made as Rubric).indicators[0]?.indicators?.map(({ id }) => id)).toEqual(["execution", "audit"]);
  });

  it("take out a whole group", () => {
    const made = extended({
      remove: ["results"],
      add: [{ indicator: group("new-results", [leaf("readers", 70, { tier: "main" })]) }],
      tiers: [{ id: "main", title: "主", points: 100 }],
    });
    expect((made as Rubric).indicators.map(({ id }) => id)).toEqual(["management", "new-results"]);
  });

  it("put several at the top and below, in the order given", () => {
    const made = extended({
      points: 103,
      tiers: [
        { id: "main", title: "主", points: 80 },
        { id: "new", title: "新", points: 23 },
      ],
      add: [
        { indicator: leaf("c", 1, { tier: "new" }) },
        { under: "results", indicator: leaf("a", 1, { tier: "new" }) },
        { under: "results", indicator: leaf("b", 1, { tier: "new" }) },
      ],
    });
    expect((made as Rubric).indicators.map(({ id }) => id)).toEqual(["management", "results", "c"]);
    expect((made as Rubric).indicators[1]?.indicators?.map(({ id }) => id)).toEqual([
      "visitors",
      "ideas",
      "a",
      "b",
    ]);
  });

  it("leave a sum that must hold", () => {
    expect(extended({ remove: ["ideas"] })).toEqual([
      "points-mismatch at points",
      "tier-mismatch at tiers.1.points",
    ]);
    expect(extended({ remove: ["visitors", "ideas"] })).toEqual([
      "empty-group at indicators.1.indicators",
      "tier-mismatch at tiers.0.points",
      "tier-mismatch at tiers.1.points",
    ]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["an unknown id", { remove: ["execution", "rules"] }, ["unknown-indicator at remove.1"]],
    [
      "under an unknown group",
      { add: [{ under: "result", indicator: leaf("a", 1) }] },
      ["unknown-indicator at add.0.under"],
    ],
    [
      "under a leaf",
      { add: [{ under: "visitors", indicator: leaf("a", 1) }] },
      ["unknown-indicator at add.0.under"],
    ],
    [
      "an id that is there already",
      { add: [{ under: "results", indicator: leaf("ideas", 1, { tier: "new" }) }] },
      [
        "duplicate-id at indicators.1.indicators.2.id",
        "points-mismatch at points",
        "tier-mismatch at tiers.1.points",
      ],
    ],
    [
      "all three at once",
      { override: { x: {} }, remove: ["y"], add: [{ under: "z", indicator: leaf("a", 1) }] },
      [
        "unknown-indicator at override.x",
        "unknown-indicator at remove.0",
        "unknown-indicator at add.0.under",
      ],
    ],
  ])("not %s", (_name, more, issues) => {
    expect(extended(more)).toEqual(issues);
  });

  it("under a group say which groups there are", () => {
    expect(
      wordsOf(extending({ add: [{ under: "result", indicator: leaf("a", 1) }] }), { known: [base] }),
    ).toEqual(["there is no indicator “result” | did you mean “results”?"]);
  });
});

describe("the base", () => {
  it("is named by id and version, or by id where one version is known", () => {
    expect(extended({ extends: "province/library" })).toMatchObject({ base: { version: "2021" } });
    const other = defined({ ...JSON.parse(JSON.stringify(base)), version: "2022" });
    expect(extended({ extends: "province/library@2022" }, [base, other])).toMatchObject({
      base: { version: "2022" },
    });
    expect(extended({ extends: "province/library" }, [base, other])).toEqual(["unknown-rubric at extends"]);
  });

  it("must be known", () => {
    expect(extended({}, [])).toEqual(["unknown-rubric at extends"]);
    expect(wordsOf(extending({ extends: "province/library@2020" }), { known: [base] })).toEqual([
      "no rubric “province/library@2020” is known here | did you mean “province/library@2021”?",
    ]);
  });

  it("is how other documents name a rubric", () => {
    expect(referenceOf(base)).toBe("province/library@2021");
  });

  it("leaves no room for indicators of one's own", () => {
    expect(extended({ indicators: [leaf("a", 100)] })).toEqual(["unknown-key at indicators"]);
  });
});
