/** The publication that all East Lake rubrics come from, as its documents cite it. */
export const printedIn = "关于公开 2021 年度东湖高新区区级绩效评价的说明";

/** The same, in both languages; each rubric names its own annex and report. */
export const publicationTitle = {
  "zh-CN": printedIn,
  en: "Publication of the performance evaluations of the East Lake High-tech Zone for 2021",
} as const;

/**
 * From when the frames of the 2021 reports are taken to be in force: the first day of the year evaluated. The
 * publication prints no day; evaluations of the year are made after it, so no end is set.
 */
export const evaluated2021 = { from: "2021-01-01" } as const;
