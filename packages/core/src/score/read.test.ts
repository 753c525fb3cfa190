import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { figuresOf, refusals, refusalWords, scored, throughJson } from "../../test/support/cards.js";
import { defined, frozen, leaf, rubric } from "../../test/support/rubrics.js";
import { JixiaoError } from "../error/index.js";
import type { Language } from "../label/label.js";
import { parseObservations, safeParseObservations, safeScore, score } from "./index.js";

const document = rubric(
  [leaf("a", 60), leaf("b", 40, { rule: { type: "attainment", direction: "at-least", target: 10 } })],
  { inForce: { from: "2021-01-01", to: "2021-12-31" } },
);
const seen = { a: { met: true }, b: { actual: 5 } };
const observations = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: "jixiao/observations@1",
  rubric: "test/rubric@1",
  observations: seen,
  ...more,
});

describe("observations by leaf", () => {
  it("are scored", () => {
    expect(figuresOf(scored(document, seen))).toEqual({
      total: "80.00/100.00 80.00% final pass",
      a: "60.00/60.00 100.00%",
      b: "20.00/40.00 50.00%",
    });
  });

  it("may be given in any order, and without a prototype", () => {
    expect(throughJson(scored(document, { b: seen.b, a: seen.a }))).toStrictEqual(
      throughJson(scored(document, seen)),
    );
    expect(scored(document, Object.assign(Object.create(null), seen)).score).toBe("80.00");
  });

  it.each<[string, unknown, string[]]>([
    ["an unknown leaf", { ...seen, c: { met: true } }, ["unknown-indicator at c"]],
    ["an id that is none", { ...seen, "a b": { met: true } }, ["bad-id at a b"]],
    ["an observation that is none", { ...seen, a: true }, ["wrong-type at a"]],
    ["a list", { ...seen, a: [true] }, ["wrong-type at a"]],
    ["a Map", { ...seen, a: new Map([["met", true]]) }, ["wrong-type at a"]],
    ["an unknown key", { ...seen, a: { met: true, mt: 1 } }, ["unknown-key at a.mt"]],
    [
      "a key of another rule",
      { ...seen, a: { actual: 5 } },
      ["unknown-key at a.actual", "missing-field at a.met"],
    ],
    ["a wrong type", { ...seen, b: { actual: true } }, ["wrong-type at b.actual"]],
    ["a wrong amount", { ...seen, b: { actual: "1,000" } }, ["bad-amount at b.actual"]],
    [
      "everything at once",
      { a: { met: 1 }, b: { actual: "x" }, c: {} },
      ["unknown-indicator at c", "wrong-type at a.met", "bad-amount at b.actual"],
    ],
    ["no object", 5, ["wrong-type at "]],
    ["nothing", undefined, ["wrong-type at "]],
    ["a list of observations", [seen], ["wrong-type at "]],
    ["a Map of observations", new Map(Object.entries(seen)), ["wrong-type at "]],
    ["a promise of observations", Promise.resolve(seen), ["wrong-type at "]],
  ])("refuse %s", (_name, given, issues) => {
    expect(refusals(document, given)).toEqual(issues);
  });

  it("name what was probably meant", () => {
    expect(refusalWords(rubric([leaf("visitors", 100)]), { vistors: { met: true } })).toBe(
      ["vistors: there is no indicator “vistors” [unknown-indicator] did you mean “visitors”?"].join("\n"),
    );
    expect(refusalWords(document, { ...seen, a: 5 })).toBe(
      "a: wrong type: expected an observation (an object), received 5 [wrong-type] give an observation (an object)",
    );
  });

  it("are refused in the language that was asked for", () => {
    const rubric = defined(document);
    const bad = { a: { met: true }, b: { actual: "many" } };
    const chinese = safeScore(rubric, bad);
    for (const language of ["zh-CN", "fr"] as Language[])
      expect(safeScore(rubric, bad, { language })).toEqual(chinese);
    const messageOf = (result: typeof chinese): unknown => !result.success && result.issues[0]?.message;
    expect(messageOf(chinese)).toBe('"many" 不是金额或分数可用的数');
    expect(messageOf(safeScore(rubric, bad, { language: "en" }))).toBe('"many" is not a decimal amount');
    expect(() => score(rubric, bad as never, { language: "en" })).toThrow(
      'b.actual: "many" is not a decimal amount [',
    );
    expect(messageOf(safeScore({} as never, {}, { language: "en" }))).toMatch(/^[ -~“”]+$/);
  });

  it("are found by own keys alone", () => {
    const named = rubric([leaf("a", 100)], { missing: "zero" });
    expect(scored(named, JSON.parse('{"a": {"met": true}}')).score).toBe("100.00");
    expect(refusals(named, Object.create({ a: { met: true } }))).toEqual(["wrong-type at "]);
  });

  it("take amounts as numbers, texts, bigints and decimal objects alike", () => {
    const cards = [5, "5.0", 5n, "500%", new Decimal("5.00")].map((actual) =>
      throughJson(scored(document, { ...seen, b: { actual } })),
    );
    for (const card of cards) expect(card).toStrictEqual(cards[0]);
  });

  it("are never changed, and neither is the rubric", () => {
    const given = frozen({ a: { met: true, evidence: ["x"] }, b: { actual: 5, note: "n" } });
    expect(scored(document, given).score).toBe("80.00");
    const loose = throughJson(given);
    scored(document, loose);
    expect(loose).toStrictEqual(given);
  });

  it("cannot be changed through the card, nor the card through them", () => {
    const evidence = ["x"];
    const card = scored(rubric([leaf("a", 100, { rule: { type: "deductions" } })]), {
      a: { findings: [{ points: 1, reason: "r", evidence }] },
    });
    evidence.push("y");
    expect(card.deductions[0]?.evidence).toEqual(["x"]);
  });
});

describe("what goes with bare observations", () => {
  const options = {
    subject: { id: "library", name: "区图书馆", fiscalYear: 2021, done: true },
    assessedOn: "2021-06-30",
  };

  it("is on the card", () => {
    expect(scored(document, seen, options)).toMatchObject(options);
    expect(scored(document, seen)).not.toHaveProperty("subject");
    expect(scored(document, seen)).not.toHaveProperty("assessedOn");
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["a day that does not exist", { assessedOn: "2021-02-30" }, ["bad-date at assessedOn"]],
    ["a day before", { assessedOn: "2020-12-31" }, ["not-yet-in-force at assessedOn"]],
    ["a day after", { assessedOn: "2022-01-01" }, ["no-longer-in-force at assessedOn"]],
    ["a subject that is none", { subject: "library" }, ["wrong-type at subject"]],
    ["a subject with something in it", { subject: { name: ["x"] } }, ["wrong-type at subject.name"]],
    ["a subject with an empty text", { subject: { name: "" } }, ["bad-text at subject.name"]],
    ["a subject with a number that is none", { subject: { year: NaN } }, ["bad-amount at subject.year"]],
  ])("refuses %s", (_name, beside, issues) => {
    expect(refusals(document, seen, beside)).toEqual(issues);
  });

  it("includes the first and the last day", () => {
    expect(refusals(document, seen, { assessedOn: "2021-01-01" })).toEqual([]);
    expect(refusals(document, seen, { assessedOn: "2021-12-31" })).toEqual([]);
  });

  it("is reported together with the observations", () => {
    expect(
      refusals(document, { ...seen, c: {} }, { assessedOn: "2022-01-01", vetoes: { v: { reason: "r" } } }),
    ).toEqual(["no-longer-in-force at assessedOn", "unknown-veto at vetoes.v", "unknown-indicator at c"]);
  });
});

describe("a document", () => {
  it("says itself what goes with it", () => {
    const given = observations({ subject: { id: "library" }, assessedOn: "2021-06-30" });
    expect(scored(document, given)).toMatchObject({
      subject: { id: "library" },
      assessedOn: "2021-06-30",
      score: "80.00",
    });
    expect(score(defined(document), parseObservations(given)).score).toBe("80.00");
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["its version is named: the day does not matter", { assessedOn: "2030-01-01" }, []],
    [
      "its id alone is named: the day matters",
      { rubric: "test/rubric", assessedOn: "2030-01-01" },
      ["no-longer-in-force at assessedOn"],
    ],
    ["its id alone is named, without a day", { rubric: "test/rubric" }, []],
    ["another version is named", { rubric: "test/rubric@2" }, ["wrong-rubric at rubric"]],
    ["another rubric is named", { rubric: "test/other" }, ["wrong-rubric at rubric"]],
    ["no rubric is named", { rubric: undefined }, ["missing-field at rubric"]],
    ["another format is named", { format: "jixiao/rubric@1" }, ["unknown-choice at format"]],
    ["it has no observations", { observations: undefined }, ["missing-field at observations"]],
    ["they are none", { observations: [] }, ["wrong-type at observations"]],
    ["it has a key too many", { observation: {} }, ["unknown-key at observation"]],
    [
      "an observation is wrong",
      { observations: { ...seen, b: { actual: "x" } } },
      ["bad-amount at observations.b.actual"],
    ],
    ["an observation is missing", { observations: { a: seen.a } }, ["missing-observation at observations.b"]],
    ["an id is none", { observations: { ...seen, "a b": {} } }, ["bad-id at observations.a b"]],
    ["a veto is unknown", { vetoes: { v: { reason: "r" } } }, ["unknown-veto at vetoes.v"]],
  ])("where %s", (_name, more, issues) => {
    expect(refusals(document, observations(more))).toEqual(issues);
  });

  it("names both rubrics where they differ", () => {
    expect(refusalWords(document, observations({ rubric: "test/rubric@2" }))).toBe(
      "rubric: the observations name “test/rubric@2”, the rubric given is “test/rubric@1” [wrong-rubric] use the rubric that is named, or correct `rubric`",
    );
  });

  it("is told from observations of a leaf called format", () => {
    const odd = rubric([leaf("format", 100)]);
    expect(scored(odd, { format: { met: true } }).score).toBe("100.00");
  });

  it("is read on its own, before any rubric is at hand", () => {
    expect(parseObservations(observations())).toStrictEqual(observations());
    expect(safeParseObservations(observations({ observations: { a: 5 } }))).toMatchObject({ success: true });
    expect(safeParseObservations({ ...observations(), rubrik: 1 })).toMatchObject({
      success: false,
      issues: [{ code: "unknown-key", path: ["rubrik"] }],
    });
    expect(() => parseObservations({})).toThrow(JixiaoError);
  });
});

describe("score and safeScore", () => {
  it("throw the one error, or give a result", () => {
    const made = defined(document);
    expect(() => score(made, {})).toThrow(JixiaoError);
    expect(safeScore(made, {})).toMatchObject({ success: false });
    expect(safeScore(made, seen)).toMatchObject({ success: true, data: { score: "80.00" } });
  });

  it("refuse what is no rubric with the one error", () => {
    expect(() => score({} as never, seen)).toThrow(JixiaoError);
  });
});
