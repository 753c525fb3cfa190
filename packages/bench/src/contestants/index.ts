import type { Contestant } from "../contestant.js";
import { byteFloor } from "./byte-floor.js";
import { decimalByHand } from "./decimal-by-hand.js";
import { duckdbDecimal, duckdbDouble } from "./duckdb.js";
import { floatByHand } from "./float-by-hand.js";
import { gorulesZen } from "./gorules-zen.js";
import { hyperformula } from "./hyperformula.js";
import { jixiaoColumns, jixiaoColumnsPlain } from "./jixiao-columns.js";
import { jixiaoRows, jixiaoRowsPlain } from "./jixiao-rows.js";
import { jixiaoScorecard } from "./jixiao-scorecard.js";
import { jsonRulesEngine } from "./json-rules-engine.js";
import { publicodes } from "./publicodes.js";

/** Everybody, in the order of the table. */
export const contestants: readonly Contestant[] = [
  jixiaoColumns,
  jixiaoColumnsPlain,
  jixiaoRows,
  jixiaoRowsPlain,
  jixiaoScorecard,
  decimalByHand,
  floatByHand,
  jsonRulesEngine,
  gorulesZen,
  hyperformula,
  publicodes,
  duckdbDouble,
  duckdbDecimal,
  byteFloor,
];

export { byteFloor, decimalByHand, jixiaoColumns };
