import { about, amount, choice, list, object, optional, required, type Infer } from "../../shape/index.js";
import { measurandShapes, type MeasuredObservation } from "../measurand.js";

const anchorShape = object({
  at: required(about(amount(), "完成值或完成率", "the actual value or attainment")),
  share: required(
    about(amount({ least: "0", most: "1" }), "该处得分占分值的比例", "the share of the points given there"),
  ),
});

/** A point of the curve. */
export type Anchor = Infer<typeof anchorShape>;

/** The parameters of `interpolation` in a rubric. */
export const interpolationParameters = object({
  type: required(choice("interpolation")),
  on: optional(measurandShapes.on),
  target: optional(measurandShapes.target),
  anchors: required(
    about(
      list(anchorShape, 2, 50),
      "各锚点，按 at 由低到高",
      "the points of the curve, strictly ascending in at",
    ),
  ),
  outside: optional(
    about(
      choice("clamp", "zero"),
      "两端之外：clamp 取端点的比例（默认），zero 得 0 分",
      "beyond the ends: clamp gives the end's share (default), zero gives 0",
    ),
  ),
});

/** `interpolation` as a rubric writes it. */
export type InterpolationParameters = Infer<typeof interpolationParameters>;

/** What an observation of an `interpolation` leaf brings; `target` exactly where the rubric says `observed`. */
export type InterpolationObservation<Parameters = InterpolationParameters> = MeasuredObservation<Parameters>;
