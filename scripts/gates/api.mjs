/**
 * The public surface of every package, one report for each entry, in packages/<name>/api/<entry>.api.md.
 * The gate fails when a report is not what the built declarations say; `npm run api` writes the reports anew.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { publishable } from "../workspace/members.mjs";
import { root } from "../workspace/run.mjs";

const tempFolder = join(root, "node_modules/.cache/jixiao/api");
const update = process.argv.includes("--update");

for (const { folder, manifest } of publishable(root)) {
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    const types = /** @type {{ import?: { types?: string } }} */ (target).import?.types;
    if (types === undefined) continue;
    const name = entry === "." ? "index" : entry.slice("./".length);
    if (!report(folder, join(folder, types), name)) process.exitCode = 1;
  }
}
if (process.exitCode === 1) {
  console.error(
    'The public surface changed. When it should: "npm run api", and commit the reports with a changeset.',
  );
}

/** @param {string} folder @param {string} declarations @param {string} name */
function report(folder, declarations, name) {
  const reportFolder = join(folder, "api");
  mkdirSync(reportFolder, { recursive: true });
  const file = join(reportFolder, `${name}.api.md`);
  const existed = existsSync(file);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(folder, "api-extractor.json"),
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "ES2022",
            lib: ["ES2023"],
            module: "ESNext",
            moduleResolution: "bundler",
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: [],
          },
          files: [declarations],
        },
        skipLibCheck: true,
      },
      apiReport: {
        enabled: true,
        reportFolder,
        reportFileName: `${name}.api.md`,
        reportTempFolder: join(tempFolder, relative(root, folder)),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // typedoc checks that everything is documented and exported; a report is of the surface alone, and
        // messages would name bundled files, whose names change with every build.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: update,
    showVerboseMessages: false,
    messageCallback: (message) => {
      // We say what changed ourselves, below; a bundled TypeScript older than ours reads our declarations well.
      const ours = /^console-(api-report|preamble|compiler-version-notice)/;
      if (ours.test(message.messageId)) message.handled = true;
    },
  });
  const changed = result.apiReportChanged || !existed;
  if (changed) {
    console.log(`${relative(root, file)}: ${update ? "written" : "differs from the declarations"}`);
    if (!update && existed)
      console.log(difference(file, join(tempFolder, relative(root, folder), `${name}.api.md`)));
  }
  return result.errorCount === 0 && (update || !changed);
}

/** @param {string} committed @param {string} now */
function difference(committed, now) {
  return spawnSync("git", ["diff", "--no-index", "--no-color", "--unified=1", committed, now], {
    encoding: "utf8",
  }).stdout;
}
