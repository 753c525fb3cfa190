import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defineRubric } from "../index.js";
import {
  jsonSchemas,
  observationsJsonSchemaFor,
  observationsSchema,
  observationsSchemaFor,
  rubricSchema,
} from "./index.js";

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../../test/fixtures/library-service.${name}.json`, import.meta.url), "utf8"),
  ) as Record<string, unknown>;

describe("the JSON Schemas that are shipped", () => {
  it.each(Object.entries(jsonSchemas()))("%s is what the shapes say", async (name, schema) => {
    const file = new URL(`../../json-schema/${name}.json`, import.meta.url).pathname;
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
  });
});

describe("the zod schemas", () => {
  it("accept the example beside the specification", () => {
    expect(rubricSchema.safeParse(fixture("rubric")).success).toBe(true);
    expect(observationsSchema.safeParse(fixture("observations")).success).toBe(true);
  });

  it("refuse an unknown key, a missing one and a wrong type", () => {
    const rubric = fixture("rubric");
    const { points: _points, ...withoutPoints } = rubric;
    for (const wrong of [{ ...rubric, pionts: 1 }, withoutPoints, { ...rubric, points: true }, 7, null]) {
      expect(rubricSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("the schemas of one rubric's observations", () => {
  const rubric = defineRubric({
    id: "test/schema",
    version: "1",
    title: "schema",
    points: 10,
    scale: "mof-four-grade",
    indicators: [
      {
        id: "visits",
        title: "到馆人次",
        points: 6,
        rule: { type: "attainment", direction: "at-least", target: 7 },
      },
      { id: "kept", title: "制度", points: 4, rule: { type: "yes-no" } },
    ],
  });
  const document = (observations: unknown): unknown => ({
    format: "jixiao/observations@1",
    rubric: "test/schema",
    observations,
  });

  it("know its leaves and the keys of their rules", () => {
    const schema = observationsSchemaFor(rubric);
    expect(schema.safeParse(document({ visits: { actual: 5 }, kept: { met: true } })).success).toBe(true);
    expect(schema.safeParse(document({ visits: { notApplicable: "无" }, kept: { met: true } })).success).toBe(
      true,
    );
    expect(schema.safeParse(document({ visits: { actual: 5 } })).success).toBe(false);
    expect(schema.safeParse(document({ visits: { level: "met" }, kept: { met: true } })).success).toBe(false);
    expect(schema.safeParse(document({ visit: { actual: 5 }, kept: { met: true } })).success).toBe(false);
  });

  it("list them for an editor", () => {
    const schema = observationsJsonSchemaFor(rubric, { title: "test/schema" });
    const text = JSON.stringify(schema);
    expect(schema["title"]).toBe("test/schema");
    for (const key of ["visits", "kept", "actual", "met"]) expect(text).toContain(`"${key}":{`);
  });
});
