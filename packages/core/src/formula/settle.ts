import type { Condition, Formula } from "./node.js";

/** The choice taken of an input, where there is one to take, and the inputs that are surely given. */
export interface Chosen {
  readonly input?: string;
  readonly choice?: string;
  readonly given: readonly string[];
}

const never: Condition = { kind: "not", of: { kind: "always" } };
const isNever = (condition: Condition): boolean => condition.kind === "not" && condition.of.kind === "always";

/** A condition in which the choice is taken: what it decides is gone. */
export function settled(condition: Condition, chosen: Chosen): Condition {
  switch (condition.kind) {
    case "given":
      return chosen.given.includes(condition.input) ? { kind: "always" } : condition;
    case "is":
      if (condition.input !== chosen.input) return condition;
      return condition.choice === chosen.choice ? { kind: "always" } : never;
    case "not": {
      const of = settled(condition.of, chosen);
      return isNever(of) ? { kind: "always" } : { kind: "not", of };
    }
    case "and": {
      const of = condition.of.map((one) => settled(one, chosen)).filter((one) => one.kind !== "always");
      return of.some(isNever) ? never : joined("and", of, { kind: "always" });
    }
    case "or": {
      const of = condition.of.map((one) => settled(one, chosen)).filter((one) => !isNever(one));
      return of.some((one) => one.kind === "always") ? { kind: "always" } : joined("or", of, never);
    }
    default:
      return condition;
  }
}

function joined(kind: "and" | "or", of: readonly Condition[], none: Condition): Condition {
  const [first, ...others] = of;
  if (first === undefined) return none;
  return others.length === 0 ? first : { kind, of };
}

/** A formula in which the choice is taken, with only the branches that remain. */
export function settledFormula(formula: Formula, chosen: Chosen): Formula {
  const settle = (inner: Formula): Formula => settledFormula(inner, chosen);
  switch (formula.kind) {
    case "if": {
      const when = settled(formula.when, chosen);
      if (when.kind === "always") return settle(formula.then);
      if (isNever(when)) return settle(formula.otherwise);
      return { kind: "if", when, then: settle(formula.then), otherwise: settle(formula.otherwise) };
    }
    case "add":
    case "multiply":
    case "minimum":
    case "maximum":
      return { ...formula, of: formula.of.map(settle) };
    case "subtract":
    case "divide":
      return { ...formula, left: settle(formula.left), right: settle(formula.right) };
    case "absolute":
    case "floor":
    case "ceiling":
    case "round":
    case "named":
      return { ...formula, of: settle(formula.of) };
    default:
      return formula;
  }
}
