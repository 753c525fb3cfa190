import { certain } from "../certain/certain.js";
import { resultOf, unwrap, worded, type Result } from "../error/index.js";
import type { Language } from "../label/label.js";
import { safePlanOf } from "../rubric/define.js";
import type { ObservationsDocument, ParsedObservations, Rubric } from "../rubric/observed.js";
import { attempt, Findings } from "../shape/index.js";
import { scorecard } from "./card.js";
import { factorsOf } from "./applicable.js";
import { formOf } from "./form.js";
import { readObservations, type Circumstances } from "./read.js";
import type { Scorecard } from "./scorecard.js";

/** How a scorecard is made: the language of its titles, labels and messages, and what goes with bare observations. */
export interface ScoreOptions extends Circumstances {
  /** The language of titles, grade labels, flags and issues; Chinese by default. Explanations come in every language. */
  readonly language?: Language;
}

/**
 * Scores observations by a rubric: exactly, with every lost mark accounted for.
 *
 * Observations are given by leaf id, or as a whole `jixiao/observations@1` document. Amounts go in as numbers,
 * decimal strings or decimal objects and come out as decimal strings at the rubric's places; nothing is rounded
 * on the way but where the rubric names a stage.
 *
 * @throws JixiaoError with every issue: unknown or missing indicators, wrong types, values out of range,
 * a rubric that is not in force, what does not apply without a policy.
 * @example
 * const card = score(rubric, { budget: { executed: 559.77, budget: 580 }, visits: { actual: 6900 } });
 * card.score; // "97.75"
 * card.grade.label; // "优"
 */
export function score<Observed>(
  rubric: Rubric<Observed>,
  observations: NoInfer<Observed> | ObservationsDocument<NoInfer<Observed>> | ParsedObservations,
  options: ScoreOptions = {},
): Scorecard {
  return unwrap(safeScore(rubric, observations, options));
}

/**
 * As `score`, for observations of any origin: gives the scorecard or every issue, those of the rubric too where it
 * is none.
 */
export function safeScore<Observed>(
  rubric: Rubric<Observed>,
  observations: unknown,
  options: ScoreOptions = {},
): Result<Scorecard> {
  const { language } = options;
  const planned = safePlanOf(rubric);
  if (!planned.success) return worded(planned, language);
  const plan = planned.data;
  const findings = new Findings();
  const assessed = readObservations(plan, observations, options, findings);
  const factors = assessed === undefined ? undefined : attempt(() => factorsOf(plan, assessed, findings));
  const scored = resultOf(findings.issues, () => {
    const form = formOf(plan, language ?? "zh-CN");
    const card = scorecard(plan, certain(assessed), certain(factors), form);
    form.latest = [card, findings];
    return card;
  });
  return worded(scored, language);
}
