/**
 * Makes a bound of errors safe against the errors of working it out and against everything of second order:
 * sums and products of numbers that are not negative are off by a relative 2⁻⁵³ for each operation, and a
 * ten-thousandth covers more operations than any rubric has.
 */
export function outward(bound: number): number {
  return bound === 0 ? 0 : bound * 1.0001 + Number.MIN_VALUE;
}
