/**
 * The arithmetic alone: exact amounts, rounding, calendar days, formulas and grade scales, without rules,
 * documents or words. What any reader of Jixiao's formulas needs, and nothing else.
 *
 * @example
 * const third = over(constant(10), constant(3));
 * const whole = evaluate(plus(third, third, third), { points: one, inputs: new Map() });
 * formatAmount(whole, 2, "half-up"); // "10.00"
 * @module
 */
export * from "../amount/index.js";
export { dateOfDay, dayNumber, isCalendarDate } from "../calendar/date.js";
export * from "../formula/index.js";
export { bounds, type Measured } from "../formula/bounds.js";
export { choose, clamp, compares, constant, input, over, plus, points, times } from "../formula/build.js";
export { placeOnScale } from "../grade/place.js";
export type { Grade, GradeScale } from "../grade/scale.js";
