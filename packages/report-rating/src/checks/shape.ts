import {
  about,
  anything,
  choice,
  documentId,
  integer,
  label,
  object,
  optional,
  record,
  required,
  text,
} from "@jixiao/core/adapter";

/** What was found of one criterion. */
export const checkShape = choice(true, false, null);

/** The checks of one report, by criterion. */
export const checkMapShape = record(checkShape);

/** Whose report was checked. */
export const subjectShape = object({
  id: optional(text(200)),
  name: optional(label()),
  fiscalYear: optional(integer(1900, 2999)),
});

const fields = {
  format: required(choice("jixiao/checks@1")),
  scheme: optional(about(documentId(), "评级办法的标识", "the id of the rating scheme")),
  subject: optional(about(subjectShape, "被评级的报告", "the report that is rated")),
};

/** The shape of a checks document, `jixiao/checks@1`. */
export const checksShape = object({
  ...fields,
  checks: required(
    about(
      checkMapShape,
      "逐项判断：true 符合，false 不符合，null 或不写为尚未确定",
      "by criterion: true met, false not met, null or left out not known yet",
    ),
  ),
});

/** A checks document around its checks: with a scheme at hand, those are read criterion by criterion. */
export const checksEnvelopeShape = object({ ...fields, checks: required(anything()) });
