import { describe, expect, it } from "vitest";
import { issuesWith, parameterIssues, scoreWith } from "../../../test/support/measured.js";
import { yesNo } from "./yes-no.js";

const parameters = { type: "yes-no" };

describe("yes-no", () => {
  it("gives the points or nothing", () => {
    expect(scoreWith(yesNo, parameters, "10/3", { met: true })).toBe("10/3");
    expect(scoreWith(yesNo, parameters, "10", { met: false })).toBe("0");
  });

  it.each([
    [{}, ["missing-field at observation.met"]],
    [{ met: "true" }, ["wrong-type at observation.met"]],
    [{ met: 1 }, ["wrong-type at observation.met"]],
    [{ met: null }, ["wrong-type at observation.met"]],
    [{ met: true, meet: true }, ["unknown-key at observation.meet"]],
    [[true], ["wrong-type at observation"]],
    [undefined, ["wrong-type at observation"]],
  ])("refuses %j", (observation, issues) => {
    expect(issuesWith(yesNo, parameters, "10", observation)).toEqual(issues);
  });

  it("takes no parameters", () => {
    expect(parameterIssues(yesNo, { type: "yes-no", points: 3 })).toEqual(["unknown-key at rule.points"]);
  });
});
