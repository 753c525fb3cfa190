import { publishedCases, rubrics } from "@jixiao/rubrics";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { check } from "../../src/command/check.js";
import { score } from "../../src/command/score.js";
import { parseJson } from "../../src/source/parse-json.js";
import { parseYaml } from "../../src/source/parse-yaml.js";
import { observations, rubric } from "../support/documents.js";
import { session } from "../support/session.js";

vi.setConfig({ testTimeout: 120_000 });

const [rubricOfAll] = rubrics;
const [published] = publishedCases;
const samples = [
  rubric,
  observations,
  stringify(rubricOfAll),
  stringify(published?.observations),
  JSON.stringify(published?.printed, undefined, 2),
  "format: jixiao/checks@1\nscheme: donghu/third-party-report\nchecks: { objective: false }\n",
  "format: jixiao/rating-scheme@1\nid: s\ncriteria: [{ id: a }]\nlevels: [{ id: A, requires: [a] }, { id: B, otherwise: true }]\n",
];

const odd = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "-",
  "?",
  "*",
  "&",
  "!",
  "|",
  ">",
  "'",
  '"',
  "%",
  "@",
  "`",
  "#",
  "\n",
  "\t",
  " ",
  "\\",
  "null",
  "0x1f",
  "1e999",
  "-",
  "__proto__: 1",
  "*a",
  "&a ",
  "!!x ",
  "---\n",
  "\u0000",
  "\ufeff",
  "\u2028",
  "𠮷",
  "99999999999999999999999999999999",
);

/** A document with a few places changed. */
const damaged = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), odd), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((sofar, [at, length, put]) => {
      const start = at % (sofar.length + 1);
      return sofar.slice(0, start) + put + sofar.slice(start + length);
    }, text),
  );

const anything = fc.oneof(damaged, fc.string({ unit: "binary" }), fc.string({ unit: odd }));

test("whatever a text is, it is read or its faults are inside it", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const yaml = parseYaml(text);
      const json = parseJson(text);
      const spans = [...yaml.faults.map(({ span }) => span), ...("fault" in json ? [json.fault.span] : [])];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(start).toBeLessThanOrEqual(text.length);
      }
      if ("fault" in json && json.fault.code === "bad-json")
        expect(() => JSON.parse(text) as unknown).toThrow();
    }),
    { numRuns: 500 },
  );
});

test("whatever a document says, it is in order or its issues have their places", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (input) => {
      const { status, product = "" } = await check(["-"], { format: "text" }, session({ input }));
      expect(product === "").toBe(false);
      const places = [...product.matchAll(/^<stdin>:(\d+):(\d+) {2}/gm)];
      const lines = input.replace(/^\ufeff/, "").split("\n");
      for (const [, line, column] of places) {
        expect(Number(line)).toBeLessThanOrEqual(lines.length);
        expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
      }
      if (status === 0) expect(product).toContain("nothing wrong");
      await score(["-"], { format: "html" }, session({ input }));
    }),
    { numRuns: 150 },
  );
});
