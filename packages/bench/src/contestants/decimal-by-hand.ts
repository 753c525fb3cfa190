import { Decimal } from "decimal.js";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { nameOf, recordsOf, type W20Record } from "../records.js";
import {
  w20Deductions,
  w20Groups,
  w20Judgements,
  w20Questions,
  w20Ratios,
  w20Tiers,
  type W20Leaf,
} from "../workload.js";

/** A constructor of our own, with the twenty digits that decimal.js has unless told otherwise. */
const Amount = Decimal.clone({ precision: 20, rounding: Decimal.ROUND_HALF_UP });
const zero = new Amount(0);
const limits = [90, 80, 60].map((limit) => new Amount(limit));

/** A leaf made ready: where its score goes, and how it is found in a record. */
interface Item {
  readonly group: number;
  readonly tier: number;
  readonly score: (record: W20Record) => Decimal;
}

const items: readonly Item[] = [
  ...w20Ratios.map((leaf) => {
    const [points, target] = [new Amount(leaf.points), new Amount(leaf.target)];
    return item(leaf, (actual) => points.times(Amount.min(new Amount(Number(actual)).div(target), 1)));
  }),
  ...w20Judgements.map((leaf) => {
    const points = new Amount(leaf.points);
    const shares = new Map<unknown, Decimal>(leaf.levels.map(({ id, share }) => [id, new Amount(share)]));
    return item(leaf, (level) => points.times(shares.get(level) ?? zero));
  }),
  ...w20Questions.map((leaf) => {
    const points = new Amount(leaf.points);
    return item(leaf, (met) => (met === true ? points : zero));
  }),
  ...w20Deductions.map((leaf) => {
    const points = new Amount(leaf.points);
    return item(leaf, (deducted) => Amount.max(0, points.minus(Number(deducted))));
  }),
];

function item({ id, group, tier }: W20Leaf, score: (value: W20Record[string] | undefined) => Decimal): Item {
  const name = nameOf(id);
  return {
    group: w20Groups.indexOf(group),
    tier: w20Tiers.indexOf(tier),
    score: (record) => score(record[name]),
  };
}

/**
 * What a careful programmer writes: a Decimal for every leaf, group, tier and the total, each rounded half up
 * once, at the end, and the total graded. Sums of quotients that never end may still miss a tie by a last digit.
 */
export const decimalByHand: Contestant = {
  name: "decimal.js by hand",
  rows: { full: 20_000, quick: 2_000 },
  prepare(data) {
    const records = recordsOf(data);
    const answers = answersFor(data.rows);
    const parts = [...w20Groups, ...w20Tiers].map(() => new Int32Array(data.rows));
    return {
      run(rows) {
        for (let row = 0; row < rows; row += 1) {
          const { groups, tiers } = sumsOf(records[row] ?? {});
          const total = rounded(groups.reduce((sum, points) => sum.plus(points), zero));
          for (const [at, part] of [...groups, ...tiers].entries()) {
            const column = parts[at];
            if (column !== undefined) column[row] = hundredths(rounded(part));
          }
          const grade = limits.findIndex((limit) => total.gte(limit));
          answers.scores[row] = hundredths(total);
          answers.grades[row] = grade === -1 ? limits.length : grade;
        }
        return answers;
      },
    };
  },
};

function sumsOf(record: W20Record): { groups: Decimal[]; tiers: Decimal[] } {
  const groups = w20Groups.map(() => zero);
  const tiers = w20Tiers.map(() => zero);
  for (const { group, tier, score } of items) {
    const points = score(record);
    groups[group] = (groups[group] ?? zero).plus(points);
    tiers[tier] = (tiers[tier] ?? zero).plus(points);
  }
  return { groups, tiers };
}

function rounded(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2);
}

function hundredths(amount: Decimal): number {
  return amount.times(100).toNumber();
}
