import { foldLabel, labelTexts } from "../../label/label.js";
import { each } from "../../shape/index.js";
import type { CheckContext } from "../rule.js";
import type { Level } from "./shapes.js";

/** Every name a level goes by, as written: its id, its label in each language, its aliases. */
export function namesOf(level: Level): string[] {
  return [level.id, ...labelTexts(level.label), ...(level.aliases ?? [])];
}

/** The level a name stands for; names match after trimming and folding of full and half width. */
export function levelNamed(name: string, levels: readonly Level[]): Level | undefined {
  let named = levelsByName.get(levels);
  if (named === undefined) {
    named = new Map(
      levels.toReversed().flatMap((level) => namesOf(level).map((one) => [foldLabel(one), level])),
    );
    levelsByName.set(levels, named);
  }
  // A name that is written as it is folded needs no folding.
  return named.get(name) ?? named.get(foldLabel(name));
}

// The levels of a rubric are written once and looked up often.
const levelsByName = new WeakMap<readonly Level[], ReadonlyMap<string, Level>>();

/** Reports ids, labels and aliases that stand for two levels. A level may repeat its own name. */
export function checkNames(levels: readonly Level[], { path, findings }: CheckContext): void {
  const firstUse = new Map<string, { readonly index: number; readonly isId: boolean }>();
  const checkName = ([name, ...where]: PlacedName, index: number): void => {
    const folded = foldLabel(name);
    const isId = where[0] === "id";
    const first = firstUse.get(folded);
    if (first === undefined) firstUse.set(folded, { index, isId });
    else if (first.index !== index) {
      const place = [...path, "levels", index, ...where];
      const earlier = [...path, "levels", first.index].join(".");
      if (isId && first.isId) findings.report("duplicate-id", place, name, { id: name, first: earlier });
      else findings.report("duplicate-label", place, name, { label: name, first: earlier });
    }
  };
  each(levels, (level, index) => {
    each(placedNames, (namesIn) => {
      for (const name of namesIn(level)) checkName(name, index);
    });
  });
}

type PlacedName = readonly [name: string, ...where: (string | number)[]];

/** The names of a level, kind by kind: one kind that could not be read leaves the others. */
const placedNames: readonly ((level: Level) => PlacedName[])[] = [
  ({ id }) => [[id, "id"]],
  ({ label }) =>
    typeof label === "string"
      ? [[label, "label"]]
      : Object.entries(label).map(([language, text]) => [text, "label", language]),
  ({ aliases = [] }) => aliases.map((alias, index) => [alias, "aliases", index]),
];
