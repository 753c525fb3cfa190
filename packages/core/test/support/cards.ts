import { describeIssues } from "../../src/error/index.js";
import { safeScore, type Scorecard, type ScoreOptions } from "../../src/score/index.js";
import { nodesOf } from "./explained.js";
import { defined, issueLines } from "./rubrics.js";

/** The scorecard of a rubric document and observations; any issue fails the test that asked. */
export function scored(document: unknown, observations: unknown, options: ScoreOptions = {}): Scorecard {
  const result = safeScore(defined(document), observations, options);
  if (!result.success) throw new Error(issueLines(result.issues).join("\n"));
  return result.data;
}

/** What is wrong with observations, as `"code at path"`; nothing where they can be scored. */
export function refusals(document: unknown, observations: unknown, options: ScoreOptions = {}): string[] {
  const result = safeScore(defined(document), observations, options);
  return result.success ? [] : issueLines(result.issues);
}

/** What is wrong with observations, in English words. */
export function refusalWords(document: unknown, observations: unknown, options: ScoreOptions = {}): string {
  const result = safeScore(defined(document), observations, options);
  return result.success ? "" : describeIssues(result.issues, "en");
}

/** Score, points, rate and status of the total, every tier and every node, by id. */
export function figuresOf(card: Scorecard): Record<string, string> {
  const nodes = nodesOf(card).map(({ id, score, points, rate, status }) => [
    id,
    `${score}/${points} ${rate ?? "—"}${status === "scored" ? "" : ` ${status}`}`,
  ]);
  const tiers = (card.tiers ?? []).map(({ id, score, points, rate }) => [
    `tier ${id}`,
    `${score}/${points} ${rate ?? "—"}`,
  ]);
  const total = `${card.score}/${card.points} ${card.rate} ${card.status} ${card.grade.id}`;
  return Object.fromEntries([["total", total], ...tiers, ...nodes]);
}

/** The ledger as `"indicator kind points of claimed: reason"`. */
export function ledgerLines(card: Scorecard): string[] {
  return card.deductions.map(({ indicator, kind, points, claimed, reason }) =>
    [
      `${indicator ?? "total"} ${kind} ${points}`,
      claimed === undefined ? "" : ` of ${claimed}`,
      reason === undefined ? "" : `: ${reason}`,
    ].join(""),
  );
}

/** The flags as `"indicator code"`. */
export function flagCodes(card: Scorecard): string[] {
  return card.flags.map(({ indicator, code }) => `${indicator ?? "total"} ${code}`);
}

/** A copy as it comes out of a JSON file. */
export const throughJson = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
