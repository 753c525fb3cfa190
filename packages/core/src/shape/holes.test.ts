import { describe, expect, it } from "vitest";
import {
  amount,
  attempt,
  check,
  each,
  Findings,
  hollow,
  isGiven,
  leaveHole,
  list,
  mapped,
  object,
  optional,
  overlaid,
  record,
  required,
  text,
  unreadable,
  Unreadable,
  without,
  type Shape,
} from "./index.js";

/** What a check gives of a value, with `"hole"` wherever reading raises, and the codes of what it reported. */
function read(shape: Shape, value: unknown): { copy: unknown; issues: string[] } {
  const findings = new Findings();
  const copy = attempt(() => check(shape, value, [], findings));
  return {
    copy: shown(copy),
    issues: findings.issues.map(({ code, path }) => `${code} at ${path.join(".")}`),
  };
}

function shown(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.keys(value).map((key) => [
    key,
    attempt(() => [shown(Reflect.get(value, key))])?.[0] ?? "hole",
  ]);
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

const node = object({ id: required(text()), points: optional(amount()), title: optional(text()) });

describe("a checked copy has a hole", () => {
  it.each<[string, Shape, unknown, unknown, string[]]>([
    [
      "for a part of a wrong type",
      node,
      { id: 1, points: 2 },
      { id: "hole", points: 2 },
      ["wrong-type at id"],
    ],
    ["for a part that is missing", node, { points: 2 }, { id: "hole", points: 2 }, ["missing-field at id"]],
    [
      "for the part a misspelt key was probably meant for",
      node,
      { id: "a", pionts: 2 },
      { id: "a", points: "hole" },
      ["unknown-key at pionts"],
    ],
    ["for none where nothing is near", node, { id: "a", zzz: 2 }, { id: "a" }, ["unknown-key at zzz"]],
    [
      "for none where that part is there itself",
      node,
      { id: "a", points: 1, pionts: 2 },
      { id: "a", points: 1 },
      ["unknown-key at pionts"],
    ],
    ["for an item", list(amount()), [1, "x", 3], [1, "hole", 3], ["bad-amount at 1"]],
    ["for the last item", list(amount()), [1, {}], [1, "hole"], ["bad-amount at 1"]],
    [
      "for a list of too many, whose items are read all the same",
      object({ of: required(list(amount(), 0, 2)) }),
      { of: [1, "x", "y"] },
      { of: "hole" },
      ["bad-amount at of.1", "wrong-count at of"],
    ],
    ["for an entry", record(amount()), { a: 1, b: "x" }, { a: 1, b: "hole" }, ["bad-amount at b"]],
    [
      "deep down",
      list(node),
      [{ id: "a", points: true }],
      [{ id: "a", points: "hole" }],
      ["wrong-type at 0.points"],
    ],
  ])("%s", (_name, shape, value, copy, issues) => {
    expect(read(shape, value)).toEqual({ copy, issues });
  });

  it("and none of them is reported a second time when the copy is checked again", () => {
    const findings = new Findings();
    const first = check(list(node), [{ id: 1, points: 2 }, { points: "x" }, 7], [], findings);
    expect(read(list(node), first)).toEqual({
      copy: [{ id: "hole", points: 2 }, { id: "hole", points: "hole" }, "hole"],
      issues: [],
    });
  });
});

describe("an attempt", () => {
  it("gives what it makes, nothing where it needs a hole, and raises what else goes wrong", () => {
    expect(attempt(() => 1)).toBe(1);
    expect(attempt(() => hollow(["a"])["a"])).toBeUndefined();
    expect(attempt(unreadable)).toBeUndefined();
    expect(() =>
      attempt(() => {
        throw new TypeError("a fault");
      }),
    ).toThrow(TypeError);
    expect(() => hollow(["a"])["a"]).toThrow(Unreadable);
  });

  it("is made of every item of a list", () => {
    const items = [1, 2, 3];
    leaveHole(items, 1);
    const seen: [number, number][] = [];
    each(items, (item, index) => {
      seen.push([item, index]);
    });
    expect(seen).toEqual([
      [1, 0],
      [3, 2],
    ]);
    expect(shown(mapped(items, (item) => (item === 3 ? unreadable() : item * 2)))).toEqual([
      2,
      "hole",
      "hole",
    ]);
    expect(mapped([1, 2], (item) => item * 2)).toEqual([2, 4]);
  });
});

describe("objects with holes", () => {
  it("say what was given without reading it", () => {
    expect(isGiven(hollow(["points"]), "points")).toBe(true);
    expect(isGiven({}, "points")).toBe(false);
  });

  it("are laid over each other, the later key before the earlier", () => {
    const over = hollow(["b"]);
    expect(shown(overlaid<Record<string, unknown>>({ a: 1, b: 2, c: 3 }, over, { c: 4 }))).toEqual({
      a: 1,
      b: "hole",
      c: 4,
    });
    expect(overlaid<Record<string, unknown>>(hollow(["a"]), { a: 1 })).toEqual({ a: 1 });
    expect(shown(without(overlaid<Record<string, unknown>>({ a: 1, b: 2 }, over), "a"))).toEqual({
      b: "hole",
    });
  });

  it("are copies: what they were made of stays as it is", () => {
    const base = Object.freeze({ a: 1 });
    const made = overlaid<{ a: number }>(base, { a: 2 });
    expect([base, made]).toEqual([{ a: 1 }, { a: 2 }]);
  });
});
