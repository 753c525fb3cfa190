import {
  about,
  choice,
  documentId,
  id,
  label,
  list,
  object,
  optional,
  required,
  sourceShape,
} from "@jixiao/core/adapter";

/** The most criteria a scheme may have. */
export const mostCriteria = 64;

/** The most levels a scheme may have. */
const mostLevels = 20;

const criterionShape = object({
  id: required(id()),
  title: optional(about(label(), "要求的名称", "what the criterion is called")),
  description: optional(about(label(), "要求的含义", "what it asks of a report")),
});

const levelShape = object({
  id: required(id()),
  label: optional(about(label(), "级别名称", "what the level is called")),
  requires: optional(
    about(
      list(id(), 0, mostCriteria),
      "评为这一级须全部符合的要求",
      "the criteria the level requires, all of them",
    ),
  ),
  otherwise: optional(
    about(choice(true), "达不到以上各级时评为这一级", "the level of whatever reaches none above"),
  ),
});

/** The shape of a rating scheme document, `jixiao/rating-scheme@1`. */
export const ratingSchemeShape = object({
  format: required(choice("jixiao/rating-scheme@1")),
  id: required(documentId()),
  title: optional(about(label(), "评级办法的名称", "what the scheme is called")),
  description: optional(label()),
  source: optional(about(sourceShape, "出处：文件与条款", "where it comes from: document and clause")),
  criteria: required(
    about(
      list(criterionShape, 1, mostCriteria),
      "要求，逐项判断是否符合",
      "the criteria, each met or not met",
    ),
  ),
  levels: required(about(list(levelShape, 1, mostLevels), "级别，由高到低", "the levels, the best first")),
});
