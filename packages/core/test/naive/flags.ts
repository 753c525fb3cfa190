import { tierSums, type Sums } from "./add-up.js";
import type { IndicatorDocument, RubricDocument } from "./documents.js";
import { compare, isZero, minus, plus, read, ZERO, type Fraction } from "./fraction.js";
import type { LedgerRow } from "./ledger.js";
import type { ObservedLeaf } from "./observed.js";
import { counted } from "./points.js";
import { printer } from "./printer.js";

/** One of the flags that follow from figures alone. */
export interface NaiveFlag {
  code: string;
  indicator: string | null;
  /** What does not add up, and by how much the printed sum is above that of the printed parts. */
  of?: string;
  gap?: string;
  rate?: string;
  deviation?: string;
}
/** The flags that follow from figures alone, in no particular order. */
export function flagsOf(
  rubric: RubricDocument,
  leaves: ReadonlyMap<string, ObservedLeaf>,
  sums: Sums,
  end: { score: Fraction; dependsOnRounding: boolean },
  rows: readonly LedgerRow[],
): NaiveFlag[] {
  const flags: NaiveFlag[] = [];
  const { amount, percent, asPrinted } = printer(rubric);
  for (const [indicator, leaf] of leaves) {
    for (const flag of leaf.flags) {
      const { code } = flag;
      const figure =
        code === "over-execution" ? { rate: percent(flag.rate) } : { deviation: percent(flag.deviation) };
      flags.push({ code, indicator, ...figure });
    }
  }
  if (end.dependsOnRounding) flags.push({ code: "grade-depends-on-rounding", indicator: null });

  const compareSums = (
    of: string,
    indicator: string | null,
    parts: Fraction[],
    whole: Fraction,
    moved = ZERO,
  ) => {
    const gap = minus(asPrinted(whole), parts.map(asPrinted).reduce(plus, moved));
    if (!isZero(gap)) flags.push({ code: "rounding-gap", indicator, of, gap: amount(gap) });
  };
  const scoresOf = (nodes: IndicatorDocument[]) =>
    counted(nodes).map(({ id }) => sums.scores.get(id) ?? ZERO);
  const groups = (nodes: IndicatorDocument[]): void => {
    for (const { id, indicators } of nodes) {
      if (indicators === undefined) continue;
      compareSums("indicators", id, scoresOf(indicators), sums.scores.get(id) ?? ZERO);
      groups(indicators);
    }
  };
  groups(rubric.indicators);

  const lost = minus(read(rubric.points), end.score);
  compareSums(
    "deductions",
    null,
    rows.map((row) => row.points),
    lost,
  );
  // Where the floor, the ceiling or a veto made the total, its parts are not meant to add up to it.
  if (compare(minus(plus(sums.plain, sums.bonus), sums.penalty), end.score) !== 0) return flags;
  const moved = minus(asPrinted(sums.bonus), asPrinted(sums.penalty));
  compareSums("indicators", null, scoresOf(rubric.indicators), end.score, moved);
  if (rubric.tiers === undefined) return flags;
  const tiers = rubric.tiers.map(({ id }) => tierSums(leaves, id).score);
  compareSums("tiers", null, tiers, end.score, moved);
  return flags;
}
