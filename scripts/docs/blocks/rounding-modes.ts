import { amountOf, formatAmount, roundingModes } from "@jixiao/core/arithmetic";
import { modeNames } from "../../../packages/core/src/reconcile/words.js";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

const examples = ["2.665", "2.675", "2.6751", "-2.665", "-2.6649"] as const;

/** What each way of rounding makes of the same numbers, at two places. */
export const roundingModesBlock: Block = (_given, { language }) =>
  table(
    [code("mode"), both("叫法", "Words")[language], ...examples],
    roundingModes.map((mode) => [
      code(mode),
      modeNames[mode][language],
      ...examples.map((value) => formatAmount(amountOf(value), 2, mode)),
    ]),
  );
