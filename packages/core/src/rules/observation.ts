import type { Amount } from "../amount/index.js";

/** What an observation of a rule brings, inferred from the rule's literal; composed of the rule folders' own types. */
export type RuleObservation<_Parameters> = { readonly actual: Amount };
