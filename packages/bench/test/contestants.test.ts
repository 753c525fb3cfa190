import { expect, test } from "vitest";
import { wrongRows } from "../src/answers.js";
import type { Contestant } from "../src/contestant.js";
import { decimalByHand } from "../src/contestants/decimal-by-hand.js";
import { floatByHand } from "../src/contestants/float-by-hand.js";
import { jixiaoColumns, jixiaoColumnsPlain } from "../src/contestants/jixiao-columns.js";
import { jixiaoRows, jixiaoRowsPlain } from "../src/contestants/jixiao-rows.js";
import { jixiaoScorecard } from "../src/contestants/jixiao-scorecard.js";
import { exactAnswers } from "../src/exact.js";
import { w20Data } from "../src/workload.js";

const wrongOf = async ({ prepare }: Contestant, rows: number) => {
  const data = w20Data(rows);
  const ready = await prepare(data);
  return wrongRows(await ready.run(rows), exactAnswers(data), rows);
};

test("a scorecard is the exact answer", async () => {
  expect(await wrongOf(jixiaoScorecard, 60)).toBe(0);
});

test.each([jixiaoRows, jixiaoRowsPlain])("$name are the exact answer", async (rows) => {
  expect(await wrongOf(rows, 500)).toBe(0);
});

test.each([jixiaoColumns, jixiaoColumnsPlain])("$name are the exact answer", async (columns) => {
  expect(await wrongOf(columns, 200_000)).toBe(0);
});

test("decimals by hand are right on this sample", async () => {
  expect(await wrongOf(decimalByHand, 1_000)).toBe(0);
});

test("floating point misses two of two hundred thousand rows", async () => {
  expect(await wrongOf(floatByHand, 200_000)).toBe(2);
});
