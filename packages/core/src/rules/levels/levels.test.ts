import { describe, expect, it } from "vitest";
import { issuesWith, outcome, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { wordIssues } from "../../error/index.js";
import { levels } from "./levels.js";

const fixed = {
  type: "levels",
  levels: [
    { id: "met", label: { "zh-CN": "达成", en: "Met" }, share: 1 },
    { id: "mostly-met", label: "基本达成", aliases: ["基本达成预期目标", "B类"], share: "90%" },
    { id: "unmet", label: "未达成", share: 0 },
  ],
};
const intervals = {
  type: "levels",
  levels: [
    { id: "a", label: "达成预期指标", from: 0.8, to: 1 },
    { id: "b", label: "部分达成预期指标", from: 0.6, to: 0.8 },
    { id: "c", label: "未达成", from: 0, to: 0.6 },
    { id: "d", label: "效果较差", from: 0.3, to: 0.3 },
  ],
};
const score = (observation: object, parameters: object = fixed, points = "10") =>
  scoreWith(levels, parameters, points, observation);
const issues = (observation: unknown, parameters: object = fixed) =>
  issuesWith(levels, parameters, "10", observation);

describe("a level with a fixed share", () => {
  it.each([
    ["met", "10"],
    ["mostly-met", "9"],
    ["unmet", "0"],
  ])("%s: %s of 10", (level, expected) => {
    expect(score({ level })).toBe(expected);
  });

  it("gives the figures of published reports", () => {
    expect(score({ level: "基本达成预期目标" }, fixed, "20")).toBe("18");
    expect(score({ level: "基本达成预期目标" }, fixed, "8")).toBe("7.2");
  });

  it.each(["达成", "Met", "met", " 达成 ", "Ｍｅｔ", "达成\u3000"])(
    "goes by any of its names: %j",
    (level) => {
      expect(score({ level })).toBe("10");
    },
  );

  it.each(["Ｂ类", "B类", "ｍｏｓｔｌｙ-met"])("goes by its aliases, folded: %j", (level) => {
    expect(score({ level })).toBe("9");
  });

  it("takes no other share than its own", () => {
    expect(score({ level: "mostly-met", share: 0.9 })).toBe("9");
    expect(score({ level: "mostly-met", share: "90.00%" })).toBe("9");
    expect(issues({ level: "mostly-met", share: 0.91 })).toStrictEqual([
      "share-not-allowed at observation.share",
    ]);
    expect(issues({ level: "met", share: 2 })).toStrictEqual(["share-not-allowed at observation.share"]);
  });
});

describe("a level with an interval", () => {
  it.each([
    ["a", 1, "10"],
    ["a", 0.8, "8"],
    ["a", "85.5%", "8.55"],
    ["b", 0.8, "8"],
    ["b", 0.6, "6"],
    ["c", 0.6, "6"],
    ["c", 0, "0"],
  ])("%s with share %s: %s of 10", (level, share, expected) => {
    expect(score({ level, share }, intervals)).toBe(expected);
  });

  it.each([
    ["a", 1.0001],
    ["a", 0.7999],
    ["b", 0.8001],
    ["b", 0.5999],
    ["c", -0.0001],
    ["c", 60],
  ])("%s: %s lies outside", (level, share) => {
    expect(issues({ level, share }, intervals)).toStrictEqual([
      "share-outside-interval at observation.share",
    ]);
  });

  it("wants a share", () => {
    expect(issues({ level: "a" }, intervals)).toStrictEqual(["share-required at observation.share"]);
  });

  it("of one point needs none", () => {
    expect(score({ level: "d" }, intervals)).toBe("3");
    expect(score({ level: "d", share: 0.3 }, intervals)).toBe("3");
    expect(issues({ level: "d", share: 0.31 }, intervals)).toStrictEqual([
      "share-not-allowed at observation.share",
    ]);
  });

  it("names the points allowed", () => {
    const found = outcome(levels, intervals, "15", { level: "b", share: 0.9 }).issues;
    expect(wordIssues(found, "zh-CN")[0]).toMatchObject({
      message: "等次“部分达成预期指标”的比例超出区间",
      expected: "0.6 至 0.8，即 9–12 分",
    });
    expect(wordIssues(found, "en")[0]?.expected).toBe("0.6 to 0.8, that is 9–12 points");
  });
});

describe("an unknown level", () => {
  it("is named, with what is known and the nearest name", () => {
    const found = outcome(levels, fixed, "10", { level: "基本达到" }).issues;
    expect(found.map(({ code, path }) => [code, path.join(".")])).toStrictEqual([
      ["unknown-level", "observation.level"],
    ]);
    expect(wordIssues(found, "zh-CN")[0]).toMatchObject({
      message: '"基本达到" 不是规定的等次',
      expected: "以下之一：met (达成), mostly-met (基本达成), unmet (未达成)",
      hint: "是否要写“基本达成”？",
    });
    expect(wordIssues(found, "en")[0]).toMatchObject({
      expected: "one of: met (Met), mostly-met (基本达成), unmet (未达成)",
      hint: "did you mean “基本达成”?",
    });
  });

  it.each([
    [{ level: "MET" }, ["unknown-level at observation.level"]],
    [{ level: "constructor" }, ["unknown-level at observation.level"]],
    [{ level: " " }, ["bad-text at observation.level"]],
    [{ level: 1 }, ["wrong-type at observation.level"]],
    [{ share: 1 }, ["missing-field at observation.level"]],
    [{ level: "met", share: "all" }, ["bad-amount at observation.share"]],
    [{ level: "met", actual: 1 }, ["unknown-key at observation.actual"]],
    [null, ["wrong-type at observation"]],
  ])("%j", (observation, expected) => {
    expect(issues(observation)).toStrictEqual(expected);
  });
});

describe("levels that do not hold together", () => {
  const check = (...all: object[]) => parameterIssues(levels, { type: "levels", levels: all });
  const one = { id: "one", label: "一", share: 1 };

  it.each([
    [{ share: undefined }, "bad-parameters at rule.levels.1"],
    [{ share: 1, from: 0 }, "bad-parameters at rule.levels.1"],
    [{ share: 1, from: 0, to: 1 }, "bad-parameters at rule.levels.1"],
    [{ share: undefined, from: 0 }, "bad-parameters at rule.levels.1"],
    [{ share: undefined, to: 1 }, "bad-parameters at rule.levels.1"],
    [{ share: undefined, from: 0.8, to: 0.6 }, "bad-parameters at rule.levels.1.from"],
    [{ share: 1.01 }, "out-of-range at rule.levels.1.share"],
    [{ share: -0.01 }, "out-of-range at rule.levels.1.share"],
    [{ share: undefined, from: -0.1, to: 1 }, "out-of-range at rule.levels.1.from"],
    [{ share: undefined, from: 0, to: 1.1 }, "out-of-range at rule.levels.1.to"],
    [{ id: "one" }, "duplicate-id at rule.levels.1.id"],
    [{ id: "ｏｎｅ" }, "duplicate-id at rule.levels.1.id"],
    [{ label: " 一 " }, "duplicate-label at rule.levels.1.label"],
    [{ label: { "zh-CN": "二", en: "one" } }, "duplicate-label at rule.levels.1.label.en"],
    [{ aliases: ["2", "一"] }, "duplicate-label at rule.levels.1.aliases.1"],
    [{ id: "一" }, "duplicate-label at rule.levels.1.id"],
    [{ aliases: "2" }, "wrong-type at rule.levels.1.aliases"],
    [{ name: "二" }, "unknown-key at rule.levels.1.name"],
  ])("%j", (more, expected) => {
    expect(check(one, { id: "two", label: "二", share: 0.5, ...more })).toStrictEqual([expected]);
  });

  it("a level may repeat its own name", () => {
    expect(
      check({ id: "A", label: { "zh-CN": "A", en: "A" }, aliases: ["Ａ"], share: 1 }, one),
    ).toStrictEqual([]);
  });

  it("says where a name was first used", () => {
    const observation = { level: "one" };
    const found = outcome(
      levels,
      { type: "levels", levels: [one, { ...one, label: "二" }] },
      "10",
      observation,
    );
    expect(found.issues[0]?.hint).toBe("给其中一个换名；先前一处在 rule.levels.0");
  });

  it("there is at least one", () => {
    expect(check()).toStrictEqual(["wrong-count at rule.levels"]);
    expect(check(one)).toStrictEqual([]);
  });
});
