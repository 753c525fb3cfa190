// A program that installed the packed tarballs and uses them as an ES module.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as core from "@jixiao/core";
import * as adapter from "@jixiao/core/adapter";
import * as arithmetic from "@jixiao/core/arithmetic";
import * as columnar from "@jixiao/core/columnar";
import * as schema from "@jixiao/core/schema";
import * as conformance from "@jixiao/conformance";
import * as rating from "@jixiao/report-rating";
import * as rubrics from "@jixiao/rubrics";

const entries = {
  "@jixiao/core": core,
  "@jixiao/core/adapter": adapter,
  "@jixiao/core/arithmetic": arithmetic,
  "@jixiao/core/columnar": columnar,
  "@jixiao/core/schema": schema,
  "@jixiao/conformance": conformance,
  "@jixiao/report-rating": rating,
  "@jixiao/rubrics": rubrics,
};
for (const [name, entry] of Object.entries(entries))
  console.log(`  ${name}: ${Object.keys(entry).join(" ")}`);

// Manifests are exported, and say what was installed.
const require = createRequire(import.meta.url);
assert.equal(require("@jixiao/core/package.json").name, "@jixiao/core");

// Threads find the module they run in the installed package, and give what one's own thread gives.
const rubric = core.defineRubric({
  id: "consumers/threads",
  version: "1",
  title: "threads",
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    { id: "a", title: "a", points: 100, rule: { type: "attainment", direction: "at-least", target: 700 } },
  ],
});
const given = { "a.actual": Float64Array.from({ length: 1000 }, (_, row) => row) };
const alone = columnar.compileColumns(rubric).run(given, 1000);
const shared = await columnar.compileColumns(rubric, { workers: 2 }).run(given, 1000);
assert.deepEqual(shared.scores, alone.scores);
// No kernel is closed: that this program ends shows that idle threads hold nobody up.
console.log("  two threads score as one does");

// More to hold a release to goes here.
