/**
 * What a program pays, bundled, minified and gzipped. Each limit carries its reason; raise one only with a
 * better reason.
 */
const entry = (/** @type {string} */ file) => `../../packages/${file}`;

/** @typedef {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]} Plugin */

/** @type {Plugin} */
const noZod = {
  name: "no-zod",
  setup(build) {
    build.onResolve({ filter: /^zod(\/|$)/ }, () => ({
      errors: [{ text: "zod belongs behind @jixiao/core/schema" }],
    }));
  },
};
/**
 * A name the entry does not export is an error, not a small bundle.
 *
 * @param {Plugin[]} plugins
 * @returns {(options: object) => object}
 */
const strictly = (plugins) => (options) => ({
  ...options,
  logOverride: { "import-is-undefined": "error" },
  plugins,
});

/** @type {object[]} */
const checks = [
  {
    // Amounts, rounding, days, formulas, grades: decimal.js alone is 13 kB of it, date-fns 2 kB.
    name: "core/arithmetic",
    path: entry("core/dist/arithmetic.js"),
    import: "*",
    modifyEsbuildConfig: strictly([noZod]),
    limit: "25 kB",
  },
  {
    // A page that defines a rubric and scores: twelve rules with their checks, every issue and every
    // explanation in two languages. Two thirds of it is words and checks, not arithmetic. Reading everyday
    // observations without their shapes is 1 kB, for which a scorecard takes half the time.
    name: "core: defineRubric, score",
    path: entry("core/dist/index.js"),
    import: "{ defineRubric, score }",
    modifyEsbuildConfig: strictly([noZod]),
    limit: "82 kB",
  },
  {
    // The same with reconciliation and what differs between rubrics and scorecards.
    name: "core: all",
    path: entry("core/dist/index.js"),
    import: "*",
    modifyEsbuildConfig: strictly([noZod]),
    limit: "98 kB",
  },
  {
    // zod (25 kB when imported as a namespace) and one schema for each kind of document.
    name: "core/schema",
    path: entry("core/dist/schema.js"),
    import: "*",
    limit: "110 kB",
  },
  {
    // The same formulas over columns; needs rules and formulas, not scorecards. Rows read observations as well,
    // and report what is wrong with them.
    name: "core/columnar",
    path: entry("core/dist/columnar.js"),
    import: "*",
    modifyEsbuildConfig: strictly([noZod]),
    limit: "100 kB",
  },
  {
    // Data alone, core not counted: rubrics repeat themselves and pack well.
    name: "rubrics, without core",
    path: entry("rubrics/dist/index.js"),
    import: "*",
    ignore: ["@jixiao/core"],
    limit: "20 kB",
  },
  {
    // One small function and the schemes, core not counted.
    name: "report-rating, without core",
    path: entry("report-rating/dist/index.js"),
    import: "*",
    ignore: ["@jixiao/core"],
    limit: "6 kB",
  },
];

export default checks.map((check) => ({ gzip: true, modifyEsbuildConfig: strictly([]), ...check }));
