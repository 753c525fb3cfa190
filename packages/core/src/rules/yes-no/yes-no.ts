import { choose, constant, met, points } from "../../formula/build.js";
import type { Rule } from "../rule.js";
import { yesNoObservation, yesNoParameters, type YesNoObservation, type YesNoParameters } from "./shapes.js";
import { yesNoWords as words } from "./words.js";

/** 是否: the points where the answer is yes, 0 where it is no. */
export const yesNo: Rule<YesNoParameters, YesNoObservation> = {
  type: "yes-no",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: yesNoParameters,
  observation: () => yesNoObservation,
  measure: () => ({
    inputs: words.inputs,
    score: choose(met("met"), points, constant(0)),
    refusals: [],
    flags: [],
  }),
  observe(observation, _parameters, reading) {
    reading.flag("met", () => observation.met);
  },
};
