import type { Label } from "../label/label.js";
import { labelText } from "../label/label.js";
import type { Plan } from "../rubric/plan.js";
import type { ColumnContent, ColumnInput, ColumnLeaf } from "./column-input.js";
import { factName } from "./exact-row.js";
import { maskName } from "./row-inputs.js";

/** What one column of a kernel holds. */
export interface ColumnDescription {
  /** `<indicator>.<field>`. */
  readonly name: string;
  /** The leaf it belongs to; undefined for what concerns the whole. */
  readonly indicator?: string;
  /** What its numbers are; a `mask` is 0 except in the rows where what it says has happened. */
  readonly content: ColumnContent | "mask";
  readonly label: Label;
  readonly unit?: Label;
  /** Of a list in an observation: how its values become the one number of the column. */
  readonly aggregation?: string;
  /** What each code stands for, in order from 0: the ids of a choice, `false` and `true` of an answer. */
  readonly codes?: readonly string[];
  /** Whether the column may be left out, and a row of it not a number. */
  readonly optional: boolean;
}

/** Every column a rubric's kernel reads, in the order of its leaves. */
export function describeColumns(plan: Plan, leaves: readonly ColumnLeaf[]): ColumnDescription[] {
  const facts = (["vetoes", "ceilings"] as const).flatMap((kind) =>
    (plan.rubric[kind] ?? []).map(({ id, title }): ColumnDescription => ({
      name: factName(kind, id),
      content: "mask",
      label: title,
      optional: true,
    })),
  );
  return [
    ...leaves.flatMap((leaf) => [...leaf.inputs.map((input) => ofInput(leaf, input)), ofMask(leaf)]),
    ...facts,
  ];
}

function ofInput({ leaf }: ColumnLeaf, input: ColumnInput): ColumnDescription {
  const unit = input.unit ?? leaf.document.unit;
  return {
    name: input.column,
    indicator: leaf.id,
    content: input.content,
    label: input.label,
    ...(unit === undefined ? {} : { unit }),
    ...(input.aggregation === undefined ? {} : { aggregation: input.aggregation.function }),
    ...(input.codes.length === 0 ? {} : { codes: input.codes }),
    optional: input.optional,
  };
}

function ofMask({ leaf }: ColumnLeaf): ColumnDescription {
  const title = { "zh-CN": labelText(leaf.title, "zh-CN"), en: labelText(leaf.title, "en") };
  return {
    name: maskName(leaf.id),
    indicator: leaf.id,
    content: "mask",
    label: { "zh-CN": `${title["zh-CN"]}不适用`, en: `${title.en}: not applicable` },
    optional: true,
  };
}
