import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import {
  defined,
  frozen,
  group,
  issuesOf,
  leaf,
  passFail,
  pointsOf,
  rubric,
  wordsOf,
} from "../../test/support/rubrics.js";
import { JixiaoError } from "../error/index.js";
import { score } from "../score/index.js";
import {
  defineRubric,
  digest,
  parseRubric,
  planOf,
  safeDefineRubric,
  safeDefineRubrics,
  safeParseRubric,
  type Rubric,
} from "./index.js";

const copyOf = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
const simple = rubric([group("g", [leaf("a", 60), leaf("b", 40)])]);

describe("a defined rubric", () => {
  it("is frozen through and through", () => {
    const made = defined(simple);
    const parts: unknown[] = [
      made,
      made.title,
      made.scale,
      made.indicators,
      made.indicators[0],
      made.indicators[0]?.indicators?.[0]?.rule,
    ];
    expect(parts.every((part) => typeof part === "object" && Object.isFrozen(part))).toBe(true);
    expect(() => {
      (made as { points: unknown }).points = 90;
    }).toThrow(TypeError);
  });

  it("is a copy that shares nothing with its document, which stays as it was", () => {
    const document = frozen(copyOf(simple));
    const made = defined(document);
    expect(made).toStrictEqual(document);
    expect(made).not.toBe(document);
    expect(made.indicators).not.toBe(document["indicators"]);
    const open = copyOf(simple);
    defined(open);
    expect(Object.isFrozen(open)).toBe(false);
    expect(Object.isFrozen(open["scale"])).toBe(false);
    (open["indicators"] as unknown[]).push("changed afterwards");
    expect(defined(simple).indicators).toHaveLength(1);
  });

  it("is plain data: it survives JSON, keeps its digest and defines itself again", () => {
    const made = defined(simple);
    const copy = copyOf(made);
    expect(copy).toStrictEqual(made);
    expect(digest(copy)).toBe(digest(made));
    expect(defined(copy)).toStrictEqual(made);
  });

  it("keeps amounts as they were written, and decimal objects as they print themselves", () => {
    const made = defined(rubric([leaf("a", "60.50"), leaf("b", new Decimal("39.50"))]));
    expect(made.indicators.map((node) => node.points)).toEqual(["60.50", "39.5"]);
    expect(pointsOf(made)).toEqual({ a: "60.5", b: "39.5" });
  });

  it("may leave out its format, but not in a document", () => {
    const { format: _format, ...literal } = simple;
    expect(defined(literal).format).toBe("jixiao/rubric@1");
    const result = safeParseRubric(literal);
    expect(result.success ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ["missing-field", ["format"]],
    ]);
    expect(() => parseRubric(literal)).toThrow(JixiaoError);
    expect(parseRubric(simple)).toStrictEqual(defined(simple));
    expect(safeParseRubric(5).success).toBe(false);
    expect(issuesOf({ ...simple, format: "jixiao/rubric@2" })).toEqual(["unknown-choice at format"]);
  });

  it("throws the one error with every issue, or gives a result", () => {
    const wrong = rubric([leaf("a", 60), leaf("a", "x")]);
    const result = safeDefineRubric(wrong);
    expect(result.success).toBe(false);
    expect(() => defineRubric(wrong as never)).toThrow(JixiaoError);
    expect(issuesOf(wrong)).toEqual(["bad-amount at indicators.1.points", "duplicate-id at indicators.1.id"]);
  });
});

describe("scales given beside a rubric", () => {
  const scale = frozen({ ...passFail, id: "town/scale" });
  const named = rubric(
    [group("g", [leaf("a", 60), leaf("b", 40, { scale: "mof-four-grade" })], { scale: "town/scale" })],
    { scale: "town/scale" },
  );
  const made = defined(named, { scales: [scale] });

  it("are written into it, at the root and at nodes; known ones stay names", () => {
    expect(made.scale).toStrictEqual(scale);
    expect(made.indicators[0]?.scale).toStrictEqual(scale);
    expect(made.indicators[0]?.indicators?.map((node) => node.scale)).toEqual([undefined, "mof-four-grade"]);
  });

  it("let it survive JSON", () => {
    const observations = { a: { met: true }, b: { met: false } };
    const card = score(copyOf(made), observations);
    expect(card.grade).toEqual({ id: "pass", label: "合格" });
    expect(copyOf(card)).toStrictEqual(copyOf(score(made, observations)));
  });

  it("let it be extended where they are not known", () => {
    const extending = { id: "village/library", version: "1", extends: "test/rubric@1" };
    expect(defined(extending, { known: [copyOf(made)] }).scale).toStrictEqual(scale);
  });

  it("are found by one that extends another too", () => {
    const base = defined(simple);
    const extending = {
      id: "village/library",
      version: "1",
      extends: "test/rubric@1",
      scale: "town/scale",
      override: { g: { scale: "town/scale" } },
    };
    const extended = defined(extending, { known: [base], scales: [scale] });
    expect([extended.scale, extended.indicators[0]?.scale]).toStrictEqual([scale, scale]);
  });

  it("are not frozen or changed, and may take the place of a known one", () => {
    const open = copyOf({ ...passFail, id: "mof-four-grade" });
    const result = defined({ ...simple, scale: "mof-four-grade" }, { scales: [open] });
    expect(result.scale).toStrictEqual(open);
    expect(result.scale).not.toBe(open);
    expect(Object.isFrozen(open)).toBe(false);
  });

  it("are checked where they are used", () => {
    const upsideDown = { id: "town/scale", grades: passFail.grades.toReversed() };
    expect(issuesOf(named, { scales: [upsideDown] })).toEqual([
      "scale-order at scale.grades.1.from",
      "scale-gap at scale.grades.1.from",
      "scale-order at indicators.0.scale.grades.1.from",
      "scale-gap at indicators.0.scale.grades.1.from",
    ]);
    const misshapen = { id: "town/scale", grades: [{ id: "pass", label: "合格", from: 60 }] };
    expect(issuesOf(named, { scales: [misshapen] })).toEqual([
      "wrong-count at scale.grades",
      "wrong-count at indicators.0.scale.grades",
    ]);
    expect(issuesOf(simple, { scales: [misshapen] })).toEqual([]);
    const made = new (class {
      readonly id = "town/scale";
      readonly grades = passFail.grades;
    })();
    expect(issuesOf(named, { scales: [made] })).toEqual([
      "wrong-type at scale",
      "wrong-type at indicators.0.scale",
    ]);
  });
});

describe("planOf", () => {
  it("makes the plan of a rubric once", () => {
    const made = defined(simple);
    expect(planOf(made)).toBe(planOf(made));
  });

  it("makes it anew for a copy that could still change", () => {
    const copy = copyOf(defined(simple));
    const first = planOf(copy);
    expect(planOf(copy)).not.toBe(first);
    (copy.indicators[0]?.indicators?.[0] as { id: string }).id = "renamed";
    expect(planOf(copy).leaves.map(({ id }) => id)).toEqual(["renamed", "b"]);
  });

  it("keeps it for a copy that cannot", () => {
    const copy = frozen(copyOf(defined(simple)));
    expect(planOf(copy)).toBe(planOf(copy));
  });

  it("does not trust a copy that is frozen at the surface alone", () => {
    const copy = Object.freeze(copyOf(defined(simple)));
    planOf(copy);
    (copy.indicators[0]?.indicators?.[0] as { id: string }).id = "renamed";
    expect(planOf(copy).leaves.map(({ id }) => id)).toEqual(["renamed", "b"]);
  });

  it("throws the one error for what is no rubric", () => {
    expect(() => planOf({} as Rubric)).toThrow(JixiaoError);
  });
});

describe("several rubrics that extend each other", () => {
  const extending = (
    id: string,
    base: string,
    more: Record<string, unknown> = {},
  ): Record<string, unknown> => ({
    format: "jixiao/rubric@1",
    id,
    version: "1",
    extends: base,
    ...more,
  });

  it("are given back in the order they came, whatever their own", () => {
    const documents = [extending("c", "b"), extending("b", "test/rubric@1"), simple];
    const result = safeDefineRubrics(documents);
    expect(result.success && result.data.map(({ id, base }) => [id, base?.id])).toEqual([
      ["c", "b"],
      ["b", "test/rubric"],
      ["test/rubric", undefined],
    ]);
  });

  it("may extend what was known before, and name scales given beside them", () => {
    const scale = { ...passFail, id: "town/scale" };
    const result = safeDefineRubrics([extending("b", "test/rubric", { scale: "town/scale" })], {
      known: [defined(simple)],
      scales: [scale],
    });
    expect(result.success && result.data[0]?.scale).toStrictEqual(scale);
  });

  it("report every issue by the position of the document", () => {
    const documents = [
      simple,
      extending("b", "missing@1"),
      { ...simple, id: "c", points: 90 },
      extending("d", "c", { nmae: 1 }),
      7,
    ];
    const result = safeDefineRubrics(documents);
    expect(
      result.success ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join(".")}`),
    ).toEqual([
      "unknown-rubric at 1.extends",
      "points-mismatch at 2.points",
      "unknown-key at 3.nmae",
      "wrong-type at 4",
    ]);
  });

  it("name a circle by those in it", () => {
    const result = safeDefineRubrics([simple, extending("a", "b@1"), extending("b", "a@1")]);
    expect(
      result.success ? [] : result.issues.map(({ code, path, values }) => [code, path, values["cycle"]]),
    ).toEqual([
      ["cyclic-extends", [1, "extends"], "a@1 → b@1"],
      ["cyclic-extends", [2, "extends"], "a@1 → b@1"],
    ]);
  });

  it("are no circle where one extends an earlier version of itself", () => {
    const later = {
      ...extending("test/rubric", "test/rubric@1"),
      version: "2",
      inForce: { from: "2022-01-01" },
    };
    const earlier = { ...simple, inForce: { from: "2021-01-01", to: "2021-12-31" } };
    const result = safeDefineRubrics([later, earlier]);
    expect(result.success && result.data.map(({ version, base }) => [version, base?.version])).toEqual([
      ["2", "1"],
      ["1", undefined],
    ]);
  });

  it("none at all are fine", () => {
    expect(safeDefineRubrics([])).toEqual({ success: true, data: [] });
  });
});

it("says what a custom scale must look like in English too", () => {
  expect(wordsOf(rubric([leaf("a", 100)], { scale: { id: "s", grades: [] } }))).toEqual([
    "expected 2–20 items, received 0 | give 2–20 items",
  ]);
});
