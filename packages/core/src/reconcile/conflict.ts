import { holdingOnly, possible, type View } from "./possible.js";
import type { Node, System, Tie } from "./system.js";

/**
 * A smallest set of ties that cannot all hold, for a system in which they cannot: without any one of them the
 * others can. Found by dividing (QuickXplain, Junker 2004), so that a few in hundreds take few trials.
 */
export function conflictIn(system: System, view: View): Tie[] {
  // Where it first comes to nothing, what is above and beside plays no part.
  const scope = deepestEmpty(system.root, view);
  const candidates = system.ties.slice(scope.firstTie, scope.endTie);
  const feasible = (ties: readonly Tie[]): boolean =>
    possible(scope, holdingOnly(view, new Set(ties.map(({ index }) => index)))) !== undefined;
  return reduce([], false, candidates, feasible).toSorted((left, right) => left.index - right.index);
}

function deepestEmpty(node: Node, view: View): Node {
  for (const { members } of node.families) {
    const empty = members.find((member) => possible(member, view) === undefined);
    if (empty !== undefined) return deepestEmpty(empty, view);
  }
  return node;
}

/** Those of the candidates that are needed, beside what is kept, for there to be a conflict. */
function reduce(
  kept: readonly Tie[],
  grown: boolean,
  candidates: readonly Tie[],
  feasible: (ties: readonly Tie[]) => boolean,
): readonly Tie[] {
  if (grown && !feasible(kept)) return [];
  if (candidates.length <= 1) return candidates;
  const middle = candidates.length >> 1;
  const before = candidates.slice(0, middle);
  const after = candidates.slice(middle);
  const needed = reduce([...kept, ...before], true, after, feasible);
  return [...reduce([...kept, ...needed], needed.length > 0, before, feasible), ...needed];
}
