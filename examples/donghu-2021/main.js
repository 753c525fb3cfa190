/**
 * The five evaluations that the East Lake High-tech Zone published for 2021, scored again from their
 * observations; then a third-party report rated by annex 2 and a self-evaluation report reviewed by annex 3.
 */
import { labelText, parseObservations, parsePublished, reconcile, rubricInForce, score } from "@jixiao/core";
import { parseChecks, rate, thirdPartyReport } from "@jixiao/report-rating";
import { rubrics, selfReportQuality2022 } from "@jixiao/rubrics";
import { agreement } from "./agreement.js";
import { readDocument } from "./read-document.js";
import { scorecardLines } from "./scorecard-lines.js";
import { paragraph, tableLines } from "./table.js";
/** @import { Published, Scorecard } from "@jixiao/core" */

const reports = [
  "public-health",
  "teacher-training",
  "social-affairs",
  "human-resources",
  "construction-waste",
];

print([
  "东湖高新区 2021 年度区级绩效评价",
  "五份公开的报告重新计分，一份第三方报告评级，一份自评报告评审",
  "报告没有印出的分值是推得或重构的：各体系的说明逐一写明，npx jixiao show donghu/human-resources 可看",
]);
for (const [index, name] of reports.entries()) {
  const card = scorecardOf(`observations/${name}.yaml`);
  const published = parsePublished(readDocument(`published/${name}.yaml`));
  print([
    ...heading(index + 1, card.title, nameOf(card.subject)),
    ...verdict(card),
    ...agreementLines(card, published),
    "",
    ...scorecardLines(card),
    ...roundingLines(card, published),
  ]);
}
print(ratingLines());
print(reviewLines());

/** @param {string} path */
function scorecardOf(path) {
  const observations = parseObservations(readDocument(path));
  return score(rubricInForce(rubrics, observations.rubric, observations.assessedOn), observations);
}

/** @param {number} number @param {string} title @param {string} subject */
function heading(number, title, subject) {
  return [`【${number}】${title}    ${subject}`];
}

/** @param {Scorecard} card */
function verdict({ score, grade, points, deducted, rate }) {
  return [`  ${score} 分，${grade.label}（满分 ${points}，扣 ${deducted}，得分率 ${rate}）`];
}

/** @param {Scorecard} card @param {Published} published */
function agreementLines(card, published) {
  const { printed, different } = agreement(card, published);
  if (different.length > 0) return different.map((line) => `  与报告不同：${line}`);
  return [`  报告印出的 ${printed} 个数和等级，全部重现`];
}

/**
 * Why the printed parts do not add up, where they do not.
 *
 * @param {Scorecard} card
 * @param {Published} published
 */
function roundingLines(card, published) {
  const { verdict, relations } = reconcile(published);
  if (verdict === "consistent") return [];
  const { numbers = "", notes } = card.explanation["zh-CN"];
  const apart = relations.filter((relation) => relation.verdict !== "consistent");
  const sum = apart.find(({ kind }) => kind === "sum");
  const rates = apart
    .filter(({ kind }) => kind === "rate")
    .map(({ path, printed, computed }) => {
      const group = published.indicators?.[Number(path[1])];
      return [
        labelText(group?.title ?? "", "zh-CN"),
        `${String(group?.score)} ÷ ${String(group?.points)} = ${String(computed)}`,
        `印出 ${String(printed)}`,
      ];
    });
  return [
    "",
    `  为什么各组相加是 ${String(sum?.computed)}，总分却是 ${card.score}`,
    `  ${numbers}`,
    ...paragraph(`${notes.join("；")}。`),
    "  得分率也一样，用印出的得分去除会差 0.01 个百分点：",
    ...tableLines(rates, ["left", "left", "left"], "    "),
  ];
}

function ratingLines() {
  const { checks, subject } = parseChecks(readDocument("checks/third-party-report.yaml"));
  const met = (/** @type {unknown} */ check) =>
    check === true ? "符合" : check === false ? "不符合" : "尚未确定";
  const rows = thirdPartyReport.criteria.map(({ id, title }) => [
    labelText(title ?? id, "zh-CN"),
    met(checks[id]),
  ]);
  const open = rate(thirdPartyReport, checks);
  const settled = rate(thirdPartyReport, { ...checks, "well-founded": true });
  return [
    `【附件 2】第三方机构报告评级    ${nameOf(subject)}（虚构）`,
    ...tableLines(rows, ["left", "left"]),
    "",
    ...paragraph(open.explanation["zh-CN"]),
    `  “依据充分”核实之后：评级 ${String(settled.rating)}`,
  ];
}

function reviewLines() {
  const card = scorecardOf("observations/self-evaluation-review.yaml");
  const fields = selfReportQuality2022.subjectFields ?? [];
  const filled = fields.flatMap(({ id, title }) => {
    const value = card.subject?.[id];
    return value === undefined ? [] : [[labelText(title, "zh-CN"), String(value)]];
  });
  return [
    `【附件 3】自评报告质量评审    ${nameOf(card.subject)}（虚构）`,
    ...verdict(card),
    "",
    ...tableLines(filled, ["left", "left"]),
    "",
    ...scorecardLines(card),
  ];
}

/** @param {Readonly<Record<string, unknown>> | undefined} subject */
function nameOf(subject) {
  const name = subject?.["name"];
  return typeof name === "string" ? name : "";
}

/** @param {readonly string[]} lines */
function print(lines) {
  console.log(`${lines.join("\n")}\n`);
}
