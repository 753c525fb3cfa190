import {
  attempt,
  check,
  describeExpected,
  Findings,
  isPlainObject,
  type Path,
  type Result,
} from "@jixiao/core/adapter";
import { mostCriteria } from "../rating-scheme/shape.js";
import type { Subject } from "./checks.js";
import { checkMapShape, checkShape, checksEnvelopeShape } from "./shape.js";

/** The checks of one report, read against the criteria of the scheme it is rated by. */
export interface ChecksRead {
  readonly subject?: Subject;
  /** What is known, by criterion; what is not known is not there. */
  readonly known: ReadonlyMap<string, boolean>;
}

/** The part of a scheme that checks are read against. */
interface Criteria {
  readonly id: string;
  readonly criteria: readonly { readonly id: string }[];
}

/** Reads a plain map of checks or a whole document, told apart by `format` being a string. */
export function readChecks(scheme: Criteria, given: unknown): Result<ChecksRead> {
  const findings = new Findings();
  const data = isDocument(given)
    ? readDocument(scheme, given, findings)
    : { known: readMap(given, [], scheme, findings) };
  return findings.issues.length > 0 ? { success: false, issues: findings.issues } : { success: true, data };
}

function isDocument(given: unknown): given is Readonly<Record<string, unknown>> {
  return isPlainObject(given) && Object.hasOwn(given, "format") && typeof given["format"] === "string";
}

function readDocument(
  scheme: Criteria,
  given: Readonly<Record<string, unknown>>,
  findings: Findings,
): ChecksRead {
  const document = check(checksEnvelopeShape, given, [], findings);
  if (document === undefined) return { known: new Map() };
  attempt(() => {
    const { scheme: named } = document;
    if (named === undefined || named === scheme.id) return;
    findings.report("wrong-scheme", ["scheme"], named, { named, given: scheme.id });
  });
  const known = attempt(() => readMap(document.checks, ["checks"], scheme, findings)) ?? new Map();
  const subject = attempt(() => document.subject);
  return subject === undefined ? { known } : { known, subject };
}

function readMap(
  given: unknown,
  path: Path,
  { criteria }: Criteria,
  findings: Findings,
): Map<string, boolean> {
  const known = new Map<string, boolean>();
  if (!isRecord(given)) {
    findings.report("wrong-type", path, given, {
      expected: describeExpected(checkMapShape),
    });
    return known;
  }
  const names = Object.keys(given);
  if (names.length > mostCriteria) {
    findings.report("wrong-count", path, given, { count: names.length, range: `0–${String(mostCriteria)}` });
    return known;
  }
  const ids = criteria.map((criterion) => criterion.id);
  for (const name of names) {
    const where = [...path, name];
    if (!ids.includes(name)) findings.reportUnknown("unknown-criterion", where, name, ids, { id: name });
    else if (given[name] !== undefined) {
      const value = check(checkShape, given[name], where, findings);
      if (typeof value === "boolean") known.set(name, value);
    }
  }
  return known;
}

/** A `Map` or a promise has no keys of its own, and would pass for checks of which nothing is known. */
function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return isPlainObject(given) && /^\[object (Object|Module)\]$/.test(Object.prototype.toString.call(given));
}
