import { join } from "node:path";
import { ESLint, RuleTester } from "eslint";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../workspace/run.mjs";
import { direction } from "./direction.mjs";

RuleTester.describe = describe;
RuleTester.it = test;
Object.assign(RuleTester, { afterAll });

const inCore = (path: string) => join(process.cwd(), "packages/core/src", path);

new RuleTester().run("direction", direction, {
  valid: [
    { filename: inCore("amount/read.ts"), code: 'import "./ratio.js"; import "decimal.js";' },
    { filename: inCore("formula/evaluate.ts"), code: 'import "../amount/index.js";' },
    {
      filename: inCore("rules/attainment/attainment.ts"),
      code: 'import "../rule.js"; import "../../formula/index.js";',
    },
    { filename: inCore("score/score.ts"), code: 'export * from "../rules/index.js";' },
    { filename: inCore("schema/index.ts"), code: 'import "../rubric/rubric.js";' },
    { filename: join(process.cwd(), "packages/cli/src/main.ts"), code: 'import "../schema/x.js";' },
  ],
  invalid: [
    {
      filename: inCore("amount/read.ts"),
      code: 'import "../error/index.js";',
      errors: [{ messageId: "against" }],
    },
    {
      filename: inCore("formula/node.ts"),
      code: 'export * from "../rules/rule.js";',
      errors: [{ messageId: "against" }],
    },
    {
      filename: inCore("rules/a/b.ts"),
      code: 'export { x } from "../../score/x.js";',
      errors: [{ messageId: "against" }],
    },
    { filename: inCore("amount/read.ts"), code: 'import "../index.js";', errors: [{ messageId: "against" }] },
    {
      filename: inCore("score/score.ts"),
      code: 'import("../schema/index.js");',
      errors: [{ messageId: "edge" }],
    },
    {
      filename: inCore("index.ts"),
      code: 'export * from "./columnar/index.js";',
      errors: [{ messageId: "edge" }],
    },
  ],
});

describe("the house's lint", () => {
  const eslint = new ESLint({
    cwd: root,
    // These rules read no types, and the files need not exist.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId.startsWith("no-restricted") || ruleId.startsWith("house/"),
  });
  const rulesBrokenBy = async (code: string, filePath: string) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
    return result?.messages.map(({ ruleId }) => ruleId);
  };

  test.each([
    ["packages/core/src/score/a.ts", 'import * as z from "zod"; export const a = z;'],
    [
      "packages/core/src/score/a.ts",
      'import { readFileSync } from "node:fs"; export const a = readFileSync;',
    ],
    ["packages/core/src/score/a.ts", 'import { a } from "@jixiao/rubrics"; export const b = a;'],
    ["packages/rubrics/src/a.ts", 'import { a } from "@jixiao/report-rating"; export const b = a;'],
    ["packages/report-rating/src/a.ts", 'import { a } from "jixiao"; export const b = a;'],
    ["packages/conformance/src/a.ts", 'import { a } from "@jixiao/rubrics"; export const b = a;'],
    ["packages/cli/src/a.ts", 'import * as z from "zod"; export const a = z;'],
  ])("%s may not contain: %s", async (file, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual(["no-restricted-imports"]);
  });

  test.each([
    ["packages/core/src/schema/a.ts", "no-restricted-syntax", 'import { z } from "zod"; export const a = z;'],
    ["packages/core/test/a.test.ts", "no-restricted-syntax", 'import z from "zod"; export const a = z;'],
    ["packages/core/src/score/a.ts", "no-restricted-properties", "export const a = Math.random();"],
    ["packages/core/src/score/a.ts", "no-restricted-properties", "export const a = Date.now();"],
    ["packages/core/test/a.test.ts", "no-restricted-properties", "expect(1).toBeCloseTo(1);"],
    ["packages/core/src/score/a.ts", "no-restricted-syntax", "export default 1;"],
    ["packages/core/src/score/a.ts", "no-restricted-syntax", "export const a = new Date();"],
  ])("in %s %s forbids: %s", async (file, rule, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual([rule]);
  });

  test.each([
    ["packages/core/src/schema/a.ts", 'import * as z from "zod"; export const a = z;'],
    ["packages/rubrics/src/a.ts", 'import { a } from "@jixiao/core"; export const b = a;'],
    ["packages/rubrics/src/a.ts", 'import { a } from "@jixiao/core/schema"; export const b = a;'],
    ["packages/core/test/a.test.ts", 'import { a } from "@jixiao/rubrics"; export const b = a;'],
    ["packages/cli/src/a.ts", 'import { a } from "@jixiao/rubrics"; export const b = [a, Date.now()];'],
  ])("%s may contain: %s", async (file, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual([]);
  });
});
