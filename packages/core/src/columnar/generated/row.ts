import type { KernelPlan } from "../kernel.js";
import { numberOf, type ObservedKey } from "../observed-leaf.js";
import { answersProto } from "../plain-object.js";
import { doubt } from "../rounding.js";
import { scoreAbove, type RowLeaf } from "../row-leaf.js";
import { valueKind } from "../value-reader.js";
import { partsOf, type Frame } from "./parts.js";
import { Source, type Programs } from "./source.js";
import {
  curveText,
  operationStatement,
  printStatements,
  type RowNames,
  type Statement,
} from "./statement.js";

/** Scores everyday observations into units and a grade; says what is in doubt about them. */
export type RowProgram = (
  observations: object,
  units: Float64Array,
  grades: Uint8Array,
  sums: Float64Array,
) => number;

const onlyRow: RowNames = { slot: (slot) => `s${slot}`, doubt: "d", row: "0" };

const frame: Frame = {
  parameters: ["observations", "units", "grades", "sums"],
  reads: "readingOnce",
  rows: [onlyRow],
  kept: (slot) => `sums[${slot}]`,
  around: (body) => `let d = 0;
let odd = false;
${body}
return odd ? ${doubt.row} : d;`,
};

/**
 * Generates the program that reads the observations of a rubric and scores them. Whatever is out of the ordinary
 * about them leaves the row in doubt as a whole.
 */
export function rowProgram(kernel: KernelPlan, leaves: readonly RowLeaf[], programs: Programs): RowProgram {
  const { sums, plan, wholeAt } = kernel;
  const statements = [
    ...leaves.map((leaf, index) => leafStatement(leaf, sums.slotOfLeaf[index]!)),
    ...sums.operations.map((one) => operationStatement(one, plan.rounding.mode, wholeAt)),
    ...printStatements(
      kernel,
      (figure) => `units[${figure}]`,
      () => "grades[0]",
    ),
  ];
  return oneOf([namesProgram(leaves, programs), ...partsOf<RowProgram>(statements, sums, frame, programs)]);
}

/** The parts of a program as one. */
function oneOf(parts: readonly RowProgram[]): RowProgram {
  const [first, second, ...more] = parts;
  if (first === undefined) return () => doubt.none;
  if (second === undefined) return first;
  const rest = oneOf([second, ...more]);
  return (observations, units, grades, sums) => {
    const which = first(observations, units, grades, sums);
    return which === doubt.row ? which : which | rest(observations, units, grades, sums);
  };
}

/** Checks that every leaf is named, and nothing else is. */
function namesProgram(leaves: readonly RowLeaf[], programs: Programs): RowProgram {
  const source = new Source();
  const ids = leaves.map(({ id }) => id);
  const known = new Set(ids);
  // A key stands in an object once, so that as many as there are leaves are all of them.
  const body = `let count = 0;
for (const id in observations) {
if (id !== ${source.given(ids)}[count] && !${source.given(known)}.has(id)) return ${doubt.row};
count += 1;
}
return count === ${ids.length} ? ${doubt.none} : ${doubt.row};`;
  return programs.readingOnce(frame.parameters, body, source) as RowProgram;
}

/** The prototype of `o`. */
const protoText = answersProto ? "o.__proto__" : "Object.getPrototypeOf(o)";

/** Reads a leaf and adds its score to its slot. */
function leafStatement(leaf: RowLeaf, slot: number): Statement {
  const { curve, table, only, columns, observed } = leaf;
  const text = curve === undefined ? undefined : curveText(curve);
  const write = (names: RowNames, source: Source): string => {
    const to = names.slot(slot);
    const observation = `const o = observations[${source.given(leaf.id)}];
if (typeof o !== "object" || o === null || ${protoText} !== ${source.given(Object.prototype)}) return ${doubt.row};`;
    if (columns.length !== 1 || observed.keys.length === 0 || (text === undefined && table === undefined)) {
      const score = source.given((one: object) => (observed.read(one) ? scoreAbove(leaf) : NaN));
      return `{\n${observation}\n${to} += ${score}(o);\n}`;
    }
    const added = text === undefined ? `${source.given(table!)}[v]` : text.score;
    return `{
${observation}
${readText(observed.keys, source)}
${text === undefined ? "" : `${text.before}\n${source.given(only)}[0] = v;`}
${to} += ${added};
}`;
  };
  return { slots: [slot], write };
}

/**
 * Reads the one key there is in `o` into the number `v`. The key is looked for among the names first and its value
 * read by its name after: engines do both at once, but slower.
 */
function readText(keys: readonly ObservedKey[], source: Source): string {
  const named = keys.map((key, index) => `k === ${source.given(key.key)} ? ${index} : `).join("");
  const values = keys.map((key, index) => {
    const value = `const x = o[${source.given(key.key)}];\nv = ${valueText(key, source)};`;
    return index === keys.length - 1 ? `{\n${value}\n}` : `if (which === ${index}) {\n${value}\n} else `;
  });
  return `let which = -1;
let count = 0;
for (const k in o) {
which = ${named}-1;
count += 1;
}
if (count !== 1 || which < 0) return ${doubt.row};
let v;
${values.join("")}
if (v !== v) return ${doubt.row};`;
}

function valueText(key: ObservedKey, source: Source): string {
  const otherwise = `${source.given((value: unknown) => numberOf(key, value))}(x)`;
  switch (key.kind) {
    case valueKind.amount:
      return `typeof x === "number" ? x : ${otherwise}`;
    case valueKind.answer:
      return `x === true ? 1 : x === false ? 0 : NaN`;
    case valueKind.choice:
      return `${key.ids.map((id, code) => `x === ${source.given(id)} ? ${code} : `).join("")}NaN`;
    case valueKind.other:
      return otherwise;
  }
}
