import { defineRubric, mofFourGrade, type Rubric } from "@jixiao/core";
import { compile } from "@jixiao/core/columnar";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { w20Document, w20Observations } from "../workload.js";

const ranks = new Map(mofFourGrade.grades.map(({ id }, rank) => [id, rank]));

/** The compiled rubric: one observation object after the other in; total, groups, tiers and grade of each out. */
export const jixiaoRows: Contestant = {
  name: "jixiao rows",
  // Few enough to stay near the processor, as observations do that were just read.
  rows: { full: 500, quick: 500 },
  prepare({ rows: all, columns }) {
    // Observations made from columns are checked when they are read.
    const rubric: Rubric<Record<string, unknown>> = defineRubric(w20Document);
    const scoreRow = compile(rubric);
    const observations = Array.from({ length: all }, (_, row) => asParsed(w20Observations(columns, row)));
    const answers = answersFor(all);
    return {
      run(rows) {
        for (let row = 0; row < rows; row += 1) {
          const { score, grade } = scoreRow(observations[row] ?? {});
          answers.scores[row] = Math.round(Number(score) * 100);
          answers.grades[row] = ranks.get(grade) ?? ranks.size;
        }
        return answers;
      },
    };
  },
};

/** The objects that reading JSON makes, which is where observations come from. */
function asParsed(observations: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(observations)) as Record<string, unknown>;
}
