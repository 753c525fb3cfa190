import { describe, expect, test } from "vitest";
import { mostAliasedValues, mostLevels } from "../../src/source/bounds.js";
import { parseYaml } from "../../src/source/parse-yaml.js";
import { valueOf } from "../../src/source/source-node.js";

function values(text: string): unknown[] {
  const { roots, faults } = parseYaml(text);
  expect(faults).toEqual([]);
  return roots.map(valueOf);
}

function faults(text: string): [string, string][] {
  return parseYaml(text).faults.map(({ code, span }) => [code, text.slice(span.start, span.end)]);
}

describe("numbers keep what was written", () => {
  test.each([
    ["10.5", 10.5],
    ["700", 700],
    ["-3", -3],
    ["2022", 2022],
    ["10.50", "10.50"],
    ["100.0", "100.0"],
    ["1e3", "1e3"],
    ["+5", "+5"],
    ["-0", "-0"],
    ["007", "007"],
    [".5", ".5"],
    ["5.", "5."],
    ["12345678901234567890", "12345678901234567890"],
    ["0.1234567890123456789", "0.1234567890123456789"],
    ["0x1f", "0x1f"],
    ["0o17", "0o17"],
    ["1_000", "1_000"],
    [".inf", ".inf"],
    ["-.INF", "-.INF"],
    [".nan", ".nan"],
    ["96.51%", "96.51%"],
    ['"10.5"', "10.5"],
  ])("%s", (text, value) => {
    expect(values(`amount: ${text}\n`)).toEqual([{ amount: value }]);
  });
});

test("only the core schema: true, false and null, but no yes, no date, no merge", () => {
  expect(
    values("a: true\nb: FALSE\nc: null\nd: ~\ne:\nf: yes\ng: 2022-06-30\nh: 1:30\n<<: { x: 1 }\n"),
  ).toEqual([
    { a: true, b: false, c: null, d: null, e: null, f: "yes", g: "2022-06-30", h: "1:30", "<<": { x: 1 } },
  ]);
  expect(values("%YAML 1.1\n---\na: yes\nb: 010\n")).toEqual([{ a: "yes", b: "010" }]);
});

test("keys are texts as they are written", () => {
  expect(values("1: a\n1.50: b\ntrue: c\nnull: d\n预算: e\n")).toEqual([
    { 1: "a", "1.50": "b", true: "c", null: "d", 预算: "e" },
  ]);
  expect(faults("? [a]\n: 1\n")).toEqual([["bad-yaml", "["]]);
});

test("__proto__ is a key like any other, and reaches nothing", () => {
  const [value] = values("__proto__: { polluted: true }\nconstructor: 1\n");
  expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("several documents; empty ones say nothing", () => {
  expect(values("a: 1\n---\nb: 2\n...\n---\n# nothing\n---\n- 3\n---\n")).toEqual([{ a: 1 }, { b: 2 }, [3]]);
  expect(values("# nothing at all\n")).toEqual([]);
});

test("line ends of every system, and text of every script", () => {
  expect(values("a: 甲\r\nb:\r\n  - 𠮷\r\n")).toEqual([{ a: "甲", b: ["𠮷"] }]);
});

test("a key written twice is pointed at, however the two are quoted", () => {
  expect(faults('a: 1\nb: 2\n"a": 3\n')).toEqual([["duplicate-key", '"a"']]);
  expect(faults("x: { y: 1, y: 2 }\n1: a\n'1': b\n")).toEqual([
    ["duplicate-key", "y"],
    ["duplicate-key", "'1'"],
  ]);
});

test("tags other than those of the core schema are refused", () => {
  expect(values('a: !!str 10\nb: !!int "5"\n')).toEqual([{ a: "10", b: 5 }]);
  expect(faults("a: !!binary aGk=\nb: !thing { x: 1 }\nc: !!js/function f\n").map(([code]) => code)).toEqual([
    "unknown-tag",
    "unknown-tag",
    "unknown-tag",
  ]);
});

describe("aliases", () => {
  test("stand for what their anchor marks, the latest of a name", () => {
    expect(values("a: &x [1]\nb: *x\nc: &x 2\nd: *x\n")).toEqual([{ a: [1], b: [1], c: 2, d: 2 }]);
  });

  test("unknown ones and those inside their own anchor are refused", () => {
    expect(faults("a: *x\n")).toEqual([["bad-alias", "*x"]]);
    expect(faults("a: &x [*x]\n")).toEqual([["bad-alias", "*x"]]);
    expect(faults("a: &x 1\n---\nb: *x\n")).toEqual([["bad-alias", "*x"]]);
  });

  test("a bomb of aliases is refused at once", () => {
    const bomb = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level <= 30; level += 1) {
      bomb.push(
        `l${String(level)}: &l${String(level)} [${Array(10)
          .fill(`*l${String(level - 1)}`)
          .join(", ")}]`,
      );
    }
    const found = parseYaml(bomb.join("\n")).faults;
    expect(found.map(({ code, values }) => [code, values])).toEqual([
      ["too-many-aliases", { most: mostAliasedValues }],
    ]);
  });

  test("do not get around the bound on levels", () => {
    const half = mostLevels - 10;
    const deep = `a: &a ${"[".repeat(half)}${"]".repeat(half)}\nb: ${"[".repeat(half)}*a${"]".repeat(half)}\n`;
    expect(faults(deep)).toEqual([["too-many-levels", "*a"]]);
  });
});

describe("deep nesting is refused, not recursed into", () => {
  test.each([
    ["brackets", "[".repeat(300_000)],
    ["braces", "{a: ".repeat(100_000)],
    ["dashes", "- ".repeat(100_000)],
    ["indentation", Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
  ])("%s", (_, text) => {
    expect(parseYaml(text).faults.map(({ code }) => code)).toEqual(["too-many-levels"]);
  });

  test("up to the bound all is well", () => {
    expect(values(`${"[".repeat(mostLevels)}${"]".repeat(mostLevels)}`)).toHaveLength(1);
    expect(
      values(Array.from({ length: mostLevels - 1 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")),
    ).toHaveLength(1);
  });
});

test("a large map does not take minutes", () => {
  const text = Array.from({ length: 5000 }, (_, index) => `key-${String(index)}: ${String(index)}.50`).join(
    "\n",
  );
  const started = performance.now();
  const [value] = values(text);
  expect(Object.keys(value as object)).toHaveLength(5000);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("faults of syntax are pointed at", () => {
  expect(faults("a: [1, 2\nb: 3\n")[0]?.[0]).toBe("bad-yaml");
  expect(faults("a:\n\tb: 1\n")).toEqual([["bad-yaml", "\t"]]);
  expect(parseYaml("a: b: c\n").faults[0]?.values?.["code"]).toBe("BLOCK_AS_IMPLICIT_KEY");
});
