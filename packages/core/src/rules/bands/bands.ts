import { bandsScore, checkBands } from "../band-list.js";
import { checkMeasurand, measurandOf, measuredObservation, readMeasured } from "../measurand.js";
import type { Rule } from "../rule.js";
import { refuser } from "../wording.js";
import { bandsParameters, type BandsObservation, type BandsParameters } from "./shapes.js";
import { bandsWords as words } from "./words.js";

/** 分档: a table from ranges of a value to marks. */
export const bands: Rule<BandsParameters, BandsObservation> = {
  type: "bands",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: bandsParameters,
  observation: ({ target }) => measuredObservation(target),
  checks: [
    (parameters, context) => {
      checkMeasurand(parameters, refuser(words.title, context));
    },
    (parameters, context) => {
      checkBands(parameters.bands, context, refuser(words.title, context));
    },
  ],
  measure(parameters) {
    const { value, inputs, refusals } = measurandOf(parameters);
    return { inputs, score: bandsScore(value, parameters.bands), refusals, flags: [] };
  },
  observe: (observation, _parameters, reading) => readMeasured(observation, reading),
};
