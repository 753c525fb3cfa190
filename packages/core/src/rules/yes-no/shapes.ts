import { about, choice, flag, object, required, type Infer } from "../../shape/index.js";

/** The parameters of `yes-no` in a rubric: none but its type. */
export const yesNoParameters = object({ type: required(choice("yes-no")) });

export type YesNoParameters = Infer<typeof yesNoParameters>;

/** The keys of `yes-no` in an observation. */
export const yesNoObservation = object({
  met: required(about(flag(), "是否达到要求", "whether what is asked for was met")),
});

/** What an observation of a `yes-no` leaf brings. */
export type YesNoObservation<_Parameters = YesNoParameters> = Infer<typeof yesNoObservation>;
