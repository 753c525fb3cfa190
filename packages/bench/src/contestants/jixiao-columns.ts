import { defineRubric } from "@jixiao/core";
import { compileColumns } from "@jixiao/core/columnar";
import type { Contestant } from "../contestant.js";
import { w20Document } from "../workload.js";

/** The columnar kernel: typed arrays in, printed totals, groups, tiers and grades out. */
export const jixiaoColumns: Contestant = {
  name: "jixiao columns",
  rows: { full: 1_000_000, quick: 500_000 },
  prepare({ columns }) {
    const kernel = compileColumns(defineRubric(w20Document));
    let slow = { tied: 0, exact: 0 };
    return {
      run(rows) {
        const { scores, grades, tiedRows, exactRows } = kernel.run(columns, rows);
        slow = { tied: tiedRows, exact: exactRows };
        return { scores: scores.total, grades };
      },
      slowRows: () => slow,
    };
  },
};
