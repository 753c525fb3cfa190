import { foldLabel, labelTexts } from "../../label/label.js";
import type { CheckContext } from "../rule.js";
import type { Level } from "./shapes.js";

/** Every name a level goes by, as written: its id, its label in each language, its aliases. */
export function namesOf(level: Level): string[] {
  return [level.id, ...labelTexts(level.label), ...(level.aliases ?? [])];
}

/** The level a name stands for; names match after trimming and folding of full and half width. */
export function levelNamed(name: string, levels: readonly Level[]): Level | undefined {
  const folded = foldLabel(name);
  return levels.find((level) => namesOf(level).some((one) => foldLabel(one) === folded));
}

/** Reports ids, labels and aliases that stand for two levels. A level may repeat its own name. */
export function checkNames(levels: readonly Level[], { path, findings }: CheckContext): void {
  const firstUse = new Map<string, { readonly index: number; readonly isId: boolean }>();
  levels.forEach((level, index) => {
    for (const [name, ...where] of placedNames(level)) {
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
    }
  });
}

type PlacedName = readonly [name: string, ...where: (string | number)[]];

function placedNames({ id, label, aliases = [] }: Level): PlacedName[] {
  const labels: PlacedName[] =
    typeof label === "string"
      ? [[label, "label"]]
      : Object.entries(label).map(([language, text]) => [text, "label", language]);
  return [[id, "id"], ...labels, ...aliases.map((alias, index): PlacedName => [alias, "aliases", index])];
}
