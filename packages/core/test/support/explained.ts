import type { ExplanationText } from "../../src/explain/index.js";
import type { Language } from "../../src/label/label.js";
import { safeDefineRubric } from "../../src/rubric/define.js";
import { safeScore, type IndicatorResult, type LeafResult, type Scorecard } from "../../src/score/index.js";

/** The scorecard of a rubric and observations given as documents; any issue fails the test that asked. */
export function cardOf(rubric: unknown, observations: unknown): Scorecard {
  const defined = safeDefineRubric(rubric);
  if (!defined.success) throw new Error(JSON.stringify(defined.issues));
  const scored = safeScore(defined.data, observations);
  if (!scored.success) throw new Error(JSON.stringify(scored.issues));
  return scored.data;
}

/** Every node of a scorecard, groups before what is in them. */
export function nodesOf(card: Pick<Scorecard, "indicators">): readonly IndicatorResult[] {
  return card.indicators.flatMap((node) => ("indicators" in node ? [node, ...nodesOf(node)] : [node]));
}

/** The leaves of a scorecard. */
export function leavesOf(card: Scorecard): readonly LeafResult[] {
  return nodesOf(card).filter((node): node is LeafResult => !("indicators" in node));
}

interface Leaf {
  readonly rule: object;
  readonly points?: number | string;
  readonly title?: unknown;
  readonly [key: string]: unknown;
}

/** The explanation of one leaf on 10 points, in a rubric with a second leaf of 10 points that is met. */
export function explainedLeaf(
  leaf: Leaf,
  observation: unknown,
  language: Language = "zh-CN",
  more: object = {},
): ExplanationText {
  const { points = 10 } = leaf;
  const isOutside = leaf["bonus"] === true || leaf["penalty"] === true;
  const rubric = {
    format: "jixiao/rubric@1",
    id: "test/explained",
    version: "1",
    title: { "zh-CN": "体系", en: "Rubric" },
    points: isOutside ? 10 : Number(points) + 10,
    scale: "mof-four-grade",
    indicators: [
      { id: "leaf", title: { "zh-CN": "指标", en: "Indicator" }, points, ...leaf },
      { id: "other", title: "别的", points: 10, rule: { type: "yes-no" } },
    ],
    ...more,
  };
  const observed = observation === undefined ? {} : { leaf: observation };
  const [first] = leavesOf(cardOf(rubric, { ...observed, other: { met: true } }));
  if (first === undefined) throw new Error("the leaf is not on the scorecard");
  return first.explanation[language];
}
