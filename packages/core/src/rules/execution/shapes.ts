import type { Amount } from "../../amount/index.js";
import type { Label } from "../../label/label.js";
import {
  about,
  amount,
  choice,
  label,
  list,
  object,
  optional,
  required,
  type Infer,
} from "../../shape/index.js";

/** The parameters of `execution` in a rubric. */
export const executionParameters = object({
  type: required(choice("execution")),
  onZeroBudget: optional(
    about(
      choice("full", "zero", "not-applicable", "error"),
      "预算数为 0 时的处理，默认 error",
      "what follows when the budget is 0; error by default",
    ),
  ),
});

/** `execution` as a rubric writes it. */
export type ExecutionParameters = Infer<typeof executionParameters>;

const executed = about(amount(), "执行数", "the money spent");
const budget = about(amount(), "预算数", "the budget");
const sources = about(
  list(
    object({
      name: required(about(label(), "资金来源", "the source of the money")),
      executed: required(executed),
      budget: required(budget),
    }),
    1,
    1000,
  ),
  "按资金来源分列，代替 executed 与 budget；执行率按合计计算",
  "one entry for each source of money, instead of executed and budget; the rate is that of the sums",
);

/** The keys of `execution` in an observation. */
export const executionObservation = object({
  executed: optional(executed),
  budget: optional(budget),
  sources: optional(sources),
});

/** What an observation of an `execution` leaf brings: two sums of money, or the same for each source. */
export type ExecutionObservation<_Parameters = ExecutionParameters> =
  | { readonly executed: Amount; readonly budget: Amount; readonly sources?: never }
  | { readonly sources: readonly ExecutionSource[]; readonly executed?: never; readonly budget?: never };

/** The money of one source. */
interface ExecutionSource {
  readonly name: Label;
  readonly executed: Amount;
  readonly budget: Amount;
}
