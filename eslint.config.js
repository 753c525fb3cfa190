import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { direction } from "./scripts/eslint/direction.mjs";

const tests = ["**/test/**", "**/*.test.ts", "**/*.test-d.ts"];
const sources = "packages/*/src/**/*.ts";

/** What `no-restricted-imports` forbids; a later block replaces an earlier one whole, hence functions. */
const outsideSchema = { name: "zod", message: "zod lives behind @jixiao/core/schema alone." };
const nodeModules = { group: ["node:*"], message: "This package also runs in browsers and workers." };
const noPackages = { regex: "^(@jixiao/|jixiao$)", message: "Core needs none of the others." };
const coreAlone = {
  regex: "^(@jixiao/(?!core(/|$))|jixiao$)",
  message: "Adapters import core alone, never each other.",
};
/**
 * @param {object[]} paths
 * @param {object[]} patterns
 * @returns {import("eslint").Linter.RulesRecord}
 */
const restrictedImports = (paths, patterns = []) => ({
  "no-restricted-imports": ["error", { paths, patterns }],
});

const noCloseness = ["toBeCloseTo", "closeTo"].map((property) => ({
  property,
  message: "Figures are exact strings: compare them with toBe.",
}));
const noAmbience = [
  { object: "Math", property: "random", message: "Results depend on the input alone." },
  { object: "Date", property: "now", message: "A date is given by the caller." },
];

const wholeZod = {
  selector: "ImportDeclaration[source.value='zod'] > :not(ImportNamespaceSpecifier, Literal)",
  message: 'Write `import * as z from "zod"`: a named import pulls in all of zod, its locales too.',
};
const noDefault = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one name everywhere.",
};
const noToday = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "A date is given by the caller.",
};

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "**/coverage/",
    "docs/",
    "reports/",
    "scripts/consumers/",
    ".stryker-tmp/",
    "packages/cli/bin/",
  ]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
      globals: { console: "readonly", process: "readonly", URL: "readonly", Buffer: "readonly" },
    },
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
    rules: {
      eqeqeq: "error",
      "no-restricted-properties": ["error", ...noCloseness],
      "no-restricted-syntax": ["error", noDefault, wholeZod],

      // An interface and a type alias differ for inference; both have their place.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // `return report(…)` is how a check says its word and leaves.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-base-to-string": [
        "error",
        { ignoredTypeNames: ["DecimalLike", "Error", "URL"] },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // The union of a literal and string keeps editors' completion of ids.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      // noUncheckedIndexedAccess is on and index signatures are read with ["name"].
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    files: [sources],
    ignores: tests,
    rules: {
      complexity: ["error", { max: 20, variant: "modified" }],
      "max-depth": ["error", 4],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 5],
    },
  },
  {
    // Documents as data are as long as they are.
    files: ["packages/rubrics/src/**/*.ts", "packages/report-rating/src/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["packages/{core,rubrics,report-rating}/src/**/*.ts"],
    ignores: tests,
    rules: {
      "no-restricted-properties": ["error", ...noCloseness, ...noAmbience],
      "no-restricted-syntax": ["error", noDefault, wholeZod, noToday],
    },
  },
  {
    files: ["packages/core/src/**/*.ts"],
    ignores: tests,
    plugins: { house: { rules: { direction } } },
    rules: {
      "house/direction": "error",
      ...restrictedImports([outsideSchema], [nodeModules, noPackages]),
    },
  },
  {
    files: ["packages/core/src/schema/**/*.ts"],
    ignores: tests,
    rules: restrictedImports([], [nodeModules, noPackages]),
  },
  {
    files: ["packages/{rubrics,report-rating}/src/**/*.ts"],
    ignores: tests,
    rules: restrictedImports([outsideSchema], [nodeModules, coreAlone]),
  },
  {
    files: ["packages/conformance/src/**/*.ts"],
    ignores: tests,
    rules: restrictedImports([outsideSchema], [coreAlone]),
  },
  {
    files: ["packages/cli/src/**/*.ts"],
    rules: restrictedImports([outsideSchema]),
  },
  {
    // Positions in blocks and columns are in range by construction; a default for each number of a row that is
    // read would say that they may not be.
    files: ["packages/core/src/columnar/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: tests,
    rules: {
      // Tests pass wrong input on purpose and reach into what they just made.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // Plain JavaScript is checked by tsc; a cast in a comment is invisible to these.
    files: ["**/*.{js,mjs}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // Tools want a default export of their config.
    files: ["**/*.config.{js,mjs,ts}", "scripts/vitest/tally-reporter.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
);
