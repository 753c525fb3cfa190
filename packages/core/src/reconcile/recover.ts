import { lowestTerms, printExact, ratio, type Ratio, type RoundingMode } from "../amount/index.js";
import { unwrap, type Path, type Result } from "../error/index.js";
import type { Label } from "../label/label.js";
import { certain } from "../certain/certain.js";
import { contains, type Interval } from "./limit.js";
import { leftTo, outsideOf, within, type Left } from "./outside.js";
import { possible, supposing, type View } from "./possible.js";
import type { Published } from "./published.js";
import { mostPrintedPlaces } from "./figure.js";
import { readingOf, roundedView, type PublishedReading, type ReadingOptions } from "./reading.js";
import { pointsIn } from "./region.js";
import type { Node } from "./system.js";

/** What `recover` may be told. */
export interface RecoverOptions extends ReadingOptions {
  /** Points are multiples of this whole number; 1 by default. */
  readonly step?: number;
  /** The most splits that are listed; 1000 by default. */
  readonly most?: number;
}

/** What the printed figures say about points that were not printed: `jixiao/recovered@1`, plain JSON. */
export interface Recovered extends Splits {
  readonly format: "jixiao/recovered@1";
  /** How the figures were read: scores and rates were rounded by this mode, to so many places at least. */
  readonly rounding: { readonly mode: RoundingMode; readonly places: number };
  /** The indicators and tiers without printed points, in the order of the document. */
  readonly unknown: readonly UnknownPoints[];
  /** Of several splits, those in the roundest numbers: in multiples of 10, else 5, else 2 steps. */
  readonly roundest?: Splits;
}

/** The ways to give indicators points in multiples of a step with which the document is not inconsistent. */
export interface Splits {
  readonly step: string;
  /** Each in the order of `unknown`. */
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
 * figures, and which of them are round numbers. The search is exact; it is cut after `most` splits or when it
 * has tried long enough, and says so.
 *
 * Reports that print 93.66% beside 95% leave out zeros: unless `places` are given, by the document or here,
 * every score and every rate is taken to as many places as the longest of them has, and only where nothing
 * fits so, to the places printed.
 *
 * @throws JixiaoError with every issue, as `reconcile`.
 * @example
 * recover({
 *   format: "jixiao/published@1", points: "100", score: "88.78",
 *   indicators: [{ rate: "95%" }, { rate: "100%" }, { rate: "93.66%" }, { rate: "68%" }],
 * }).roundest; // { step: "5", splits: [["20", "20", "35", "25"]], complete: true }
 */
export function recover(published: Published, options: RecoverOptions = {}): Recovered {
  return unwrap(safeRecover(published, options));
}

/** As `recover`, for documents of any origin: gives what was recovered or every issue. */
export function safeRecover(published: unknown, options: RecoverOptions = {}): Result<Recovered> {
  const reading = readingOf(published, { ...options });
  if (!reading.success) return reading;
  const { data } = reading;
  const isTold = (options.places ?? data.published.rounding?.places) !== undefined;
  const places = isTold ? 0 : mostPrintedPlaces(data.published);
  const aligned = places === 0 ? undefined : readingOf(published, { ...options, places });
  const tried = aligned?.success === true ? recoveredFrom(aligned.data, options) : undefined;
  return { success: true, data: tried !== undefined && fits(tried) ? tried : recoveredFrom(data, options) };
}

function fits({ splits, complete }: Recovered): boolean {
  return splits.length > 0 || !complete;
}

// Enough for a second or two, however large the document: the same document is always cut at the same place.
const mostWork = 100_000;

function recoveredFrom({ system, mode, places }: PublishedReading, options: RecoverOptions): Recovered {
  const { step = 1, most = 1000 } = options;
  const view = roundedView(system, mode);
  const nodes = system.nodes.filter(({ families, points }) => families.length === 0 && points === undefined);
  const outside = outsideOf(view);
  const ranges = nodes.map((node) => rangeOfPoints(node, view, outside(node)));
  const isOpen = nodes.length > 0 && !ranges.includes(undefined);
  const inMultiplesOf = (multiple: number): Splits =>
    isOpen
      ? splitsOf(view, { nodes, step: BigInt(multiple), most, cost: system.nodes.length })
      : { step: String(multiple), splits: [], complete: true };
  const all = inMultiplesOf(step);
  const roundest = all.splits.length > 1 ? roundestOf(step, inMultiplesOf) : undefined;
  return {
    format: "jixiao/recovered@1",
    rounding: { mode, places },
    unknown: nodes.map(({ path, title }, index) => ({
      path,
      ...(title === undefined ? {} : { title }),
      low: endText(ranges[index]?.low.at),
      high: endText(ranges[index]?.high.at),
    })),
    ...all,
    ...(roundest === undefined ? {} : { roundest }),
  };
}

function roundestOf(step: number, inMultiplesOf: (multiple: number) => Splits): Splits | undefined {
  for (const times of [10, 5, 2]) {
    const found = inMultiplesOf(times * step);
    if (found.splits.length > 0) return found;
    // A search that was cut may have missed some: finer ones would not be the roundest.
    if (!found.complete) return undefined;
  }
  return undefined;
}

function endText(end: Ratio | undefined): string {
  return end === undefined ? "—" : printExact(lowestTerms(end));
}

/** What is searched for. */
interface Wanted {
  readonly nodes: readonly Node[];
  readonly step: bigint;
  readonly most: number;
  /** What trying one value costs. */
  readonly cost: number;
}

interface Search extends Wanted {
  readonly splits: (readonly bigint[])[];
  /** What may still be done. */
  work: number;
}

function splitsOf(view: View, wanted: Wanted): Splits {
  const search: Search = { ...wanted, splits: [], work: mostWork };
  const complete = split(0, [], view, search);
  return {
    step: String(wanted.step),
    splits: search.splits.map((points) => points.map(String)),
    complete,
  };
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
