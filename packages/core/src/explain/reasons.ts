import { amountOf, compare, isZero } from "../amount/index.js";
import { all, not } from "../formula/build.js";
import { evaluate, holds, type Comparison, type Condition, type Scope } from "../formula/index.js";
import { opposite } from "./layout.js";
import { partKey } from "./parts.js";

type Simple = Exclude<Condition, { readonly kind: "and" | "or" | "not" | "always" }>;
type Compared = Extract<Condition, { readonly kind: "compare" }>;

/**
 * What made conditions come out as they did, as one condition that holds: of “all of these” that failed the
 * first that did not hold, of bounds of one value the tightest, of choices the one made. That a divisor is not
 * zero goes without saying. Undefined where nothing is left to say.
 */
export function reasonsFor(
  conditions: readonly Condition[],
  scope: Scope,
  divisors: ReadonlySet<string>,
): Condition | undefined {
  const simple = conditions
    .flatMap((condition) => decisive(condition, scope))
    .map((condition) => asItHolds(condition, scope));
  const told = withoutRepeats(simple).filter((one) => !isGuard(one, divisors));
  const kept = told.filter((one) => !told.some((other) => says(other, one, scope)));
  const [first, ...others] = kept;
  return others.length === 0 ? first : all(...kept);
}

/** Whether a condition says no more than that a divisor may be divided by. */
function isGuard(condition: Condition, divisors: ReadonlySet<string>): boolean {
  if (condition.kind !== "compare" || condition.right.kind !== "constant") return false;
  const { left, operator, right } = condition;
  return (
    (operator === "<>" || operator === ">") && isZero(amountOf(right.value)) && divisors.has(partKey(left))
  );
}

/** The simple conditions on which the truth of a condition rests. */
function decisive(condition: Condition, scope: Scope): Simple[] {
  switch (condition.kind) {
    case "always":
      return [];
    case "not":
      return decisive(condition.of, scope);
    case "and":
    case "or": {
      const truth = holds(condition, scope);
      const oneDecides = (condition.kind === "or") === truth;
      const deciding = oneDecides ? condition.of.find((part) => holds(part, scope) === truth) : undefined;
      return deciding === undefined
        ? condition.of.flatMap((part) => decisive(part, scope))
        : decisive(deciding, scope);
    }
    default:
      return [condition];
  }
}

/** The condition or its opposite, whichever holds. */
function asItHolds(condition: Simple, scope: Scope): Condition {
  if (holds(condition, scope)) return condition;
  return condition.kind === "compare"
    ? { ...condition, operator: opposite[condition.operator] }
    : not(condition);
}

function withoutRepeats(conditions: readonly Condition[]): Condition[] {
  if (conditions.length < 2) return [...conditions];
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** Whether one condition that holds makes another superfluous. */
function says(strong: Condition, weak: Condition, scope: Scope): boolean {
  if (strong === weak) return false;
  if (strong.kind === "is")
    return weak.kind === "not" && weak.of.kind === "is" && weak.of.input === strong.input;
  return strong.kind === "compare" && weak.kind === "compare" && isTighter(strong, weak, scope);
}

function isTighter(strong: Compared, weak: Compared, scope: Scope): boolean {
  const side = sideOf(weak.operator);
  if (side === 0 || sideOf(strong.operator) !== side) return false;
  if (partKey(strong.left) !== partKey(weak.left)) return false;
  const order = compare(evaluate(strong.right, scope), evaluate(weak.right, scope)) * side;
  return order > 0 || (order === 0 && strong.operator.length < weak.operator.length);
}

/** Which way a comparison bounds its left side: 1 from below, −1 from above. */
function sideOf(operator: Comparison): 0 | 1 | -1 {
  if (operator === ">" || operator === ">=") return 1;
  return operator === "<" || operator === "<=" ? -1 : 0;
}
