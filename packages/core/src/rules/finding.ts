import { amountOf, type Amount } from "../amount/index.js";
import type { Label } from "../label/label.js";
import { about, amount, label, list, object, optional, required, text } from "../shape/index.js";
import type { Claim } from "./rule.js";

/** One fault with its own points: what was lost, why, and what shows it. */
export interface Finding {
  readonly points: Amount;
  readonly reason: Label;
  readonly evidence?: readonly string[];
}

/** The material that shows a finding: names or addresses of documents. */
export const evidenceShape = about(list(text()), "佐证材料", "what shows it");

/** A finding that brings its own points. */
export const findingShape = object({
  points: required(about(amount({ least: "0" }), "扣的分", "the marks it takes off")),
  reason: required(about(label(), "扣分的理由", "why")),
  evidence: optional(evidenceShape),
});

/** What a finding claims; all of it counts. */
export function claimOf({ points, reason, evidence }: Finding): Claim {
  const claimed = amountOf(points);
  const claim = { points: claimed, granted: claimed, reason };
  return evidence === undefined ? claim : { ...claim, evidence };
}
