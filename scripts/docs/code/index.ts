/** The programs that pages show, by name. Each is checked, linted and run like any other code. */
export const snippets: Readonly<Record<string, () => Promise<unknown>>> = {
  columns: () => import("./columns.js"),
  "columns-in-threads": () => import("./columns-in-threads.js"),
  errors: () => import("./errors.js"),
  "errors-zh-CN": () => import("./errors-zh-CN.js"),
  library: () => import("./library.js"),
  "library-zh-CN": () => import("./library-zh-CN.js"),
  "published-cases": () => import("./published-cases.js"),
  rate: () => import("./rate.js"),
  reconcile: () => import("./reconcile.js"),
  rows: () => import("./rows.js"),
  versions: () => import("./versions.js"),
};
