import type { Amount } from "../../amount/index.js";
import type { Label } from "../../label/label.js";
import {
  about,
  amount,
  choice,
  integer,
  label,
  list,
  object,
  optional,
  required,
  text,
  type Infer,
} from "../../shape/index.js";
import { findingShape, type Finding } from "../finding.js";

/** The parameters of `assessed` in a rubric. */
export const assessedParameters = object({
  type: required(choice("assessed")),
  combine: optional(
    about(
      choice("mean", "median", "trimmed"),
      "多人打分如何合成：mean 平均（默认）、median 中位数、trimmed 去掉最高与最低后平均",
      "how several scores become one: their mean (default), their median, or the mean without the highest and lowest",
    ),
  ),
  drop: optional(
    about(
      integer(1, 100),
      "trimmed 时最高、最低各去掉几个，默认 1",
      "with trimmed: how many are dropped at each end; 1 by default",
    ),
  ),
  whenMoreThan: optional(
    about(
      integer(2, 10_000),
      "trimmed 时打分多于几个才去掉，否则平均，默认 5",
      "with trimmed: drops only when there are more scores than this, else the mean; 5 by default",
    ),
  ),
  increment: optional(
    about(
      amount({ above: "0" }),
      "打分的最小单位，如 0.5",
      "what every score must be a multiple of, such as 0.5",
    ),
  ),
});

export type AssessedParameters = Infer<typeof assessedParameters>;

/** One assessor's score. */
interface AssessorScore {
  readonly by: string;
  readonly score: Amount;
  readonly reason?: Label;
}

/** What an observation of an `assessed` leaf brings: one score, or the scores of several assessors. */
export type AssessedObservation<_Parameters = AssessedParameters> = {
  /** What the marks were lost for; they add up to points − score. */
  readonly findings?: readonly Finding[];
} & (
  | { readonly score: Amount; readonly scores?: never }
  | { readonly scores: readonly AssessorScore[]; readonly score?: never }
);

/** The keys of `assessed` in an observation. */
export const assessedObservation = object({
  score: optional(about(amount(), "得分", "the score given")),
  scores: optional(
    about(
      list(
        object({
          by: required(about(text(200), "打分人", "who gave it")),
          score: required(about(amount(), "得分", "the score given")),
          reason: optional(about(label(), "理由", "why")),
        }),
        1,
      ),
      "各人打分",
      "the scores of several assessors",
    ),
  ),
  findings: optional(
    about(
      list(findingShape),
      "扣分点，合计须等于分值减得分",
      "what the marks were lost for; they add up to points − score",
    ),
  ),
});
