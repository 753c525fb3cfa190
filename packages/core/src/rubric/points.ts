import type { Ratio } from "../amount/index.js";
import { unreadable } from "../shape/index.js";
import type { IndicatorDocument } from "./shape.js";

/**
 * The exact points of every node that could be weighed. Asking for those of another raises `Unreadable`: why they
 * are not known was reported.
 */
export class Points {
  readonly #byNode = new Map<IndicatorDocument, Ratio>();

  set(node: IndicatorDocument, points: Ratio): void {
    this.#byNode.set(node, points);
  }

  of(node: IndicatorDocument): Ratio {
    return this.#byNode.get(node) ?? unreadable();
  }
}
