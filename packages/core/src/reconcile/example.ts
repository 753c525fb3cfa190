import { add, divide, ratio, round, type Ratio } from "../amount/index.js";
import { certain } from "../certain/certain.js";
import type { Figure } from "./figure.js";
import { contains, exactly, type Interval } from "./limit.js";
import { between } from "./conditions.js";
import { possible, supposing, type View } from "./possible.js";
import { box, clipAll, intersection, negateRegion, pointsIn, scoreIn, type Region } from "./region.js";
import { addRegions } from "./sum-of-regions.js";
import type { Node, System } from "./system.js";

/** The exact points and score of a node in one example of values that satisfy everything. */
export interface ExampleValues {
  readonly node: Node;
  readonly points: Ratio;
  readonly score: Ratio;
}

/**
 * One set of exact values that satisfies every tie at once: scores exactly as printed wherever that can stay,
 * the others in as few decimals as will do. Only for a view in which every tie holds and can hold.
 */
export function exampleOf(system: System, view: View): ExampleValues[] {
  const { root } = system;
  const values: ExampleValues[] = [];
  // From the leaves up, so that a total bends before its parts do.
  const kept = keepPrinted(system.nodes.toReversed(), view, root);
  choose(root, certain(possible(root, kept)), kept, values);
  return values;
}

/** The view in which as many scores as can stay are exactly as printed; many are tried at a time. */
function keepPrinted(nodes: readonly Node[], view: View, root: Node): View {
  const printed = nodes.flatMap((node) =>
    node.score === undefined ? [] : [[node, { score: node.score.value }] as const],
  );
  const kept = supposing(view, printed);
  if (possible(root, kept) !== undefined) return kept;
  if (nodes.length <= 1) return view;
  const middle = nodes.length >> 1;
  return keepPrinted(nodes.slice(middle), keepPrinted(nodes.slice(0, middle), view, root), root);
}

function choose(node: Node, region: Region, view: View, values: ExampleValues[]): ExampleValues {
  const points = simplest(pointsIn(region), node.points);
  const slice = certain(clipAll(region, between(1n, 0n, exactly(points))));
  const chosen = { node, points, score: simplest(scoreIn(slice), node.score) };
  values.push(chosen);
  for (const { members } of node.families) chooseMembers(members, chosen, view, values);
  return chosen;
}

function chooseMembers(
  members: readonly Node[],
  whole: ExampleValues,
  view: View,
  values: ExampleValues[],
): void {
  // What all members after each one add up to.
  const later: (Region | undefined)[] = [undefined];
  for (const member of members.slice(1).toReversed()) {
    const region = certain(possible(member, view));
    const sum = later[0];
    later.unshift(sum === undefined ? region : addRegions(region, sum));
  }
  let rest = single(whole);
  for (const [index, member] of members.entries()) {
    const sum = later[index];
    const left = sum === undefined ? rest : addRegions(rest, negateRegion(sum));
    const chosen = choose(member, certain(intersection(possible(member, view), left)), view, values);
    rest = addRegions(rest, negateRegion(single(chosen)));
  }
}

function single({ points, score }: ExampleValues): Region {
  return box(exactly(points), exactly(score));
}

const mostPlaces = 24;

/** The printed value where it lies in an interval, else the decimal of fewest places nearest to its middle. */
function simplest(interval: Interval, figure: Figure | undefined): Ratio {
  const { low, high } = interval;
  if (figure !== undefined && contains(interval, figure.value)) return figure.value;
  const middle = divide(add(low.at, high.at), ratio(2n));
  for (let places = 0; places <= mostPlaces; places += 1) {
    const value = round(middle, places, "half-up");
    if (contains(interval, value)) return value;
  }
  return middle;
}
