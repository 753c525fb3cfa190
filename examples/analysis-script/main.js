/**
 * Many self-evaluations, one line each: scores them, puts aside what cannot be scored, and asks what the rest
 * says: how the grades fall, where marks are lost, and whose indicators look better than their spending.
 */
import { readFileSync } from "node:fs";
import { describeIssues, safeScore } from "@jixiao/core";
import { mofSelfEvaluation2020 } from "@jixiao/rubrics";
import { hundredths, mean, median, shown, tally } from "./statistics.js";
/** @import { Scorecard } from "@jixiao/core" */

const lines = readFileSync(new URL("programmes.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** @type {{ programme: string, card: Scorecard }[]} */
const scored = [];
/** @type {string[]} */
const rejected = [];
for (const [index, line] of lines.entries()) {
  const { programme, observations } = JSON.parse(line);
  const result = safeScore(mofSelfEvaluation2020, observations);
  if (result.success) scored.push({ programme, card: result.data });
  else rejected.push(`第 ${index + 1} 行 ${programme}：${describeIssues(result.issues)}`);
}

const totals = scored.map(({ card }) => hundredths(card.score)).sort((one, other) => one - other);
console.log(`${lines.length} 个项目，评分 ${scored.length} 个，不能评分 ${rejected.length} 个`);
for (const reason of rejected) console.log(`  ${reason}`);

console.log("\n得分");
console.log(`  平均 ${shown(mean(totals))}  中位 ${shown(median(totals))}`);
console.log(`  最低 ${shown(totals[0] ?? 0)}  最高 ${shown(totals.at(-1) ?? 0)}`);

console.log("\n等级");
for (const [grade, count] of tally(scored.map(({ card }) => card.grade.label))) {
  console.log(`  ${grade}  ${String(count).padStart(2)} 个`);
}

console.log("\n扣分最多的指标");
const titles = new Map(
  scored.flatMap(({ card }) =>
    card.indicators
      .flatMap((node) => ("indicators" in node ? node.indicators : [node]))
      .map(({ id, title }) => [id, title]),
  ),
);
const rows = scored.flatMap(({ card }) => card.deductions);
const lost = tally(
  rows.map(({ indicator }) => String(indicator)),
  rows.map(({ points }) => hundredths(points)),
);
for (const [indicator, points] of lost.slice(0, 5)) {
  console.log(`  ${shown(points).padStart(6)} 分  ${String(titles.get(indicator))}`);
}

// The plausibility light: indicators scored more than 5% better, in share of their points, than the money spent.
console.log("\n指标得分明显好于资金执行的项目");
for (const { programme, card } of scored) {
  const [execution] = card.indicators;
  if (execution === undefined) continue;
  const indicators = (hundredths(card.score) - hundredths(execution.score)) / 90;
  const money = hundredths(execution.score) / 10;
  if ((indicators - money) / indicators > 0.05) {
    console.log(`  ${programme}：执行率 ${String(execution.rate)}，其余指标得分率 ${indicators.toFixed(2)}%`);
  }
}
