import { defineRubric } from "@jixiao/core";
import { compileColumns } from "@jixiao/core/columnar";
import type { Contestant } from "../contestant.js";
import { w20Document } from "../workload.js";

/** The columnar kernel: typed arrays in, printed totals, groups, tiers and grades out; by a generated program. */
export const jixiaoColumns = columns("jixiao columns", true);

/** The same step by step, as where a page's policy forbids generated programs. */
export const jixiaoColumnsPlain = columns("jixiao columns, no codegen", false);

function columns(name: string, codegen: boolean): Contestant {
  return {
    name,
    rows: { full: 1_000_000, quick: 500_000 },
    prepare({ columns: data }) {
      const kernel = compileColumns(defineRubric(w20Document), { codegen });
      let slow = { tied: 0, exact: 0 };
      return {
        run(rows) {
          const { scores, grades, tiedRows, exactRows } = kernel.run(data, rows);
          slow = { tied: tiedRows, exact: exactRows };
          return { scores: scores.total, grades };
        },
        slowRows: () => slow,
      };
    },
  };
}
