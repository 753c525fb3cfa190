import { reduceFraction } from "../amount/exact.js";
import type { Ratio } from "../amount/index.js";

const mostWhole = 2n ** 53n;

/** Whether a number holds a value without error; whole numbers are looked for, others are not worth it. */
export function isExact(value: Ratio): boolean {
  const { numerator, denominator } = reduceFraction(value);
  return denominator === 1n && numerator <= mostWhole && numerator >= -mostWhole;
}

/** The least whole number that both divide. */
export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [divisor, rest] = [left, right];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
