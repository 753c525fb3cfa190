export type * from "./documents.js";
export { naiveScore, type NaiveIndicator, type NaiveScorecard } from "./naive-score.js";
