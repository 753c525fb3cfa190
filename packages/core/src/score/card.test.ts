import { describe, expect, it } from "vitest";
import {
  figuresOf,
  flagCodes,
  ledgerLines,
  refusals,
  refusalWords,
  scored,
  throughJson,
} from "../../test/support/cards.js";
import { leavesOf } from "../../test/support/explained.js";
import { defined, frozen, group, leaf, rubric } from "../../test/support/rubrics.js";
import { version } from "../../package.json";
import { digest } from "../rubric/index.js";
import { score, type Scorecard } from "./index.js";

const judged = (id: string, points: unknown, more: Record<string, unknown> = {}): Record<string, unknown> =>
  leaf(id, points, { rule: { type: "assessed" }, ...more });
const by = { reason: "核减", by: "评审组" };

describe("an override", () => {
  const document = rubric([judged("a", 60), leaf("b", 40)], { missing: "zero" });
  const changed = (observation: Record<string, unknown>, more: Record<string, unknown> = {}): Scorecard =>
    scored({ ...document, ...more }, { a: observation, b: { met: true } });

  it("replaces the computed score, which stays beside it", () => {
    const card = changed({ score: 50, override: { score: "45.5", ...by } });
    expect(figuresOf(card)).toEqual({
      total: "85.50/100.00 85.50% overridden pass",
      a: "45.50/60.00 75.83% overridden",
      b: "40.00/40.00 100.00%",
    });
    expect(leavesOf(card)[0]?.computed).toBe("50.00");
    expect(leavesOf(card)[1]).not.toHaveProperty("computed");
    expect(ledgerLines(card)).toEqual(["a override 14.50: 核减"]);
    expect(card.flags).toEqual([
      {
        code: "overridden",
        indicator: "a",
        score: "45.50",
        reason: "核减",
        by: "评审组",
        message: "由 评审组 改定为 45.50 分：核减",
      },
    ]);
  });

  it("may stand where nothing was observed", () => {
    const card = changed({ override: { score: 60, ...by } });
    expect(figuresOf(card)).toMatchObject({
      total: "100.00/100.00 100.00% overridden pass",
      a: "60.00/60.00 100.00% overridden",
    });
    expect(leavesOf(card)[0]?.computed).toBeNull();
    expect(ledgerLines(card)).toEqual([]);
  });

  it("takes the place of what findings claimed", () => {
    const card = scored(rubric([leaf("a", 100, { rule: { type: "deductions" } })]), {
      a: { findings: [{ points: 30, reason: "缺证明" }], override: { score: 95, ...by } },
    });
    expect(ledgerLines(card)).toEqual(["a override 5.00: 核减"]);
    expect(flagCodes(card)).toEqual(["a overridden"]);
  });

  it("is given on the leaf's own points, and stretched with them", () => {
    const shared = { ...document, notApplicable: "shrink" };
    const card = scored(shared, {
      a: { score: 20, override: { score: 30, ...by } },
      b: { notApplicable: "无" },
    });
    expect(figuresOf(card)).toMatchObject({ a: "50.00/100.00 50.00% overridden" });
    expect(leavesOf(card)[0]?.computed).toBe("33.33");
  });

  it("is rounded where leaves are", () => {
    const card = changed(
      { score: "20.4", override: { score: "30.5", ...by } },
      { rounding: { places: 0, stage: "indicator" } },
    );
    expect([card.score, leavesOf(card)[0]?.computed]).toEqual(["71", "20"]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["above the points", { score: 60.01, ...by }, ["score-above-points at a.override.score"]],
    ["below nothing", { score: "-0.01", ...by }, ["out-of-range at a.override.score"]],
    [
      "without a reason or a name",
      { score: 1 },
      ["missing-field at a.override.reason", "missing-field at a.override.by"],
    ],
    ["that is no amount", { score: "一", ...by }, ["bad-amount at a.override.score"]],
  ])("%s is refused", (_name, override, issues) => {
    expect(refusals(document, { a: { score: 50, override }, b: { met: true } })).toEqual(issues);
    expect(refusals(document, { a: { override }, b: { met: true } })).toEqual(issues);
  });

  it("does not excuse a wrong observation", () => {
    expect(refusals(document, { a: { score: 61, override: { score: 5, ...by } }, b: { met: true } })).toEqual(
      ["score-above-points at a.score"],
    );
    expect(
      refusalWords(document, { a: { score: 5, override: { score: 61, ...by } }, b: { met: true } }),
    ).toBe(
      "a.override.score: the score 61 exceeds the 60 points [score-above-points] give at most the points",
    );
  });

  it("at the points is fine", () => {
    expect(changed({ score: 5, override: { score: 60, ...by } }).score).toBe("100.00");
  });
});

describe("a recorded score", () => {
  const document = rubric([group("g", [judged("a", 30), judged("b", 30)]), judged("c", 40)]);
  const recorded = (values: Record<string, unknown>, more: Record<string, unknown> = {}): Scorecard =>
    scored(
      { ...document, ...more },
      Object.fromEntries(
        Object.entries({ a: "9.996", b: 20, c: 31 }).map(([id, own]) => [
          id,
          { score: own, ...(id in values ? { recorded: values[id] } : {}) },
        ]),
      ),
    );

  it("changes nothing: where it differs the card says by how much, and what it all comes to", () => {
    const card = recorded({ a: 9, b: "21.5" });
    expect(card.score).toBe("61.00");
    expect(card.differences).toEqual([
      { indicator: "a", computed: "10.00", recorded: "9.00", difference: "-1.00" },
      { indicator: "b", computed: "20.00", recorded: "21.50", difference: "1.50" },
    ]);
    expect(card.recordedScore).toBe("61.50");
    expect(flagCodes(card)).toEqual([]);
  });

  it("agrees with the exact score or with the printed one", () => {
    for (const a of ["9.996", "10", "10.00"]) {
      const card = recorded({ a });
      expect(card.differences).toEqual([]);
    }
    expect(recorded({ a: "9.995" }).differences).toEqual([
      { indicator: "a", computed: "10.00", recorded: "10.00", difference: "0.00" },
    ]);
    expect(recorded({ a: "9.99" }).differences).toEqual([
      { indicator: "a", computed: "10.00", recorded: "9.99", difference: "-0.01" },
    ]);
  });

  it("is nowhere on a card without any", () => {
    expect(recorded({})).not.toHaveProperty("differences");
    expect(recorded({})).not.toHaveProperty("recordedScore");
  });

  it("is compared with what was computed, not with what overrides it", () => {
    const card = scored(rubric([judged("a", 100)]), {
      a: { score: 50, recorded: 70, override: { score: 70, ...by } },
    });
    expect(card.differences).toEqual([
      { indicator: "a", computed: "50.00", recorded: "70.00", difference: "20.00" },
    ]);
    const missing = scored(rubric([judged("a", 100)]), {
      a: { recorded: 60, override: { score: 70, ...by } },
    });
    expect(missing.differences).toEqual([
      { indicator: "a", computed: "70.00", recorded: "60.00", difference: "-10.00" },
    ]);
  });

  it.each(["redistribute", "shrink"])(
    "is of the leaf as it counts under %s, exact or as printed",
    (policy) => {
      const flat = rubric([judged("a", 30), judged("b", 30), judged("c", 40)], { notApplicable: policy });
      const compared = (a: string, b: string): Scorecard =>
        scored(flat, {
          a: { score: 10, recorded: a },
          b: { score: 18, recorded: b },
          c: { notApplicable: "本年无此项", recorded: 0 },
        });
      // 60 points become 100: 10 counts as 16.666…, 18 as 30.
      const card = compared("16.67", "30");
      expect(card.indicators.map(({ score }) => score)).toEqual(["16.67", "30.00", "0.00"]);
      expect([card.differences, card.recordedScore]).toEqual([[], "46.67"]);
      expect(compared("10", "18").differences).toEqual([
        { indicator: "a", computed: "16.67", recorded: "10.00", difference: "-6.67" },
        { indicator: "b", computed: "30.00", recorded: "18.00", difference: "-12.00" },
      ]);
    },
  );

  it("may be anything that is an amount, also of a leaf that is missing", () => {
    const card = scored(rubric([judged("a", 60), judged("b", 40)], { missing: "zero" }), {
      a: { recorded: "150.5" },
      b: { score: 40, recorded: -1 },
    });
    expect(card.differences).toEqual([
      { indicator: "a", computed: "0.00", recorded: "150.50", difference: "150.50" },
      { indicator: "b", computed: "40.00", recorded: "-1.00", difference: "-41.00" },
    ]);
    expect(card.recordedScore).toBe("100.00");
    expect(
      refusals(document, { a: { score: 1, recorded: "9分" }, b: { score: 1 }, c: { score: 1 } }),
    ).toEqual(["bad-amount at a.recorded"]);
  });

  it("passes group rounding, but is not rounded itself", () => {
    expect(recorded({ a: "9.4", b: "20.2" }, { rounding: { places: 0, stage: "group" } }).recordedScore).toBe(
      "61",
    );
    expect(
      recorded({ a: "9.4", b: "20.2" }, { rounding: { places: 1, stage: "indicator" } }).recordedScore,
    ).toBe("60.6");
  });
});

describe("evidence", () => {
  const document = rubric([leaf("a", 100, { evidenceRequired: true, rule: { type: "deductions" } })], {
    missing: "zero",
    notApplicable: "full",
  });
  const flagged = (observation: unknown, more: Record<string, unknown> = {}): string[] =>
    flagCodes(scored({ ...document, ...more }, { a: observation }));

  it("that is expected and missing is flagged", () => {
    expect(flagged({ findings: [] })).toEqual(["a evidence-missing"]);
    expect(flagged({ findings: [], evidence: [] })).toEqual(["a evidence-missing"]);
    expect(flagged({ findings: [{ points: 1, reason: "r" }] })).toEqual(["a evidence-missing"]);
    expect(flagged({ findings: [{ points: 1, reason: "r", evidence: [] }] })).toEqual(["a evidence-missing"]);
    expect(flagged({ findings: [], override: { score: 1, ...by } })).toEqual([
      "a overridden",
      "a evidence-missing",
    ]);
  });

  it("stands with the observation or with any finding", () => {
    expect(flagged({ findings: [], evidence: ["验收单"] })).toEqual([]);
    expect(
      flagged({
        findings: [
          { points: 1, reason: "r" },
          { points: 1, reason: "s", evidence: ["验收单"] },
        ],
      }),
    ).toEqual([]);
  });

  it("is not asked for where nothing was observed", () => {
    expect(flagged(undefined)).toEqual(["a missing"]);
  });

  it("is asked for only where the rubric says so", () => {
    expect(
      flagCodes(scored(rubric([leaf("a", 100, { evidenceRequired: false })]), { a: { met: true } })),
    ).toEqual([]);
  });
});

describe("claims", () => {
  const document = rubric([leaf("a", 5, { rule: { type: "deductions" } }), leaf("b", 95)]);

  it("beyond the points are kept in the ledger and flagged", () => {
    const card = scored(document, {
      a: {
        findings: [
          { points: 3, reason: "一" },
          { points: 4, reason: "二", evidence: ["x"] },
          { points: 1, reason: "三" },
        ],
      },
      b: { met: true },
    });
    expect(ledgerLines(card)).toEqual([
      "a finding 3.00: 一",
      "a finding 2.00 of 4.00: 二",
      "a finding 0.00 of 1.00: 三",
    ]);
    expect(card.deductions[1]).toEqual({
      indicator: "a",
      points: "2.00",
      claimed: "4.00",
      reason: "二",
      evidence: ["x"],
      kind: "finding",
    });
    expect(card.flags).toEqual([
      {
        code: "claims-limited",
        indicator: "a",
        claimed: "8.00",
        counted: "5.00",
        message: "扣分点合计 8.00 分，超过可扣的 5.00 分",
      },
    ]);
  });

  it("up to the points are not", () => {
    const card = scored(document, { a: { findings: [{ points: 5, reason: "一" }] }, b: { met: true } });
    expect([ledgerLines(card), card.flags]).toEqual([["a finding 5.00: 一"], []]);
  });

  it("are stretched with the points, and rounded away where leaves are", () => {
    const shared = scored(
      { ...document, notApplicable: "shrink" },
      { a: { findings: [{ points: 1, reason: "一" }] }, b: { notApplicable: "无" } },
    );
    expect(ledgerLines(shared)).toEqual(["a finding 20.00: 一"]);
    const rounded = scored(
      { ...document, rounding: { places: 0, stage: "indicator" } },
      { a: { findings: [{ points: "0.4", reason: "一" }] }, b: { met: true } },
    );
    expect(ledgerLines(rounded)).toEqual(["a finding 0: 一", "a rounding 0"]);
    expect(rounded.deducted).toBe("0");
  });
});

describe("the card", () => {
  const document = rubric(
    [
      group("g", [judged("a", 60, { tier: "main", title: { "zh-CN": "甲", en: "First" } })], {
        title: { "zh-CN": "组", en: "Group" },
      }),
      judged("b", 40, { tier: "new", title: "乙" }),
    ],
    {
      tiers: [
        { id: "main", title: { "zh-CN": "主", en: "Main" }, points: 60 },
        { id: "new", title: "新", points: 40 },
      ],
    },
  );
  const observations = { a: { score: 50 }, b: { score: 40 } };
  const card = scored(document, observations);

  it("names its rubric by id, version and digest, and what computed it", () => {
    const made = defined(document);
    expect(card.format).toBe("jixiao/scorecard@1");
    expect(card.rubric).toEqual({ id: "test/rubric", version: "1", digest: digest(made) });
    expect(card.engine).toBe(`@jixiao/core ${version}`);
  });

  it("has another digest as soon as anything of the rubric is another", () => {
    const changed = scored({ ...document, title: "别的" }, observations);
    expect(changed.rubric.digest).not.toBe(card.rubric.digest);
    expect(scored(throughJson(document), observations).rubric.digest).toBe(card.rubric.digest);
  });

  it("speaks one language outside its explanations", () => {
    const english = scored(document, observations, { language: "en" });
    expect([
      english.title,
      english.grade.label,
      english.indicators[0]?.title,
      english.tiers?.[0]?.title,
    ]).toEqual(["Rubric", "Pass", "Group", "Main"]);
    expect([card.title, card.grade.label, card.indicators[0]?.title, card.tiers?.[0]?.title]).toEqual([
      "体系",
      "合格",
      "组",
      "主",
    ]);
    expect(english.explanation).toEqual(card.explanation);
  });

  it("is plain JSON as it stands", () => {
    const copy = throughJson(card);
    expect(copy).toStrictEqual(plain(card));
    expect(JSON.stringify(copy)).toBe(JSON.stringify(card));
  });

  it("has its keys in one order", () => {
    expect(Object.keys(throughJson(card))).toEqual([
      "format",
      "rubric",
      "engine",
      "title",
      "status",
      "points",
      "score",
      "deducted",
      "rate",
      "grade",
      "indicators",
      "tiers",
      "deductions",
      "flags",
      "explanation",
    ]);
    expect(Object.keys(leavesOf(throughJson(card))[0] ?? {})).toEqual([
      "id",
      "title",
      "points",
      "score",
      "deducted",
      "rate",
      "explanation",
      "status",
      "tier",
      "flags",
    ]);
  });

  it("is the same every time, from the same rubric or a copy of it", () => {
    const made = defined(document);
    const first = JSON.stringify(score(made, observations));
    expect(JSON.stringify(score(made, observations))).toBe(first);
    expect(JSON.stringify(score(throughJson(made), observations))).toBe(first);
    expect(JSON.stringify(score(frozen(throughJson(made)), observations))).toBe(first);
  });

  it("names a leaf's tier, and a node's flags are those of the whole for it", () => {
    expect(leavesOf(card).map(({ tier }) => tier)).toEqual(["main", "new"]);
    const flagged = scored({ ...document, missing: "zero" }, { a: { score: 1 } });
    expect(leavesOf(flagged)[1]?.flags).toEqual(flagged.flags);
  });
});

/** The card with its explanations read, as data without accessors. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
