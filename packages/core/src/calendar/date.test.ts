import { isMainThread } from "node:worker_threads";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { dateOfDay, dayNumber, isCalendarDate } from "./date.js";

/** Days since 1970-01-01 by counting years and months of the Gregorian calendar, without any date library. */
function countedDays(year: number, month: number, day: number): number {
  const isLeap = (one: number): boolean => (one % 4 === 0 && one % 100 !== 0) || one % 400 === 0;
  const before = (one: number): number =>
    365 * one + Math.ceil(one / 4) - Math.ceil(one / 100) + Math.ceil(one / 400);
  const months = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const inYear = months.slice(0, month - 1).reduce((days, length) => days + length, day - 1);
  return before(year) - before(1970) + inYear;
}

const written = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

const existing = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => ({ text: written(...parts), day: countedDays(...parts) }));

const zoneBefore = process.env["TZ"];
afterEach(() => {
  if (zoneBefore === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zoneBefore;
});

// The zone of a worker thread cannot be changed, that of the process can.
const zones: readonly (readonly [string, number])[] = isMainThread
  ? [
      ["UTC", 0],
      ["Asia/Shanghai", -480],
      ["America/New_York", 300],
    ]
  : [[process.env["TZ"] ?? "its own zone", new Date(2021, 0, 1).getTimezoneOffset()]];

describe.each(zones)("calendar days on a machine in %s", (zone, offset) => {
  const inZone = <T>(body: () => T): T => {
    process.env["TZ"] = zone;
    expect(new Date(2021, 0, 1).getTimezoneOffset()).toBe(offset);
    return body();
  };

  it.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2021-03-14", 18_700],
    ["2021-03-15", 18_701],
    ["2021-11-07", 18_938],
    ["2021-11-08", 18_939],
    ["1986-05-04", 5967],
    ["1991-09-15", 7927],
    ["2021-12-31", 18_992],
    ["2024-02-29", 19_782],
    ["9999-12-31", 2_932_896],
    ["0001-01-01", -719_162],
  ])("%s is day %i", (text, day) => {
    inZone(() => {
      expect(dayNumber(text)).toBe(day);
      expect(dateOfDay(day)).toBe(text);
    });
  });

  it("counts days as the calendar does", () => {
    inZone(() => {
      fc.assert(
        fc.property(existing, ({ text, day }) => {
          expect(isCalendarDate(text)).toBe(true);
          expect(dayNumber(text)).toBe(day);
          expect(dateOfDay(day)).toBe(text);
        }),
      );
    });
  });

  it("knows which days exist", () => {
    inZone(() => {
      const existingDays = [
        "2020-02-29",
        "2000-02-29",
        "2021-02-28",
        "2021-12-31",
        "0001-01-01",
        "0000-02-29",
        "9999-12-31",
      ];
      const others = [
        "2021-02-29",
        "1900-02-29",
        "2100-02-29",
        "2021-02-30",
        "2021-04-31",
        "2021-13-01",
        "2021-00-10",
        "2021-01-00",
        "2021-01-32",
      ];
      expect(existingDays.filter((text) => !isCalendarDate(text))).toEqual([]);
      expect(others.filter((text) => isCalendarDate(text))).toEqual([]);
    });
  });
});

describe("a calendar day is written YYYY-MM-DD and in no other way", () => {
  it.each([
    "",
    "2021",
    "2021-06",
    "2021-6-30",
    "21-06-30",
    "20210630",
    "2021/06/30",
    "2021.06.30",
    "2021-06-30T00:00:00Z",
    "2021-06-30 ",
    " 2021-06-30",
    "2021-06-30\n",
    "+2021-06-30",
    "-2021-06-30",
    "12021-06-30",
    "+012021-06-30",
    "2021-W26-3",
    "2021-181",
    "２０２１-06-30",
    "2021年6月30日",
    "June 30, 2021",
  ])("%j is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
