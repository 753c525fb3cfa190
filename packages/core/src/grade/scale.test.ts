import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf, leaf, rubric, wordsOf } from "../../test/support/rubrics.js";
import { amountOf, ratio } from "../amount/index.js";
import {
  gradeNamed,
  gradeRank,
  gradeWithId,
  knownScales,
  lowerGrade,
  mofFourGrade,
  placeOnScale,
  relabelScale,
  type GradeScale,
} from "./index.js";

const grade = (id: string, from: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  label: id.toUpperCase(),
  from,
  ...more,
});

const onScale = (grades: readonly unknown[], more: Record<string, unknown> = {}): Record<string, unknown> =>
  rubric([leaf("a", 100)], { scale: { id: "s", grades, ...more } });

const placed = (scale: GradeScale, value: string): string => placeOnScale(scale, amountOf(value)).id;

describe("placing a value", () => {
  it.each([
    ["100", "excellent"],
    ["90.01", "excellent"],
    ["90.000000000000000000000000001", "excellent"],
    ["90", "excellent"],
    ["89.999999999999999999999999999", "good"],
    ["89.99", "good"],
    ["80.01", "good"],
    ["80", "good"],
    ["79.99", "fair"],
    ["60.01", "fair"],
    ["60", "fair"],
    ["59.99", "poor"],
    ["0.01", "poor"],
    ["0", "poor"],
  ])("%s is %s on the national scale", (value, id) => {
    expect(placed(mofFourGrade, value)).toBe(id);
  });

  it("tells a third from its decimal", () => {
    const scale: GradeScale = {
      id: "s",
      grades: [
        { id: "a", label: "A", from: "33.3333333333333333333333333333" },
        { id: "b", label: "B", from: 0 },
      ],
    };
    expect(placeOnScale(scale, ratio(100n, 3n)).id).toBe("a");
    expect(placed(scale, "33.3333333333333333333333333333")).toBe("a");
    expect(placed(scale, "33.3333333333333333333333333332")).toBe("b");
  });

  it.each([
    ["80.01", "above"],
    ["80", "at"],
    ["79.99", "at"],
    ["60", "at"],
    ["59.99", "below"],
  ])("%s is %s where a start is excluded", (value, id) => {
    const scale: GradeScale = {
      id: "s",
      grades: [
        { id: "above", label: "A", from: 80, exclusive: true },
        { id: "at", label: "B", from: 60, exclusive: false },
        { id: "below", label: "C", from: 0 },
      ],
    };
    expect(placed(scale, value)).toBe(id);
  });

  it("gives what lies below every start the last grade", () => {
    expect(placed(mofFourGrade, "-5")).toBe("poor");
    expect(() => placeOnScale({ id: "s", grades: [] }, amountOf(5))).toThrow(
      new RangeError("a grade scale has at least two grades"),
    );
  });

  it("is inclusive from below at every cut of any scale of two to twenty grades", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 19 });
    fc.assert(
      fc.property(cuts, (hundredths) => {
        const starts = [...hundredths.toSorted((left, right) => right - left), 0];
        const scale: GradeScale = {
          id: "s",
          grades: starts.map((start, index) => ({
            id: `g${String(index)}`,
            label: `G${String(index)}`,
            from: `${String(start)}e-2`,
          })),
        };
        expect(issuesOf(rubric([leaf("a", 100)], { scale }))).toEqual([]);
        for (const [index, start] of starts.entries()) {
          expect(placed(scale, `${String(start)}e-2`)).toBe(`g${String(index)}`);
          expect(placed(scale, `${String(start)}000000000000001e-17`)).toBe(`g${String(index)}`);
          if (start > 0)
            expect(placed(scale, `${String(start - 1)}999999999999999e-17`)).toBe(`g${String(index + 1)}`);
        }
      }),
    );
  });
});

describe("a scale is in order", () => {
  it("may have two grades, and twenty", () => {
    expect(issuesOf(onScale([grade("a", 1), grade("b", 0)]))).toEqual([]);
    expect(
      issuesOf(onScale(Array.from({ length: 20 }, (_, index) => grade(`g${String(index)}`, 19 - index)))),
    ).toEqual([]);
    expect(issuesOf(onScale([grade("a", 0)]))).toEqual(["wrong-count at scale.grades"]);
    expect(
      issuesOf(onScale(Array.from({ length: 21 }, (_, index) => grade(`g${String(index)}`, 20 - index)))),
    ).toEqual(["wrong-count at scale.grades"]);
  });

  it.each<[string, readonly unknown[], string[]]>([
    [
      "falling strictly",
      [grade("a", 90), grade("b", "90.00"), grade("c", 0)],
      ["scale-order at scale.grades.1.from"],
    ],
    ["not rising", [grade("a", 80), grade("b", 90), grade("c", 0)], ["scale-order at scale.grades.1.from"]],
    ["by the last digit", [grade("a", "60.000000000000000000000000001"), grade("b", 60), grade("c", 0)], []],
    ["down to the lowest total", [grade("a", 90), grade("b", 1)], ["scale-gap at scale.grades.1.from"]],
    [
      "by the last digit too",
      [grade("a", 90), grade("b", "0.000000000000000000000000001")],
      ["scale-gap at scale.grades.1.from"],
    ],
    [
      "including the lowest total",
      [grade("a", 90), grade("b", 0, { exclusive: true })],
      ["scale-gap at scale.grades.1.from"],
    ],
    ["below it", [grade("a", 90), grade("b", -1, { exclusive: true })], []],
    ["and may exclude a start in between", [grade("a", 90, { exclusive: true }), grade("b", 0)], []],
    ["each id once", [grade("a", 90), grade("a", 0, { label: "B" })], ["duplicate-id at scale.grades.1.id"]],
    [
      "each label once",
      [grade("a", 90), grade("b", 0, { label: "A" })],
      ["duplicate-label at scale.grades.1"],
    ],
    [
      "each label once, folded",
      [grade("a", 90), grade("b", 0, { label: " Ａ " })],
      ["duplicate-label at scale.grades.1"],
    ],
    [
      "each alias once",
      [grade("a", 90, { aliases: ["x"] }), grade("b", 0, { aliases: ["y", "x"] })],
      ["duplicate-label at scale.grades.1"],
    ],
    [
      "no alias that is another's label",
      [grade("a", 90), grade("b", 0, { aliases: ["A"] })],
      ["duplicate-label at scale.grades.1"],
    ],
    [
      "labels in every language",
      [
        grade("a", 90, { label: { "zh-CN": "优", en: "A" } }),
        grade("b", 0, { label: { "zh-CN": "良", en: "A" } }),
      ],
      ["duplicate-label at scale.grades.1"],
    ],
    [
      "one word in two languages is still one grade's",
      [grade("a", 90, { label: { "zh-CN": "A", en: "A" }, aliases: ["A"] }), grade("b", 0)],
      [],
    ],
  ])("%s", (_name, grades, issues) => {
    expect(issuesOf(onScale(grades))).toEqual(issues);
  });

  it("says what to do", () => {
    expect(
      wordsOf(onScale([grade("a", 80), grade("b", 90, { label: "A" }), grade("a", 5, { label: "C" })])),
    ).toEqual([
      "the id “a” is used more than once | rename one of them; the first is at scale.grades.0",
      "the label “A” is used more than once | rename one; the first is at scale.grades.0",
      "grades go from high to low; 90 is not below 80 | order them from high to low, without repeats",
      "the last grade starts at 5 and does not reach the lowest total 0 | let the last grade start at 0, inclusive",
    ]);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ on: "printed" }, ["unknown-choice at scale.on"]],
    [{ basis: "share" }, ["unknown-choice at scale.basis"]],
    [{ on: "exact", basis: "rate", title: "标准" }, []],
    [{ name: "x" }, ["unknown-key at scale.name"]],
  ])("%j", (more, issues) => {
    expect(issuesOf(onScale([grade("a", 90), grade("b", 0)], more))).toEqual(issues);
  });
});

describe("the national scale", () => {
  it("is in order, known by its id, and in both languages", () => {
    expect(issuesOf(rubric([leaf("a", 100)], { scale: mofFourGrade }))).toEqual([]);
    expect(knownScales.map(({ id }) => id)).toEqual(["mof-four-grade"]);
    expect(mofFourGrade).toStrictEqual({
      id: "mof-four-grade",
      title: { "zh-CN": "四级评价等级", en: "Four grades" },
      on: "rounded",
      basis: "points",
      grades: [
        { id: "excellent", label: { "zh-CN": "优", en: "Excellent" }, aliases: ["优秀"], from: 90 },
        { id: "good", label: { "zh-CN": "良", en: "Good" }, aliases: ["良好"], from: 80 },
        { id: "fair", label: { "zh-CN": "中", en: "Fair" }, aliases: ["中等"], from: 60 },
        { id: "poor", label: { "zh-CN": "差", en: "Poor" }, from: 0 },
      ],
    });
  });
});

describe("grades by name", () => {
  it.each([
    ["excellent", "excellent"],
    ["优", "excellent"],
    ["优秀", "excellent"],
    ["Excellent", "excellent"],
    [" 良好 ", "good"],
    ["Ｆａｉｒ", "fair"],
    ["Poor", "poor"],
    ["Excelent", undefined],
    ["EXCELLENT", undefined],
    ["", undefined],
  ])("%j is %s", (name, id) => {
    expect(gradeNamed(mofFourGrade, name)?.id).toBe(id);
  });

  it("an id goes before another grade's label", () => {
    const scale: GradeScale = {
      id: "s",
      grades: [
        { id: "x", label: "y", from: 1 },
        { id: "y", label: "x", from: 0 },
      ],
    };
    expect([gradeNamed(scale, "x")?.id, gradeNamed(scale, "y")?.id]).toEqual(["x", "y"]);
  });

  it("by id alone", () => {
    expect(gradeWithId(mofFourGrade, "good").from).toBe(80);
    expect(() => gradeWithId(mofFourGrade, "良")).toThrow(
      new RangeError("the scale mof-four-grade has no grade 良"),
    );
  });
});

describe("the order of grades", () => {
  it("ranks the best first", () => {
    expect(["excellent", "good", "fair", "poor", "none"].map((id) => gradeRank(mofFourGrade, id))).toEqual([
      0, 1, 2, 3, -1,
    ]);
  });

  it("finds the lower of two", () => {
    const [excellent, good] = [gradeWithId(mofFourGrade, "excellent"), gradeWithId(mofFourGrade, "good")];
    expect(
      [
        lowerGrade(mofFourGrade, excellent, good),
        lowerGrade(mofFourGrade, good, excellent),
        lowerGrade(mofFourGrade, good, good),
      ].map(({ id }) => id),
    ).toEqual(["good", "good", "good"]);
  });
});

describe("relabelScale", () => {
  const relabel = (): GradeScale =>
    relabelScale(mofFourGrade, "town/four", {
      excellent: "优秀",
      good: { "zh-CN": "良好", en: "Good" },
      unknown: "x",
    });

  it("prints other labels for the same grades, and still knows the old ones", () => {
    const relabelled = relabel();
    expect(relabelled).toStrictEqual({
      ...mofFourGrade,
      id: "town/four",
      grades: [
        { id: "excellent", label: "优秀", aliases: ["优", "Excellent"], from: 90 },
        { id: "good", label: { "zh-CN": "良好", en: "Good" }, aliases: ["良"], from: 80 },
        mofFourGrade.grades[2],
        mofFourGrade.grades[3],
      ],
    });
    expect(["优", "优秀", "良", "良好", "Good"].map((name) => gradeNamed(relabelled, name)?.id)).toEqual([
      "excellent",
      "excellent",
      "good",
      "good",
      "good",
    ]);
  });

  it("is in order, and leaves the scale it was made from alone", () => {
    expect(issuesOf(rubric([leaf("a", 100)], { scale: relabel() }))).toEqual([]);
    expect(mofFourGrade.grades[0]?.label).toEqual({ "zh-CN": "优", en: "Excellent" });
  });

  it("takes no label from the prototype", () => {
    const scale: GradeScale = { id: "s", grades: [{ id: "valueOf", label: "x", from: 0 }] };
    expect(relabelScale(scale, "t", {}).grades).toEqual(scale.grades);
  });

  it("keeps a label that differs only in width out of the aliases", () => {
    const scale: GradeScale = {
      id: "s",
      grades: [
        { id: "a", label: "Ａ", from: 1 },
        { id: "b", label: "B", from: 0 },
      ],
    };
    expect(relabelScale(scale, "t", { a: "A" }).grades[0]).toEqual({
      id: "a",
      label: "A",
      aliases: [],
      from: 1,
    });
  });
});
