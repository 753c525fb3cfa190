import { describe, expect, test } from "vitest";
import { inRounds, members, type Member } from "./members.mjs";
import { root } from "./run.mjs";

const member = (name: string, ...needs: string[]): Member => ({
  folder: name,
  name,
  manifest: { name },
  needs,
});
const names = (rounds: Member[][]) => rounds.map((round) => round.map(({ name }) => name));

describe("inRounds", () => {
  test("puts what is needed first", () => {
    const all = [member("cli", "rubrics", "core"), member("rubrics", "core"), member("core")];
    expect(names(inRounds(all))).toEqual([["core"], ["rubrics"], ["cli"]]);
  });

  test("lets members that do not need each other go together", () => {
    const all = [member("core"), member("rubrics", "core"), member("rating", "core")];
    expect(names(inRounds(all))).toEqual([["core"], ["rubrics", "rating"]]);
  });

  test("names the members of a circle", () => {
    expect(() => inRounds([member("a", "b"), member("b", "a"), member("c")])).toThrow("a, b");
  });
});

test("core is built first, and every package has a place", () => {
  const all = members(root);
  const [first = [], ...later] = inRounds(all);
  expect(first.map(({ name }) => name)).toContain("@jixiao/core");
  expect([first, ...later].flat()).toHaveLength(all.length);
});
