/** The documents as plain data, spelled from chapter 1 alone and not from the package's own types. */
import type { Mode } from "./print.js";

export type Amount = number | string;
export type Label = string | Readonly<Record<string, string>>;
export type Policy = "proportional" | "pass-fail" | "inverse" | "linear";
export type WhenZero = "full" | "zero" | "not-applicable" | "error";
export type Counting = "completed" | "started" | "proportional";

export interface Band {
  from?: Amount;
  above?: Amount;
  to?: Amount;
  below?: Amount;
  otherwise?: true;
  points?: Amount;
  share?: Amount;
}

export interface AttainmentRule {
  type: "attainment";
  direction: "at-least" | "more-than" | "at-most" | "less-than" | "equal" | "within";
  target: Amount | readonly [Amount, Amount];
  shortfall?: Policy;
  pass?: Amount;
  flagFrom?: Amount;
  onZeroTarget?: WhenZero;
  allowNegative?: boolean;
}
export interface ExecutionRule {
  type: "execution";
  onZeroBudget?: WhenZero;
}
export interface Level {
  id: string;
  label: Label;
  aliases?: string[];
  share?: Amount;
  from?: Amount;
  to?: Amount;
}
export interface LevelsRule {
  type: "levels";
  levels: Level[];
}
export interface BandsRule {
  type: "bands";
  on?: "actual" | "attainment";
  target?: Amount;
  bands: Band[];
}
export interface Counted {
  step?: Amount;
  count?: Counting;
  deduct?: Amount;
  maxDeduct?: Amount;
}
export interface StepsRule extends Counted {
  type: "steps";
  /** An amount, or the word `target`: the target beside it, or the observation's. */
  from: Amount;
  target?: Amount;
  direction: "shortfall" | "excess" | "either";
  relative?: boolean;
}
export interface InterpolationRule {
  type: "interpolation";
  on?: "actual" | "attainment";
  target?: Amount;
  anchors: { at: Amount; share: Amount }[];
  outside?: "clamp" | "zero";
}
export interface ChecklistItem {
  id: string;
  title: Label;
  points?: Amount;
  share?: Amount;
  gate?: boolean;
}
export interface ChecklistRule {
  type: "checklist";
  items: ChecklistItem[];
  require?: "each" | "all" | { atLeast: number };
}
interface YesNoRule {
  type: "yes-no";
}
export interface DeductionsRule {
  type: "deductions";
  catalogue?: { id: string; title: Label; points: Amount; cap?: Amount }[];
  maxDeduct?: Amount;
}
export interface TimelinessRule extends Counted {
  type: "timeliness";
  unit: "day" | "week";
  bands?: Band[];
}
export interface AssessedRule {
  type: "assessed";
  combine?: "mean" | "median" | "trimmed";
  drop?: number;
  whenMoreThan?: number;
  increment?: Amount;
}
export interface FormulaRule {
  type: "formula";
  score: string;
  inputs?: Record<string, { label: Label; unit?: Label }>;
}
export type RuleDocument =
  | AttainmentRule
  | ExecutionRule
  | LevelsRule
  | BandsRule
  | StepsRule
  | InterpolationRule
  | ChecklistRule
  | YesNoRule
  | DeductionsRule
  | TimelinessRule
  | AssessedRule
  | FormulaRule;

export interface IndicatorDocument {
  id: string;
  title: Label;
  points?: Amount;
  weight?: Amount;
  tier?: string;
  bonus?: boolean;
  penalty?: boolean;
  unit?: Label;
  scale?: string | ScaleDocument;
  rule?: RuleDocument;
  indicators?: IndicatorDocument[];
}
export interface ScaleDocument {
  id: string;
  on?: "rounded" | "exact";
  basis?: "points" | "rate";
  grades: { id: string; label: Label; aliases?: string[]; from: Amount; exclusive?: boolean }[];
}
export interface RoundingDocument {
  places: number;
  mode?: Mode;
  stage?: "display" | "indicator" | "group";
  rate?: { places: number; mode?: Mode };
}
export type Effect = { grade: string } | { score: 0 } | { status: string };
export interface RubricDocument {
  format: "jixiao/rubric@1";
  id: string;
  version: string;
  title: Label;
  inForce?: { from: string; to?: string };
  points: Amount;
  rounding?: RoundingDocument;
  scale: string | ScaleDocument;
  tiers?: { id: string; title: Label; points: Amount }[];
  tierWeighting?: "rescale";
  notApplicable?: "error" | "redistribute" | "full" | "shrink";
  missing?: "error" | "zero" | "range";
  bonusCap?: Amount;
  penaltyCap?: Amount;
  ceiling?: Amount;
  vetoes?: { id: string; title: Label; effect: Effect }[];
  ceilings?: { id: string; title: Label; grade: string }[];
  indicators: IndicatorDocument[];
}

export interface Finding {
  id?: string;
  points?: Amount;
  times?: number;
  reason?: string;
  evidence?: string[];
}
export interface Observation {
  actual?: Amount;
  target?: Amount | readonly [Amount, Amount];
  executed?: Amount;
  budget?: Amount;
  sources?: { name: string; executed: Amount; budget: Amount }[];
  level?: string;
  share?: Amount;
  met?: boolean | string[];
  findings?: Finding[];
  due?: string;
  done?: string;
  score?: Amount;
  scores?: { by: string; score: Amount; reason?: string }[];
  notApplicable?: string;
  override?: { score: Amount; reason: string; by: string };
  recorded?: Amount;
  note?: string;
  evidence?: string[];
  /** The named inputs of a formula rule. */
  [input: string]: unknown;
}
export interface ObservationsDocument {
  format: "jixiao/observations@1";
  rubric: string;
  subject: { id: string; name: Label; fiscalYear?: number };
  assessedOn: string;
  observations: Record<string, Observation>;
  vetoes?: Record<string, { reason: string }>;
  ceilings?: Record<string, { reason: string }>;
}
