import { lowestTerms, printExact, ratio, type Ratio } from "../amount/index.js";
import { unwrap, type Path, type Result } from "../error/index.js";
import type { Label } from "../label/label.js";
import { certain } from "./certain.js";
import { contains, type Interval } from "./limit.js";
import { leftTo, outsideOf, within, type Left } from "./outside.js";
import { possible, supposing, type View } from "./possible.js";
import type { Published } from "./published.js";
import { readingOf, roundedView, type ReadingOptions } from "./reading.js";
import { pointsIn } from "./region.js";
import type { Node, System } from "./system.js";

/** What `recover` may be told. */
export interface RecoverOptions extends ReadingOptions {
  /** Points are multiples of this whole number; 1 by default. */
  readonly step?: number;
  /** The most splits that are listed; 1000 by default. */
  readonly most?: number;
}

/** What the printed figures say about points that were not printed: `jixiao/recovered@1`, plain JSON. */
export interface Recovered {
  readonly format: "jixiao/recovered@1";
  readonly step: string;
  /** The indicators and tiers without printed points, in the order of the document. */
  readonly unknown: readonly UnknownPoints[];
  /** Every way to give them points with which the document is not inconsistent; each in that order. */
  readonly splits: readonly (readonly string[])[];
  /** Whether these are all: false when the search was cut. */
  readonly complete: boolean;
}

/** Points that were not printed, and between which exact values they lie, whole or not. */
export interface UnknownPoints {
  readonly path: Path;
  readonly title?: Label;
  readonly low: string;
  readonly high: string;
}

/**
 * Recovers points that were not printed: lists every split in multiples of `step` that fits the printed
 * figures. The search is exact; it is cut after `most` splits or when it has tried long enough, and says so.
 *
 * @throws JixiaoError with every issue, as `reconcile`.
 * @example
 * recover({
 *   format: "jixiao/published@1", points: "100", score: "88.78", rounding: { places: 2 },
 *   indicators: [{ rate: "95%" }, { rate: "100%" }, { rate: "93.66%" }, { rate: "68%" }],
 * }, { step: 5 }).splits; // [["20", "20", "35", "25"]]
 */
export function recover(published: Published, options: RecoverOptions = {}): Recovered {
  return unwrap(safeRecover(published, options));
}

/** As `recover`, for documents of any origin: gives what was recovered or every issue. */
export function safeRecover(published: unknown, options: RecoverOptions = {}): Result<Recovered> {
  const reading = readingOf(published, { ...options });
  if (!reading.success) return reading;
  const { system, mode } = reading.data;
  return { success: true, data: recoveredFrom(system, roundedView(system, mode), options) };
}

// Enough for a second or two, however large the document: the same document is always cut at the same place.
const mostWork = 100_000;

function recoveredFrom(system: System, view: View, { step = 1, most = 1000 }: RecoverOptions): Recovered {
  const nodes = system.nodes.filter(({ families, points }) => families.length === 0 && points === undefined);
  const outside = outsideOf(view);
  const ranges = nodes.map((node) => rangeOfPoints(node, view, outside(node)));
  const search: Search = {
    nodes,
    step: BigInt(step),
    most,
    splits: [],
    work: mostWork,
    cost: system.nodes.length,
  };
  const complete = nodes.length === 0 || ranges.includes(undefined) || split(0, [], view, search);
  return {
    format: "jixiao/recovered@1",
    step: String(step),
    unknown: nodes.map(({ path, title }, index) => ({
      path,
      ...(title === undefined ? {} : { title }),
      low: endText(ranges[index]?.low.at),
      high: endText(ranges[index]?.high.at),
    })),
    splits: search.splits.map((points) => points.map(String)),
    complete,
  };
}

function endText(end: Ratio | undefined): string {
  return end === undefined ? "—" : printExact(lowestTerms(end));
}

interface Search {
  readonly nodes: readonly Node[];
  readonly step: bigint;
  readonly most: number;
  readonly splits: (readonly bigint[])[];
  /** What may still be done. */
  work: number;
  readonly cost: number;
}

/** Tries every multiple for one node after another; gives false when it was cut. */
function split(position: number, before: readonly bigint[], view: View, search: Search): boolean {
  const node = search.nodes[position];
  if (node === undefined) {
    if (search.splits.length >= search.most) return false;
    search.splits.push(before);
    return true;
  }
  search.work -= search.cost;
  if (search.work < 0) return false;
  // Every value supposed so far leaves room for the rest: the range it was taken from is exact.
  const range = certain(rangeOfPoints(node, view, leftTo(node, view)));
  for (const points of multiplesIn(range, search.step)) {
    const supposed =
      position + 1 < search.nodes.length ? supposing(view, [[node, { points: ratio(points) }]]) : view;
    if (!split(position + 1, [...before, points], supposed, search)) return false;
  }
  return true;
}

function rangeOfPoints(node: Node, view: View, left: Left): Interval | undefined {
  const region = within(possible(node, view), left);
  return region && pointsIn(region);
}

function* multiplesIn(range: Interval, step: bigint): Generator<bigint> {
  const { numerator, denominator } = range.low.at;
  let points = (numerator / (denominator * step)) * step;
  if (!contains(range, ratio(points))) points += step;
  for (; contains(range, ratio(points)); points += step) yield points;
}
