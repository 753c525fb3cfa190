import type { Path } from "@jixiao/core";
import type { ExpectedReconciliation, ExpectedScorecard } from "../format/figure-shapes.js";
import type { ExpectedRefusal } from "../format/vectors.js";
import { compare, compareUnordered, isObject, ownValue, type VectorDifference } from "./compare.js";
import type { Outcome } from "./implementation.js";

/** Holds any outcome against figures or a refusal; figures are compared the way of their kind. */
export function judge<Figures extends object>(
  expected: Figures | ExpectedRefusal,
  received: Outcome,
  figures: (expected: Figures, received: Outcome) => VectorDifference[],
): VectorDifference[] {
  const issues = ownValue(received, "issues");
  if (isRefusal(expected)) {
    if (issues === undefined) return [{ path: ["issues"], expected: expected.issues, received: undefined }];
    return compareUnordered(expected.issues, namedIssues(issues), ["issues"]);
  }
  if (issues !== undefined) return [{ path: ["issues"], expected: undefined, received: namedIssues(issues) }];
  return figures(expected, received);
}

/** Holds a scorecard against the figures listed: indicators and tiers by id, flags in any order. */
export function judgeScorecard(expected: ExpectedScorecard, received: Outcome): VectorDifference[] {
  const { flags, grade, indicators, tiers, ...figures } = expected;
  // Only what is listed is read: a scorecard may make its explanations when they are asked for.
  return [
    ...compare(figures, received),
    ...judgeGrade(grade, received, []),
    ...judgeParts(indicators, received, "indicators"),
    ...judgeParts(tiers, received, "tiers"),
    ...(flags === undefined ? [] : compareUnordered(flags, ownValue(received, "flags"), ["flags"])),
  ];
}

type Parts = NonNullable<ExpectedScorecard["indicators"]>;

function judgeParts(
  parts: Parts | undefined,
  received: Outcome,
  key: "indicators" | "tiers",
): VectorDifference[] {
  if (parts === undefined) return [];
  const found = nodesById(ownValue(received, key));
  return Object.entries(parts).flatMap(([id, { grade, ...figures }]) => {
    const path = [key, id];
    return [...compare(figures, found.get(id), path), ...judgeGrade(grade, found.get(id), path)];
  });
}

/** Holds the grade of a scorecard or a part against what is expected: the id alone where only that is listed. */
function judgeGrade(expected: unknown, received: unknown, path: Path): VectorDifference[] {
  if (expected === undefined) return [];
  const grade = ownValue(received, "grade");
  return compare(expected, typeof expected === "string" ? ownValue(grade, "id") : grade, [...path, "grade"]);
}

/** The nodes of a tree, at any depth, by id. */
function nodesById(nodes: unknown, found = new Map<string, object>()): ReadonlyMap<string, object> {
  if (!Array.isArray(nodes)) return found;
  for (const node of nodes as readonly unknown[]) {
    const id = ownValue(node, "id");
    if (isObject(node) && typeof id === "string") found.set(id, node);
    nodesById(ownValue(node, "indicators"), found);
  }
  return found;
}

/** Holds a reconciliation against the verdicts listed: relations are found by path and kind. */
export function judgeReconciliation(
  { verdict, relations }: ExpectedReconciliation,
  received: Outcome,
): VectorDifference[] {
  const given = ownValue(received, "relations");
  const all: readonly unknown[] = Array.isArray(given) ? given : [];
  return [
    ...compare({ verdict }, received),
    ...relations.flatMap(({ path, kind, ...rest }) => {
      const found = all.find((one) => compare({ path, kind }, one).length === 0);
      return compare(rest, found, ["relations", [...path, kind].join(".")]);
    }),
  ];
}

function isRefusal(expected: object): expected is ExpectedRefusal {
  return Object.hasOwn(expected, "issues");
}

/** Of issues only what is compared: the rest is words. */
function namedIssues(issues: unknown): unknown {
  if (!Array.isArray(issues)) return issues;
  return (issues as readonly unknown[]).map((one) => ({
    code: ownValue(one, "code"),
    path: ownValue(one, "path"),
  }));
}
