import { dirname, join, relative, sep } from "node:path";

/**
 * Which folders of packages/core/src a folder may import, itself aside. A folder that is not named here may
 * import every folder but the edges. A new folder at the bottom wants a line here.
 *
 * @type {Record<string, string[]>}
 */
const mayImport = {
  certain: [],
  amount: ["certain"],
  calendar: [],
  label: [],
  error: ["certain", "label"],
  formula: ["amount", "certain", "label"],
  shape: ["amount", "calendar", "certain", "error", "label"],
  rules: ["amount", "calendar", "certain", "error", "formula", "label", "shape"],
};

/** Folders with an entry point of their own: nobody else pulls them in. */
const edges = new Set(["adapter", "arithmetic", "columnar", "schema", "sql"]);

const core = join("packages", "core", "src");

/**
 * Imports inside core point one way: readers → score, explain → rules → formula → amount.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const direction = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      against: "{{from}} may not import {{to}}: it may import {{allowed}}.",
      edge: "{{to}} has its own entry point: import it from no other folder, or every reader pays for it.",
    },
  },
  create(context) {
    const from = folderIn(context.cwd, context.filename);
    if (from === undefined) return {};
    /** @param {import("estree").Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== "Literal" || typeof source.value !== "string" || !source.value.startsWith("."))
        return;
      const to = folderIn(context.cwd, join(dirname(context.filename), source.value));
      if (to === undefined || to === from) return;
      const allowed = mayImport[from];
      if (edges.has(to)) context.report({ node: source, messageId: "edge", data: { to } });
      else if (allowed !== undefined && !allowed.includes(to)) {
        const data = {
          from,
          to: to || "the package's index",
          allowed: allowed.join(", ") || "no other folder",
        };
        context.report({ node: source, messageId: "against", data });
      }
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
    };
  },
};

/** The first folder under core's src, "" for a file right in it, undefined elsewhere. @param {string} cwd @param {string} file */
function folderIn(cwd, file) {
  const path = relative(join(cwd, core), file);
  if (path.startsWith("..")) return undefined;
  const [folder = "", ...rest] = path.split(sep);
  return rest.length > 0 ? folder : "";
}
