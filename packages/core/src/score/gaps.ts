import type { AddedUp } from "./flag-words.js";
import { add, equal, subtract, sum, type Ratio } from "../amount/index.js";
import type { Place } from "./layout.js";
import type { ExactRow } from "./ledger.js";
import type { CardContext } from "./parts.js";
import type { Flag } from "./scorecard.js";
import { scoreAt } from "./tally.js";

/** Every place where printed parts do not add up to their printed whole. */
export function gapsOf(context: CardContext, total: Ratio, rows: readonly ExactRow[]): Flag[] {
  const { plan, layout, figures, tally, tiers } = context;
  const shown = (value: Ratio): Ratio => figures.units(value);
  const shownSum = (places: readonly Place[]): Ratio =>
    sum(places.map((place) => shown(scoreAt(place, tally))));
  const shownTotal = shown(total);
  const flags: Flag[] = [];
  const compared = (indicator: string | null, of: AddedUp, whole: Ratio, parts: Ratio): void => {
    if (!equal(whole, parts)) flags.push(figures.gap(indicator, of, subtract(whole, parts)));
  };
  // Where the floor, the ceiling or a veto made the total, its parts are not meant to add up to it.
  if (equal(tally.raw, total)) {
    const outside = subtract(shown(tally.bonus), shown(tally.penalty));
    compared(null, "indicators", shownTotal, add(shownSum(layout.counted), outside));
    if (tiers.length > 0) compared(null, "tiers", shownTotal, add(sum(tiers.map(shown)), outside));
  }
  const deducted = shown(subtract(plan.points, total));
  compared(null, "deductions", deducted, sum(rows.map((row) => shown(row.points))));
  const below = (places: readonly Place[]): void => {
    for (const place of places) {
      if (place.kind === "leaf") continue;
      compared(place.node.id, "indicators", shown(scoreAt(place, tally)), shownSum(place.counted));
      below(place.children);
    }
  };
  below(layout.top);
  return flags;
}
