import type { Ratio } from "../amount/index.js";
import { readyCondition, readyFormula } from "../formula/evaluate.js";
import type { Ready } from "../formula/compile.js";
import type { FlagCode, Measure, Refusal } from "../rules/index.js";

/** A measure whose formulas are ready to be evaluated; what its constants rule out is gone. */
export interface ReadyMeasure {
  readonly refusals: readonly { readonly refusal: Refusal; readonly when: Ready<boolean> }[];
  readonly notApplicable?: Ready<boolean>;
  readonly score: Ready<Ratio>;
  readonly flags: readonly ReadyFlag[];
}

/** A flag with the figures that go with it. */
export interface ReadyFlag {
  readonly code: FlagCode;
  readonly when: Ready<boolean>;
  readonly shares: readonly (readonly [name: string, share: Ready<Ratio>])[];
}

// A leaf is measured once and observed often.
const measures = new WeakMap<Measure, ReadyMeasure>();

/** A measure made ready. */
export function readyMeasure(measure: Measure): ReadyMeasure {
  const known = measures.get(measure);
  if (known !== undefined) return known;
  const made = makeReady(measure);
  measures.set(measure, made);
  return made;
}

function makeReady({ refusals, notApplicable, score, flags }: Measure): ReadyMeasure {
  const away = notApplicable === undefined ? undefined : readyCondition(notApplicable);
  return {
    refusals: refusals.map((refusal) => ({ refusal, when: readyCondition(refusal.when) })).filter(isPossible),
    ...(away === undefined || away.fixed === false ? {} : { notApplicable: away }),
    score: readyFormula(score),
    flags: flags
      .map(({ code, when, shares = {} }) => ({
        code,
        when: readyCondition(when),
        shares: Object.entries(shares).map(([name, share]) => [name, readyFormula(share)] as const),
      }))
      .filter(isPossible),
  };
}

function isPossible({ when }: { readonly when: Ready<boolean> }): boolean {
  return when.fixed !== false;
}
