import { describe, expect, it } from "vitest";
import { fill } from "./fill.js";
import { pages, root } from "./page.js";

describe("what a page takes from the code is what the code says (npm run unit -- scripts/docs -u writes it anew)", () => {
  it.for(pages())("$path", { timeout: 60_000 }, async (page) => {
    await expect(await fill(page)).toMatchFileSnapshot(root + page.path);
  });
});
