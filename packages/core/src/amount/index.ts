export * from "./ratio.js";
export * from "./read.js";
export * from "./round.js";
export { powerOfTen, roundedUnits } from "./units.js";
export * from "./print.js";
export type { Fraction } from "./exact.js";
