import { check, Findings, unwrap, type Path, type Result } from "@jixiao/core/adapter";
import { vectorsShape, type ScoreCase, type Vectors } from "./vectors.js";

/**
 * Reads a file of vectors, `jixiao/vectors@1`, and checks it: keys, ids that differ, names of rubrics and
 * schemes that exist, one subject a case. The documents inside the cases are not looked at: many of them are
 * wrong on purpose.
 *
 * @throws JixiaoError with every issue: those any document can have, `duplicate-id`, `unknown-choice` for a
 * name that the file does not hold, `one-form-only` for a case with two subjects or none.
 */
export function parseVectors(document: unknown): Vectors {
  return unwrap(safeParseVectors(document));
}

/** As `parseVectors`, with the issues in the result instead of thrown. */
export function safeParseVectors(document: unknown): Result<Vectors> {
  const findings = new Findings();
  const vectors = check(vectorsShape, document, [], findings);
  if (vectors === undefined || findings.issues.length > 0) return { success: false, issues: findings.issues };
  checkCases(vectors, findings);
  return findings.issues.length > 0
    ? { success: false, issues: findings.issues }
    : { success: true, data: vectors };
}

function checkCases(vectors: Vectors, findings: Findings): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of vectors.cases.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else
      findings.report("duplicate-id", ["cases", index, "id"], id, { id, first: `cases.${String(earlier)}` });
  }
  if (vectors.kind === "score") {
    const known = Object.keys(vectors.rubrics ?? {});
    for (const [index, one] of vectors.cases.entries())
      checkScoreCase(one, known, ["cases", index], findings);
  } else if (vectors.kind === "rate") {
    const known = Object.keys(vectors.schemes ?? {});
    for (const [index, { ref, scheme, table, expect }] of vectors.cases.entries()) {
      const path = ["cases", index];
      if (ref !== undefined) checkName(ref, known, [...path, "ref"], findings);
      checkOneForm({ ref, scheme }, path, findings);
      checkOneForm({ table, expect }, path, findings);
    }
  }
}

function checkScoreCase(one: ScoreCase, names: readonly string[], path: Path, findings: Findings): void {
  const { rubric, rubricText, ref, among, known, observations, observationsText } = one;
  checkOneForm({ rubric, rubricText, ref, among }, path, findings);
  checkOneForm({ observations, observationsText }, path, findings);
  if (ref !== undefined) checkName(ref, names, [...path, "ref"], findings);
  for (const [index, name] of (among ?? []).entries())
    checkName(name, names, [...path, "among", index], findings);
  for (const [index, name] of (known ?? []).entries())
    checkName(name, names, [...path, "known", index], findings);
}

function checkName(name: string, known: readonly string[], path: Path, findings: Findings): void {
  if (!known.includes(name)) findings.reportUnknown("unknown-choice", path, name, known);
}

/** Exactly one of several keys says what a case is about. */
function checkOneForm(forms: Readonly<Record<string, unknown>>, path: Path, findings: Findings): void {
  const given = Object.values(forms).filter((value) => value !== undefined);
  const [one = "", ...others] = Object.keys(forms);
  if (given.length !== 1)
    findings.report("one-form-only", path, undefined, { one, other: others.join(" / ") });
}
