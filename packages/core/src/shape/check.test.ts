import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../label/label.js";
import { wordIssues } from "../error/index.js";
import {
  amount,
  anything,
  anyValue,
  check,
  choice,
  date,
  documentId,
  either,
  Findings,
  flag,
  id,
  integer,
  isList,
  label,
  later,
  list,
  named,
  object,
  optional,
  record,
  required,
  text,
  variants,
  type Shape,
} from "./index.js";

/** The clean copy, or each issue as `"code at path: message | way out"` in English. */
function read(shape: Shape, value: unknown): unknown {
  const findings = new Findings();
  const copy = check(shape, value, ["at"], findings);
  const issues = wordIssues(findings.issues, "en");
  for (const language of languages) {
    expect(JSON.stringify(wordIssues(issues, language))).not.toMatch(/\{[a-zA-Z]+\}/);
  }
  return issues.length === 0
    ? { copy }
    : issues.map(({ code, path, message, hint }) => `${code} at ${path.join(".")}: ${message} | ${hint}`);
}

const wrong = (expected: string, received: string): string[] => [
  `wrong-type at at: wrong type: expected ${expected}, received ${received} | give ${expected}`,
];

describe("texts", () => {
  it("keep what was written, up to their length", () => {
    expect(read(text(3), "优良中")).toEqual({ copy: "优良中" });
    expect(read(text(3), " a ")).toEqual({ copy: " a " });
    expect(read(text(), "x".repeat(2000))).toEqual({ copy: "x".repeat(2000) });
  });

  it.each(["", "  ", "　", "\n", "abcd"])("refuse %j", (value) => {
    expect(read(text(3), value)).toEqual([
      "bad-text at at: the text is empty or too long | write at most 3 characters",
    ]);
  });

  it("are no other things", () => {
    expect(read(text(3), 5)).toEqual(wrong("a text of at most 3 characters", "5"));
    expect(read(text(), null)).toEqual(wrong("a text of at most 2000 characters", "null"));
    expect(read(text(), new String("a"))).toEqual(wrong("a text of at most 2000 characters", "String { 0 }"));
  });
});

describe("labels", () => {
  it.each([["优"], [{ "zh-CN": "优" }], [{ "zh-CN": "优", en: "Excellent", "zh-Hant-TW": "優" }]])(
    "read %j",
    (value) => {
      expect(read(label(), value)).toEqual({ copy: value });
    },
  );

  it("leave out a language without words", () => {
    expect(read(label(), { "zh-CN": "优", en: undefined })).toEqual({ copy: { "zh-CN": "优" } });
  });

  it.each<[unknown, string[]]>([
    ["", ["bad-text at at: the text is empty or too long | write at most 2000 characters"]],
    ["x".repeat(2001), ["bad-text at at: the text is empty or too long | write at most 2000 characters"]],
    [{}, ["missing-field at at: “zh-CN” is missing | add “zh-CN”: a text, or a text by language"]],
    [
      { en: undefined },
      ["missing-field at at: “zh-CN” is missing | add “zh-CN”: a text, or a text by language"],
    ],
    [{ en: "" }, ["bad-text at at.en: the text is empty or too long | write at most 2000 characters"]],
    [
      { en: 5 },
      [
        "wrong-type at at.en: wrong type: expected a text of at most 2000 characters, received 5 | give a text of at most 2000 characters",
      ],
    ],
    [
      { "zh-cn!": "优", en: 5 },
      [
        "unknown-key at at.zh-cn!: unknown key “zh-cn!” | did you mean “zh-CN”?",
        "wrong-type at at.en: wrong type: expected a text of at most 2000 characters, received 5 | give a text of at most 2000 characters",
      ],
    ],
    [
      { English: "Excellent" },
      ["unknown-key at at.English: unknown key “English” | check the spelling, or remove it"],
    ],
    [5, wrong("a text, or a text by language", "5")],
    [["优"], wrong("a text, or a text by language", "[…] (1)")],
    [null, wrong("a text, or a text by language", "null")],
    [new Map([["en", "x"]]), wrong("a text, or a text by language", "Map {}")],
  ])("refuse %j", (value, issues) => {
    expect(read(label(), value)).toEqual(issues);
  });
});

describe("ids", () => {
  it.each([
    "a",
    "7",
    "budget-execution",
    "预算执行率",
    "a-1-b",
    "ひらがな",
    "Ünïcode",
    "e\u0301",
    "x".repeat(128),
  ])("are %s", (value) => {
    expect(read(id(), value)).toEqual({ copy: value });
    expect(read(documentId(), value)).toEqual({ copy: value });
  });

  it.each([
    "",
    "a b",
    "a_b",
    "a.b",
    "-a",
    "a-",
    "a--b",
    "a/b",
    "a@1",
    "\u0301a",
    "a\n",
    "x".repeat(129),
    "🙂",
  ])("are not %j", (value) => {
    expect(read(id(), value)).toEqual([
      `bad-id at at: ${JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)} cannot be an id | rewrite it, like budget-execution or 预算执行率`,
    ]);
  });

  it("of documents may have slashes between their parts", () => {
    expect(read(documentId(), "donghu/department-2021/附件")).toEqual({
      copy: "donghu/department-2021/附件",
    });
    for (const value of ["/a", "a/", "a//b", "a/-b", "a b/c"]) {
      expect(read(documentId(), value)).toEqual([
        `bad-id at at: ${JSON.stringify(value)} cannot be an id | rewrite it, like budget-execution or 预算执行率`,
      ]);
    }
  });

  it.each([
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__proto__",
    "__defineGetter__",
  ])("are not %s, which every object has", (value) => {
    expect(read(id(), value)).toEqual([
      `reserved-id at at: ${JSON.stringify(value)} is a name reserved by the language, not an id | choose another name`,
    ]);
  });

  it("are texts", () => {
    expect(read(id(), 7)).toEqual(wrong("an id", "7"));
    expect(read(documentId(), { a: 1 })).toEqual(wrong("an id", "{ a }"));
  });
});

describe("amounts", () => {
  it("keep numbers and texts as written, and objects as they print themselves", () => {
    expect(read(amount(), 12.5)).toEqual({ copy: 12.5 });
    expect(read(amount(), "12.50")).toEqual({ copy: "12.50" });
    expect(read(amount(), 5n)).toEqual({ copy: "5" });
    expect(read(amount(), new Decimal("12.50"))).toEqual({ copy: "12.5" });
    expect(read(amount(), runInNewContext("({ toString: () => '7.0' })"))).toEqual({ copy: "7.0" });
  });

  it.each<[{ least?: string; above?: string; most?: string }, string, string | undefined]>([
    [{ least: "0" }, "0", undefined],
    [{ least: "0" }, "-0.000000000000000000000000000001", "≥ 0"],
    [{ above: "0" }, "0.000000000000000000000000000001", undefined],
    [{ above: "0" }, "0", "> 0"],
    [{ most: "100%" }, "1", undefined],
    [{ most: "1" }, "1.00000000000000000000000000001", "≤ 1"],
    [{ least: "0", most: "1" }, "0.5", undefined],
    [{ least: "0", most: "1" }, "-1", "≥ 0, ≤ 1"],
    [{ above: "0", most: "1" }, "0", "> 0, ≤ 1"],
    [{ least: "2", above: "1" }, "1.5", "≥ 2"],
  ])("within %j: %s", (bounds, value, range) => {
    const words =
      range === undefined
        ? undefined
        : `out-of-range at at: "${value}" is outside the range allowed (${range}) | give a value within ${range}`;
    expect(read(amount(bounds), value)).toEqual(words === undefined ? { copy: value } : [words]);
  });

  it.each<[unknown, string]>([
    [
      "1,000",
      'bad-amount at at: "1,000" is not a decimal amount | leave out separators, blanks and units: digits only',
    ],
    [
      NaN,
      "bad-amount at at: NaN is not a decimal amount | leave out separators, blanks and units: digits only",
    ],
    [
      { toString: () => "x" },
      "bad-amount at at: { toString } is not a decimal amount | leave out separators, blanks and units: digits only",
    ],
    [
      "9".repeat(31),
      "amount-too-long at at: the number is too long, too large or too small | write it with the precision it really has",
    ],
    [
      "1e31",
      "amount-too-long at at: the number is too long, too large or too small | write it with the precision it really has",
    ],
    [
      null,
      "wrong-type at at: wrong type: expected a number or decimal string, received null | give a number or decimal string",
    ],
    [
      true,
      "wrong-type at at: wrong type: expected a number or decimal string, received true | give a number or decimal string",
    ],
    [
      [5],
      "wrong-type at at: wrong type: expected a number or decimal string, received […] (1) | give a number or decimal string",
    ],
  ])("refuse %s", (value, issue) => {
    expect(read(amount(), value)).toEqual([issue]);
  });
});

describe("whole numbers, flags, dates", () => {
  it("whole numbers lie within their bounds, both included", () => {
    expect([0, 10].map((value) => read(integer(0, 10), value))).toEqual([{ copy: 0 }, { copy: 10 }]);
    for (const value of [-1, 11]) {
      expect(read(integer(0, 10), value)).toEqual([
        `out-of-range at at: ${String(value)} is outside the range allowed (0–10) | give a value within 0–10`,
      ]);
    }
    for (const [value, shown] of [
      [2.5, "2.5"],
      ["2", '"2"'],
      [NaN, "NaN"],
      [Infinity, "Infinity"],
      [2n, "2"],
    ] as const) {
      expect(read(integer(0, 10), value)).toEqual(wrong("a whole number from 0 to 10", shown));
    }
  });

  it("flags are true or false and nothing like it", () => {
    expect([true, false].map((value) => read(flag(), value))).toEqual([{ copy: true }, { copy: false }]);
    for (const [value, shown] of [
      ["true", '"true"'],
      [1, "1"],
      [null, "null"],
      ["是", '"是"'],
    ] as const) {
      expect(read(flag(), value)).toEqual(wrong("true or false", shown));
    }
  });

  it("dates exist", () => {
    expect(read(date(), "2020-02-29")).toEqual({ copy: "2020-02-29" });
    for (const value of ["2021-02-30", "2021-6-1", "20210601", ""]) {
      expect(read(date(), value)).toEqual([
        `bad-date at at: ${JSON.stringify(value)} is not a date that exists | give a day that exists`,
      ]);
    }
    expect(read(date(), new Date(0))).toEqual(wrong("a date YYYY-MM-DD", "Date {}"));
    expect(read(date(), 20_210_601)).toEqual(wrong("a date YYYY-MM-DD", "20210601"));
  });

  it("anything is anything", () => {
    const value = new Map();
    expect(read(anything(), value)).toEqual({ copy: value });
  });
});

describe("choices", () => {
  const shape = choice("display", "indicator", "group");

  it("are one of their values", () => {
    expect(read(shape, "group")).toEqual({ copy: "group" });
    expect(read(choice(true, false, null), null)).toEqual({ copy: null });
  });

  it("name what they know and what is nearest", () => {
    expect(read(shape, "indicators")).toEqual([
      'unknown-choice at at: "indicators" is not one of the values allowed | did you mean “indicator”?',
    ]);
    expect(read(shape, "never")).toEqual([
      'unknown-choice at at: "never" is not one of the values allowed | check the spelling, or remove it',
    ]);
    expect(read(shape, 5)).toEqual(wrong("display, indicator, group", "5"));
    expect(read(choice(true, false, null), "true")).toEqual([
      'unknown-choice at at: "true" is not one of the values allowed | did you mean “true”?',
    ]);
  });

  it("list 24 of what they know at most", () => {
    const expected = (count: number): string | undefined => {
      const findings = new Findings();
      check(choice(...Array.from({ length: count }, (_, index) => `v${String(index)}`)), "x", [], findings);
      return wordIssues(findings.issues, "en")[0]?.expected;
    };
    const names = Array.from({ length: 24 }, (_, index) => `v${String(index)}`).join(", ");
    expect(expected(24)).toBe(`one of: ${names}`);
    expect(expected(25)).toBe(`one of: ${names}, …`);
    expect(expected(0)).toBe("one of: —");
  });
});

describe("lists", () => {
  const shape = list(flag(), 1, 3);

  it("read every item", () => {
    expect(read(shape, [true, false])).toEqual({ copy: [true, false] });
    expect(read(shape, runInNewContext("[true]"))).toEqual({ copy: [true] });
    expect(read(shape, [true, 1, "x"])).toEqual([
      "wrong-type at at.1: wrong type: expected true or false, received 1 | give true or false",
      'wrong-type at at.2: wrong type: expected true or false, received "x" | give true or false',
    ]);
  });

  it("count their items", () => {
    expect(read(shape, [])).toEqual(["wrong-count at at: expected 1–3 items, received 0 | give 1–3 items"]);
    expect(read(shape, [true, true, true, true])).toEqual([
      "wrong-count at at: expected 1–3 items, received 4 | give 1–3 items",
    ]);
    expect(read(list(flag(), 2, 2), [true])).toEqual([
      "wrong-count at at: expected 2 items, received 1 | give 2 items",
    ]);
    expect(read(shape, [true, true, true])).toEqual({ copy: [true, true, true] });
  });

  it("may be empty and have 10 000 items unless said otherwise", () => {
    expect(read(list(flag()), [])).toEqual({ copy: [] });
    expect(read(list(flag()), Array(10_001).fill(true))).toEqual([
      "wrong-count at at: expected 0–10000 items, received 10001 | give 0–10000 items",
    ]);
  });

  it("have no holes", () => {
    expect(read(shape, new Array(1))).toEqual([
      "wrong-type at at.0: wrong type: expected true or false, received — | give true or false",
    ]);
  });

  it("are lists", () => {
    expect(read(shape, { 0: true, length: 1 })).toEqual(
      wrong("a list (each: true or false)", "{ 0, length }"),
    );
    expect(read(shape, new Set([true]))).toEqual(wrong("a list (each: true or false)", "Set {}"));
  });
});

describe("objects by id and by name", () => {
  it("take keys that are ids of the document's own", () => {
    expect(read(record(flag()), { 到馆: true, "new-services": false })).toEqual({
      copy: { 到馆: true, "new-services": false },
    });
    expect(read(record(flag()), { a: undefined })).toEqual({ copy: {} });
    expect(read(record(flag()), { "a b": true, a: 1 })).toEqual([
      'bad-id at at.a b: "a b" cannot be an id | rewrite it, like budget-execution or 预算执行率',
      "wrong-type at at.a: wrong type: expected true or false, received 1 | give true or false",
    ]);
    expect(read(record(flag()), JSON.parse('{"__proto__": true, "constructor": true}'))).toEqual([
      'reserved-id at at.__proto__: "__proto__" is a name reserved by the language, not an id | choose another name',
      'reserved-id at at.constructor: "constructor" is a name reserved by the language, not an id | choose another name',
    ]);
  });

  it("take keys that are names of formulas", () => {
    expect(read(named(flag()), { 完成_2: true, fiscalYear: true })).toEqual({
      copy: { 完成_2: true, fiscalYear: true },
    });
    expect(read(named(flag()), { a: undefined })).toEqual({ copy: {} });
    for (const key of ["a-b", "2a", "_a", "a b", "constructor"]) {
      expect(read(named(flag()), { [key]: true })).toEqual([
        `bad-id at at.${key}: "${key}" cannot be an id | rewrite it, like budget-execution or 预算执行率`,
      ]);
    }
  });

  it("are objects", () => {
    for (const shape of [record(flag()), named(flag())]) {
      expect(read(shape, [true])).toEqual(wrong("an object by id", "[…] (1)"));
      expect(read(shape, new Map([["a", true]]))).toEqual(wrong("an object by id", "Map {}"));
    }
  });
});

describe("objects", () => {
  const shape = object({ id: required(id()), met: optional(flag()), note: optional(text()) });

  it("copy the keys they know, in their own order, and no others'", () => {
    const value = { note: "x", id: "a", met: undefined };
    expect(read(shape, value)).toStrictEqual({ copy: { id: "a", note: "x" } });
    expect(Object.keys((read(shape, value) as { copy: object }).copy)).toEqual(["id", "note"]);
    expect(read(shape, Object.assign(Object.create(null), { id: "a" }))).toStrictEqual({ copy: { id: "a" } });
  });

  it("do not share anything with what they were given", () => {
    const value = { inner: { list: [1] } };
    const nested = object({ inner: required(object({ list: required(list(amount())) })) });
    const { copy } = read(nested, value) as { copy: typeof value };
    copy.inner.list.push(2);
    expect(value).toEqual({ inner: { list: [1] } });
  });

  it("report all that is wrong: unknown keys first, then the fields in order", () => {
    expect(read(shape, { nte: 1, met: "yes", other: undefined })).toEqual([
      "unknown-key at at.nte: unknown key “nte” | did you mean “note”?",
      "missing-field at at.id: “id” is missing | add “id”: an id",
      'wrong-type at at.met: wrong type: expected true or false, received "yes" | give true or false',
    ]);
  });

  it("take `null` for a value of a wrong type, not for an absent one", () => {
    expect(read(shape, { id: "a", met: null })).toEqual([
      "wrong-type at at.met: wrong type: expected true or false, received null | give true or false",
    ]);
  });

  it("do not find what was never written", () => {
    expect(read(object({ toString: required(text()) }), {})).toEqual([
      "missing-field at at.toString: “toString” is missing | add “toString”: a text of at most 2000 characters",
    ]);
    expect(read(shape, JSON.parse('{"id": "a", "__proto__": {"met": true}}'))).toEqual([
      "unknown-key at at.__proto__: unknown key “__proto__” | check the spelling, or remove it",
    ]);
  });

  it("are neither maps nor dates nor promises nor instances", () => {
    class Instance {
      readonly id = "a";
    }
    for (const [value, shown] of [
      [new Map([["id", "a"]]), "Map {}"],
      [new Date(0), "Date {}"],
      [Promise.resolve({ id: "a" }), "Promise {}"],
      [new Instance(), "Instance { id }"],
      [Object.create({ id: "a" }), "{}"],
      [null, "null"],
      ["a", '"a"'],
      [[], "[…] (0)"],
    ] as const) {
      expect(read(shape, value)).toEqual(wrong("an object { id, met?, note? }", shown));
    }
  });
});

describe("variants", () => {
  const shape = variants("type", {
    "yes-no": object({ type: required(choice("yes-no")), met: optional(flag()) }),
    assessed: object({ type: required(choice("assessed")) }),
  });

  it("are told apart by one key", () => {
    expect(read(shape, { type: "yes-no", met: true })).toEqual({ copy: { type: "yes-no", met: true } });
    expect(read(shape, { type: "assessed", met: true })).toEqual([
      "unknown-key at at.met: unknown key “met” | check the spelling, or remove it",
    ]);
  });

  it.each<[unknown, string[]]>([
    [{}, ["missing-field at at.type: “type” is missing | add “type”: yes-no, assessed"]],
    [{ type: undefined }, ["missing-field at at.type: “type” is missing | add “type”: yes-no, assessed"]],
    [
      { type: 5 },
      ["wrong-type at at.type: wrong type: expected yes-no, assessed, received 5 | give yes-no, assessed"],
    ],
    [
      { type: null },
      ["wrong-type at at.type: wrong type: expected yes-no, assessed, received null | give yes-no, assessed"],
    ],
    [
      { type: "yes_no" },
      ['unknown-choice at at.type: "yes_no" is not one of the values allowed | did you mean “yes-no”?'],
    ],
    [
      { type: "toString" },
      [
        'unknown-choice at at.type: "toString" is not one of the values allowed | check the spelling, or remove it',
      ],
    ],
    [Object.create({ type: "assessed" }), wrong("an object whose type is yes-no, assessed", "{}")],
    ["assessed", wrong("an object whose type is yes-no, assessed", '"assessed"')],
  ])("refuse %j", (value, issues) => {
    expect(read(shape, value)).toEqual(issues);
  });
});

describe("one of several forms", () => {
  const words = { "zh-CN": "一项或多项", en: "one or many" };

  it("is read by the first way that matches", () => {
    const shape = either(
      words,
      { matches: isList, shape: list(flag()) },
      { matches: anyValue, shape: flag() },
    );
    expect(read(shape, [true])).toEqual({ copy: [true] });
    expect(read(shape, true)).toEqual({ copy: true });
    expect(read(shape, "x")).toEqual(wrong("true or false", '"x"'));
  });

  it("is refused by its own words where no way matches", () => {
    const shape = either(words, { matches: isList, shape: list(flag()) });
    expect(read(shape, true)).toEqual(wrong("one or many", "true"));
  });
});

describe("shapes that refer to themselves", () => {
  interface Node {
    readonly child?: Node;
  }
  const node: Shape<Node> = later("node", () => object({ child: optional(node) }));
  const nested = (levels: number): Node => (levels === 0 ? {} : { child: nested(levels - 1) });

  it("are read to any depth a document may have", () => {
    expect(read(node, { child: { child: {} } })).toEqual({ copy: { child: { child: {} } } });
    expect(read(node, nested(219))).toEqual({ copy: nested(219) });
    expect(read(node, { child: 5 })).toEqual([
      "wrong-type at at.child: wrong type: expected an object { child? }, received 5 | give an object { child? }",
    ]);
  });

  it("refuse what is deeper, once, near the root", () => {
    const once = [
      "too-deep at at.child.child.child.child.child.child.child: nested too deeply | use fewer levels",
    ];
    expect(read(node, nested(220))).toEqual(once);
    const twice = object({ left: required(node), right: required(node) });
    expect(read(twice, { left: nested(500), right: nested(500) })).toEqual([
      "too-deep at at.left.child.child.child.child.child.child: nested too deeply | use fewer levels",
    ]);
    const round: { child?: unknown } = {};
    round.child = round;
    expect(read(node, round)).toEqual(once);
  });
});

describe("findings", () => {
  it("hold 500 issues, then say that there are more", () => {
    const findings = new Findings();
    for (let index = 0; index < 500; index += 1) findings.report("bad-amount", [index], "x");
    expect(findings.issues.map(({ code }) => code)).toEqual(Array(500).fill("bad-amount"));
    expect(findings.report("bad-amount", [500], "x")).toBeUndefined();
    expect(findings.reportUnknown("unknown-key", [501], "x", ["y"], { key: "x" })).toBeUndefined();
    findings.report("bad-amount", [502], "x");
    expect(findings.issues).toHaveLength(501);
    expect(findings.issues.at(-1)).toMatchObject({
      code: "too-many-issues",
      path: [],
      message: "问题太多，只列出前 500 个",
    });
  });

  it("do not look for the nearest name once they are full", () => {
    const findings = new Findings();
    for (let index = 0; index < 501; index += 1) findings.report("bad-amount", [index], "x");
    const never = new Proxy<string[]>([], {
      get: () => {
        throw new Error("looked for the nearest name");
      },
    });
    expect(findings.reportUnknown("unknown-key", [], "x", never)).toBeUndefined();
  });
});

it("a check never throws and never gives back what it reported, whatever comes", () => {
  const shape = object({
    id: required(documentId()),
    label: optional(label()),
    amount: optional(amount({ least: "0", most: "100" })),
    day: optional(date()),
    items: optional(
      list(
        either(
          { "zh-CN": "项", en: "an item" },
          { matches: isList, shape: list(integer(0, 9)) },
          { matches: anyValue, shape: record(flag()) },
        ),
        0,
        5,
      ),
    ),
  });
  const fields = fc.record(
    {
      id: fc.anything(),
      label: fc.anything(),
      amount: fc.anything(),
      day: fc.anything(),
      items: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(fields, fc.anything({ withMap: true, withNullPrototype: true, withSparseArray: true })),
      (value) => {
        const findings = new Findings();
        const copy = check(shape, value, [], findings);
        if (findings.issues.length > 0) return;
        const again = new Findings();
        expect(check(shape, copy, [], again)).toStrictEqual(copy);
        expect(again.issues).toEqual([]);
      },
    ),
  );
});
