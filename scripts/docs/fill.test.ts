import { expect, it } from "vitest";
import { fill } from "./fill.js";

const page = (text: string) => ({ path: "a.md", language: "en", text }) as const;

it("writes anew what stands between the marks, and nothing else", async () => {
  const text = "Before\n<!-- made: rule-about yes-no -->\nstale\n<!-- /made -->\nAfter\n";
  expect(await fill(page(text))).toBe(
    "Before\n<!-- made: rule-about yes-no -->\n" +
      "Met or not met, nothing between: full marks, or 0.\n<!-- /made -->\nAfter\n",
  );
});

it("is done with a page that is fresh", async () => {
  const filled = await fill(page("<!-- made: rule-list -->\n<!-- /made -->\n"));
  expect(await fill(page(filled))).toBe(filled);
});

it.each([
  ["nothing", "a.md: nobody makes “nothing”"],
  ["toString", "a.md: nobody makes “toString”"],
  ["code nothing", "there is no program scripts/docs/code/nothing.ts"],
  ["fields nothing", "there is no shape “nothing”"],
  ["rule-about nothing", "there is no rule “nothing”"],
  ["rule-examples nothing", "the rule “nothing” has no worked example yet"],
])("refuses what nobody makes: %s", async (what, message) => {
  await expect(fill(page(`<!-- made: ${what} -->\n<!-- /made -->\n`))).rejects.toThrow(message);
});
