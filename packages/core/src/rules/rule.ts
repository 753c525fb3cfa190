import type { Ratio, RoundingMode } from "../amount/index.js";
import type { IssueCode, Path } from "../error/index.js";
import type { Condition, Formula, Input } from "../formula/index.js";
import type { Label, Words } from "../label/label.js";
import type { Findings, Shape } from "../shape/index.js";
import type { Reading } from "./reading.js";

/**
 * A scoring rule, complete: what it is called, what a rubric says of it, what an observation brings, and the
 * formula that makes the one from the other. Everything that scores, explains, compiles or documents a rule
 * reads this; nothing knows a rule by name.
 */
export interface Rule<Parameters = unknown, Observation = unknown> {
  /** Its `type` in documents. */
  readonly type: string;
  readonly title: Words;
  /** One paragraph: when to use it and what it does. */
  readonly about: Words;
  /**
   * Whether marks are earned (`merit`) or lost from full marks (`fault`). A penalty leaf takes off what a
   * merit rule gives and what a fault rule deducts.
   */
  readonly counts: "merit" | "fault";
  /** The keys of the rule in a rubric, `type` among them. */
  readonly parameters: Shape<Parameters>;
  /** The keys of the rule in an observation; they may depend on the parameters. */
  readonly observation: (parameters: Parameters) => Shape<Observation>;
  /**
   * What the shape of the parameters cannot say; reported below `path`. One check for each thing that can be wrong:
   * a check that reads a parameter which could not be read ends there, and the others still say what they find.
   */
  readonly checks?: readonly ParameterCheck<Parameters>[];
  /** The formula for given parameters. Only called with parameters that passed the checks. */
  readonly measure: (parameters: Parameters, context: MeasureContext) => Measure;
  /**
   * Reads an observation of the right shape into the formula's inputs, reporting what does not hold. Each input is
   * given as a function that reads it, so that one which could not be read leaves the others.
   */
  readonly observe: (observation: Observation, parameters: Parameters, reading: Reading) => void;
  /** The marks an observation names as lost, one by one; the ledger cuts them to what was really lost. */
  readonly claims?: (observation: Observation, parameters: Parameters) => readonly Claim[];
}

/** Reports one thing that may be wrong with a rule's parameters. */
type ParameterCheck<Parameters> = (parameters: Parameters, context: CheckContext) => void;

/** Where a rule's parameters stand, and what the leaf is worth. */
export interface CheckContext {
  /** The leaf's points; raises `Unreadable` where they are not known. */
  readonly points: () => Ratio;
  readonly path: Path;
  readonly findings: Findings;
}

/** What of the rubric a formula depends on besides the rule's parameters. */
export interface MeasureContext {
  /** Rounding of attainment and execution rates, in places of the percentage. */
  readonly rateRounding?: { readonly places: number; readonly mode: RoundingMode };
}

/** A rule with its parameters filled in, as formulas. */
export interface Measure {
  readonly inputs: Readonly<Record<string, Input>>;
  /** The score, always between 0 and the points where nothing refuses. */
  readonly score: Formula;
  /** Tried in order before anything is computed: the first that holds of each is an issue. */
  readonly refusals: readonly Refusal[];
  /** When it holds, the leaf is not applicable. */
  readonly notApplicable?: Condition;
  readonly flags: readonly FlagFormula[];
}

/** A combination of inputs that no score can be made from. */
export interface Refusal {
  readonly when: Condition;
  readonly code: IssueCode;
  /** Below the observation. */
  readonly path: readonly string[];
  /** What fills the issue's words; formulas are evaluated and printed. */
  readonly values?: Readonly<Record<string, Formula | Words>>;
}

/** Something a reviewer should look at; it takes no points. */
export interface FlagFormula {
  readonly code: FlagCode;
  readonly when: Condition;
  /** Figures that go with the flag, as shares of 1 printed as percentages. */
  readonly shares?: Readonly<Record<string, Formula>>;
}

/** The flags a leaf can raise. */
export type FlagCode = "over-attainment" | "over-execution";

/** One mark an observation says was lost. */
export interface Claim {
  readonly points: Ratio;
  /** The part of it that counts, where the rule limits it (a catalogue entry's cap). */
  readonly granted: Ratio;
  readonly reason: Label;
  readonly evidence?: readonly string[];
  /** The catalogue entry, if any. */
  readonly id?: string;
}
