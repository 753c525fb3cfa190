import type { Amount } from "../../amount/index.js";
import type { Label } from "../../label/label.js";
import {
  about,
  amount,
  anyValue,
  choice,
  either,
  id,
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
import { evidenceShape, findingShape, type Finding } from "../finding.js";
import { deductionsWords as words } from "./words.js";

const catalogueEntry = object({
  id: required(about(id(), "标识", "its id")),
  title: required(about(label(), "扣分情形", "what the fault is")),
  points: required(about(amount({ above: "0" }), "每次扣的分", "the marks each occurrence takes off")),
  cap: optional(
    about(
      amount({ above: "0" }),
      "这一情形最多扣的分，默认不限",
      "the most that this fault takes off in all; no limit by default",
    ),
  ),
});

/** The parameters of `deductions` in a rubric. */
export const deductionsParameters = object({
  type: required(choice("deductions")),
  catalogue: optional(
    about(
      list(catalogueEntry, 1),
      "扣分目录：各种情形及其扣分标准，评分依据可按标识引用",
      "faults with their points, which observations refer to by id",
    ),
  ),
  maxDeduct: optional(
    about(
      amount({ above: "0" }),
      "最多扣的分，默认为全部分值",
      "the most that is taken off; all points by default",
    ),
  ),
});

export type DeductionsParameters = Infer<typeof deductionsParameters>;

/** A fault of the catalogue, so many times. */
export interface CatalogueFinding<Id extends string = string> {
  readonly id: Id;
  /** How many times it occurred; 1 by default. */
  readonly times?: Amount;
  /** The catalogue's title by default. */
  readonly reason?: Label;
  readonly evidence?: readonly string[];
}

/** The ids of a rule's catalogue: the literals where the parameters are, `never` without a catalogue. */
export type CatalogueId<Parameters> = "catalogue" extends keyof Parameters
  ? NonNullable<Parameters["catalogue"]> extends readonly { readonly id: infer Id extends string }[]
    ? Id
    : string
  : never;

/** What an observation of a `deductions` leaf brings. */
export interface DeductionsObservation<Parameters = DeductionsParameters> {
  readonly findings: readonly (
    Finding | ([CatalogueId<Parameters>] extends [never] ? never : CatalogueFinding<CatalogueId<Parameters>>)
  )[];
}

/** The keys of `deductions` in an observation; findings by id only where there is a catalogue. */
export function deductionsObservation({ catalogue }: DeductionsParameters): Shape<DeductionsObservation> {
  const item = catalogue === undefined ? findingShape : anyFinding(catalogue.map(({ id }) => id));
  return object({
    findings: required(
      about(list(item), "扣分点，没有则写空列表", "the faults found; an empty list where there is none"),
    ),
  });
}

function anyFinding(ids: readonly string[]): Shape<Finding | CatalogueFinding> {
  const catalogueFinding = object({
    id: required(about(nameOf(ids), "扣分目录里的标识", "its id in the catalogue")),
    times: optional(
      about(amount({ least: "0" }), "发生的次数，默认 1", "how many times it occurred; 1 by default"),
    ),
    reason: optional(
      about(label(), "扣分的理由，默认为目录里的名称", "why; the catalogue's title by default"),
    ),
    evidence: optional(evidenceShape),
  });
  return either<Finding | CatalogueFinding>(
    words.finding,
    { matches: (value) => isPlainObject(value) && Object.hasOwn(value, "id"), shape: catalogueFinding },
    { matches: anyValue, shape: findingShape },
  );
}
