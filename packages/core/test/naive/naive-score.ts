import { addUp, tierSums, type Sums } from "./add-up.js";
import { flagsOf, type NaiveFlag } from "./flags.js";
import type { IndicatorDocument, Label, ObservationsDocument, RubricDocument } from "./documents.js";
import { compare, isZero, minus, read, ZERO, type Fraction } from "./fraction.js";
import { chosen, gradeAt, placeOfGrade, placesOn, scaleOf } from "./grade.js";
import { ledger } from "./ledger.js";
import { observe, type ObservedLeaf } from "./observed.js";
import { counted, sumGroups } from "./points.js";
import { printer, type NaiveFigures } from "./printer.js";

export interface NaiveIndicator extends NaiveFigures {
  id: string;
  status: string;
  grade?: string;
  indicators?: NaiveIndicator[];
}
export interface NaiveScorecard extends NaiveFigures {
  status: string;
  grade: string;
  indicators: NaiveIndicator[];
  tiers?: ({ id: string } & NaiveFigures)[];
  /** What each leaf lost, which its ledger rows must add up to, as "whole number/whole number". */
  ledger: Record<string, string>;
  deductions: { indicator: string | null; kind: string; points: string; claimed?: string }[];
  differences: { indicator: string; computed: string; recorded: string; difference: string }[];
  recordedScore?: string;
  range?: { low: string; high: string; grades: string[]; gradeLabels: string[] };
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

  const rows = ledger(rubric, leaves, low, lowEnd.score);
  const card = {
    status: statusOf(rubric, seen, leaves, isRange),
    ...print.figures(full, lowEnd.score),
    grade: gradeAt(scale, lowEnd.place),
    indicators: rubric.indicators.map((node) => indicator(rubric, node, leaves, points, low)),
    ledger: Object.fromEntries([...leaves].map(([id, leaf]) => [id, text(minus(leaf.points, leaf.low))])),
    deductions: rows.map(({ points: lost, claimed, ...row }) => ({
      ...row,
      points: print.amount(lost),
      ...(claimed === undefined ? {} : { claimed: print.amount(claimed) }),
    })),
    ...differences(rubric, leaves),
    flags: flagsOf(rubric, leaves, low, lowEnd, rows),
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
            gradeLabels: scale.grades
              .slice(highEnd.place, lowEnd.place + 1)
              .map(({ label }) => inChinese(label)),
          },
        }
      : {}),
  };
}

const text = ({ top, bottom }: Fraction): string => `${top}/${bottom}`;

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
  const statuses = happened(rubric.vetoes, seen.vetoes).flatMap(({ effect }) =>
    "status" in effect ? [effect.status] : [],
  );
  const last = statuses.at(-1);
  if (last !== undefined) return last;
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
  const own = counted(node.indicators ?? []).map(
    ({ id }) => children?.find((child) => child.id === id)?.status,
  );
  const allAway = own.length > 0 && own.every((one) => one === "not-applicable");
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

function tiersOf(rubric: RubricDocument, leaves: ReadonlyMap<string, ObservedLeaf>) {
  return (rubric.tiers ?? []).map(({ id }) => {
    const { points, score } = tierSums(leaves, id);
    return { id, ...printer(rubric).figures(points, score) };
  });
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

const inChinese = (label: Label): string => (typeof label === "string" ? label : (label["zh-CN"] ?? ""));
