import { certain } from "../certain/certain.js";
import { formatAmount, formatPercent, isZero, round, type Ratio } from "../amount/index.js";
import { printPercent, printUnits, quotientUnits, unitsOf, type Units } from "../amount/units.js";
import { labelText, type Label, type Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { flagWords, gapWords, type AddedUp, type FlagName } from "./flag-words.js";
import type { Flag } from "./scorecard.js";

/** How one scorecard prints: its rounding and its language. */
export class Figures {
  readonly rounding: Rounding;
  readonly language: Language;
  /** What a flag on a gap says before and after the gap. */
  readonly #aboutGap: Partial<Record<keyof typeof gapWords, readonly string[]>> = {};

  constructor(rounding: Rounding, language: Language) {
    this.rounding = rounding;
    this.language = language;
  }

  amount(value: Ratio): string {
    return formatAmount(value, this.rounding.places, this.rounding.mode);
  }

  /** The value that `amount` prints. */
  rounded(value: Ratio): Ratio {
    return round(value, this.rounding.places, this.rounding.mode);
  }

  /** The value that `amount` prints, in units of the last place. */
  units(value: Ratio): Units {
    return unitsOf(value, this.rounding.places, this.rounding.mode);
  }

  percent(share: Ratio): string {
    return formatPercent(share, this.rounding.places, this.rounding.mode);
  }

  /** Score ÷ points as a percentage; null where there are no points. */
  rate(score: Ratio, points: Ratio): string | null {
    if (isZero(points)) return null;
    const { places, mode } = this.rounding;
    return printPercent(quotientUnits(score, points, places + 2, mode), places);
  }

  text(label: Label): string {
    return labelText(label, this.language);
  }

  /** A flag with its figures; `said` is in its words alone. */
  flag(
    code: FlagName,
    indicator: string | null,
    figures: Readonly<Record<string, string>> = {},
    said: Readonly<Record<string, string>> = {},
  ): Flag {
    const message = filled(flagWords[code][this.language], { ...figures, ...said });
    return { code, indicator, ...figures, message };
  }

  /** The flag on a printed whole that differs from the sum of its printed parts, by units of the last place. */
  gap(indicator: string | null, of: AddedUp, units: Units): Flag {
    const gap = printUnits(units, this.rounding.places);
    const message = this.#gapMessage(indicator === null ? of : "below").join(gap);
    return { code: "rounding-gap", indicator, of, gap, message };
  }

  #gapMessage(of: keyof typeof gapWords): readonly string[] {
    return (this.#aboutGap[of] ??= filled(flagWords["rounding-gap"][this.language], {
      parts: this.text(gapWords[of].parts),
      whole: this.text(gapWords[of].whole),
      gap: "{gap}",
    }).split("{gap}"));
  }
}

/** Words with their figures: every other piece between the braces is a name. */
function filled(words: string, figures: Readonly<Record<string, string>>): string {
  if (!words.includes("{")) return words;
  return words
    .split(/[{}]/)
    .map((piece, index) => (index % 2 === 0 ? piece : certain(figures[piece])))
    .join("");
}
