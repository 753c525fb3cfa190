import type { Condition, Formula } from "../formula/index.js";

/** The formula with every part replaced by what `replace` makes of it; a leaf of the tree stays as it is. */
export function withParts(
  formula: Formula,
  replace: (part: Formula) => Formula,
  replaceCondition: (condition: Condition) => Condition,
): Formula {
  switch (formula.kind) {
    case "constant":
    case "points":
    case "input":
    case "aggregate":
      return formula;
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return { ...formula, of: formula.of.map(replace) };
    case "subtract":
    case "divide":
      return { ...formula, left: replace(formula.left), right: replace(formula.right) };
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return { ...formula, of: replace(formula.of) };
    case "if":
      return {
        kind: "if",
        when: replaceCondition(formula.when),
        then: replace(formula.then),
        otherwise: replace(formula.otherwise),
      };
  }
}

/** The parts of a formula, one level down, in the order they are read. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "constant":
    case "points":
    case "input":
    case "aggregate":
      return [];
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return formula.of;
    case "subtract":
    case "divide":
      return [formula.left, formula.right];
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return [formula.of];
    case "if":
      return [...formulasOf(formula.when), formula.then, formula.otherwise];
  }
}

/** The formulas that a condition compares. */
function formulasOf(condition: Condition): readonly Formula[] {
  switch (condition.kind) {
    case "compare":
      return [condition.left, condition.right];
    case "and":
    case "or":
      return condition.of.flatMap(formulasOf);
    case "not":
      return formulasOf(condition.of);
    default:
      return [];
  }
}

/** The condition with every formula it compares replaced. */
export function withFormulas(condition: Condition, replace: (formula: Formula) => Formula): Condition {
  switch (condition.kind) {
    case "compare":
      return { ...condition, left: replace(condition.left), right: replace(condition.right) };
    case "and":
    case "or":
      return { ...condition, of: condition.of.map((part) => withFormulas(part, replace)) };
    case "not":
      return { ...condition, of: withFormulas(condition.of, replace) };
    default:
      return condition;
  }
}

const keys = new WeakMap<Formula, string>();

/** What tells one part of a formula from another: everything in it. */
export function partKey(formula: Formula): string {
  let key = keys.get(formula);
  if (key === undefined) {
    key = JSON.stringify(formula);
    keys.set(formula, key);
  }
  return key;
}
