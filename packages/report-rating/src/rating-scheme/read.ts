import {
  attempt,
  check,
  each,
  Findings,
  isGiven,
  mapped,
  resultOf,
  unreadable,
  type Infer,
  type Path,
  type Result,
} from "@jixiao/core/adapter";
import { checkLevels } from "./levels.js";
import type { RatingLevel, RatingScheme } from "./rating-scheme.js";
import { ratingSchemeShape } from "./shape.js";

type SchemeRead = Infer<typeof ratingSchemeShape>;
type LevelRead = SchemeRead["levels"][number];

/** Reads a document as a rating scheme, or reports everything that keeps it from being one. */
export function readRatingScheme(document: unknown): Result<RatingScheme> {
  const findings = new Findings();
  const read = check(ratingSchemeShape, document, [], findings);
  if (read === undefined) return { success: false, issues: findings.issues };
  const { length } = findings.issues;
  attempt(() => reportRepeated(read.criteria, "criteria", findings));
  attempt(() => reportRepeated(read.levels, "levels", findings));
  const criteria = attempt(() => read.criteria.map((criterion) => criterion.id));
  const levels = attempt(() =>
    mapped(read.levels, (level, index) => readLevel(level, index, criteria, findings)),
  );
  // Sets of wrong names would only be called wrong a second time.
  if (findings.issues.length === length && criteria !== undefined && levels !== undefined) {
    attempt(() => checkLevels(criteria, levels, findings));
  }
  return resultOf(findings.issues, () => ({ ...read, levels: levels ?? [] }));
}

function reportRepeated(
  list: readonly { readonly id: string }[],
  name: "criteria" | "levels",
  findings: Findings,
): void {
  const seen = new Map<string, number>();
  each(list, ({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, index);
    else findings.report("duplicate-id", [name, index, "id"], id, { id, first: `${name}.${String(first)}` });
  });
}

function readLevel(
  level: LevelRead,
  index: number,
  criteria: readonly string[] | undefined,
  findings: Findings,
): RatingLevel {
  const path: Path = ["levels", index];
  if (isGiven(level, "requires") === isGiven(level, "otherwise")) {
    findings.report("one-form-only", path, level, { one: "requires", other: "otherwise" });
    return unreadable();
  }
  const { requires, otherwise, ...name } = level;
  if (requires === undefined) return { ...name, otherwise: otherwise ?? unreadable() };
  if (criteria !== undefined) reportRequirements(requires, criteria, [...path, "requires"], findings);
  return { ...name, requires };
}

function reportRequirements(
  requires: readonly string[],
  criteria: readonly string[],
  path: Path,
  findings: Findings,
): void {
  const seen = new Set<string>();
  each(requires, (id, index) => {
    if (!criteria.includes(id)) {
      findings.reportUnknown("unknown-criterion", [...path, index], id, criteria, { id });
    } else if (seen.has(id)) {
      findings.report("repeated-criterion", [...path, index], id, { criterion: id });
    }
    seen.add(id);
  });
}
