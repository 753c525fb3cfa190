import { HyperFormula, type RawCellContent } from "hyperformula";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { scoresIn } from "../dialect.js";
import { nameOf, recordsOf, type W20Record } from "../records.js";
import { w20Groups, w20Leaves } from "../workload.js";

const sheet = 0;

/**
 * A spreadsheet, one row a record: the observed values, then a formula for every leaf, group, the rounded
 * total and the grade. The values are written in one go, which computes the sheet, and the last two columns read.
 * What stays the same is not computed again, so every other time the records are written from the last to the first.
 */
export const hyperformula: Contestant = {
  name: "hyperformula",
  rows: { full: 2_000, quick: 250 },
  prepare(data) {
    const values = recordsOf(data).map(observed);
    const book = HyperFormula.buildFromArray(
      values.map((row, at) => [...row, ...formulas(at + 1)]),
      { licenseKey: "gpl-v3" },
    );
    const lastColumn = book.getSheetDimensions(sheet).width - 1;
    const answers = answersFor(data.rows);
    let backwards = false;
    return {
      run(rows) {
        backwards = !backwards;
        const block = values.slice(0, rows);
        if (backwards) block.reverse();
        book.setCellContents({ sheet, row: 0, col: 0 }, block);
        const results = book.getRangeValues({
          start: { sheet, row: 0, col: lastColumn - 1 },
          end: { sheet, row: rows - 1, col: lastColumn },
        });
        for (const [at, [score, grade]] of results.entries()) {
          const row = backwards ? rows - 1 - at : at;
          answers.scores[row] = Math.round(Number(score) * 100);
          answers.grades[row] = Number(grade);
        }
        return answers;
      },
      close: () => book.destroy(),
    };
  },
};

function observed(record: W20Record): RawCellContent[] {
  return w20Leaves.map(({ id }) => record[nameOf(id)]);
}

/** The formulas of a row: the values stand in the first columns, the leaves' scores in as many after them. */
function formulas(row: number): string[] {
  const cell = (column: number): string => `${columnName(column)}${row}`;
  const scores = scoresIn({
    name: (_, position) => cell(position),
    ratio: (value, points, target) => `MIN(${points}*${value}/${target},${points})`,
    judged: (value, points, levels) =>
      levels.reduceRight((rest, { id, share }) => `IF(${value}="${id}",${points}*${share},${rest})`, "0"),
    asked: (value, points) => `IF(${value},${points},0)`,
    deducted: (value, points) => `MAX(${points}-${value},0)`,
  });
  const groups = w20Groups.map((id) =>
    scores.flatMap(({ leaf }, at) => (leaf.group === id ? [cell(scores.length + at)] : [])).join("+"),
  );
  const firstGroup = 2 * scores.length;
  const total = groups.map((_, at) => cell(firstGroup + at)).join("+");
  const score = cell(firstGroup + groups.length);
  const grade = `IF(${score}>=90,0,IF(${score}>=80,1,IF(${score}>=60,2,3)))`;
  return [...scores.map((leaf) => leaf.score), ...groups, `ROUND(${total},2)`, grade].map((one) => `=${one}`);
}

function columnName(column: number): string {
  const rest = column < 26 ? "" : columnName(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}
