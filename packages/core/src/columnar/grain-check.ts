import type { Step } from "./step.js";

/** Tells whether every exact score of a row lies on the grain of its step. */
export class GrainCheck {
  readonly #direct: { readonly numbers: Float64Array; readonly isOnGrain: (row: number) => boolean }[] = [];
  readonly #others: ((row: number) => boolean)[] = [];
  readonly #wholeAt: number;

  constructor(steps: readonly Step[], wholeAt: number) {
    this.#wholeAt = wholeAt;
    for (const { isOnGrain, lookup } of steps) {
      if (isOnGrain === undefined) continue;
      if (lookup?.by === "curve") this.#direct.push({ numbers: lookup.numbers, isOnGrain });
      else this.#others.push(isOnGrain);
    }
  }

  /** Asks the cheap question first: most amounts are short decimals. */
  isOn(row: number): boolean {
    const wholeAt = this.#wholeAt;
    for (const { numbers, isOnGrain } of this.#direct) {
      const value = numbers[row]!;
      const whole = Math.round(value * wholeAt);
      if (whole / wholeAt === value && Math.abs(whole) <= 1e15) continue;
      if (!isOnGrain(row)) return false;
    }
    for (const isOnGrain of this.#others) if (!isOnGrain(row)) return false;
    return true;
  }
}
