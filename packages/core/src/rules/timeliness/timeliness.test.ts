import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { exactly, issuesWith, outcome, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { compare } from "../../amount/index.js";
import { dateOfDay } from "../../calendar/date.js";
import { timeliness } from "./timeliness.js";

const steps = { type: "timeliness", unit: "day", step: 5, count: "started", deduct: 1 };
const bands = {
  type: "timeliness",
  unit: "day",
  bands: [
    { to: 10, share: "80%" },
    { to: 30, points: 3 },
    { otherwise: true, share: 0 },
  ],
};
const done = (day: string, due = "2021-06-30") => ({ due, done: day });

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("timeliness", () => {
  it.each([
    ["completed", ["10", "10", "9", "9", "8", "0"]],
    ["started", ["10", "9", "9", "8", "8", "0"]],
    ["proportional", ["10", "9.8", "9", "8.8", "8", "0"]],
  ])("takes off for each step of days, %s", (count, scores) => {
    const days = ["2021-06-30", "2021-07-01", "2021-07-05", "2021-07-06", "2021-07-10", "2023-01-01"];
    const given = days.map((day) => scoreWith(timeliness, { ...steps, count }, "10", done(day)));
    expect(given).toEqual(scores);
  });

  it.each([
    ["completed", "9"],
    ["started", "8"],
    ["proportional", "62/7"],
  ])("counts weeks as days ÷ 7, %s", (count, score) => {
    const weekly = { ...steps, unit: "week", step: 1, count };
    expect(scoreWith(timeliness, weekly, "10", done("2021-07-08"))).toBe(score);
  });

  it("takes off no more than maxDeduct", () => {
    const limited = { ...steps, maxDeduct: "2.5" };
    expect(scoreWith(timeliness, limited, "10", done("2022-06-30"))).toBe("7.5");
    expect(scoreWith(timeliness, limited, "2", done("2022-06-30"))).toBe("0");
  });

  it.each([
    ["2021-06-30", "10"],
    ["2021-07-01", "8"],
    ["2021-07-10", "8"],
    ["2021-07-11", "3"],
    ["2021-07-30", "3"],
    ["2021-07-31", "0"],
  ])("reads bands over the days late: %s", (day, score) => {
    expect(scoreWith(timeliness, bands, "10", done(day))).toBe(score);
  });

  it("reads bands over weeks", () => {
    const weekly = {
      ...bands,
      unit: "week",
      bands: [
        { to: 1, share: "0.9" },
        { otherwise: true, share: "0.5" },
      ],
    };
    expect(scoreWith(timeliness, weekly, "10", done("2021-07-07"))).toBe("9");
    expect(scoreWith(timeliness, weekly, "10", done("2021-07-08"))).toBe("5");
  });

  it("gives full marks on time and early, whatever the bands say", () => {
    const mean = {
      ...bands,
      bands: [
        { to: 0, points: 0 },
        { otherwise: true, points: 0 },
      ],
    };
    for (const day of ["2021-06-30", "2021-06-29", "1999-01-01"]) {
      expect(scoreWith(timeliness, mean, "10", done(day))).toBe("10");
      expect(scoreWith(timeliness, steps, "10/3", done(day))).toBe("10/3");
    }
  });

  it("knows leap days and the ends of months and years", () => {
    const daily = { ...steps, step: 1, count: "completed" };
    const late = (due: string, day: string) => scoreWith(timeliness, daily, "10", { due, done: day });
    expect(late("2020-02-28", "2020-03-01")).toBe("8");
    expect(late("2021-02-28", "2021-03-01")).toBe("9");
    expect(late("2020-02-29", "2020-03-01")).toBe("9");
    expect(late("1900-02-28", "1900-03-01")).toBe("9");
    expect(late("2000-02-28", "2000-03-01")).toBe("8");
    expect(late("2021-12-31", "2022-01-01")).toBe("9");
  });

  it.each(["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia"])("counts alike in %s", (name) => {
    process.env["TZ"] = name;
    // Across the changes to and from summer time, and the day Apia left out.
    const daily = { ...steps, step: 1, count: "proportional", deduct: "0.01" };
    expect(scoreWith(timeliness, daily, "10", { due: "2021-03-01", done: "2021-11-30" })).toBe("7.26");
    expect(scoreWith(timeliness, daily, "10", { due: "2011-12-29", done: "2011-12-31" })).toBe("9.98");
  });

  it("never gives more for being later", () => {
    const day = fc.integer({ min: -100, max: 100 });
    const scheme = fc.constantFrom(
      steps,
      { ...steps, count: "completed" },
      { ...steps, count: "proportional" },
      bands,
    );
    fc.assert(
      fc.property(scheme, day, fc.nat(40), (parameters, first, later) => {
        const value = (at: number) => {
          const { score } = outcome(timeliness, parameters, "10", {
            due: dateOfDay(18_000),
            done: dateOfDay(18_000 + at),
          });
          return exactly(score ?? "");
        };
        expect(compare(value(first + later), value(first))).toBeLessThan(1);
      }),
    );
  });

  it.each([
    [{}, ["missing-field at observation.due", "missing-field at observation.done"]],
    [done("2021-02-30"), ["bad-date at observation.done"]],
    [done("2021-02-29"), ["bad-date at observation.done"]],
    [done("2021-7-1"), ["bad-date at observation.done"]],
    [done("2021-07-01T00:00:00Z"), ["bad-date at observation.done"]],
    [done("", "2021-13-01"), ["bad-date at observation.due", "bad-date at observation.done"]],
    [{ due: "2021-06-30", done: new Date(0) }, ["wrong-type at observation.done"]],
    [{ due: 20210630, done: "2021-06-30" }, ["wrong-type at observation.due"]],
    [{ ...done("2021-06-30"), late: 3 }, ["unknown-key at observation.late"]],
  ])("refuses the observation %j", (observation, issues) => {
    expect(issuesWith(timeliness, steps, "10", observation)).toEqual(issues);
  });

  it.each([
    [{ unit: "day" }, ["one-form-only at rule"]],
    [{ unit: "day", maxDeduct: 3 }, ["one-form-only at rule"]],
    [{ ...steps, bands: bands.bands }, ["one-form-only at rule"]],
    [{ ...bands, count: "started" }, ["one-form-only at rule"]],
    [{ unit: "day", step: 1 }, ["missing-field at rule.count", "missing-field at rule.deduct"]],
    [{ unit: "day", count: "started", deduct: 1 }, ["missing-field at rule.step"]],
    [{ ...bands, maxDeduct: 3 }, ["bad-parameters at rule.maxDeduct"]],
    [{ step: 1, count: "started", deduct: 1 }, ["missing-field at rule.unit"]],
    [{ ...steps, unit: "month" }, ["unknown-choice at rule.unit"]],
    [{ ...steps, count: "rounded" }, ["unknown-choice at rule.count"]],
    [{ ...steps, step: 0 }, ["out-of-range at rule.step"]],
    [{ ...steps, deduct: -1 }, ["out-of-range at rule.deduct"]],
    [{ ...steps, maxDeduct: 0 }, ["out-of-range at rule.maxDeduct"]],
    [
      {
        unit: "day",
        bands: [
          { to: 10, points: 11 },
          { otherwise: true, points: 0 },
        ],
      },
      ["bad-parameters at rule.bands.0.points"],
    ],
    [
      {
        unit: "day",
        bands: [
          { to: 10, share: 1 },
          { to: 5, share: 0 },
          { otherwise: true, share: 0 },
        ],
      },
      ["bad-parameters at rule.bands.1.to"],
    ],
  ])("refuses the parameters %j", (parameters, issues) => {
    expect(parameterIssues(timeliness, { type: "timeliness", ...parameters })).toEqual(issues);
  });

  it("says which two forms there are", () => {
    const { issues } = outcome(timeliness, { type: "timeliness", unit: "day" }, "10", {});
    expect(issues[0]?.message).toBe("“step、count、deduct”与“bands”只能写一种");
  });
});
