// A program that installed the packed tarballs and uses them as CommonJS.
"use strict";

const assert = require("node:assert/strict");

const entries = [
  "@jixiao/core",
  "@jixiao/core/adapter",
  "@jixiao/core/arithmetic",
  "@jixiao/core/columnar",
  "@jixiao/core/schema",
  "@jixiao/conformance",
  "@jixiao/report-rating",
  "@jixiao/rubrics",
];

async function main() {
  for (const name of entries) {
    const required = Object.keys(require(name)).sort();
    const imported = Object.keys(await import(name)).filter(
      (key) => key !== "default" && key !== "module.exports",
    );
    assert.deepEqual(required, imported.sort(), `${name} offers the same names to require and to import`);
    console.log(`  ${name}: ${required.length} names`);
  }

  // Threads find the module they run in the installed package, and give what one's own thread gives.
  const { defineRubric } = require("@jixiao/core");
  const { compileColumns } = require("@jixiao/core/columnar");
  const rubric = defineRubric({
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
  const alone = compileColumns(rubric).run(given, 1000);
  const shared = await compileColumns(rubric, { workers: 2 }).run(given, 1000);
  assert.deepEqual(shared.scores, alone.scores);
  // No kernel is closed: that this program ends shows that idle threads hold nobody up.
  console.log("  two threads score as one does");

  // More to hold a release to goes here.
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
