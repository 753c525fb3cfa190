import type { Observation, RuleDocument } from "../naive/documents.js";
import type { Fraction } from "../naive/fraction.js";
import type { Draw } from "./draw.js";

/** A rule with an observation that fits it. */
interface RuleCase {
  rule: RuleDocument;
  observation: Observation;
}

export interface Setting {
  points: Fraction;
  /** Whether the leaf may turn out not applicable by what was observed. */
  mayBeAway: boolean;
}

export type MakeRule = (draw: Draw, setting: Setting) => RuleCase;
