import { certain } from "../certain/certain.js";
import { isCalendarDate } from "../calendar/date.js";
import { issue, unwrap, type Issue, type Path, type Result } from "../error/index.js";
import { choiceWords, type Findings } from "../shape/index.js";
import { referenceOf } from "./define.js";
import type { WholeRubric } from "./shape.js";

/**
 * The version of a rubric that is in force on a day, of those given. Both ends of a period are inclusive; a
 * rubric without a period is in force on every day. A reference `id@version` names its version whatever the day.
 *
 * @throws JixiaoError: `unknown-rubric`, `bad-date`, `not-yet-in-force`, `no-longer-in-force`.
 * @example
 * rubricInForce(rubrics, "donghu/department", "2022-06-30").version;
 */
export function rubricInForce<One extends WholeRubric>(
  rubrics: readonly One[],
  reference: string,
  date?: string,
): One {
  return unwrap(safeRubricInForce(rubrics, reference, date));
}

/** As `rubricInForce`, giving a result instead of throwing. */
export function safeRubricInForce<One extends WholeRubric>(
  rubrics: readonly One[],
  reference: string,
  date?: string,
): Result<One> {
  const named = rubrics.find((rubric) => referenceOf(rubric) === reference);
  if (named !== undefined) return { success: true, data: named };
  const versions = rubrics.filter((rubric) => rubric.id === reference).toSorted(byStart);
  const latest = versions.at(-1);
  if (latest === undefined) return failed(unknownRubric(reference, rubrics));
  if (date === undefined) return { success: true, data: latest };
  if (!isCalendarDate(date)) return failed(issue("bad-date", ["assessedOn"], date));
  const inForce = versions.find((rubric) => inForceIssue(rubric, date, ["assessedOn"]) === undefined);
  if (inForce !== undefined) return { success: true, data: inForce };
  // Outside all periods: the last version before the day says that it is over, else the first that it is not yet.
  const problems = versions.map((rubric) => certain(inForceIssue(rubric, date, ["assessedOn"])));
  const over = problems.filter((problem) => problem.code === "no-longer-in-force");
  return { success: false, issues: over.length > 0 ? over.slice(-1) : problems.slice(0, 1) };
}

/** Why a rubric is not in force on a day; undefined when it is. */
export function inForceIssue(
  rubric: Pick<WholeRubric, "id" | "inForce">,
  date: string,
  path: Path,
): Issue | undefined {
  const { from, to } = rubric.inForce ?? {};
  if (from !== undefined && date < from)
    return issue("not-yet-in-force", path, date, { id: rubric.id, from, date });
  if (to !== undefined && date > to)
    return issue("no-longer-in-force", path, date, { id: rubric.id, to, date });
  return undefined;
}

/** Reports versions of one rubric that share a name or are in force on the same day, each by its place. */
export function reportOverlaps(
  rubrics: readonly (readonly [place: number, rubric: WholeRubric])[],
  findings: Findings,
): void {
  for (const [at, [index, rubric]] of rubrics.entries()) {
    for (const [, earlier] of rubrics.slice(0, at)) {
      if (earlier.id !== rubric.id) continue;
      if (earlier.version === rubric.version) {
        findings.report("duplicate-version", [index, "version"], rubric.version, {
          id: rubric.id,
          version: rubric.version,
        });
      } else if (startOf(earlier) <= endOf(rubric) && startOf(rubric) <= endOf(earlier)) {
        const values = { id: rubric.id, one: earlier.version, other: rubric.version };
        findings.report("overlapping-versions", [index, "inForce"], rubric.inForce, values);
      }
    }
  }
}

const startOf = (rubric: WholeRubric): string => rubric.inForce?.from ?? "0000-01-01";
const endOf = (rubric: WholeRubric): string => rubric.inForce?.to ?? "9999-12-31";
const byStart = (left: WholeRubric, right: WholeRubric): number =>
  Number(startOf(left) > startOf(right)) - Number(startOf(left) < startOf(right));

function unknownRubric(reference: string, rubrics: readonly WholeRubric[]): Issue {
  const names = reference.includes("@") ? rubrics.map(referenceOf) : rubrics.map((rubric) => rubric.id);
  const known = [...new Set(names)];
  return issue("unknown-rubric", ["rubric"], reference, { id: reference, ...choiceWords(reference, known) });
}

function failed(problem: Issue): { success: false; issues: Issue[] } {
  return { success: false, issues: [problem] };
}
