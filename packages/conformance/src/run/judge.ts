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
export function judgeScorecard(
  { flags, ...expected }: ExpectedScorecard,
  received: Outcome,
): VectorDifference[] {
  const shown = {
    ...received,
    grade: gradeLike(expected.grade, ownValue(received, "grade")),
    indicators: byId(ownValue(received, "indicators"), expected.indicators),
    tiers: byId(ownValue(received, "tiers"), expected.tiers),
  };
  return [
    ...compare(expected, shown),
    ...(flags === undefined ? [] : compareUnordered(flags, ownValue(received, "flags"), ["flags"])),
  ];
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

/** A grade as it is expected: by id alone where only that is listed. */
function gradeLike(expected: unknown, grade: unknown): unknown {
  return typeof expected === "string" ? (ownValue(grade, "id") ?? grade) : grade;
}

/** The nodes of a tree, at any depth, by id. */
function byId(nodes: unknown, expected: Readonly<Record<string, { readonly grade?: unknown }>> = {}): object {
  const found = new Map<string, object>();
  const visit = (list: unknown): void => {
    if (!Array.isArray(list)) return;
    for (const node of list as readonly unknown[]) {
      const id = ownValue(node, "id");
      if (!isObject(node) || typeof id !== "string") continue;
      const wanted = Object.hasOwn(expected, id) ? expected[id]?.grade : undefined;
      found.set(id, { ...node, grade: gradeLike(wanted, ownValue(node, "grade")) });
      visit(ownValue(node, "indicators"));
    }
  };
  visit(nodes);
  return Object.fromEntries(found);
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
