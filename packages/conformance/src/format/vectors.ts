import {
  about,
  anything,
  anyValue,
  choice,
  documentId,
  either,
  id,
  isPlainObject,
  label,
  list,
  object,
  optional,
  record,
  required,
  text,
  variants,
  type Infer,
  type Shape,
} from "@jixiao/core/adapter";
import { issuesShape, ratingShape, reconciliationShape, scorecardShape } from "./figure-shapes.js";

/** What a refused document is expected to give. */
export interface ExpectedRefusal {
  readonly issues: Infer<typeof issuesShape>;
}

const refusalShape = object({ issues: required(issuesShape) });

/** The figures of one kind of result, or the issues of what is wrong. */
function expected<Figures>(shape: Shape<Figures>): Shape<Figures | ExpectedRefusal> {
  return either<Figures | ExpectedRefusal>(
    { "zh-CN": "应得的数，或 { issues }", en: "the figures to come out, or { issues }" },
    { matches: (value) => isPlainObject(value) && Object.hasOwn(value, "issues"), shape: refusalShape },
    { matches: anyValue, shape },
  );
}

const caseFields = {
  id: required(about(id(), "标识，在文件内不重复", "its id, unique within the file")),
  title: required(about(label(), "查的是什么", "what it is about")),
  why: optional(
    about(
      label(),
      "数从何来：算式 = 精确值 → 印出的数，以“; ”隔开",
      "where the figures come from: arithmetic = exact value → as printed, separated by “; ”",
    ),
  ),
};

const named = list(text(200), 0, 100);

const scoreCaseShape = object({
  ...caseFields,
  rubric: optional(about(anything(), "体系文件，可能写错", "a rubric document, wrong perhaps")),
  rubricText: optional(
    about(text(100_000), "体系的 JSON 原文，代替 rubric", "the rubric as JSON text, instead of `rubric`"),
  ),
  ref: optional(about(id(), "rubrics 里的名字，代替 rubric", "a name in `rubrics`, instead of `rubric`")),
  among: optional(
    about(
      named,
      "rubrics 里的名字：按评分依据选其一",
      "names in `rubrics`: the observations choose one of them",
    ),
  ),
  known: optional(about(named, "rubrics 里可供沿用的", "names in `rubrics` that `extends` may name")),
  scales: optional(about(list(anything()), "可按标识引用的等级标准", "grade scales that `scale` may name")),
  observations: optional(
    about(
      anything(),
      "评分依据：按末级指标的标识，或整个 jixiao/observations@1 文件",
      "observations by leaf id, or a whole document jixiao/observations@1",
    ),
  ),
  observationsText: optional(
    about(
      text(100_000),
      "评分依据的 JSON 原文，代替 observations",
      "the observations as JSON text, instead of `observations`",
    ),
  ),
  expect: required(expected(scorecardShape)),
});

const rateCaseShape = object({
  ...caseFields,
  scheme: optional(about(anything(), "评级办法文件，可能写错", "a rating scheme document, wrong perhaps")),
  ref: optional(about(id(), "schemes 里的名字，代替 scheme", "a name in `schemes`, instead of `scheme`")),
  checks: optional(
    about(
      anything(),
      "检查结果：按要求的标识，或整个 jixiao/checks@1 文件",
      "checks by criterion, or a whole document jixiao/checks@1",
    ),
  ),
  table: optional(
    about(
      list(text(300), 1, 10_000),
      "许多组合，一行一个：各要求依次为 1 符合、0 不符合、? 未定，空格后是仍有可能的级别",
      "many patterns, one a row: for each criterion in order 1 met, 0 not met, ? not known; then the levels left open",
    ),
  ),
  expect: optional(expected(ratingShape)),
});

const reconcileCaseShape = object({
  ...caseFields,
  published: required(
    about(
      anything(),
      "印出的数 jixiao/published@1，可能写错",
      "a document jixiao/published@1, wrong perhaps",
    ),
  ),
  expect: required(expected(reconciliationShape)),
});

/** One case of scoring. */
export type ScoreCase = Infer<typeof scoreCaseShape>;
/** One case of rating. */
export type RateCase = Infer<typeof rateCaseShape>;
/** One case of reconciliation. */
export type ReconcileCase = Infer<typeof reconcileCaseShape>;

const fileFields = {
  format: required(choice("jixiao/vectors@1")),
  topic: required(about(documentId(), "主题，也是文件名", "the topic, which is also the file's name")),
  title: required(label()),
};

const cases = <Case>(shape: Shape<Case>): Shape<readonly Case[]> => list(shape, 1, 5000);

const scoreVectors = object({
  ...fileFields,
  kind: required(choice("score")),
  rubrics: optional(
    about(record(anything()), "几处共用的体系文件", "rubric documents that several cases share"),
  ),
  cases: required(cases(scoreCaseShape)),
});

const rateVectors = object({
  ...fileFields,
  kind: required(choice("rate")),
  schemes: optional(
    about(record(anything()), "几处共用的评级办法", "rating schemes that several cases share"),
  ),
  cases: required(cases(rateCaseShape)),
});

const reconcileVectors = object({
  ...fileFields,
  kind: required(choice("reconcile")),
  cases: required(cases(reconcileCaseShape)),
});

/** A file of scoring cases. */
export type ScoreVectors = Infer<typeof scoreVectors>;
/** A file of rating cases. */
export type RateVectors = Infer<typeof rateVectors>;
/** A file of reconciliation cases. */
export type ReconcileVectors = Infer<typeof reconcileVectors>;

/** A file of vectors, `jixiao/vectors@1`: cases of one kind on one topic. */
export type Vectors = ScoreVectors | RateVectors | ReconcileVectors;

/** The shape of a file of vectors, `jixiao/vectors@1`. */
export const vectorsShape: Shape<Vectors> = variants<Vectors>("kind", {
  score: scoreVectors,
  rate: rateVectors,
  reconcile: reconcileVectors,
});
