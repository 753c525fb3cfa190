import type { Findings } from "@jixiao/core/adapter";
import { requirementsOf, type RatingLevel } from "./rating-scheme.js";

/**
 * Reports what keeps levels from being a rating: a pattern of checks that reaches no level, a level that no
 * pattern reaches, a better level that does without something a lower one requires.
 *
 * A level requires a set of criteria, and a report has the first level whose set it meets. So the patterns
 * need not be tried one by one: where any pattern shows a fault, one of the few tried here does, however
 * many criteria there are.
 */
export function checkLevels(
  criteria: readonly string[],
  levels: readonly RatingLevel[],
  findings: Findings,
): void {
  const required = levels.map((level) => new Set(requirementsOf(level)));
  const witness = (met: ReadonlySet<string>): string =>
    JSON.stringify(Object.fromEntries(criteria.map((id) => [id, met.has(id)])));

  // Meeting more never loses a level: the pattern that meets nothing reaches one, or nothing need do so.
  if (required.every((one) => one.size > 0)) {
    findings.report("not-a-partition", ["levels"], levels, { witness: witness(new Set()), count: 0 });
  }
  for (const [index, level] of levels.entries()) {
    const requires = required[index] ?? new Set();
    // The pattern that meets just this level's set is the one most likely to be left to it.
    const taken = required.findIndex((one) => isWithin(one, requires));
    const taker = levels[taken];
    if (taken === index || taker === undefined) continue;
    const values = { level: level.id, other: taker.id, witness: witness(requires) };
    findings.report("level-unreachable", ["levels", index], level.id, values);
  }
  for (const [index, better] of levels.entries()) {
    const has = required[index] ?? new Set();
    for (const lower of levels.slice(index + 1)) {
      const lacking = requirementsOf(lower).filter((id) => !has.has(id));
      if (lacking.length === 0) continue;
      findings.report("level-disorder", ["levels", index, "requires"], better.requires ?? "otherwise", {
        level: better.id,
        other: lower.id,
        criterion: { "zh-CN": lacking.join("”、“"), en: lacking.join("”, “") },
        witness: witness(has),
      });
    }
  }
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((one) => whole.has(one));
}
