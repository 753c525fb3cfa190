import type { Amount } from "../amount/index.js";
import type { RuleObservation } from "../rules/observation.js";
import type { WholeRubric } from "./shape.js";

declare const observations: unique symbol;
declare const parsed: unique symbol;

/**
 * A checked rubric: plain, frozen data. `Observed` is what its observations look like, inferred from the
 * literal it was defined with; of a rubric read from a file nothing is known until it is scored.
 */
export type Rubric<Observed = unknown> = WholeRubric & { readonly [observations]?: Observed };

/** What any observation may carry besides what its rule asks for. */
export interface CommonObservation {
  readonly note?: string;
  /** What supports it: documents, files, links. */
  readonly evidence?: readonly string[];
  /** A score that replaces the computed one, which stays on the scorecard beside it. */
  readonly override?: Override;
  /** A score somebody already gave or printed for the leaf as it counts; it changes nothing and is compared. */
  readonly recorded?: Amount;
}

/** A score set by hand, by whom and why. */
export interface Override {
  readonly score: Amount;
  readonly reason: string;
  readonly by: string;
}

/** The observation of a leaf that does not apply, with the reason. */
export interface NotApplicable {
  readonly notApplicable: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
  readonly recorded?: Amount;
}

/** What was seen for one leaf of any rule, where no literal tells which. */
export type Observation = CommonObservation & {
  readonly notApplicable?: string;
} & Readonly<Record<string, unknown>>;

/** Observations by leaf id, where no literal tells which leaves there are. */
export type Observations = Readonly<Record<string, Observation | null | undefined>>;

/** Facts of a document that the rubric's vetoes and ceilings name. */
export type Facts = Readonly<
  Record<string, { readonly reason: string; readonly evidence?: readonly string[] }>
>;

/** What is evaluated: an id, a name, a fiscal year, and whatever else a form asks. */
export type Subject = Readonly<Record<string, string | number | boolean>>;

/** An observations document, `jixiao/observations@1`. */
export interface ObservationsDocument<Observed = Observations> {
  readonly format: "jixiao/observations@1";
  /** The rubric's id, or `id@version`. */
  readonly rubric: string;
  readonly subject?: Subject;
  /** Decides which version of the rubric is in force when none is named. */
  readonly assessedOn?: string;
  readonly observations: Observed;
  readonly vetoes?: Facts;
  readonly ceilings?: Facts;
}

/** An observations document that was read from a file: it fits any rubric for the compiler, and is checked when scored. */
export type ParsedObservations = ObservationsDocument & { readonly [parsed]: true };

/** The observation of one leaf with a given rule. */
export type LeafObservation<Parameters> =
  | (RuleObservation<Parameters> & CommonObservation)
  | NotApplicable
  | (CommonObservation & { readonly override: Override });

/** The observations a rubric document asks for, by leaf id. */
export type RubricObservations<Document, Known = never> = Document extends {
  readonly indicators: infer Nodes;
}
  ? ByLeaf<Leaves<Nodes>, Document>
  : Document extends { readonly extends: infer Reference }
    ? Extended<BaseObservations<Known, Reference>, Document>
    : Observations;

type Leaves<Nodes> = Nodes extends readonly (infer Node)[] ? LeavesOf<Node> : never;

type LeavesOf<Node> = Node extends { readonly indicators: infer Children }
  ? Leaves<Children>
  : Node extends { readonly id: string; readonly rule: unknown }
    ? Node
    : never;

type IdOf<Leaf> = Leaf extends { readonly id: infer Id extends string } ? Id : never;
type ObservationOf<Leaf> = Leaf extends { readonly rule: infer Parameters }
  ? LeafObservation<Parameters>
  : never;

type ByLeaf<Leaf, Document> = [Leaf] extends [never]
  ? Observations
  : string extends IdOf<Leaf>
    ? Observations
    : Document extends { readonly missing: "zero" | "range" }
      ? { readonly [One in Leaf as IdOf<One>]?: ObservationOf<One> }
      : { readonly [One in Leaf as IdOf<One>]: ObservationOf<One> };

type BaseObservations<Known, Reference> = Known extends { readonly [observations]?: infer Observed }
  ? Reference extends string
    ? Exclude<Observed, undefined>
    : never
  : Observations;

type Extended<Base, Document> = string extends keyof Base
  ? Observations
  : Omit<Base, Removed<Document> | keyof Replaced<Document>> & Replaced<Document> & Added<Document>;

type Removed<Document> = Document extends { readonly remove: readonly (infer Id)[] } ? Id & string : never;

type Replaced<Document> = Document extends { readonly override: infer Changes }
  ? {
      readonly [
        Id in keyof Changes as Changes[Id] extends { readonly rule: { readonly type: string } } ? Id : never
      ]: Changes[Id] extends {
        readonly rule: infer Parameters;
      }
        ? LeafObservation<Parameters>
        : never;
    }
  : unknown;

type Added<Document> = Document extends { readonly add: readonly (infer Addition)[] }
  ? AddedLeaves<Addition extends { readonly indicator: infer Node } ? LeavesOf<Node> : never>
  : unknown;

type AddedLeaves<Leaf> = { readonly [One in Leaf as IdOf<One>]: ObservationOf<One> };
