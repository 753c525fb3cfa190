import { describe, expect, it } from "vitest";
import { review } from "../src/review.js";
import { complete, faulty } from "../src/submissions.js";

describe("an application that scores", () => {
  it("shows a result", () => {
    const english = review(complete, "en");
    expect(english.kind === "scored" ? english.grade : english).toBe("Good");
    const result = review(complete, "zh-CN");
    expect(result.kind === "scored" ? [result.score, result.grade, result.lost[0]] : result).toEqual([
      "88.70",
      "良",
      { indicator: "内容完整", points: "0.50", why: "结果应用只有一句话" },
    ]);
  });

  it("shows every problem beside its field, in the reader's language", () => {
    const fields = (language: "zh-CN" | "en") => {
      const result = review(faulty, language);
      return result.kind === "refused" ? result.problems.map(({ field }) => field) : [];
    };
    expect(fields("zh-CN")).toEqual([
      "self-scoer",
      "内容完整 › score",
      "语言表达 › score",
      "上年度结果应用 › met",
    ]);
    expect(fields("en")).toEqual([
      "self-scoer",
      "Completeness › score",
      "Wording › score",
      "Use of last year's results › met",
    ]);
  });

  it("survives anything", () => {
    for (const submitted of [undefined, null, 5, "format", [], { format: null }]) {
      expect(review(submitted, "en").kind).toBe("refused");
    }
  });
});
