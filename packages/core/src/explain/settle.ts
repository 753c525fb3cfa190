import { amountOf, compare } from "../amount/index.js";
import { always, not } from "../formula/build.js";
import { ordered, type Condition, type Formula } from "../formula/index.js";
import { withParts } from "./parts.js";

/**
 * The formula without choices that its parameters have already made: where a rubric sets the target at 7000,
 * nobody wants to read what would follow from a target of 0. The value is the same for all inputs.
 */
export function settle(formula: Formula): Formula {
  const settled = withParts(formula, settle, settleCondition);
  if (settled.kind === "absolute" && settled.of.kind === "constant") {
    return { ...settled.of, value: settled.of.value.replace(/^-/, "") };
  }
  if (settled.kind !== "if") return settled;
  const truth = decided(settled.when);
  if (truth === undefined) return settled;
  return truth ? settled.then : settled.otherwise;
}

/** The condition without parts that are already decided. */
export function settleCondition(condition: Condition): Condition {
  switch (condition.kind) {
    case "not":
      return { ...condition, of: settleCondition(condition.of) };
    case "and":
    case "or": {
      const of = condition.of.map(settleCondition);
      const decides = condition.kind === "or";
      if (of.some((part) => decided(part) === decides)) return decides ? always : not(always);
      const open = of.filter((part) => decided(part) === undefined);
      if (open.length === 0) return decides ? not(always) : always;
      return { ...condition, of: open };
    }
    case "compare": {
      const { left, operator, right } = condition;
      if (left.kind !== "constant" || right.kind !== "constant") {
        return { ...condition, left: settle(left), right: settle(right) };
      }
      return ordered(compare(amountOf(left.value), amountOf(right.value)), operator) ? always : not(always);
    }
    default:
      return condition;
  }
}

function decided(condition: Condition): boolean | undefined {
  switch (condition.kind) {
    case "always":
      return true;
    case "not": {
      const truth = decided(condition.of);
      return truth === undefined ? undefined : !truth;
    }
    default:
      return undefined;
  }
}
