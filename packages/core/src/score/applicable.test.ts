import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  figuresOf,
  flagCodes,
  ledgerLines,
  refusals,
  refusalWords,
  scored,
} from "../../test/support/cards.js";
import { group, leaf, rubric } from "../../test/support/rubrics.js";

const away = { notApplicable: "本年无" };
const met = { met: true };
const unmet = { met: false };

const tree = (policy: string | undefined, more: Record<string, unknown> = {}): Record<string, unknown> =>
  rubric([group("g", [leaf("a", 10), leaf("b", 20), group("h", [leaf("c", 30)])]), leaf("d", 40)], {
    ...(policy === undefined ? {} : { notApplicable: policy }),
    ...more,
  });

const tiered = (policy: string): Record<string, unknown> =>
  rubric(
    [
      group("g", [leaf("a", 30, { tier: "main" }), leaf("b", 10, { tier: "new" })]),
      group("h", [leaf("c", 50, { tier: "main" }), leaf("d", 10, { tier: "new" })]),
    ],
    {
      notApplicable: policy,
      tiers: [
        { id: "main", title: "主", points: 80 },
        { id: "new", title: "新", points: 20 },
      ],
    },
  );

describe("an error, unless the rubric says otherwise", () => {
  it.each([undefined, "error"])("under %s every leaf that is not applicable is named", (policy) => {
    expect(refusals(tree(policy), { a: away, b: met, c: away, d: met })).toEqual([
      "not-applicable-refused at a",
      "not-applicable-refused at c",
    ]);
    expect(refusalWords(tree(policy), { a: away, b: met, c: met, d: met })).toBe(
      "a: indicator “a” is not applicable, and the rubric does not say what follows [not-applicable-refused] choose a notApplicable policy in the rubric",
    );
    expect(refusals(tree(policy), { a: away, b: away, c: away, d: away })).toHaveLength(4);
  });
});

describe("redistribute", () => {
  it("shares a group's points among what applies in it, in proportion", () => {
    expect(figuresOf(scored(tree("redistribute"), { a: away, b: met, c: unmet, d: met }))).toEqual({
      total: "64.00/100.00 64.00% final pass",
      g: "24.00/60.00 40.00%",
      a: "0.00/0.00 — not-applicable",
      b: "24.00/24.00 100.00%",
      h: "0.00/36.00 0.00%",
      c: "0.00/36.00 0.00%",
      d: "40.00/40.00 100.00%",
    });
  });

  it("takes a group with nothing applicable for not applicable itself", () => {
    expect(figuresOf(scored(tree("redistribute"), { a: met, b: unmet, c: away, d: met }))).toMatchObject({
      total: "60.00/100.00 60.00% final pass",
      g: "20.00/60.00 33.33%",
      a: "20.00/20.00 100.00%",
      b: "0.00/40.00 0.00%",
      h: "0.00/0.00 — not-applicable",
    });
    expect(figuresOf(scored(tree("redistribute"), { a: away, b: away, c: away, d: unmet }))).toMatchObject({
      total: "0.00/100.00 0.00% final fail",
      g: "0.00/0.00 — not-applicable",
      h: "0.00/0.00 — not-applicable",
      d: "0.00/100.00 0.00%",
    });
  });

  it("keeps a tier's points within the tier instead, where there are tiers", () => {
    expect(figuresOf(scored(tiered("redistribute"), { a: away, b: met, c: met, d: unmet }))).toEqual({
      total: "90.00/100.00 90.00% final pass",
      "tier main": "80.00/80.00 100.00%",
      "tier new": "10.00/20.00 50.00%",
      g: "10.00/10.00 100.00%",
      a: "0.00/0.00 — not-applicable",
      b: "10.00/10.00 100.00%",
      h: "80.00/90.00 88.89%",
      c: "80.00/80.00 100.00%",
      d: "0.00/10.00 0.00%",
    });
  });

  it("cannot keep the points of a tier of which nothing applies", () => {
    expect(refusals(tiered("redistribute"), { a: met, b: away, c: met, d: away })).toEqual([
      "tier-not-applicable at ",
    ]);
    expect(refusalWords(tiered("redistribute"), { a: met, b: away, c: met, d: away })).toBe(
      ".: no leaf of tier “new” is applicable, so its points have nowhere to go [tier-not-applicable] check notApplicable, or use full or shrink",
    );
  });
});

describe("shrink", () => {
  it("multiplies every leaf by the same factor", () => {
    expect(figuresOf(scored(tree("shrink"), { a: met, b: away, c: unmet, d: met }))).toEqual({
      total: "62.50/100.00 62.50% final pass",
      g: "12.50/50.00 25.00%",
      a: "12.50/12.50 100.00%",
      b: "0.00/0.00 — not-applicable",
      h: "0.00/37.50 0.00%",
      c: "0.00/37.50 0.00%",
      d: "50.00/50.00 100.00%",
    });
  });

  it("does so across tiers", () => {
    expect(figuresOf(scored(tiered("shrink"), { a: met, b: away, c: unmet, d: away }))).toMatchObject({
      total: "37.50/100.00 37.50% final fail",
      "tier main": "37.50/100.00 37.50%",
      "tier new": "0.00/0.00 —",
      a: "37.50/37.50 100.00%",
    });
  });
});

describe("full", () => {
  it("counts the leaf as fully scored", () => {
    expect(figuresOf(scored(tree("full"), { a: away, b: unmet, c: away, d: unmet }))).toEqual({
      total: "40.00/100.00 40.00% final fail",
      g: "40.00/60.00 66.67%",
      a: "10.00/10.00 100.00% not-applicable",
      b: "0.00/20.00 0.00%",
      h: "30.00/30.00 100.00% not-applicable",
      c: "30.00/30.00 100.00% not-applicable",
      d: "0.00/40.00 0.00%",
    });
  });

  it("does so in its tier", () => {
    expect(figuresOf(scored(tiered("full"), { a: unmet, b: away, c: unmet, d: away }))).toMatchObject({
      total: "20.00/100.00 20.00% final fail",
      "tier main": "0.00/80.00 0.00%",
      "tier new": "20.00/20.00 100.00%",
    });
  });
});

describe("nothing applicable at all", () => {
  it.each(["redistribute", "shrink", "full"])("is an error under %s", (policy) => {
    expect(refusals(tree(policy), { a: away, b: away, c: away, d: away })).toEqual([
      "nothing-applicable at ",
    ]);
    expect(refusals(tiered(policy), { a: away, b: away, c: away, d: away })).toEqual([
      "nothing-applicable at ",
    ]);
  });

  it("is said of a document's observations where they stand", () => {
    const document = {
      format: "jixiao/observations@1",
      rubric: "test/rubric",
      observations: { a: away, b: away, c: away, d: away },
    };
    expect(refusals(tree("full"), document)).toEqual(["nothing-applicable at observations"]);
    expect(
      refusals(tree("error"), { ...document, observations: { a: away, b: met, c: met, d: met } }),
    ).toEqual(["not-applicable-refused at observations.a"]);
  });
});

describe("what a rule takes for not applicable", () => {
  const budget = rubric(
    [leaf("a", 60), leaf("b", 40, { rule: { type: "execution", onZeroBudget: "not-applicable" } })],
    { notApplicable: "redistribute" },
  );

  it("goes by the same policy", () => {
    const card = scored(budget, { a: met, b: { executed: 0, budget: 0 } });
    expect(figuresOf(card)).toEqual({
      total: "100.00/100.00 100.00% final pass",
      a: "100.00/100.00 100.00%",
      b: "0.00/0.00 — not-applicable",
    });
    expect(flagCodes(card)).toEqual(["b not-applicable"]);
    expect(card.flags[0]?.message).toBe("不适用：—");
    expect(
      refusals({ ...budget, notApplicable: "error" }, { a: met, b: { executed: 0, budget: 0 } }),
    ).toEqual(["not-applicable-refused at b"]);
  });

  it("may carry what any observation may, which changes nothing", () => {
    const card = scored(budget, {
      a: met,
      b: { executed: 0, budget: 0, note: "无预算", evidence: ["批复"], recorded: 0 },
    });
    expect(card.differences).toEqual([]);
    expect(card.recordedScore).toBe("100.00");
  });
});

describe("a leaf that is said to be not applicable", () => {
  const document = tree("redistribute");

  it("says why, and may carry a note and evidence", () => {
    const card = scored(document, {
      a: { notApplicable: "无仲裁", note: "n", evidence: ["e"], recorded: 0 },
      b: met,
      c: met,
      d: met,
    });
    expect(card.flags).toEqual([
      { code: "not-applicable", indicator: "a", reason: "无仲裁", message: "不适用：无仲裁" },
    ]);
    expect(ledgerLines(card)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [{ notApplicable: true }, ["wrong-type at a.notApplicable"]],
    [{ notApplicable: "" }, ["bad-text at a.notApplicable"]],
    [{ notApplicable: null }, ["wrong-type at a.notApplicable"]],
    [{ notApplicable: "x", met: true }, ["unknown-key at a.met"]],
    [{ notApplicable: "x", override: { score: 1, reason: "r", by: "b" } }, ["unknown-key at a.override"]],
  ])("%j", (observation, issues) => {
    expect(refusals(document, { a: observation, b: met, c: met, d: met })).toEqual(issues);
  });

  it("is none where `notApplicable` is undefined", () => {
    expect(
      refusals(document, { a: { notApplicable: undefined, met: true }, b: met, c: met, d: met }),
    ).toEqual([]);
  });
});

describe("bonuses and penalties that do not apply", () => {
  const document = rubric(
    [
      leaf("a", 100),
      leaf("extra", 5, { bonus: true }),
      leaf("merit", 5, { penalty: true }),
      leaf("faults", 5, { penalty: true, rule: { type: "deductions" } }),
    ],
    { ceiling: 110 },
  );

  it("add nothing and take nothing off, whatever the policy", () => {
    for (const notApplicable of ["error", "redistribute", "shrink", "full"]) {
      const card = scored({ ...document, notApplicable }, { a: met, extra: away, merit: away, faults: away });
      expect([card.score, card.bonus, card.penalty]).toEqual(["100.00", "0.00", "0.00"]);
      expect(figuresOf(card)).toMatchObject({
        extra: "0.00/0.00 — not-applicable",
        merit: "0.00/0.00 — not-applicable",
        faults: "0.00/0.00 — not-applicable",
      });
      expect(ledgerLines(card)).toEqual([]);
    }
  });

  it("are no reason to share out points", () => {
    expect(
      refusals(
        { ...document, notApplicable: "redistribute" },
        { a: away, extra: met, merit: unmet, faults: { findings: [] } },
      ),
    ).toEqual(["nothing-applicable at "]);
  });
});

it("redistribution and shrinking keep the whole at its points, exactly", () => {
  const ids = ["a", "b", "c", "d"];
  fc.assert(
    fc.property(
      fc.constantFrom("redistribute", "shrink"),
      fc.subarray(ids, { maxLength: 3 }),
      (policy, out) => {
        const observations = Object.fromEntries(ids.map((id) => [id, out.includes(id) ? away : met]));
        const card = scored(tree(policy), observations);
        expect([card.score, card.points, card.rate]).toEqual(["100.00", "100.00", "100.00%"]);
      },
    ),
  );
});
