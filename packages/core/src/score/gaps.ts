import { equal, type Ratio } from "../amount/index.js";
import { addUnits, type Units } from "../amount/units.js";
import type { AddedUp } from "./flag-words.js";
import type { Place } from "./layout.js";
import type { ExactRow } from "./ledger.js";
import type { CardContext } from "./parts.js";
import type { Flag } from "./scorecard.js";
import { scoreAt } from "./tally.js";

/**
 * Every place where printed parts do not add up to their printed whole; `deducted` is what the total lost. Printed
 * figures are whole numbers of units, which are added up as such.
 */
export function gapsOf(
  context: CardContext,
  total: Ratio,
  deducted: Ratio,
  rows: readonly ExactRow[],
): Flag[] {
  const { layout, figures, tally, tiers } = context;
  const flags: Flag[] = [];
  // Where the floor, the ceiling or a veto made the total, its parts are not meant to add up to it.
  if (equal(tally.raw, total)) {
    const shown = figures.units(total);
    const outside = addUnits(figures.units(tally.bonus), -figures.units(tally.penalty));
    const top = addUnits(shownSum(layout.counted, context), outside);
    addGap(null, "indicators", addUnits(shown, -top), context, flags);
    if (tiers.length > 0) {
      let parts = outside;
      for (const tier of tiers) parts = addUnits(parts, figures.units(tier));
      addGap(null, "tiers", addUnits(shown, -parts), context, flags);
    }
  }
  let lost: Units = 0;
  for (const { points } of rows) lost = addUnits(lost, figures.units(points));
  addGap(null, "deductions", addUnits(figures.units(deducted), -lost), context, flags);
  addGapsBelow(layout.top, context, flags);
  return flags;
}

function addGapsBelow(places: readonly Place[], context: CardContext, flags: Flag[]): void {
  for (const place of places) {
    if (place.kind === "leaf") continue;
    const gap = addUnits(
      context.figures.units(scoreAt(place, context.tally)),
      -shownSum(place.counted, context),
    );
    addGap(place.node.id, "indicators", gap, context, flags);
    addGapsBelow(place.children, context, flags);
  }
}

function shownSum(places: readonly Place[], { figures, tally }: CardContext): Units {
  let shown: Units = 0;
  for (const place of places) shown = addUnits(shown, figures.units(scoreAt(place, tally)));
  return shown;
}

/** Adds a flag on a whole that is by some units more than its parts, unless these are none. */
function addGap(
  indicator: string | null,
  of: AddedUp,
  gap: Units,
  { figures }: CardContext,
  flags: Flag[],
): void {
  if (gap !== 0 && gap !== 0n) flags.push(figures.gap(indicator, of, gap));
}
