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

  // More to hold a release to goes here.
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
