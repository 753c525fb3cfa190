import { certain } from "../certain/certain.js";
import {
  divide,
  formatAmount,
  formatPercent,
  isZero,
  round,
  roundedWhole,
  scaleOf,
  type Ratio,
} from "../amount/index.js";
import { labelText, type Label, type Language } from "../label/label.js";
import type { Rounding } from "../rubric/plan.js";
import { flagWords, gapWords, type AddedUp, type FlagName } from "./flag-words.js";
import type { Flag } from "./scorecard.js";

/** How one scorecard prints: its rounding and its language. */
export class Figures {
  readonly rounding: Rounding;
  readonly language: Language;

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
  units(value: Ratio): Ratio {
    return roundedWhole(value, this.rounding.places, this.rounding.mode);
  }

  percent(share: Ratio): string {
    return formatPercent(share, this.rounding.places, this.rounding.mode);
  }

  /** Score ÷ points as a percentage; null where there are no points. */
  rate(score: Ratio, points: Ratio): string | null {
    return isZero(points) ? null : this.percent(divide(score, points));
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
  gap(indicator: string | null, of: AddedUp, units: Ratio): Flag {
    const gap = this.amount(divide(units, scaleOf(this.rounding.places)));
    const { parts, whole } = gapWords[indicator === null ? of : "below"];
    const said = { parts: this.text(parts), whole: this.text(whole) };
    return this.flag("rounding-gap", indicator, { of, gap }, said);
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
