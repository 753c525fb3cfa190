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

// More to hold a release to goes here.
