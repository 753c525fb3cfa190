import { amountOf, type Ratio, type RoundingMode } from "../amount/index.js";
import type { GradeScale } from "../grade/index.js";
import type { Label } from "../label/label.js";
import type { Measure, Rule } from "../rules/index.js";
import type { RuleParameters } from "../rules/parameters.js";
import type { Shape } from "../shape/index.js";
import type { IndicatorDocument, WholeRubric } from "./shape.js";

/** A rubric made ready to score: every node's exact points, every leaf's formula. */
export interface Plan {
  readonly rubric: WholeRubric;
  readonly points: Ratio;
  readonly nodes: readonly PlanNode[];
  /** Every leaf, in the order of the tree; bonuses and penalties among them. */
  readonly leaves: readonly Leaf[];
  readonly tiers: readonly Tier[];
  readonly scale: GradeScale;
  readonly rounding: Rounding;
}

/** A node of a plan. */
export type PlanNode = Group | Leaf;

/** A node with children. Its points and score are those of its regular children. */
export interface Group {
  readonly kind: "group";
  readonly id: string;
  readonly title: Label;
  readonly points: Ratio;
  readonly children: readonly PlanNode[];
  readonly scale?: GradeScale;
  readonly document: IndicatorDocument;
}

/** A node with a rule. */
export interface Leaf {
  readonly kind: "leaf";
  readonly id: string;
  readonly title: Label;
  readonly points: Ratio;
  /** Bonuses and penalties stand outside the points of the tree. */
  readonly role: "regular" | "bonus" | "penalty";
  readonly tier?: string;
  readonly rule: Rule;
  readonly parameters: RuleParameters;
  readonly measure: Measure;
  /** What an observation of this leaf looks like. */
  readonly observation: Shape;
  readonly scale?: GradeScale;
  readonly document: IndicatorDocument;
}

/** A tier with its exact points. */
export interface Tier {
  readonly id: string;
  readonly title: Label;
  readonly points: Ratio;
}

/** How a rubric rounds, with every default filled in. */
export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
  readonly stage: "display" | "indicator" | "group";
  readonly rate?: { readonly places: number; readonly mode: RoundingMode };
}

/** The rounding of a rubric: two places, half up, for display, where it does not say otherwise. */
export function roundingOf({ rounding = {} }: Pick<WholeRubric, "rounding">): Rounding {
  const { places = 2, mode = "half-up", stage = "display", rate } = rounding;
  return {
    places,
    mode,
    stage,
    ...(rate === undefined ? {} : { rate: { places: rate.places, mode: rate.mode ?? mode } }),
  };
}

/** An optional amount of a checked rubric. */
export function optionalAmount(value: Parameters<typeof amountOf>[0] | undefined): Ratio | undefined {
  return value === undefined ? undefined : amountOf(value);
}
