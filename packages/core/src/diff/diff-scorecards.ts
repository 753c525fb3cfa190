import { certain } from "../certain/certain.js";
import {
  amountOf,
  equal,
  formatAmount,
  isZero,
  subtract,
  zero,
  type Amount,
  type Ratio,
} from "../amount/index.js";
import { resultOf, unwrap, type Result } from "../error/index.js";
import type { Scorecard } from "../score/scorecard.js";
import { check, Findings } from "../shape/index.js";
import { partsOf, placesOf, type Part } from "./parts-of-scorecard.js";
import type { ComparedScorecard, DifferenceRow, ScorecardDifference } from "./scorecard-difference.js";
import { comparedScorecardShape, type ComparedNode, type ReadScorecard } from "./scorecard-shape.js";

/**
 * What distinguishes two scorecards: which leaves moved the total, and by how much. The figures are those that
 * were printed, taken as the exact decimals they are, so that the rows add up to the difference of the totals to
 * the last place; what rounding leaves over is a row of its own.
 *
 * The two may be of different rubrics: a leaf that only one of them has counts as nothing in the other.
 *
 * @throws JixiaoError with every issue, the paths beginning with `old` or `new`.
 * @example
 * diffScorecards(firstHalf, wholeYear).rows.map((row) => `${row.title} ${row.difference}`); // ["到馆人次 1.25"]
 */
export function diffScorecards(old: Scorecard, now: Scorecard): ScorecardDifference {
  return unwrap(safeDiffScorecards(old, now));
}

/** As `diffScorecards`, for documents of any origin: gives the comparison or every issue. */
export function safeDiffScorecards(old: unknown, now: unknown): Result<ScorecardDifference> {
  const findings = new Findings();
  const before = check(comparedScorecardShape, old, ["old"], findings);
  const after = check(comparedScorecardShape, now, ["new"], findings);
  return resultOf(findings.issues, () => differenceOf(certain(before), certain(after)));
}

function differenceOf(before: ReadScorecard, after: ReadScorecard): ScorecardDifference {
  const places = Math.max(...[before, after].map(placesOf));
  const print = (value: Ratio): string => formatAmount(value, places, "half-up");
  const [old, now] = [partsOf(before), partsOf(after)];
  const row = (was: Part | undefined, is: Part | undefined): DifferenceRow[] => {
    const difference = subtract(is?.value ?? zero, was?.value ?? zero);
    return isZero(difference) ? [] : [rowOf(was, is, print(difference), print)];
  };
  // The order of the new scorecard; what only the old one has comes after its leaves.
  const ids = new Set([...now.leaves.keys(), ...old.leaves.keys()]);
  const rows = [
    ...[...ids].flatMap((id) => row(old.leaves.get(id), now.leaves.get(id))),
    ...now.others.flatMap((part, index) => row(old.others[index], part)),
  ];
  const difference = subtract(amountOf(after.score), amountOf(before.score));
  return {
    format: "jixiao/scorecard-difference@1",
    old: compared(before),
    new: compared(after),
    difference: print(difference),
    rows,
  };
}

function compared({
  rubric,
  subject,
  assessedOn,
  status,
  points,
  score,
  grade,
}: ReadScorecard): ComparedScorecard {
  return {
    rubric: { id: rubric.id, version: rubric.version },
    ...(subject === undefined ? {} : { subject }),
    ...(assessedOn === undefined ? {} : { assessedOn }),
    status,
    points: String(points),
    score: String(score),
    grade,
  };
}

function rowOf(
  was: Part | undefined,
  is: Part | undefined,
  difference: string,
  print: (value: Ratio) => string,
): DifferenceRow {
  return {
    kind: certain(is ?? was).kind,
    ...leafColumns(was?.leaf, is?.leaf),
    old: was === undefined ? null : print(was.value),
    new: is === undefined ? null : print(is.value),
    difference,
  };
}

function leafColumns(
  old: ComparedNode | undefined,
  now: ComparedNode | undefined,
): Pick<DifferenceRow, "indicator" | "title" | "points" | "status"> {
  const leaf = now ?? old;
  if (leaf === undefined) return { indicator: null };
  const points = pair(old?.points, now?.points, (left, right) => equal(amountOf(left), amountOf(right)));
  const status = pair(old?.status, now?.status, (left, right) => left === right);
  return {
    indicator: leaf.id,
    title: leaf.title,
    ...(points === undefined ? {} : { points }),
    ...(status === undefined ? {} : { status }),
  };
}

/** Two values side by side, unless they are the same. */
function pair<Value extends Amount>(
  old: Value | undefined,
  now: Value | undefined,
  same: (left: Value, right: Value) => boolean,
): { old: string | null; new: string | null } | undefined {
  if (old !== undefined && now !== undefined && same(old, now)) return undefined;
  return { old: old === undefined ? null : String(old), new: now === undefined ? null : String(now) };
}
