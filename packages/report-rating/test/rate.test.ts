import { wordIssues } from "@jixiao/core/adapter";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defineRatingScheme,
  parseChecks,
  rate,
  safeParseChecks,
  safeRate,
  thirdPartyReport,
  type RatingScheme,
} from "@jixiao/report-rating";
import { bruteForce, completions } from "./brute-force.js";
import { soundSchemes } from "./scheme-drafts.js";

const allMet = {
  "conclusion-usable": true,
  "clear-logic": true,
  "clear-focus": true,
  "sound-format": true,
  "complete-content": true,
  objective: true,
  "well-founded": true,
} as const;

const accepted = defineRatingScheme({
  format: "jixiao/rating-scheme@1",
  id: "example/accepted",
  criteria: [
    { id: "on-time" },
    { id: "complete", title: { "zh-CN": "完整", en: "complete" } },
    { id: "noted" },
  ],
  levels: [
    { id: "yes", label: { "zh-CN": "采用", en: "Accepted" }, requires: ["on-time", "complete"] },
    { id: "no", label: "退回", requires: [] },
  ],
});

describe("rate", () => {
  it("gives the whole result as plain data", () => {
    const rating = rate(thirdPartyReport, { ...allMet, "conclusion-usable": false });
    expect(rating).toEqual({
      format: "jixiao/rating@1",
      scheme: { id: "donghu/third-party-report" },
      rating: "B",
      possible: ["B"],
      met: ["clear-logic", "clear-focus", "sound-format", "complete-content", "objective", "well-founded"],
      unmet: ["conclusion-usable"],
      unknown: [],
      next: { level: "A", missing: ["conclusion-usable"] },
      explanation: {
        "zh-CN":
          "共 7 项要求，符合 6 项，不符合 1 项（结论可用）。评级为“B”。要达到“A”，还须符合：结论可用。",
        en: "6 of 7 criteria met, 1 not met (usable conclusion). The rating is “B”. To reach “A” it also takes: usable conclusion.",
      },
    });
    expect(JSON.parse(JSON.stringify(rating))).toEqual(rating);
  });

  it("has no next level above the best", () => {
    const rating = rate(thirdPartyReport, allMet);
    expect([rating.rating, rating.next]).toEqual(["A", null]);
    expect(rating.explanation).toEqual({
      "zh-CN": "共 7 项要求，符合 7 项。评级为“A”。",
      en: "7 of 7 criteria met. The rating is “A”.",
    });
  });

  it("names the level right above, though what is missing may lead further", () => {
    const rating = rate(thirdPartyReport, { ...allMet, objective: false });
    expect([rating.rating, rating.next]).toEqual(["D", { level: "C", missing: ["objective"] }]);
    expect(rating.explanation.en).toContain("To reach “C” or better it also takes: objective and fair.");
    expect(rate(thirdPartyReport, allMet).rating).toBe("A");
    const low = rate(thirdPartyReport, { ...allMet, objective: false, "clear-logic": false });
    expect([low.rating, low.next]).toEqual(["D", { level: "C", missing: ["objective"] }]);
  });

  it("is open while what is not known matters, and says on what it depends", () => {
    const rating = rate(thirdPartyReport, { ...allMet, "conclusion-usable": false, "well-founded": null });
    expect([rating.rating, rating.possible, rating.next]).toEqual([
      null,
      ["B", "D"],
      { level: "C", missing: ["well-founded"] },
    ]);
    expect(rating.explanation).toEqual({
      "zh-CN":
        "共 7 项要求，符合 5 项，不符合 1 项（结论可用），尚未确定 1 项（依据充分）。评级未定，可能为“B”或“D”，取决于：依据充分。要确保达到“C”或更好的等次，还须符合：依据充分。",
      en: "5 of 7 criteria met, 1 not met (usable conclusion), 1 not known yet (well founded). The rating is open, “B” or “D”; it depends on: well founded. To be sure of “C” or better it also takes: well founded.",
    });
  });

  it("is settled where what is not known cannot change it", () => {
    const rating = rate(thirdPartyReport, { "well-founded": false });
    expect([rating.rating, rating.possible]).toEqual(["D", ["D"]]);
    expect(rating.unknown.length).toBe(6);
    expect(rating.next).toEqual({
      level: "C",
      missing: ["sound-format", "complete-content", "objective", "well-founded"],
    });
    expect(rating.explanation["zh-CN"]).toBe(
      "共 7 项要求，符合 0 项，不符合 1 项（依据充分），尚未确定 6 项（结论可用、逻辑清晰、重点突出、格式规范、内容完整、客观公正）。评级为“D”，尚未确定的各项不影响评级。要达到“C”或更好的等次，还须符合：格式规范、内容完整、客观公正、依据充分。",
    );
    expect(rating.explanation.en).toContain("The rating is “D”, whatever is not known yet.");
  });

  it("leaves everything open where nothing is known", () => {
    const rating = rate(thirdPartyReport, {});
    expect([rating.rating, rating.possible]).toEqual([null, ["A", "B", "C", "D"]]);
    expect(rating.explanation["zh-CN"]).toContain("可能为“A”、“B”、“C”或“D”，");
    expect(rating.explanation.en).toContain("The rating is open, “A”, “B”, “C” or “D”; it depends on: ");
    expect(rate(thirdPartyReport, { objective: undefined, "clear-logic": null })).toEqual(rating);
  });

  it("depends only on what the best level left open requires", () => {
    const rating = rate(accepted, { "on-time": true });
    expect(rating.unknown).toEqual(["complete", "noted"]);
    expect(rating.explanation.en).toContain("it depends on: complete.");
  });

  it("names a level by its label in the language asked for", () => {
    const checks = { "on-time": true, complete: true, noted: false };
    expect(rate(accepted, checks).label).toBe("采用");
    expect(rate(accepted, checks, { language: "en" }).label).toBe("Accepted");
    expect(rate(accepted, { complete: false }, { language: "en" }).label).toBe("退回");
    expect("label" in rate(accepted, {})).toBe(false);
    expect(rate(accepted, { complete: false }).explanation).toEqual({
      "zh-CN":
        "共 3 项要求，符合 0 项，不符合 1 项（完整），尚未确定 2 项（on-time、noted）。评级为“退回”，尚未确定的各项不影响评级。要达到“采用”，还须符合：on-time、完整。",
      en: "0 of 3 criteria met, 1 not met (complete), 2 not known yet (on-time, noted). The rating is “退回”, whatever is not known yet. To reach “Accepted” it also takes: on-time, complete.",
    });
  });

  it("rates a scheme that was not defined before, and reports what is wrong with one", () => {
    const plain: RatingScheme = {
      format: "jixiao/rating-scheme@1",
      id: "plain",
      criteria: [{ id: "a" }],
      levels: [{ id: "yes", requires: ["a"] }],
    };
    const refused = safeRate(plain, { a: true });
    expect(refused.success || refused.issues.map((one) => one.code)).toEqual(["not-a-partition"]);
    const sound: RatingScheme = { ...plain, levels: [...plain.levels, { id: "no", otherwise: true }] };
    expect(rate(sound, { a: true }).rating).toBe("yes");
  });

  it("changes nothing it was given", () => {
    const checks = Object.freeze({ objective: false });
    expect(rate(thirdPartyReport, checks)).toEqual(rate(thirdPartyReport, checks));
    expect(Object.keys(checks)).toEqual(["objective"]);
  });
});

describe("a checks document", () => {
  const document = {
    format: "jixiao/checks@1",
    scheme: "donghu/third-party-report",
    subject: { name: "区人社分局", fiscalYear: 2021 },
    checks: { ...allMet, "clear-focus": false, "conclusion-usable": null },
  } as const;

  it("is rated as its checks are, with its subject", () => {
    const { subject, ...rating } = rate(thirdPartyReport, document);
    expect(subject).toEqual({ name: "区人社分局", fiscalYear: 2021 });
    expect(subject).not.toBe(document.subject);
    expect(rating).toEqual(rate(thirdPartyReport, document.checks));
    expect(rating.rating).toBe("C");
  });

  it("is read from plain data", () => {
    expect(parseChecks(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(rate(thirdPartyReport, parseChecks(document)).rating).toBe("C");
    const refused = safeParseChecks({ format: "jixiao/checks@1", checks: { objective: "yes" }, schem: "x" });
    expect(refused.success || refused.issues.map((one) => [one.code, one.path.join(".")])).toEqual([
      ["unknown-key", "schem"],
      ["unknown-choice", "checks.objective"],
    ]);
  });

  it("must name the scheme it is rated by, if it names one", () => {
    const other = safeRate(thirdPartyReport, { ...document, scheme: "donghu/other" });
    expect(other.success || wordIssues(other.issues, "en").map((one) => [one.path, one.message])).toEqual([
      [
        ["scheme"],
        "the checks name the scheme “donghu/other”, the scheme given is “donghu/third-party-report”",
      ],
    ]);
    expect(rate(thirdPartyReport, { format: "jixiao/checks@1", checks: allMet }).rating).toBe("A");
  });

  it("is told from a plain map by a format that is a text", () => {
    const scheme = defineRatingScheme({
      format: "jixiao/rating-scheme@1",
      id: "example/format",
      criteria: [{ id: "format" }, { id: "checks" }],
      levels: [
        { id: "yes", requires: ["format"] },
        { id: "no", otherwise: true },
      ],
    });
    expect(rate(scheme, { format: true, checks: false }).rating).toBe("yes");
    expect(rate(scheme, { format: "jixiao/checks@1", checks: { format: false } }).rating).toBe("no");
  });
});

describe("laws of rating", () => {
  const cases = soundSchemes(8).chain((scheme) =>
    fc.tuple(
      fc.constant(defineRatingScheme(scheme)),
      fc.record(
        Object.fromEntries(
          scheme.criteria.map(({ id }) => [id, fc.constantFrom(true, false, null, undefined)]),
        ),
        { requiredKeys: [] },
      ),
    ),
  );

  it("possible is what the completions reach, and the rating is the only one possible", () => {
    fc.assert(
      fc.property(cases, ([scheme, checks]) => {
        const { rated } = bruteForce(scheme);
        const open = new Set(completions(scheme, checks).map((pattern) => scheme.levels[rated(pattern)]?.id));
        const rating = rate(scheme, checks);
        expect(new Set(rating.possible)).toEqual(open);
        const places = rating.possible.map((id) => scheme.levels.findIndex((level) => level.id === id));
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(rating.rating).toBe(open.size === 1 ? [...open][0] : null);
      }),
    );
  });

  it("met, unmet and unknown part the criteria", () => {
    fc.assert(
      fc.property(cases, ([scheme, checks]) => {
        const { met, unmet, unknown } = rate(scheme, checks);
        expect([...met, ...unmet, ...unknown].sort()).toEqual(scheme.criteria.map(({ id }) => id).sort());
      }),
    );
  });

  it("next.missing leads from what is sure to next.level at least, and no less of it does", () => {
    fc.assert(
      fc.property(cases, ([scheme, checks]) => {
        const { met, next } = rate(scheme, checks);
        const rateOf = (ids: readonly string[]) =>
          rate(scheme, Object.fromEntries(scheme.criteria.map(({ id }) => [id, ids.includes(id)]))).rating;
        const place = (level: string | null) => scheme.levels.findIndex(({ id }) => id === level);
        const sure = rateOf(met);
        if (next === null) {
          expect(place(sure)).toBe(0);
          return;
        }
        expect(place(next.level)).toBe(place(sure) - 1);
        expect(place(rateOf([...met, ...next.missing]))).toBeLessThanOrEqual(place(next.level));
        for (const left of next.missing) {
          expect(rateOf([...met, ...next.missing].filter((id) => id !== left))).toBe(sure);
        }
      }),
    );
  });

  it("learning more never opens a level, meeting more never loses one", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ([scheme, checks], value) => {
        const before = rate(scheme, checks);
        for (const id of before.unknown) {
          const after = rate(scheme, { ...checks, [id]: value });
          expect(before.possible).toEqual(expect.arrayContaining([...after.possible]));
          const end = value ? 0 : before.possible.length - 1;
          expect(after.possible.at(value ? 0 : -1)).toBe(before.possible[end]);
        }
      }),
    );
  });
});
