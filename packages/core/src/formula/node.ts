import type { RoundingMode } from "../amount/index.js";
import type { Label } from "../label/label.js";

/**
 * An expression that gives a number. Plain data without functions or exact numbers in it: constants are
 * decimal strings as written, so that every reader (evaluator, words, columns, SQL, spreadsheet) reads the same.
 */
export type Formula =
  | { readonly kind: "constant"; readonly value: string }
  | { readonly kind: "points" }
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "aggregate"; readonly of: string; readonly by: Aggregation }
  | { readonly kind: "add" | "multiply" | "minimum" | "maximum"; readonly of: readonly Formula[] }
  | { readonly kind: "subtract" | "divide"; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "absolute" | "floor" | "ceiling"; readonly of: Formula }
  | { readonly kind: "round"; readonly of: Formula; readonly places: number; readonly mode: RoundingMode }
  | { readonly kind: "if"; readonly when: Condition; readonly then: Formula; readonly otherwise: Formula }
  | { readonly kind: "named"; readonly name: string; readonly label: Label; readonly of: Formula };

/** An expression that is true or false. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "met"; readonly input: string }
  | { readonly kind: "is"; readonly input: string; readonly choice: string }
  | { readonly kind: "given"; readonly input: string }
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** How two numbers are compared. */
export type Comparison = "<" | "<=" | "=" | "<>" | ">=" | ">";

/**
 * How a list becomes one number. `trimmed`: with more than `whenMoreThan` values, the mean without the
 * `drop` highest and `drop` lowest, otherwise the plain mean. An empty list counts and adds up to 0.
 */
export type Aggregation =
  | { readonly function: "sum" | "count" | "mean" | "median" | "minimum" | "maximum" }
  | { readonly function: "trimmed"; readonly drop: number; readonly whenMoreThan: number };

/**
 * What a formula reads from an observation. A `number` may be missing only where it is `optional`
 * (`given` asks); a `date` is read as its day number; a `list` holds numbers and is read through an aggregate.
 */
export interface Input {
  readonly type: "number" | "list" | "boolean" | "choice" | "date";
  readonly label: Label;
  readonly unit?: Label;
  readonly optional?: boolean;
  /** The least value allowed, also of each value of a list. */
  readonly least?: string;
  /** The most allowed, also of each value of a list; `points` stands for the leaf's points. */
  readonly most?: string;
  /** What the value must be a whole multiple of, also each value of a list; above 0. */
  readonly multipleOf?: string;
  /** The values of a choice, by id. */
  readonly choices?: Readonly<Record<string, Label>>;
  /**
   * Where the value stands in the observation: under a key of its own, the list of a list. An observation may
   * name a choice by its id, whatever other names it has.
   */
  readonly path: readonly string[];
  /** Of a list of objects: the key under which each item holds its number. */
  readonly item?: string;
  /** Of a list: the key of a single number that an observation may bring in its place. */
  readonly alone?: string;
}
