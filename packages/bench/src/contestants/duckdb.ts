import { DOUBLE, DuckDBDataChunk, DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { scoresIn } from "../dialect.js";
import { nameOf } from "../records.js";
import {
  w20Deductions,
  w20Groups,
  w20Judgements,
  w20Questions,
  w20Ratios,
  type W20Data,
  type W20Leaf,
} from "../workload.js";

/** How amounts and points are kept and computed with. */
interface Arithmetic {
  /** The type of an observed amount. */
  readonly amount: string;
  /** The type of a score; a quotient is cast to it, since DuckDB divides decimals in floating point. */
  readonly score: string;
}

/** SQL in floating point. */
export const duckdbDouble = duckdb("duckdb double", { amount: "DOUBLE", score: "DOUBLE" });

/** SQL in decimals, as far as DuckDB goes: it divides two of them as floating point numbers. */
export const duckdbDecimal = duckdb("duckdb decimal", { amount: "DECIMAL(12,2)", score: "DECIMAL(18,12)" });

function duckdb(name: string, arithmetic: Arithmetic): Contestant {
  return {
    name,
    rows: { full: 1_000_000, quick: 100_000 },
    async prepare(data) {
      const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
      const connection = await instance.connect();
      await load(connection, data, arithmetic);
      const answers = answersFor(data.rows);
      return {
        async run(rows) {
          const result = await connection.run(query(arithmetic, rows));
          let row = 0;
          for await (const chunk of result) {
            const [scores, grades] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
            for (let at = 0; at < chunk.rowCount; at += 1) {
              answers.scores[row] = Number(scores.getItem(at));
              answers.grades[row] = Number(grades.getItem(at));
              row += 1;
            }
          }
          return answers;
        },
        close() {
          connection.closeSync();
          instance.closeSync();
        },
      };
    },
  };
}

/** Writes the columns as the numbers they are, then makes the table of them that a program would have. */
async function load(connection: DuckDBConnection, data: W20Data, { amount }: Arithmetic): Promise<void> {
  const columns = [
    ...[...w20Ratios, ...w20Deductions].map((leaf) => column(leaf, (value) => `CAST(${value} AS ${amount})`)),
    ...w20Judgements.map((leaf) => {
      const ids = leaf.levels.map(({ id }) => `'${id}'`).join(", ");
      return column(leaf, (code) => `CAST([${ids}][${code}::INTEGER + 1] AS ENUM (${ids}))`);
    }),
    ...w20Questions.map((leaf) => column(leaf, (value) => `${value} = 1`)),
  ];
  const types = columns.map(() => DOUBLE);
  await connection.run(`CREATE TABLE loaded (${columns.map(({ name }) => `${name} DOUBLE`).join(", ")})`);
  const appender = await connection.createAppender("loaded");
  for (let from = 0; from < data.rows; from += chunkRows) {
    const to = Math.min(from + chunkRows, data.rows);
    const chunk = DuckDBDataChunk.create(types, to - from);
    for (const [at, { leaf }] of columns.entries()) {
      chunk.setColumnValues(at, Array.from(data.columns[leaf.column]?.subarray(from, to) ?? []));
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const selected = columns.map(({ name, value }) => `${value} AS ${name}`).join(", ");
  await connection.run(`CREATE TABLE records AS SELECT ${selected} FROM loaded`);
  await connection.run("DROP TABLE loaded");
}

/** As many rows as DuckDB takes at once. */
const chunkRows = 2048;

function column(leaf: W20Leaf, meaning: (value: string) => string) {
  const name = nameOf(leaf.id);
  return { leaf, name, value: meaning(name) };
}

function query(arithmetic: Arithmetic, rows: number): string {
  const leaves = scoresIn({
    name: ({ id }) => nameOf(id),
    ratio: (value, points, target) => `least(${points} * ${value} / ${target}, ${points})`,
    judged: (value, points, levels) => {
      const cases = levels.map(({ id, share }) => `WHEN '${id}' THEN ${points} * ${share}`);
      return `CASE ${value} ${cases.join(" ")} END`;
    },
    asked: (value, points) => `CASE WHEN ${value} THEN ${points} ELSE 0 END`,
    deducted: (value, points) => `greatest(${points} - ${value}, 0)`,
  });
  const groups = w20Groups.map((id) => {
    const scores = leaves.filter(({ leaf }) => leaf.group === id);
    return `${scores.map(({ score }) => `CAST(${score} AS ${arithmetic.score})`).join(" + ")} AS ${id}`;
  });
  const total = w20Groups.join(" + ");
  return `
    SELECT CAST(score * 100 AS INTEGER),
      CASE WHEN score >= 90 THEN 0 WHEN score >= 80 THEN 1 WHEN score >= 60 THEN 2 ELSE 3 END
    FROM (SELECT round(${total}, 2) AS score FROM (SELECT ${groups.join(", ")} FROM records LIMIT ${rows}))`;
}
