import * as fc from "fast-check";
import { amountOf, divide, type Ratio } from "../../src/amount/index.js";
import { fraction, over, read, type Fraction } from "../naive/fraction.js";

/** One exact number twice: as the library holds it, and as a plain fraction that is easy to trust. */
export interface Twin {
  readonly value: Ratio;
  readonly plain: Fraction;
}

/** A decimal, as a document may write it, twice. */
export const twinOf = (written: string | number): Twin => ({
  value: amountOf(written),
  plain: read(written),
});

const decimalText = (digits: bigint, exponent: number): string => `${digits.toString()}e${String(exponent)}`;

/** Decimals of every size and length amounts may have, small everyday ones most often. */
const decimals: fc.Arbitrary<string | number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 3, arbitrary: fc.integer({ min: -20_000, max: 20_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter(isSizedLikeAnAmount) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.bigInt(-(10n ** 30n) + 1n, 10n ** 30n - 1n), fc.integer({ min: -29, max: 0 }))
      .map(([digits, exponent]) => decimalText(digits, exponent)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -24, max: 24 }))
      .map(([digits, exponent]) => decimalText(BigInt(digits), exponent)),
  },
);

function isSizedLikeAnAmount(value: number): boolean {
  return value === 0 || Math.abs(value) >= 1e-29;
}

/** Decimals that lie on a tie of some place, or nearer to one than any double can tell. */
export const nearTies: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: -2000, max: 2000 }),
    fc.integer({ min: 0, max: 5 }),
    fc.constantFrom(-1n, 0n, 1n),
    fc.integer({ min: 8, max: 24 }),
  )
  .map(([units, places, side, further]) =>
    decimalText((BigInt(units) * 10n + 5n) * 10n ** BigInt(further) + side, -(places + 1 + further)),
  );

/** Exact numbers of all kinds: decimals, near ties, quotients that never end. */
export const twins: fc.Arbitrary<Twin> = fc.oneof(
  { weight: 3, arbitrary: decimals.map(twinOf) },
  { weight: 2, arbitrary: nearTies.map(twinOf) },
  {
    weight: 2,
    arbitrary: fc.tuple(decimals, fc.integer({ min: 1, max: 999 })).map(([top, bottom]): Twin => ({
      value: divide(amountOf(top), amountOf(bottom)),
      plain: over(read(top), fraction(BigInt(bottom))),
    })),
  },
);
