import { describe, expect, test } from "vitest";
import { compileColumns } from "../../src/columnar/index.js";
import { defineRubric, score } from "../../src/index.js";
import { w20Columns, w20Document, w20Observations } from "../support/w20.js";

describe("w20", () => {
  const rubric = defineRubric(w20Document);
  const kernel = compileColumns(rubric);

  test("the first thousand rows are what score gives", () => {
    const rows = 1000;
    const columns = w20Columns(rows);
    const result = kernel.run(columns, rows);
    for (let row = 0; row < rows; row += 1) {
      const card = score(rubric as never, w20Observations(columns, row) as never);
      expect(((result.scores.total[row] ?? 0) / 100).toFixed(2)).toBe(card.score);
      expect(kernel.grades[result.grades[row] ?? 255]).toBe(card.grade.id);
      for (const group of card.indicators)
        expect(((result.scores.groups[group.id]?.[row] ?? 0) / 100).toFixed(2)).toBe(group.score);
      for (const tier of card.tiers ?? [])
        expect(((result.scores.tiers[tier.id]?.[row] ?? 0) / 100).toFixed(2)).toBe(tier.score);
    }
    console.log(result.exactRows, result.tiedRows, result.issueRows);
  });
});
