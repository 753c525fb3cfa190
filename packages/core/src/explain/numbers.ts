import { compare, ratio, type Ratio } from "../amount/index.js";
import { dateOfDay } from "../calendar/date.js";
import { evaluate, type Aggregation, type Formula, type Scope } from "../formula/index.js";
import { listInput } from "../formula/scope.js";
import type { Language } from "../label/label.js";
import { figure, givenFigure, givenPercent, shortened, writtenFigure } from "./figure.js";
import { binding, type Atom, type Notation, type Written } from "./layout.js";
import { vocabulary } from "./vocabulary.js";
import { inputLabel, wordNotation, type Inputs } from "./words.js";

/** Formulas with their values in the place of inputs, points and named steps. */
export function numberNotation(
  scope: Scope,
  inputs: Inputs,
  language: Language,
  percentages: ReadonlySet<string>,
): Notation {
  const atom = (one: Atom): Written =>
    one.kind === "input" && percentages.has(one.name)
      ? whole(givenPercent(evaluate(one, scope)))
      : atomNumbers(one, scope, inputs, language);
  return { ...wordNotation(inputs, language), atom };
}

function atomNumbers(atom: Atom, scope: Scope, inputs: Inputs, language: Language): Written {
  switch (atom.kind) {
    case "constant":
      return whole(writtenFigure(atom.value));
    case "points":
    case "named":
      return whole(figure(evaluate(atom, scope)));
    case "input": {
      const value = evaluate(atom, scope);
      const isDate = Object.hasOwn(inputs, atom.name) && inputs[atom.name]?.type === "date";
      return whole(isDate ? dateOfDay(Number(value.numerator / value.denominator)) : givenFigure(value));
    }
    case "aggregate":
      return listNumbers(listInput(atom.of, scope), atom.by, language);
  }
}

function listNumbers(values: readonly Ratio[], by: Aggregation, language: Language): Written {
  const words = vocabulary[language];
  if (by.function === "count") return whole(figure(ratio(BigInt(values.length))));
  const counted = by.function === "trimmed" ? trimmed(values, by).kept : values;
  const [first, ...others] = counted;
  if (first === undefined) return whole("0");
  if (others.length === 0) return whole(givenFigure(first));
  const called = (name: string): Written => {
    const items = shortened(counted.map(givenFigure), "…").join(", ");
    return whole(`${name}(${items})`);
  };
  switch (by.function) {
    case "sum":
      return { text: added(counted, language), binding: binding.sum };
    case "mean":
    case "trimmed":
      return { text: `(${added(counted, language)}) ÷ ${String(counted.length)}`, binding: binding.product };
    case "median":
      return called(words.median);
    case "minimum":
      return called("min");
    case "maximum":
      return called("max");
  }
}

function added(values: readonly Ratio[], language: Language): string {
  const items = values.map((value, index) => {
    const text = givenFigure(value);
    return index > 0 && text.startsWith("−") ? `(${text})` : text;
  });
  const shown = shortened(items, "…");
  const joined = shown.join(" + ");
  return shown === items ? joined : vocabulary[language].counted(joined, items.length);
}

type Trimming = Extract<Aggregation, { readonly function: "trimmed" }>;
/** A list without its lowest and highest values. */
export type TrimmedList = Extract<Formula, { readonly kind: "aggregate" }> & { readonly by: Trimming };

/** Whether a formula is a trimmed list. */
export function isTrimmedList(formula: Formula): formula is TrimmedList {
  return formula.kind === "aggregate" && formula.by.function === "trimmed";
}

/** What trimming did to a list, in a sentence. */
export function trimmingNote(formula: TrimmedList, scope: Scope, inputs: Inputs, language: Language): string {
  const values = listInput(formula.of, scope);
  const { lowest, highest } = trimmed(values, formula.by);
  const label = inputLabel(formula.of, inputs, language);
  const listed = (some: readonly Ratio[]): string => shortened(some.map(givenFigure), "…").join(", ");
  if (highest.length > 0) return vocabulary[language].dropped(label, listed(highest), listed(lowest));
  return vocabulary[language].noneDropped(label, values.length, formula.by.whenMoreThan);
}

/** The values that count, in the order given, and those left out at either end. */
function trimmed(
  values: readonly Ratio[],
  { drop, whenMoreThan }: Trimming,
): Record<"kept" | "lowest" | "highest", readonly Ratio[]> {
  if (values.length <= whenMoreThan || values.length <= 2 * drop)
    return { kept: values, lowest: [], highest: [] };
  const ascending = [...values.entries()].toSorted(([, one], [, other]) => compare(one, other));
  const lowest = ascending.slice(0, drop);
  const highest = ascending.slice(ascending.length - drop).reverse();
  const left = new Set([...lowest, ...highest].map(([index]) => index));
  const valuesOf = (entries: readonly (readonly [number, Ratio])[]): readonly Ratio[] =>
    entries.map(([, value]) => value);
  return {
    kept: values.filter((_value, index) => !left.has(index)),
    lowest: valuesOf(lowest),
    highest: valuesOf(highest),
  };
}

const whole = (text: string): Written => ({ text, binding: binding.whole });
