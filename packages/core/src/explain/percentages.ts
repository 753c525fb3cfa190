import type { Condition, Formula } from "../formula/index.js";
import { partsOf } from "./parts.js";

/**
 * The inputs that a formula sets beside a percentage: compares with it, divides by it, adds to it. They are
 * percentages too, however they were given, so that nobody reads 0.0101 ÷ 1.7%.
 */
export function percentagesIn(formula: Formula): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Formula): void => {
    for (const group of likeWithLike(part)) {
      if (!group.some((one) => one.kind === "constant" && one.value.endsWith("%"))) continue;
      for (const one of group) if (one.kind === "input") found.add(one.name);
    }
    partsOf(part).forEach(visit);
  };
  visit(formula);
  return found;
}

/** The parts of a formula that stand for amounts of one kind. */
function likeWithLike(formula: Formula): readonly (readonly Formula[])[] {
  switch (formula.kind) {
    case "add":
    case "minimum":
    case "maximum":
    case "subtract":
    case "divide":
      return [partsOf(formula)];
    case "if":
      return compared(formula.when);
    default:
      return [];
  }
}

function compared(condition: Condition): readonly (readonly Formula[])[] {
  switch (condition.kind) {
    case "compare":
      return [[condition.left, condition.right]];
    case "and":
    case "or":
      return condition.of.flatMap(compared);
    case "not":
      return compared(condition.of);
    default:
      return [];
  }
}
