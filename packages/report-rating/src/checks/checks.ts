import { check, Findings, resultOf, unwrap, type Infer, type Result } from "@jixiao/core/adapter";
import { checksShape, type subjectShape } from "./shape.js";

/** Whose report was checked. */
export type Subject = Infer<typeof subjectShape>;

/**
 * What was found of each criterion: `true` met, `false` not met, `null`, `undefined` or left out: not known
 * yet.
 */
export type Checks<CriterionId extends string = string> = {
  readonly [Id in CriterionId]?: boolean | null | undefined;
};

/** A checks document, `jixiao/checks@1`: the checks of one report, with the scheme they are meant for. */
export interface ChecksDocument<CriterionId extends string = string> {
  readonly format: "jixiao/checks@1";
  readonly scheme?: string;
  readonly subject?: Subject;
  readonly checks: Checks<CriterionId>;
}

/**
 * Reads a checks document from plain data (parsed JSON or YAML). Whether its criteria are those of a scheme is
 * checked when it is rated.
 *
 * @throws JixiaoError with every issue found: those any document can have.
 *
 * @example
 * import { parseChecks, rate, thirdPartyReport } from "@jixiao/report-rating";
 *
 * const checks = parseChecks({ format: "jixiao/checks@1", checks: { objective: false } });
 * rate(thirdPartyReport, checks).rating; // "D"
 */
export function parseChecks(document: unknown): ChecksDocument {
  return unwrap(safeParseChecks(document));
}

/**
 * As `parseChecks`, with the issues in the result instead of thrown.
 *
 * @example
 * import { safeParseChecks } from "@jixiao/report-rating";
 *
 * safeParseChecks({ format: "jixiao/checks@1", checks: { objective: "yes" } }).success; // false
 */
export function safeParseChecks(document: unknown): Result<ChecksDocument> {
  const findings = new Findings();
  const read = check(checksShape, document, [], findings);
  if (read === undefined) return { success: false, issues: findings.issues };
  return resultOf(findings.issues, () => read);
}
