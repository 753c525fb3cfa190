import { defineRubric } from "@jixiao/core";
import { compileColumns } from "@jixiao/core/columnar";

const rubric = defineRubric({
  id: "town/library",
  version: "2026.1",
  title: { "zh-CN": "图书馆", en: "Library" },
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    {
      id: "visits",
      title: { "zh-CN": "到馆人次", en: "Visits" },
      points: 100,
      rule: { type: "attainment", direction: "at-least", target: 7000 },
    },
  ],
});

const rows = 1_000_000;
const visits = new Float64Array(new SharedArrayBuffer(8 * rows));
for (let row = 0; row < rows; row += 1) visits[row] = row % 7001;

const kernel = compileColumns(rubric, { workers: 2 });
const { scores, grades, tiedRows } = await kernel.run({ "visits.actual": visits }, rows);
console.log(scores.total.at(-1), kernel.grades[grades.at(-1) ?? 255], tiedRows);
await kernel.close();
