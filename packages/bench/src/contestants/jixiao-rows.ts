import { defineRubric, mofFourGrade, type Rubric } from "@jixiao/core";
import { compile } from "@jixiao/core/columnar";
import { TextAnswers } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { w20Document, w20Observations } from "../workload.js";

const grades = mofFourGrade.grades.map(({ id }) => id);

/**
 * The compiled rubric: one observation object after the other in; total, groups, tiers and grade of each out; by a
 * generated program.
 */
export const jixiaoRows = rows("jixiao rows", true);

/** The same step by step, as where a page's policy forbids generated programs. */
export const jixiaoRowsPlain = rows("jixiao rows, no codegen", false);

function rows(name: string, codegen: boolean): Contestant {
  return {
    name,
    // Few enough to stay near the processor, as observations do that were just read.
    rows: { full: 500, quick: 500 },
    prepare({ rows: all, columns }) {
      // Observations made from columns are checked when they are read.
      const rubric: Rubric<Record<string, unknown>> = defineRubric(w20Document);
      const scoreRow = compile(rubric, { codegen });
      const observations = Array.from({ length: all }, (_, row) => asParsed(w20Observations(columns, row)));
      const answers = new TextAnswers(all, grades);
      return {
        run(some) {
          for (let row = 0; row < some; row += 1) {
            const { score, grade } = scoreRow(observations[row] ?? {});
            answers.put(row, score, grade);
          }
          return answers;
        },
      };
    },
  };
}

/** The objects that reading JSON makes, which is where observations come from. */
function asParsed(observations: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(observations)) as Record<string, unknown>;
}
