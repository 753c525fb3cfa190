import { readFileSync } from "node:fs";
import Ajv from "ajv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubricWithObservations } from "../../test/generate/index.js";
import { throughJson } from "../../test/support/cards.js";
import { defined, group, leaf, rubric } from "../../test/support/rubrics.js";
import { mutated, mutations } from "../../test/support/mutations.js";
import { publishedShape } from "../reconcile/index.js";
import { planOf, rubricShape } from "../rubric/index.js";
import { observationsShape, safeScore } from "../score/index.js";
import { leafObservationShape } from "../score/observation-shape.js";
import {
  amount,
  check,
  date,
  Findings,
  id,
  label,
  named,
  record,
  text,
  flag,
  type Shape,
} from "../shape/index.js";
import {
  gradeScaleSchema,
  jsonSchema,
  jsonSchemas,
  observationsJsonSchemaFor,
  observationsSchema,
  observationsSchemaFor,
  publishedSchema,
  rubricSchema,
  zodSchema,
} from "./index.js";

const checkerAccepts = (shape: Shape, value: unknown): boolean => {
  const findings = new Findings();
  check(shape, value, [], findings);
  return findings.issues.length === 0;
};

const published = [
  "construction-waste",
  "human-resources",
  "public-health",
  "social-affairs",
  "teacher-training",
].map(
  (name) =>
    JSON.parse(
      readFileSync(new URL(`../../test/fixtures/published/${name}.json`, import.meta.url), "utf8"),
    ) as unknown,
);
const generated = rubricWithObservations().map((one) => throughJson(one));
const sources = [
  {
    name: "rubric",
    shape: rubricShape,
    schema: rubricSchema,
    documents: generated.map((one): unknown => one.rubric),
  },
  {
    name: "observations",
    shape: observationsShape,
    schema: observationsSchema,
    documents: generated.map((one): unknown => one.observations),
  },
  {
    name: "published",
    shape: publishedShape,
    schema: publishedSchema,
    documents: fc.constantFrom(...published),
  },
] as const;

describe.each(sources)("a $name document", { timeout: 60_000 }, ({ name, shape, schema, documents }) => {
  const ajv = new Ajv({ allErrors: false });
  const accepts = ajv.compile(jsonSchemas()[name] ?? {});

  it("that is in order is accepted by the checker, by zod and by its JSON Schema", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect([
          checkerAccepts(shape, document),
          schema.safeParse(document).success,
          accepts(document),
        ]).toEqual([true, true, true]);
      }),
      { numRuns: 50 },
    );
  });

  it("that was changed in one place is accepted by zod exactly where the checker accepts it", () => {
    fc.assert(
      fc.property(documents, mutations, (document, mutation) => {
        const changed = mutated(document, mutation);
        expect(schema.safeParse(changed).success).toBe(checkerAccepts(shape, changed));
      }),
      { numRuns: 400 },
    );
  });

  it("that the checker accepts is never refused by its JSON Schema", () => {
    fc.assert(
      fc.property(documents, mutations, (document, mutation) => {
        const changed = mutated(document, mutation);
        if (checkerAccepts(shape, changed)) expect(accepts(changed)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("of another structure is refused by all three", () => {
    const structural = mutations
      .filter(({ kind }) => kind === "unknown key" || kind === "no object")
      .map((mutation) => ({ ...mutation, value: true }));
    fc.assert(
      fc.property(documents, structural, (document, mutation) => {
        const changed = mutated(document, mutation);
        fc.pre(!checkerAccepts(shape, changed));
        expect([schema.safeParse(changed).success, accepts(changed)]).toEqual([false, false]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the schemas of one rubric's observations", { timeout: 60_000 }, () => {
  it("accept what is in order, leaf by leaf what the checker accepts, and refuse nothing that can be scored", () => {
    fc.assert(
      fc.property(generated, fc.nat(), mutations, ({ rubric: document, observations }, at, mutation) => {
        const made = defined(document);
        const schema = observationsSchemaFor(made);
        expect(schema.safeParse(observations).success).toBe(true);
        const { leaves } = planOf(made);
        const one = leaves[at % leaves.length]!;
        const given = observations.observations[one.id];
        const changed = mutated(given ?? {}, mutation);
        const shape = leafObservationShape(one);
        expect(zodSchema(shape).safeParse(changed).success).toBe(checkerAccepts(shape, changed));
        const whole = { ...observations, observations: { ...observations.observations, [one.id]: changed } };
        if (safeScore(made, whole).success) expect(schema.safeParse(whole).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  const made = defined(
    rubric([
      group("g", [
        leaf("visits", 40, { rule: { type: "attainment", direction: "at-least", target: 7 } }),
        leaf("level", 30, {
          rule: {
            type: "levels",
            levels: [
              { id: "met", label: { "zh-CN": "达成", en: "Met" }, aliases: ["完成"], share: 1 },
              { id: "unmet", label: "未达成", share: 0 },
            ],
          },
        }),
      ]),
      leaf("kept", 30),
    ]),
  );
  const document = (observations: unknown): unknown => ({
    format: "jixiao/observations@1",
    rubric: "test/rubric",
    observations,
  });
  const seen = { visits: { actual: 5 }, level: { level: "达成" }, kept: { met: true } };

  it.each<[string, unknown, boolean]>([
    ["what is in order", seen, true],
    ["a leaf that is not applicable", { ...seen, kept: { notApplicable: "无" } }, true],
    ["a leaf that is overridden", { ...seen, kept: { override: { score: 1, reason: "r", by: "b" } } }, true],
    ["a misspelt leaf", { visit: seen.visits, level: seen.level, kept: seen.kept }, false],
    ["a missing leaf", { visits: seen.visits, kept: seen.kept }, false],
    ["the keys of another rule", { ...seen, kept: { actual: 5 } }, false],
    ["an unknown key", { ...seen, kept: { met: true, mt: 1 } }, false],
    ["a group", { ...seen, g: {} }, false],
  ])("%s", (_name, observations, accepted) => {
    const ajv = new Ajv();
    expect(observationsSchemaFor(made).safeParse(document(observations)).success).toBe(accepted);
    expect(ajv.validate(observationsJsonSchemaFor(made), document(observations))).toBe(accepted);
  });

  it("ask for every leaf only where the rubric does", () => {
    const open = defined(rubric([leaf("a", 100)], { missing: "range" }));
    expect(observationsSchemaFor(open).safeParse(document({})).success).toBe(true);
    expect(observationsSchemaFor(open).safeParse(document({ a: null })).success).toBe(true);
    expect(observationsSchemaFor(open).safeParse(document({ a: { mt: true } })).success).toBe(false);
    expect(observationsSchemaFor(made).safeParse(document({ ...seen, kept: null })).success).toBe(false);
    expect(observationsJsonSchemaFor(open)).not.toHaveProperty("properties.observations.required");
    expect(observationsJsonSchemaFor(made)).toHaveProperty("properties.observations.required", [
      "visits",
      "level",
      "kept",
    ]);
  });

  it("let an editor complete leaves and levels, and say what they are", () => {
    const schema = observationsJsonSchemaFor(made, { id: "urn:test", title: "体系" });
    expect(schema).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "urn:test",
      title: "体系",
    });
    expect(Object.keys(at(schema, "properties", "observations", "properties") as object)).toEqual([
      "visits",
      "level",
      "kept",
    ]);
    const level = JSON.stringify(at(schema, "properties", "observations", "properties", "level"));
    expect(level).toContain('"enum":["met","达成","Met","完成","unmet","未达成"]');
  });

  it("let an editor complete items of a checklist and entries of a catalogue", () => {
    const listed = defined(
      rubric([
        leaf("items", 50, {
          rule: {
            type: "checklist",
            items: [
              { id: "plan", title: "计划" },
              { id: "archive", title: "归档" },
            ],
          },
        }),
        leaf("faults", 50, {
          rule: { type: "deductions", catalogue: [{ id: "late", title: "迟报", points: 1 }] },
        }),
      ]),
    );
    const schema = JSON.stringify(observationsJsonSchemaFor(listed));
    expect(schema).toContain('"enum":["plan","archive"]');
    expect(schema).toContain('{"type":"string","const":"late"}');
  });
});

describe("the JSON Schemas", () => {
  it.each(Object.entries(jsonSchemas()))("of a %s document is one of draft 7", (name, schema) => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    expect(schema["$schema"]).toBe("http://json-schema.org/draft-07/schema#");
    expect([schema["$id"], schema["title"]]).toEqual([`urn:jixiao:schema:${name}@1`, `jixiao/${name}@1`]);
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it.each(["rubric", "observations"] as const)("accepts the example %s beside the specification", (name) => {
    const example: unknown = JSON.parse(
      readFileSync(new URL(`../../test/fixtures/library-service.${name}.json`, import.meta.url), "utf8"),
    );
    expect(new Ajv().validate(jsonSchemas()[name] ?? {}, example)).toBe(true);
  });

  it("has no name and no address unless it is given one", () => {
    expect(jsonSchema(flag())).toEqual({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "boolean",
    });
    expect(observationsJsonSchemaFor(defined(rubric([leaf("a", 100)])))).not.toHaveProperty("$id");
  });
});

describe("single values", () => {
  const words = (schema: ReturnType<typeof zodSchema>, value: unknown): string[] =>
    schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  it("are held to what the checker says, in its words", () => {
    expect(words(zodSchema(date()), "2021-02-30")).toEqual(['"2021-02-30" is not a date that exists']);
    expect(words(zodSchema(amount({ least: "0", most: "1" })), "120%")).toEqual([
      '"120%" is outside the range allowed (≥ 0, ≤ 1)',
    ]);
    expect(words(zodSchema(amount()), "1e99")).toEqual(["the number is too long, too large or too small"]);
    expect(words(zodSchema(id()), "constructor")).toEqual([
      '"constructor" is a name reserved by the language, not an id',
    ]);
  });

  it.each<[string, Shape, unknown, boolean]>([
    ["a text", text(3), "abc", true],
    ["a text that is too long", text(3), "abcd", false],
    ["a text of blanks", text(3), "　", false],
    ["a label", label(), { en: "x" }, true],
    ["a label without words", label(), {}, false],
    ["a label by no language", label(), { English: "x" }, false],
    ["a label with an empty text", label(), { en: " " }, false],
    ["an amount within its bounds", amount({ above: "0" }), "0.01", true],
    ["an amount at a bound it excludes", amount({ above: "0" }), "0.00", false],
    ["a number at a bound it excludes", amount({ above: "0" }), 0, false],
    ["a number at a bound it includes", amount({ least: "0", most: "1" }), 1, true],
    ["keys that are ids", record(flag()), { "a-b": true }, true],
    ["a key that is none", record(flag()), { "a b": true }, false],
    ["a key that is reserved", record(flag()), { valueOf: true }, false],
    ["names of formulas", named(flag()), { a_b: true }, true],
    ["a name that is none", named(flag()), { "a-b": true }, false],
    ["a name that is reserved", named(flag()), { toString: true }, false],
  ])("%s", (_name, shape, value, accepted) => {
    expect([zodSchema(shape).safeParse(value).success, checkerAccepts(shape, value)]).toEqual([
      accepted,
      accepted,
    ]);
  });

  it("a scale", () => {
    const grades = [
      { id: "a", label: "A", from: 60 },
      { id: "b", label: "B", from: 0 },
    ];
    expect(gradeScaleSchema.safeParse({ id: "s", grades }).success).toBe(true);
    expect(gradeScaleSchema.safeParse({ id: "s", grades: grades.slice(1) }).success).toBe(false);
  });
});

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}
