import {
  about,
  anything,
  anyValue,
  choice,
  either,
  integer,
  isPlainObject,
  list,
  named,
  object,
  optional,
  record,
  required,
  text,
  type Infer,
} from "@jixiao/core/adapter";

const isText = (value: unknown): boolean => typeof value === "string";

/** A printed figure or a word; null where the result has null. */
const printed = either<string | null>(
  { "zh-CN": "照印出的样子写成文字的数，或 null", en: "a figure as printed, as a text, or null" },
  { matches: (value) => value === null, shape: choice(null) },
  { matches: anyValue, shape: text(2000) },
);

/** Where something stands in a document: keys and positions from its root. */
const pathShape = list(
  either<string | number>(
    { "zh-CN": "键或序号（从 0 数）", en: "a key, or a position counted from 0" },
    { matches: isText, shape: text(300) },
    { matches: anyValue, shape: integer(0, 100_000) },
  ),
  0,
  400,
);

/** What is wrong with a document: every issue that must be reported, and no other. */
export const issuesShape = about(
  list(
    object({
      code: required(about(text(60), "问题代码", "the code of the issue")),
      path: optional(
        about(
          pathShape,
          "所在之处；不写则不比较",
          "where it stands in the document at fault; left out where any place will do",
        ),
      ),
    }),
    1,
    500,
  ),
  "须报告的全部问题，不论次序",
  "every issue that must be reported, in any order",
);

const figureFields = {
  points: optional(printed),
  score: optional(printed),
  deducted: optional(printed),
  rate: optional(printed),
};

const gradeShape = either<string | { readonly id: string; readonly label: string }>(
  { "zh-CN": "等级的标识，或标识与名称", en: "the grade's id, or its id and label" },
  { matches: isPlainObject, shape: object({ id: required(text(200)), label: required(text(200)) }) },
  { matches: anyValue, shape: text(200) },
);

/** What an indicator or tier must show. */
const partShape = object({
  ...figureFields,
  status: optional(text(60)),
  grade: optional(gradeShape),
  computed: optional(printed),
});

const rowShape = object({
  indicator: optional(printed),
  points: optional(printed),
  claimed: optional(printed),
  reason: optional(printed),
  evidence: optional(list(text(2000))),
  kind: optional(text(60)),
});

const differenceShape = object({
  indicator: required(text(300)),
  computed: required(printed),
  recorded: required(printed),
  difference: required(printed),
});

/** What a scorecard must show. */
export const scorecardShape = object({
  rubric: optional(object({ id: required(text(300)), version: required(text(60)) })),
  subject: optional(named(anything())),
  ...figureFields,
  grade: optional(gradeShape),
  status: optional(text(60)),
  bonus: optional(printed),
  penalty: optional(printed),
  indicators: optional(about(record(partShape), "各指标，按标识", "indicators at any level, by id")),
  tiers: optional(about(record(partShape), "各分级，按标识", "tiers, by id")),
  deductions: optional(
    about(list(rowShape), "账上的各笔，依次", "the rows of the ledger, all of them and in order"),
  ),
  flags: optional(
    about(list(named(printed)), "全部提示，不论次序", "every flag, in any order; each with its code"),
  ),
  differences: optional(list(differenceShape)),
  recordedScore: optional(printed),
  range: optional(
    object({ low: required(printed), high: required(printed), grades: required(list(text(200))) }),
  ),
});

/** What a rating must show. */
export const ratingShape = object({
  rating: required(printed),
  possible: required(about(list(text(200)), "仍有可能的级别，由高到低", "the levels left open, best first")),
  met: optional(list(text(200))),
  unmet: optional(list(text(200))),
  unknown: optional(list(text(200))),
  next: optional(
    either<{ readonly level: string; readonly missing: readonly string[] } | null>(
      { "zh-CN": "更好的一级与所差的要求，或 null", en: "the next better level and what it takes, or null" },
      { matches: (value) => value === null, shape: choice(null) },
      {
        matches: anyValue,
        shape: object({ level: required(text(200)), missing: required(list(text(200))) }),
      },
    ),
  ),
});

const verdict = choice("consistent", "rounding", "inconsistent");

/** What a reconciliation must show; relations are found by their path and kind. */
export const reconciliationShape = object({
  verdict: required(about(verdict, "总的结论", "the verdict on the whole")),
  relations: required(
    about(
      list(
        object({
          path: required(pathShape),
          kind: required(text(60)),
          printed: optional(printed),
          computed: optional(printed),
          verdict: required(verdict),
        }),
      ),
      "所列各关系的结论，按 path 与 kind 对应",
      "the verdicts on the relations listed, each found by path and kind",
    ),
  ),
});

/** One issue that must be reported. */
export type ExpectedIssue = Infer<typeof issuesShape>[number];
/** The figures a scorecard must show. */
export type ExpectedScorecard = Infer<typeof scorecardShape>;
/** The figures a rating must show. */
export type ExpectedRating = Infer<typeof ratingShape>;
/** The verdicts a reconciliation must reach. */
export type ExpectedReconciliation = Infer<typeof reconciliationShape>;
