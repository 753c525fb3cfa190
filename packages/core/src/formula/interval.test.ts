import { describe, expect, it } from "vitest";
import { amountOf, printExact, round, type Ratio } from "../amount/index.js";
import {
  absoluteInterval,
  each,
  everything,
  exactly,
  hull,
  larger,
  opposite,
  overlap,
  plus,
  reciprocal,
  times,
  type Interval,
} from "./interval.js";

/** `"1 to 2"`, `"-1 on"`, `"up to 3"`, `"any"`: an interval as a person writes it. */
function read(written: string): Interval {
  const end = (text: string | undefined): Ratio | undefined =>
    text === undefined ? undefined : amountOf(text);
  const [, from, to] = /^([-.\d]+) to (\S+)$/.exec(written) ?? [];
  const [, low] = /^(\S+) on$/.exec(written) ?? [];
  const [, high] = /^up to (\S+)$/.exec(written) ?? [];
  return { low: end(from ?? low), high: end(to ?? high) };
}

function text(interval: Interval | undefined): string {
  if (interval === undefined) return "none";
  const { low, high } = interval;
  if (low === undefined) return high === undefined ? "any" : `up to ${printExact(high)}`;
  return high === undefined ? `${printExact(low)} on` : `${printExact(low)} to ${printExact(high)}`;
}

describe("intervals of two", () => {
  it.each<[string, (left: Interval, right: Interval) => Interval | undefined, [string, string, string][]]>([
    [
      "sum",
      plus,
      [
        ["1 to 2", "10 to 20", "11 to 22"],
        ["1 on", "10 to 20", "11 on"],
        ["1 to 2", "up to 20", "up to 22"],
        ["1 on", "up to 20", "any"],
      ],
    ],
    [
      "product",
      times,
      [
        ["1 to 2", "3 to 4", "3 to 8"],
        ["-2 to 1", "3 to 4", "-8 to 4"],
        ["-2 to -1", "-4 to 3", "-6 to 8"],
        ["-2 to 3", "-5 to 7", "-15 to 21"],
        ["0 to 0", "any", "0 to 0"],
        ["any", "0 to 0", "0 to 0"],
        ["0 to 0", "1 on", "0 to 0"],
        ["0 to 1", "any", "any"],
        ["-1 to 0", "any", "any"],
        ["1 on", "2 to 3", "2 on"],
        ["2 to 3", "1 on", "2 on"],
        ["0 on", "0 on", "0 on"],
        ["-1 on", "2 to 3", "any"],
        ["2 to 3", "-1 on", "any"],
        ["up to -1", "up to -2", "any"],
        ["up to 1", "2 to 3", "any"],
      ],
    ],
    [
      "larger",
      larger,
      [
        ["1 to 3", "2 to 4", "2 to 4"],
        ["2 to 4", "1 to 3", "2 to 4"],
        ["up to 3", "2 on", "2 on"],
        ["2 to 3", "up to 1", "2 to 3"],
        ["up to 1", "2 to 3", "2 to 3"],
        ["up to 1", "up to 3", "up to 3"],
      ],
    ],
    [
      "either",
      hull,
      [
        ["1 to 2", "5 to 6", "1 to 6"],
        ["5 to 6", "1 on", "1 on"],
        ["up to 2", "5 to 6", "up to 6"],
      ],
    ],
    [
      "both",
      overlap,
      [
        ["1 to 3", "2 to 4", "2 to 3"],
        ["1 to 2", "2 to 3", "2 to 2"],
        ["1 to 2", "3 to 4", "none"],
        ["3 to 4", "1 to 2", "none"],
        ["any", "1 to 2", "1 to 2"],
        ["up to 3", "1 on", "1 to 3"],
        ["1 on", "2 on", "2 on"],
        ["up to 1", "up to 2", "up to 1"],
        ["any", "any", "any"],
      ],
    ],
  ])("%s", (_name, operate, cases) => {
    const found = cases.map(([left, right]) => [left, right, text(operate(read(left), read(right)))]);
    expect(found).toEqual(cases);
  });
});

describe("intervals of one", () => {
  it.each<[string, (interval: Interval) => Interval, [string, string][]]>([
    [
      "opposite",
      opposite,
      [
        ["1 to 2", "-2 to -1"],
        ["1 on", "up to -1"],
        ["up to 2", "-2 on"],
        ["any", "any"],
      ],
    ],
    [
      "one divided by it",
      reciprocal,
      [
        ["2 to 4", "0.25 to 0.5"],
        ["2 on", "0 to 0.5"],
        ["-4 to -2", "-0.5 to -0.25"],
        ["up to -2", "-0.5 to 0"],
        // What is 0 is no divisor, but what is next to it makes the quotient as large as can be.
        ["0 to 5", "0 on"],
        ["0 on", "0 on"],
        ["-5 to 0", "any"],
        ["-1 to 1", "any"],
        ["-1 on", "any"],
        ["up to 1", "any"],
        ["any", "any"],
      ],
    ],
    [
      "size",
      absoluteInterval,
      [
        ["1 to 3", "1 to 3"],
        ["0 to 3", "0 to 3"],
        ["0 on", "0 on"],
        ["-3 to -1", "1 to 3"],
        ["-3 to 0", "0 to 3"],
        ["-3 to 2", "0 to 3"],
        ["-2 to 3", "0 to 3"],
        ["up to -2", "2 on"],
        ["up to 0", "0 on"],
        ["up to 2", "0 on"],
        ["-2 on", "0 on"],
        ["any", "0 on"],
      ],
    ],
    [
      "rounded down",
      (interval) => each(interval, (value) => round(value, 0, "floor")),
      [
        ["1.5 to 2.5", "1 to 2"],
        ["1.5 on", "1 on"],
        ["up to 2.5", "up to 2"],
      ],
    ],
  ])("%s", (_name, operate, cases) => {
    expect(cases.map(([interval]) => [interval, text(operate(read(interval)))])).toEqual(cases);
  });

  it("of one value, and of any", () => {
    expect([exactly(amountOf(3)), everything].map(text)).toEqual(["3 to 3", "any"]);
  });
});
