import type { Amount } from "../../amount/index.js";
import { longestFormula } from "../../formula/parse.js";
import { labelText } from "../../label/label.js";
import {
  about,
  amount,
  choice,
  label,
  named,
  object,
  optional,
  required,
  text,
  type Infer,
  type Shape,
} from "../../shape/index.js";

const inputShape = object({
  label: optional(about(label(), "名称，默认为输入项的名字", "what it is called; its name by default")),
  unit: optional(about(label(), "计量单位", "its unit")),
});

/** The parameters of `formula` in a rubric. */
export const formulaParameters = object({
  type: required(choice("formula")),
  score: required(
    about(
      text(longestFormula),
      "算式，如 points - 2 * min(late, 3)",
      "the expression, such as points - 2 * min(late, 3)",
    ),
  ),
  inputs: optional(
    about(
      named(inputShape),
      "输入项：算式里的名字，也是评分依据里的键；只用分值的算式没有输入项",
      "the inputs: names in the expression and keys in the observation; none where it uses the points alone",
    ),
  ),
});

export type FormulaParameters = Infer<typeof formulaParameters>;

/** What an observation of a `formula` leaf brings: an amount for each input; `{}` where it has none. */
export type FormulaObservation<Parameters = FormulaParameters> = "inputs" extends keyof Parameters
  ? Parameters extends { readonly inputs: infer Inputs }
    ? { readonly [Name in keyof Inputs]: Amount }
    : Readonly<Record<string, Amount>>
  : unknown;

/** The keys of `formula` in an observation: its inputs. */
export function formulaObservation({ inputs = {} }: FormulaParameters): Shape<FormulaObservation> {
  const fields = Object.entries(inputs).map(([name, { label: called = name, unit }]) => {
    const [chinese, english] = [labelText(called, "zh-CN"), labelText(called, "en")];
    const shape =
      unit === undefined
        ? about(amount(), chinese, english)
        : about(
            amount(),
            `${chinese}（${labelText(unit, "zh-CN")}）`,
            `${english} (${labelText(unit, "en")})`,
          );
    return [name, required(shape)] as const;
  });
  return object(Object.fromEntries(fields));
}
