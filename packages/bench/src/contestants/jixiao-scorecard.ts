import { defineRubric, mofFourGrade, score, type Rubric } from "@jixiao/core";
import { TextAnswers } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { w20Document, w20Observations } from "../workload.js";

const grades = mofFourGrade.grades.map(({ id }) => id);

/** `score` of the core: for every row a whole scorecard, with its ledger, flags and explanations. */
export const jixiaoScorecard: Contestant = {
  name: "jixiao scorecard",
  rows: { full: 1_000, quick: 500 },
  prepare({ rows: all, columns }) {
    // Observations made from columns are checked when they are read.
    const rubric: Rubric<Record<string, unknown>> = defineRubric(w20Document);
    const observations = Array.from({ length: all }, (_, row) => w20Observations(columns, row));
    const answers = new TextAnswers(all, grades);
    return {
      run(rows) {
        for (let row = 0; row < rows; row += 1) {
          const card = score(rubric, observations[row] ?? {});
          answers.put(row, card.score, card.grade.id);
        }
        return answers;
      },
    };
  },
};
