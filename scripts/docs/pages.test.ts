import type * as FileSystem from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { fill } from "./fill.js";
import { pages, root } from "./page.js";

// The command line finds its manifest from the file it is bundled into; here it runs from its sources.
vi.mock("node:fs", async (original) => {
  const system = await original<typeof FileSystem>();
  const readFileSync = (path: string | URL, encoding: "utf8"): string => {
    const isManifest = String(path).endsWith("/packages/cli/src/package.json");
    return system.readFileSync(isManifest ? new URL("../package.json", path) : path, encoding);
  };
  return { ...system, readFileSync };
});

// A thread cannot load the sources: it is given the module that is built from them.
vi.mock("../../packages/core/src/columnar/workers/worker-address.js", () => ({
  workerAddress: () => new URL("../../packages/core/dist/columnar-worker.js", import.meta.url),
}));

describe("what a page takes from the code is what the code says (npm run unit -- scripts/docs -u writes it anew)", () => {
  it.for(pages())("$path", { timeout: 60_000 }, async (page) => {
    await expect(await fill(page)).toMatchFileSnapshot(root + page.path);
  });
});
