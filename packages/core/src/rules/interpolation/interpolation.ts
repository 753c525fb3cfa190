import { amountOf, compare } from "../../amount/index.js";
import { choose, compares, constant, minus, over, plus, points, step, times } from "../../formula/build.js";
import type { Formula } from "../../formula/index.js";
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
  check(parameters, context) {
    const refuse = refuser(words.title, context);
    checkMeasurand(parameters, refuse);
    checkAscending(parameters.anchors, refuse);
  },
  measure(parameters) {
    const { value, inputs, refusals } = measurandOf(parameters);
    const share = step("share", words.share, shareAt(value, parameters));
    return { inputs, score: times(points, share), refusals, flags: [] };
  },
  observe: (observation, _parameters, reading) => readMeasured(observation, reading),
};

function checkAscending(anchors: readonly Anchor[], refuse: Refuse): void {
  anchors.forEach(({ at }, index) => {
    const before = anchors[index - 1];
    if (before !== undefined && compare(amountOf(before.at), amountOf(at)) >= 0) {
      refuse(words.problems.notAscending, "anchors", index, "at");
    }
  });
}

function shareAt(value: Formula, { anchors, outside = "clamp" }: InterpolationParameters): Formula {
  const beyond = ({ share }: Anchor): Formula => constant(outside === "clamp" ? String(share) : 0);
  const [first, ...rest] = anchors;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return constant(0);
  const curve = rest.reduceRight<Formula>((above, anchor, index) => {
    const line = between(value, anchors[index] ?? first, anchor);
    return choose(compares(value, "<=", constant(String(anchor.at))), line, above);
  }, beyond(last));
  return choose(compares(value, "<", constant(String(first.at))), beyond(first), curve);
}

/** The share on the line from one anchor to the next: multiplied first, divided last. */
function between(value: Formula, left: Anchor, right: Anchor): Formula {
  const [from, to] = [constant(String(left.at)), constant(String(right.at))];
  const [low, high] = [constant(String(left.share)), constant(String(right.share))];
  if (compare(amountOf(left.share), amountOf(right.share)) === 0) return low;
  return plus(low, over(times(minus(value, from), minus(high, low)), minus(to, from)));
}
