import { afterEach, describe, expect, it } from "vitest";
import { defined, issueLines, leaf, rubric } from "../../test/support/rubrics.js";
import { describeIssues, JixiaoError } from "../error/index.js";
import { rubricInForce, safeDefineRubrics, safeRubricInForce, type Rubric } from "./index.js";

const version = (name: string, from?: string, to?: string, id = "town/library"): Record<string, unknown> =>
  rubric([leaf("a", 100)], {
    id,
    version: name,
    ...(from === undefined ? {} : { inForce: { from, ...(to === undefined ? {} : { to }) } }),
  });

const all = (...documents: Record<string, unknown>[]): Rubric[] =>
  documents.map((document) => defined(document));

/** The version in force, or why there is none, in English. */
function inForce(rubrics: readonly Rubric[], reference: string, date?: string): string {
  const result = safeRubricInForce(rubrics, reference, date);
  return result.success ? result.data.version : describeIssues(result.issues, "en");
}

const zoneBefore = process.env["TZ"];
afterEach(() => {
  if (zoneBefore === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zoneBefore;
});

describe("two versions, one after the other", () => {
  const rubrics = all(version("2022", "2022-01-01"), version("2021", "2021-01-01", "2021-12-31"));

  it.each(["UTC", "Asia/Shanghai", "America/New_York"])(
    "both ends of a period are included, on a machine in %s",
    (zone) => {
      process.env["TZ"] = zone;
      expect(inForce(rubrics, "town/library", "2021-01-01")).toBe("2021");
      expect(inForce(rubrics, "town/library", "2021-12-31")).toBe("2021");
      expect(inForce(rubrics, "town/library", "2022-01-01")).toBe("2022");
      expect(inForce(rubrics, "town/library", "9999-12-31")).toBe("2022");
      expect(inForce(rubrics, "town/library", "2020-12-31")).toBe(
        "assessedOn: “town/library” is in force from 2021-01-01; on 2020-12-31 it was not yet [not-yet-in-force] correct assessedOn, or name a version",
      );
    },
  );

  it("without a day the latest; of two without a period the one given last", () => {
    expect(inForce(all(version("b"), version("a")), "town/library")).toBe("a");
    expect(inForce(all(version("a", "2020-01-01"), version("b")), "town/library")).toBe("a");
    expect(inForce(rubrics, "town/library")).toBe("2022");
    expect(inForce(rubrics.toReversed(), "town/library")).toBe("2022");
  });

  it("named by its version whatever the day", () => {
    expect(inForce(rubrics, "town/library@2021", "2030-01-01")).toBe("2021");
    expect(inForce(rubrics, "town/library@2022", "1999-01-01")).toBe("2022");
    expect(inForce(rubrics, "town/library@2021")).toBe("2021");
  });
});

describe("no version in force", () => {
  const rubrics = all(
    version("3", "2030-01-01", "2030-12-31"),
    version("1", "2010-01-01", "2010-12-31"),
    version("2", "2020-01-01", "2020-12-31"),
  );

  it("names the one nearest before the day, or the first there will be", () => {
    expect(inForce(rubrics, "town/library", "2009-12-31")).toBe(
      "assessedOn: “town/library” is in force from 2010-01-01; on 2009-12-31 it was not yet [not-yet-in-force] correct assessedOn, or name a version",
    );
    expect(inForce(rubrics, "town/library", "2011-01-01")).toBe(
      "assessedOn: “town/library” was in force until 2010-12-31; on 2011-01-01 it was no longer [no-longer-in-force] correct assessedOn, or name a version",
    );
    expect(inForce(rubrics, "town/library", "2021-01-01")).toBe(
      "assessedOn: “town/library” was in force until 2020-12-31; on 2021-01-01 it was no longer [no-longer-in-force] correct assessedOn, or name a version",
    );
    expect(inForce(rubrics, "town/library", "2031-01-01")).toBe(
      "assessedOn: “town/library” was in force until 2030-12-31; on 2031-01-01 it was no longer [no-longer-in-force] correct assessedOn, or name a version",
    );
  });

  it("knows no day that does not exist", () => {
    for (const day of ["2020-02-30", "2020-6-30", ""]) {
      expect(inForce(rubrics, "town/library", day)).toBe(
        `assessedOn: ${JSON.stringify(day)} is not a date that exists [bad-date] give a day that exists`,
      );
    }
  });

  it("finds each on its days", () => {
    expect(
      ["2010-01-01", "2020-12-31", "2030-06-30"].map((day) => inForce(rubrics, "town/library", day)),
    ).toEqual(["1", "2", "3"]);
  });
});

describe("no such rubric", () => {
  const rubrics = all(version("2021"), version("1", undefined, undefined, "town/park"));

  it("names the nearest", () => {
    expect(inForce(rubrics, "town/libary")).toBe(
      "rubric: no rubric “town/libary” is known here [unknown-rubric] did you mean “town/library”?",
    );
    expect(inForce(rubrics, "town/library@2022")).toBe(
      "rubric: no rubric “town/library@2022” is known here [unknown-rubric] did you mean “town/library@2021”?",
    );
    expect(inForce([], "town/library")).toBe(
      "rubric: no rubric “town/library” is known here [unknown-rubric] check the spelling, or remove it",
    );
  });

  it("is thrown where no result was asked for", () => {
    expect(rubricInForce(rubrics, "town/library").version).toBe("2021");
    expect(() => rubricInForce(rubrics, "town/zoo")).toThrow(JixiaoError);
  });

  it("a rubric without a period is in force on every day", () => {
    expect(
      ["0001-01-01", "9999-12-31", undefined].map((day) => inForce(rubrics, "town/library", day)),
    ).toEqual(["2021", "2021", "2021"]);
  });
});

describe("versions defined together", () => {
  const issues = (...documents: Record<string, unknown>[]): string[] => {
    const result = safeDefineRubrics(documents);
    return result.success ? [] : issueLines(result.issues);
  };

  it.each<[string, Record<string, unknown>[], string[]]>([
    ["one after the other", [version("1", "2021-01-01", "2021-12-31"), version("2", "2022-01-01")], []],
    [
      "on the same last day",
      [version("1", "2021-01-01", "2022-01-01"), version("2", "2022-01-01")],
      ["overlapping-versions at 1.inForce"],
    ],
    [
      "in reverse order on the same day",
      [version("2", "2022-01-01"), version("1", "2021-01-01", "2022-01-01")],
      ["overlapping-versions at 1.inForce"],
    ],
    [
      "one within the other",
      [version("1", "2021-01-01"), version("2", "2022-01-01", "2022-12-31")],
      ["overlapping-versions at 1.inForce"],
    ],
    [
      "one always in force",
      [version("1"), version("2", "2022-01-01", "2022-12-31")],
      ["overlapping-versions at 1.inForce"],
    ],
    [
      "the other always in force",
      [version("1", "2022-01-01", "2022-12-31"), version("2")],
      ["overlapping-versions at 1.inForce"],
    ],
    [
      "the same version twice",
      [version("1", "2021-01-01", "2021-12-31"), version("1", "2022-01-01")],
      ["duplicate-version at 1.version"],
    ],
    [
      "three that all overlap",
      [version("1"), version("2"), version("3")],
      [
        "overlapping-versions at 1.inForce",
        "overlapping-versions at 2.inForce",
        "overlapping-versions at 2.inForce",
      ],
    ],
    ["other rubrics", [version("1"), version("1", undefined, undefined, "town/park")], []],
  ])("%s", (_name, documents, expected) => {
    expect(issues(...documents)).toEqual(expected);
  });

  it("names both versions", () => {
    const result = safeDefineRubrics([version("1"), version("2", "2022-01-01")]);
    expect(result.success ? "" : describeIssues(result.issues, "en")).toBe(
      "1.inForce: versions 1 and 2 of “town/library” are in force on the same day [overlapping-versions] give the earlier one an inForce.to",
    );
  });
});
