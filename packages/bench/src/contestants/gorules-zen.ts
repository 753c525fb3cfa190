import { ZenEngine } from "@gorules/zen-engine";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { scoresIn } from "../dialect.js";
import { nameOf, recordsOf } from "../records.js";
import { w20Groups } from "../workload.js";

/** How many records go to the engine at once: the way over into it costs more than a record does. */
const batchRows = 1_000;

/** A decision of three nodes, as its editor makes them: scores of leaves, groups and total; then the grade. */
export const gorulesZen: Contestant = {
  name: "gorules zen",
  rows: { full: 20_000, quick: 1_000 },
  prepare(data) {
    const engine = new ZenEngine();
    const decision = engine.createDecision(graph());
    const records = recordsOf(data);
    const answers = answersFor(data.rows);
    return {
      async run(rows) {
        for (let from = 0; from < rows; from += batchRows) {
          const batch = records.slice(from, Math.min(from + batchRows, rows));
          const response = await decision.evaluate({ records: batch });
          const { records: scored } = response.result as Result;
          for (const [at, { score, grade }] of scored.entries()) {
            answers.scores[from + at] = Math.round(score * 100);
            answers.grades[from + at] = grade;
          }
        }
        return answers;
      },
      close: () => engine.dispose(),
    };
  },
};

interface Result {
  readonly records: readonly { readonly score: number; readonly grade: number }[];
}

function graph() {
  const each = { inputField: "records", outputPath: "records", executionMode: "loop" };
  const content = { expressions: expressions(), ...each };
  const nodes = [
    { id: "in", type: "inputNode" },
    { id: "scores", type: "expressionNode", content },
    { id: "grade", type: "decisionTableNode", content: { ...gradeTable, ...each } },
    { id: "out", type: "outputNode" },
  ].map((node) => ({ ...node, name: node.id, position: { x: 0, y: 0 } }));
  const edges = [
    ["in", "scores"],
    ["scores", "grade"],
    ["grade", "out"],
  ].map(([sourceId, targetId]) => ({ id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId }));
  return { nodes, edges };
}

function expressions() {
  const leaves = scoresIn({
    name: ({ id }) => nameOf(id),
    ratio: (value, points, target) => `min([${points} * ${value} / ${target}, ${points}])`,
    judged: (value, points, levels) =>
      levels.reduceRight(
        (rest, { id, share }) => `${value} == "${id}" ? ${points} * ${share} : (${rest})`,
        "0",
      ),
    asked: (value, points) => `${value} ? ${points} : 0`,
    deducted: (value, points) => `max([${points} - ${value}, 0])`,
  }).map(({ leaf, score }) => ({ leaf, key: `score_${nameOf(leaf.id)}`, value: score }));
  const groups = w20Groups.map((id) => ({
    key: id,
    value: sum(leaves.filter(({ leaf }) => leaf.group === id).map(({ key }) => key)),
  }));
  return [
    ...leaves.map(({ key, value }) => ({ key, value })),
    ...groups,
    { key: "score", value: `round(${sum(groups.map(({ key }) => key))}, 2)` },
  ].map((expression) => ({ id: expression.key, ...expression }));
}

/** Adds what was computed before. */
function sum(keys: readonly string[]): string {
  return keys.map((key) => `$.${key}`).join(" + ");
}

const gradeTable = {
  hitPolicy: "first",
  inputs: [{ id: "from", name: "score", field: "score" }],
  outputs: [
    { id: "grade", name: "grade", field: "grade" },
    { id: "score", name: "score", field: "score" },
  ],
  rules: [">= 90", ">= 80", ">= 60", ""].map((from, at) => ({
    _id: String(at),
    from,
    grade: String(at),
    score: "score",
  })),
};
