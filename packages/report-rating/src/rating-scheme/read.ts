import { check, Findings, type Infer, type Path, type Result } from "@jixiao/core/adapter";
import { checkLevels } from "./levels.js";
import type { RatingLevel, RatingScheme } from "./rating-scheme.js";
import { ratingSchemeShape } from "./shape.js";

type SchemeRead = Infer<typeof ratingSchemeShape>;
type LevelRead = SchemeRead["levels"][number];

/** Reads a document as a rating scheme, or reports everything that keeps it from being one. */
export function readRatingScheme(document: unknown): Result<RatingScheme> {
  const findings = new Findings();
  const failure: Result<never> = { success: false, issues: findings.issues };
  const read = check(ratingSchemeShape, document, [], findings);
  if (read === undefined || findings.issues.length > 0) return failure;
  const criteria = read.criteria.map((criterion) => criterion.id);
  reportRepeated(criteria, "criteria", findings);
  const names = read.levels.map((level) => level.id);
  reportRepeated(names, "levels", findings);
  const levels = read.levels.flatMap((level, index) => readLevel(level, index, criteria, findings));
  // Sets of wrong names would only be called wrong a second time.
  if (findings.issues.length > 0) return failure;
  checkLevels(criteria, levels, findings);
  return findings.issues.length > 0 ? failure : { success: true, data: { ...read, levels } };
}

function reportRepeated(ids: readonly string[], list: "criteria" | "levels", findings: Findings): void {
  for (const [index, id] of ids.entries()) {
    const first = ids.indexOf(id);
    if (first === index) continue;
    findings.report("duplicate-id", [list, index, "id"], id, { id, first: `${list}.${String(first)}` });
  }
}

function readLevel(
  { requires, otherwise, ...name }: LevelRead,
  index: number,
  criteria: readonly string[],
  findings: Findings,
): RatingLevel[] {
  const path: Path = ["levels", index];
  if (requires !== undefined && otherwise === undefined) {
    reportRequirements(requires, criteria, [...path, "requires"], findings);
    return [{ ...name, requires }];
  }
  if (requires === undefined && otherwise !== undefined) return [{ ...name, otherwise }];
  findings.report(
    "one-form-only",
    path,
    { ...name, requires, otherwise },
    { one: "requires", other: "otherwise" },
  );
  return [];
}

function reportRequirements(
  requires: readonly string[],
  criteria: readonly string[],
  path: Path,
  findings: Findings,
): void {
  for (const [index, id] of requires.entries()) {
    if (!criteria.includes(id)) {
      findings.reportUnknown("unknown-criterion", [...path, index], id, criteria, { id });
    } else if (requires.indexOf(id) < index) {
      findings.report("repeated-criterion", [...path, index], id, { criterion: id });
    }
  }
}
