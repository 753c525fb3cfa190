import {
  about,
  amount,
  anyValue,
  choice,
  either,
  flag,
  id,
  integer,
  isPlainObject,
  label,
  list,
  nameOf,
  object,
  optional,
  required,
  type Infer,
  type Shape,
} from "../../shape/index.js";
import { checklistWords as words } from "./words.js";

const itemShape = object({
  id: required(id()),
  title: required(about(label(), "要点", "what is asked for")),
  points: optional(
    about(amount({ least: "0" }), "该要点的分，合计须等于分值", "its marks; they add up to the points"),
  ),
  share: optional(
    about(
      amount({ least: "0", most: "1" }),
      "该要点占分值的比例，合计须等于 1",
      "its share of the points; they add up to 1",
    ),
  ),
  gate: optional(
    about(flag(), "必备要点：不满足则整项得 0 分", "whether the whole leaf scores 0 without it"),
  ),
});

/** One item of a checklist. */
export type ChecklistItem = Infer<typeof itemShape>;

const mostItems = 100;

/** How many items full marks take. */
export type Requirement = "each" | "all" | { readonly atLeast: number };

/** The parameters of `checklist` in a rubric. */
export const checklistParameters = object({
  type: required(choice("checklist")),
  items: required(
    about(
      list(itemShape, 1, mostItems),
      "各要点；都写 points、都写 share，或都不写（平分）",
      "the items; all with points, all with share, or none (equal shares)",
    ),
  ),
  require: optional(
    about(
      either<Requirement>(
        words.require,
        { matches: isPlainObject, shape: object({ atLeast: required(integer(1, mostItems)) }) },
        { matches: anyValue, shape: choice("each", "all") },
      ),
      "each：满足几项得几项的分（默认）；all：全部满足才得分；{ atLeast: k }：满足 k 项即得满分，否则 0 分",
      "each: the sum of what is met (default); all: everything or 0; { atLeast: k }: full marks from k items, else 0",
    ),
  ),
});

/** `checklist` as a rubric writes it. */
export type ChecklistParameters = Infer<typeof checklistParameters>;

/** The keys of `checklist` in an observation. */
export function checklistObservation({ items }: ChecklistParameters): Shape<ChecklistObservation> {
  const ids = nameOf(items.map(({ id }) => id));
  return object({
    met: required(about(list(ids, 0, mostItems), "已满足的要点的标识", "the ids of the items that are met")),
  });
}

/** What an observation of a `checklist` leaf brings: the ids of the items that are met. */
export interface ChecklistObservation<Parameters = ChecklistParameters> {
  readonly met: readonly ItemId<Parameters>[];
}

type ItemId<Parameters> = Parameters extends {
  readonly items: readonly { readonly id: infer Id extends string }[];
}
  ? Id
  : string;
