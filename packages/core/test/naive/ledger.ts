import { penaltyOf, type Sums } from "./add-up.js";
import type { Amount, IndicatorDocument, RubricDocument } from "./documents.js";
import { compare, isZero, least, minus, plus, read, sum, times, ZERO, type Fraction } from "./fraction.js";
import type { ObservedLeaf } from "./observed.js";
import { counted, isExtra } from "./points.js";

/** A lost mark, or with a minus a gained one, exactly. */
export interface LedgerRow {
  indicator: string | null;
  kind: string;
  points: Fraction;
  claimed?: Fraction;
}

/** Every mark between the points and the total: the rows add up to the deduction exactly. */
export function ledger(
  rubric: RubricDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  sums: Sums,
  total: Fraction,
): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const below = (nodes: readonly IndicatorDocument[]): void => {
    for (const node of counted(nodes)) {
      const leaf = leaves.get(node.id);
      if (leaf !== undefined) rows.push(...leafRows(leaf));
      if (node.indicators === undefined) continue;
      below(node.indicators);
      const exact = sum(counted(node.indicators).map(({ id }) => sums.scores.get(id) ?? ZERO));
      rows.push({
        indicator: node.id,
        kind: "rounding",
        points: minus(exact, sums.scores.get(node.id) ?? ZERO),
      });
    }
  };
  below(rubric.indicators);

  const extras = [...leaves.values()].filter(
    (leaf) => isExtra(leaf.document) && leaf.status !== "not-applicable",
  );
  const bonuses = extras.filter((leaf) => leaf.document.bonus === true);
  const penalties = extras.filter((leaf) => leaf.document.penalty === true);
  rows.push(
    ...capRows(
      "bonus",
      bonuses.map((leaf) => [leaf, leaf.low]),
      rubric.bonusCap,
    ),
    ...capRows(
      "penalty",
      penalties.map((leaf) => [leaf, penaltyOf(leaf, leaf.low)]),
      rubric.penaltyCap,
    ),
  );
  const moved = minus(plus(sums.plain, sums.bonus), sums.penalty);
  rows.push({
    indicator: null,
    kind: moved.top < 0n ? "floor" : "ceiling",
    points: minus(moved, sums.total),
  });
  rows.push({ indicator: null, kind: "veto", points: minus(sums.total, total) });

  const kept = rows.filter((row) => !isZero(row.points) || row.claimed !== undefined);
  const lost = minus(read(rubric.points), total);
  if (compare(sum(kept.map(({ points }) => points)), lost) !== 0)
    throw new Error("the ledger does not add up");
  return kept;
}

/** The rows of one leaf, which add up to its points less its score. */
function leafRows(leaf: ObservedLeaf): LedgerRow[] {
  const indicator = leaf.document.id;
  const lost = minus(leaf.points, leaf.low);
  if (leaf.status === "missing") return [{ indicator, kind: "missing", points: lost }];
  if (leaf.status === "overridden") return [{ indicator, kind: "override", points: lost }];
  if (leaf.claims.length === 0) return [{ indicator, kind: "computed", points: lost }];
  const rows = leaf.claims.map(({ claimed, counted: own }): LedgerRow => {
    const row = { indicator, kind: "finding", points: times(own, leaf.factor) };
    return compare(claimed, own) === 0 ? row : { ...row, claimed };
  });
  const rest = minus(lost, sum(rows.map(({ points }) => points)));
  return [...rows, { indicator, kind: "rounding", points: rest }];
}

/** Bonus or penalty leaves in order, each counted as far as the cap still allows. */
function capRows(
  kind: "bonus" | "penalty",
  amounts: (readonly [leaf: ObservedLeaf, amount: Fraction])[],
  cap: Amount | undefined,
): LedgerRow[] {
  let room = cap === undefined ? undefined : read(cap);
  return amounts.map(([leaf, claimed]): LedgerRow => {
    const points = room === undefined ? claimed : least(room, claimed);
    if (room !== undefined) room = minus(room, points);
    const signed = kind === "bonus" ? minus(ZERO, points) : points;
    const row = { indicator: leaf.document.id, kind, points: signed };
    return compare(points, claimed) === 0 ? row : { ...row, claimed };
  });
}
