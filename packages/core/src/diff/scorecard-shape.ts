import type { Amount } from "../amount/index.js";
import { observationsFields } from "../score/observation-shape.js";
import {
  amount,
  anything,
  anyValue,
  choice,
  documentId,
  either,
  id,
  later,
  list,
  object,
  optional,
  required,
  text,
  type Infer,
  type Shape,
} from "../shape/index.js";

/** A leaf or a group as far as a comparison reads it. */
export interface ComparedNode {
  readonly id: string;
  readonly title: string;
  readonly points: Amount;
  readonly score: Amount;
  readonly status: string;
  readonly role?: "bonus" | "penalty";
  readonly indicators?: readonly ComparedNode[];
}

const figure = amount();
const grade = object({ id: required(id()), label: required(text(200)) });
const textOrNull = either<string | null>(
  { "zh-CN": "标识或 null", en: "an id or null" },
  { matches: (value) => value === null, shape: choice(null) },
  { matches: anyValue, shape: id() },
);

const node: Shape<ComparedNode> = later("indicator-result", () => nodeObject);
const nodeObject: Shape<ComparedNode> = object({
  id: required(id()),
  title: required(text()),
  points: required(figure),
  score: required(figure),
  deducted: optional(figure),
  rate: optional(anything()),
  status: required(text(100)),
  grade: optional(grade),
  tier: optional(id()),
  role: optional(choice("bonus", "penalty")),
  computed: optional(anything()),
  flags: optional(anything()),
  explanation: optional(anything()),
  indicators: optional(list(node, 0, 2000)),
});

/** The shape of a scorecard, `jixiao/scorecard@1`, strict where a comparison reads it. */
export const comparedScorecardShape = object({
  format: required(choice("jixiao/scorecard@1")),
  rubric: required(
    object({ id: required(documentId()), version: required(text(60)), digest: optional(text(100)) }),
  ),
  engine: optional(text(200)),
  title: optional(text()),
  subject: optional(observationsFields.subject.shape),
  assessedOn: optional(text(20)),
  status: required(text(100)),
  points: required(figure),
  score: required(figure),
  deducted: optional(figure),
  rate: optional(anything()),
  grade: required(grade),
  bonus: optional(figure),
  penalty: optional(figure),
  indicators: required(list(node, 0, 2000)),
  tiers: optional(anything()),
  deductions: required(
    list(
      object({
        indicator: required(textOrNull),
        points: required(figure),
        claimed: optional(figure),
        reason: optional(anything()),
        evidence: optional(anything()),
        kind: required(text(40)),
      }),
      0,
      100_000,
    ),
  ),
  flags: optional(anything()),
  range: optional(anything()),
  differences: optional(anything()),
  recordedScore: optional(figure),
  explanation: optional(anything()),
});

/** A scorecard as a comparison reads it. */
export type ReadScorecard = Infer<typeof comparedScorecardShape>;
