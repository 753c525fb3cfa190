import { addUp, type Sums } from "./add-up.js";
import type { IndicatorDocument, ObservationsDocument, RubricDocument } from "./documents.js";
import { compare, isZero, minus, over, plus, read, sum, ZERO, type Fraction } from "./fraction.js";
import { chosen, gradeAt, placeOfGrade, placesOn, scaleOf } from "./grade.js";
import { observe, type ObservedLeaf } from "./observed.js";
import { isExtra, sumGroups } from "./points.js";
import { rounded, shown, shownPercent } from "./print.js";

export interface NaiveFigures {
  points: string;
  score: string;
  deducted: string;
  rate: string | null;
}
export interface NaiveIndicator extends NaiveFigures {
  id: string;
  status: string;
  grade?: string;
  indicators?: NaiveIndicator[];
}
export interface NaiveFlag {
  code: string;
  indicator?: string;
}
export interface NaiveScorecard extends NaiveFigures {
  status: string;
  grade: string;
  indicators: NaiveIndicator[];
  tiers?: ({ id: string } & NaiveFigures)[];
  /** What each counted leaf lost, which its ledger rows must add up to, as "whole number/whole number". */
  ledger: Record<string, string>;
  differences: { indicator: string; computed: string; recorded: string; difference: string }[];
  recordedScore?: string;
  range?: { low: string; high: string; grades: string[] };
  flags: NaiveFlag[];
}

/** Scores valid observations under a valid rubric, the slow and obvious way. */
export function naiveScore(rubric: RubricDocument, seen: ObservationsDocument): NaiveScorecard {
  const leaves = observe(rubric, seen);
  const print = printer(rubric);
  const full = read(rubric.points);
  const low = addUp(rubric, leaves, (leaf) => leaf.low);
  const high = addUp(rubric, leaves, (leaf) => leaf.high);
  const lowEnd = conclude(rubric, seen, low.total);
  const highEnd = conclude(rubric, seen, high.total);
  const scale = scaleOf(rubric.scale);
  const isRange =
    rubric.missing === "range" && [...leaves.values()].some(({ status }) => status === "missing");
  const points = new Map([...leaves].map(([id, leaf]) => [id, leaf.points]));
  sumGroups(rubric.indicators, points);

  const card = {
    status: statusOf(rubric, seen, leaves, isRange),
    ...print.figures(full, lowEnd.score),
    grade: gradeAt(scale, lowEnd.place),
    indicators: rubric.indicators.map((node) => indicator(rubric, node, leaves, points, low)),
    ledger: Object.fromEntries([...leaves].map(([id, leaf]) => [id, text(minus(leaf.points, leaf.low))])),
    ...differences(rubric, leaves),
    flags: flagsOf(rubric, leaves, low, lowEnd.dependsOnRounding),
  };
  return {
    ...card,
    ...(rubric.tiers === undefined ? {} : { tiers: tiersOf(rubric, leaves) }),
    ...(isRange
      ? {
          range: {
            low: print.amount(lowEnd.score),
            high: print.amount(highEnd.score),
            grades: scale.grades.slice(highEnd.place, lowEnd.place + 1).map(({ id }) => id),
          },
        }
      : {}),
  };
}

const text = ({ top, bottom }: Fraction): string => `${top}/${bottom}`;

function printer(rubric: RubricDocument) {
  const { places, mode = "half-up" } = rubric.rounding ?? { places: 2 };
  const amount = (value: Fraction): string => shown(value, places, mode);
  const figures = (points: Fraction, score: Fraction): NaiveFigures => ({
    points: amount(points),
    score: amount(score),
    deducted: amount(minus(points, score)),
    rate: isZero(points) ? null : shownPercent(over(score, points), places, mode),
  });
  return { amount, figures, asPrinted: (value: Fraction) => rounded(value, places, mode) };
}

/** From a total to its grade: the scale, then ceilings, then vetoes. */
function conclude(rubric: RubricDocument, seen: ObservationsDocument, total: Fraction) {
  const rounding = rubric.rounding ?? { places: 2 };
  const scale = scaleOf(rubric.scale);
  const effects = happened(rubric.vetoes, seen.vetoes).map(({ effect }) => effect);
  const score = effects.some((effect) => "score" in effect) ? ZERO : total;
  const places = placesOn(scale, scale.basis ?? "points", score, read(rubric.points), rounding);
  let place = chosen(scale, places);
  for (const { grade } of happened(rubric.ceilings, seen.ceilings)) {
    place = Math.max(place, placeOfGrade(scale, grade));
  }
  for (const effect of effects)
    if ("grade" in effect) place = Math.max(place, placeOfGrade(scale, effect.grade));
  return { score, place, dependsOnRounding: places.rounded !== places.exact };
}

function happened<Fact extends { id: string }>(
  facts: Fact[] | undefined,
  reported: object | undefined,
): Fact[] {
  return (facts ?? []).filter(({ id }) => reported !== undefined && id in reported);
}

function statusOf(
  rubric: RubricDocument,
  seen: ObservationsDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  isRange: boolean,
): string {
  for (const { effect } of happened(rubric.vetoes, seen.vetoes)) if ("status" in effect) return effect.status;
  if (isRange) return "provisional";
  return [...leaves.values()].some(({ status }) => status === "overridden") ? "overridden" : "final";
}

function indicator(
  rubric: RubricDocument,
  node: IndicatorDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  points: ReadonlyMap<string, Fraction>,
  sums: Sums,
): NaiveIndicator {
  const [worth, score] = [points.get(node.id) ?? ZERO, sums.scores.get(node.id) ?? ZERO];
  const children = node.indicators?.map((child) => indicator(rubric, child, leaves, points, sums));
  const allAway = children?.every(({ status }) => status === "not-applicable") === true;
  const status = leaves.get(node.id)?.status ?? (allAway ? "not-applicable" : "scored");
  return {
    id: node.id,
    ...printer(rubric).figures(worth, score),
    status,
    ...(node.scale === undefined || isZero(worth)
      ? {}
      : { grade: ownGrade(rubric, node.scale, worth, score) }),
    ...(children === undefined ? {} : { indicators: children }),
  };
}

/** A node's own grade goes by its score rate, whatever the scale's basis. */
function ownGrade(
  rubric: RubricDocument,
  named: NonNullable<IndicatorDocument["scale"]>,
  points: Fraction,
  score: Fraction,
): string {
  const scale = scaleOf(named);
  const places = placesOn(scale, "rate", score, points, rubric.rounding ?? { places: 2 });
  return gradeAt(scale, chosen(scale, places));
}

/** Tiers stay the sums of their leaves, whatever the groups were rounded to. */
function tiersOf(rubric: RubricDocument, leaves: ReadonlyMap<string, ObservedLeaf>) {
  return (rubric.tiers ?? []).map(({ id }) => {
    const { points, score } = tierSums(leaves, id);
    return { id, ...printer(rubric).figures(points, score) };
  });
}

function tierSums(leaves: ReadonlyMap<string, ObservedLeaf>, tier: string) {
  const members = [...leaves.values()].filter(({ document }) => document.tier === tier && !isExtra(document));
  return { points: sum(members.map((leaf) => leaf.points)), score: sum(members.map((leaf) => leaf.low)) };
}

function differences(rubric: RubricDocument, leaves: ReadonlyMap<string, ObservedLeaf>) {
  const { amount, asPrinted } = printer(rubric);
  const rows: NaiveScorecard["differences"] = [];
  for (const [id, { computed, recorded }] of leaves) {
    if (recorded === undefined || compare(recorded, computed) === 0) continue;
    if (compare(recorded, asPrinted(computed)) === 0) continue;
    rows.push({
      indicator: id,
      computed: amount(computed),
      recorded: amount(recorded),
      difference: amount(minus(recorded, computed)),
    });
  }
  if (![...leaves.values()].some(({ recorded }) => recorded !== undefined)) return { differences: rows };
  const { total } = addUp(rubric, leaves, (leaf) => leaf.recorded ?? leaf.low);
  return { differences: rows, recordedScore: amount(total) };
}

function flagsOf(
  rubric: RubricDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  sums: Sums,
  dependsOnRounding: boolean,
): NaiveFlag[] {
  const flags: NaiveFlag[] = [];
  for (const [id, leaf] of leaves) for (const code of leaf.flags) flags.push({ code, indicator: id });

  const { asPrinted } = printer(rubric);
  const gap = (parts: Fraction[], whole: Fraction): boolean =>
    compare(parts.map(asPrinted).reduce(plus, ZERO), asPrinted(whole)) !== 0;
  const gapBelow = (nodes: IndicatorDocument[], whole: Fraction, indicator?: string): void => {
    const parts = nodes.filter((node) => !isExtra(node)).map((node) => sums.scores.get(node.id) ?? ZERO);
    if (gap(parts, whole)) {
      flags.push({ code: "rounding-gap", ...(indicator === undefined ? {} : { indicator }) });
    }
    for (const node of nodes) {
      if (node.indicators !== undefined) gapBelow(node.indicators, sums.scores.get(node.id) ?? ZERO, node.id);
    }
  };
  gapBelow(rubric.indicators, sums.plain);
  const tiers = (rubric.tiers ?? []).map(({ id }) => tierSums(leaves, id).score);
  if (rubric.tiers !== undefined && gap(tiers, sums.plain)) flags.push({ code: "rounding-gap" });
  if (dependsOnRounding) flags.push({ code: "grade-depends-on-rounding" });
  return flags;
}
