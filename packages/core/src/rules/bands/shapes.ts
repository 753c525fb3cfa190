import { choice, object, optional, required, type Infer } from "../../shape/index.js";
import { bandsShape } from "../band-list.js";
import { measurandShapes, type MeasuredObservation } from "../measurand.js";

/** The parameters of `bands` in a rubric. */
export const bandsParameters = object({
  type: required(choice("bands")),
  on: optional(measurandShapes.on),
  target: optional(measurandShapes.target),
  bands: required(bandsShape),
});

/** `bands` as a rubric writes it. */
export type BandsParameters = Infer<typeof bandsParameters>;

/** What an observation of a `bands` leaf brings; `target` exactly where the rubric says `observed`. */
export type BandsObservation<Parameters = BandsParameters> = MeasuredObservation<Parameters>;
