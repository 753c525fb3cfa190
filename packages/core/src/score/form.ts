import { digest } from "../rubric/digest.js";
import type { Plan } from "../rubric/plan.js";
import type { Ratio } from "../amount/index.js";
import { languages, type Label, type Language } from "../label/label.js";
import type { Findings } from "../shape/index.js";
import { Figures } from "./figures.js";
import { layoutOf, type Layout } from "./layout.js";
import type { Scorecard } from "./scorecard.js";

/** What is printed on every scorecard of a plan in one language, before anything is scored. */
export interface Form {
  readonly layout: Layout;
  readonly figures: Figures;
  readonly digest: string;
  readonly whole: Heading;
  /** In the order of the plan. */
  readonly leaves: readonly Heading[];
  /** In the order of the layout. */
  readonly groups: readonly Heading[];
  readonly tiers: readonly Heading[];
  /**
   * Engines forget the form of objects that are all gone, and with it the code made for them. While one card of
   * the plan lives, and what it was made with, that does not happen whenever garbage is collected between two.
   */
  latest?: readonly [Scorecard, Findings];
}

/** What a part is called and what it is worth, as long as nothing is shared out. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly points: Ratio;
  /** The points as they are printed. */
  readonly printed: string;
}

const forms = new WeakMap<Plan, Map<Language, Form>>();

/** The form of a plan's scorecards in a language. */
export function formOf(plan: Plan, language: Language): Form {
  let byLanguage = forms.get(plan);
  if (byLanguage === undefined) {
    byLanguage = new Map();
    forms.set(plan, byLanguage);
  }
  let form = byLanguage.get(language);
  if (form === undefined) {
    form = makeForm(plan, language);
    // Whatever else somebody takes for a language is not kept.
    if (languages.includes(language)) byLanguage.set(language, form);
  }
  return form;
}

function makeForm(plan: Plan, language: Language): Form {
  const layout = layoutOf(plan);
  const figures = new Figures(plan.rounding, language);
  const heading = (id: string, title: Label, points: Ratio): Heading => {
    return { id, title: figures.text(title), points, printed: figures.amount(points) };
  };
  return {
    layout,
    figures,
    digest: digest(plan.rubric),
    whole: heading(plan.rubric.id, plan.rubric.title, plan.points),
    leaves: plan.leaves.map(({ id, title, points }) => heading(id, title, points)),
    groups: layout.groups.map(({ node, points }) => heading(node.id, node.title, points)),
    tiers: layout.tiers.map(({ node, points }) => heading(node.id, node.title, points)),
  };
}
