import { amountOf, compare, type Ratio } from "../../amount/index.js";
import { choose, compares, constant, minus, over, plus, points, step, times } from "../../formula/build.js";
import type { Condition, Formula } from "../../formula/index.js";
import { each } from "../../shape/index.js";
import { checkMeasurand, measurandOf, measuredObservation, readMeasured } from "../measurand.js";
import type { Rule } from "../rule.js";
import { refuser, type Refuse } from "../wording.js";
import {
  interpolationParameters,
  type Anchor,
  type InterpolationObservation,
  type InterpolationParameters,
} from "./shapes.js";
import { interpolationWords as words } from "./words.js";

/** 线性插值: straight lines between anchors. */
export const interpolation: Rule<InterpolationParameters, InterpolationObservation> = {
  type: "interpolation",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: interpolationParameters,
  observation: ({ target }) => measuredObservation(target),
  checks: [
    (parameters, context) => {
      checkMeasurand(parameters, refuser(words.title, context));
    },
    (parameters, context) => {
      checkAscending(parameters.anchors, refuser(words.title, context));
    },
  ],
  measure(parameters) {
    const { value, inputs, refusals } = measurandOf(parameters);
    const share = step("share", words.share, shareAt(value, parameters));
    return { inputs, score: times(points, share), refusals, flags: [] };
  },
  observe: (observation, _parameters, reading) => readMeasured(observation, reading),
};

function checkAscending(anchors: readonly Anchor[], refuse: Refuse): void {
  let before: Ratio | undefined;
  each(anchors, (anchor, index) => {
    const at = amountOf(anchor.at);
    if (before !== undefined && compare(before, at) >= 0) {
      refuse(words.problems.notAscending, "anchors", index, "at");
    }
    before = at;
  });
}

/** The share at a value: the end's below the first anchor, then line by line, then the end's again. */
function shareAt(value: Formula, { anchors, outside }: InterpolationParameters): Formula {
  const beyond = (anchor: Anchor): Formula => constant(outside === "zero" ? 0 : String(anchor.share));
  const pieces: { readonly until: Condition; readonly share: Formula }[] = [];
  let share: Formula = constant(0);
  let before: Anchor | undefined;
  for (const anchor of anchors) {
    const at = constant(String(anchor.at));
    if (before === undefined) pieces.push({ until: compares(value, "<", at), share: beyond(anchor) });
    else pieces.push({ until: compares(value, "<=", at), share: between(value, before, anchor) });
    before = anchor;
    share = beyond(anchor);
  }
  return pieces.reduceRight((rest, piece) => choose(piece.until, piece.share, rest), share);
}

/** The share on the line from one anchor to the next: multiplied first, divided last. */
function between(value: Formula, left: Anchor, right: Anchor): Formula {
  const [from, to] = [constant(String(left.at)), constant(String(right.at))];
  const [low, high] = [constant(String(left.share)), constant(String(right.share))];
  if (compare(amountOf(left.share), amountOf(right.share)) === 0) return low;
  return plus(low, over(times(minus(value, from), minus(high, low)), minus(to, from)));
}
