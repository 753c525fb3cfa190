import { amountOf, amountText, compare, readAmount, type AmountFault } from "../amount/index.js";
import { isCalendarDate } from "../calendar/date.js";
import { issue, nearest, type Issue, type IssueCode, type IssueValues, type Path } from "../error/index.js";
import { describeExpected } from "./expected.js";
import { attempt, leaveHole } from "./holes.js";
import {
  documentIdPattern,
  idPattern,
  isReservedName,
  languagePattern,
  longestId,
  longestLabel,
  namePattern,
} from "./patterns.js";
import { isPlainObject, type Field, type Infer, type Shape } from "./shape.js";

const mostIssues = 500;
const deepestPath = 220;

/** Collects what is wrong with one document, in the order it is read. */
export class Findings {
  readonly issues: Issue[] = [];

  /** Reports one issue; gives undefined, so that a reader can return it. */
  report(code: IssueCode, path: Path, received: unknown, values: IssueValues = {}): undefined {
    if (this.issues.length < mostIssues) this.issues.push(issue(code, path, received, values));
    else if (this.issues.length === mostIssues) {
      this.issues.push(issue("too-many-issues", [], undefined, { most: mostIssues }));
    }
    return undefined;
  }

  /** Reports, once, that a document is nested more deeply than anybody reads. */
  reportDepth(path: Path): undefined {
    if (this.issues.some((one) => one.code === "too-deep")) return undefined;
    return this.report("too-deep", path.slice(0, 8), undefined, { most: deepestPath / 2 });
  }

  /** Reports a name that is not among those known, with the nearest of them as the way out. */
  reportUnknown(
    code: IssueCode,
    path: Path,
    received: string,
    known: readonly string[],
    values: IssueValues = {},
  ): undefined {
    if (this.issues.length > mostIssues) return undefined;
    return this.report(code, path, received, { ...values, ...choiceWords(received, known) });
  }
}

/**
 * Reads a value against a shape. Gives a clean copy (own keys only, nothing shared with the input), and reports
 * everything that is wrong. A part that is wrong leaves a hole in the copy: whoever reads it raises `Unreadable`,
 * so that later checks run on what could be read, each in an `attempt` of its own, and say nothing that depends
 * on what could not. Undefined where nothing could be read. A value that has holes already may be given: what
 * they stand for was reported, and they stay holes.
 */
export function check<S extends Shape>(
  shape: S,
  value: unknown,
  path: Path,
  findings: Findings,
): Infer<S> | undefined {
  // The copy is built to the shape, piece by piece; this is where its type is asserted.
  return attempt(() => read(shape, value, path, findings)) as Infer<S> | undefined;
}

function read(shape: Shape, value: unknown, path: Path, findings: Findings): unknown {
  const refuse = (): undefined =>
    findings.report("wrong-type", path, value, { expected: describeExpected(shape) });
  if (path.length > deepestPath) return findings.reportDepth(path);
  switch (shape.kind) {
    case "text":
      return typeof value === "string" ? readText(value, shape.most, path, findings) : refuse();
    case "label":
      if (typeof value === "string") return readText(value, longestLabel, path, findings);
      return isPlainObject(value) ? readLabel(value, path, findings) : refuse();
    case "id":
      return typeof value === "string" ? readId(value, shape.slashes, path, findings) : refuse();
    case "amount":
      return readAmountText(shape, value, path, findings);
    case "integer":
      return Number.isInteger(value) ? readInteger(shape, Number(value), path, findings) : refuse();
    case "flag":
      return typeof value === "boolean" ? value : refuse();
    case "date":
      if (typeof value !== "string") return refuse();
      return isCalendarDate(value) ? value : findings.report("bad-date", path, value);
    case "anything":
      return value;
    case "choice":
      if (shape.values.some((one) => one === value)) return value;
      if (typeof value !== "string") return refuse();
      return findings.reportUnknown("unknown-choice", path, value, shape.values.map(String));
    case "list":
      return Array.isArray(value) ? readList(shape, value, path, findings) : refuse();
    case "record":
      return isPlainObject(value) ? readRecord(shape, value, path, findings) : refuse();
    case "object":
      return isPlainObject(value) ? readObject(shape.fields, value, path, findings) : refuse();
    case "variants":
      return isPlainObject(value) ? readVariant(shape, value, path, findings) : refuse();
    case "either": {
      const option = shape.options.find((one) => one.matches(value));
      return option === undefined ? refuse() : read(option.shape, value, path, findings);
    }
    case "later":
      return read(shape.shape(), value, path, findings);
  }
}

function readText(value: string, most: number, path: Path, findings: Findings): string | undefined {
  if (value.trim() !== "" && value.length <= most) return value;
  return findings.report("bad-text", path, value, {
    most,
    expected: describeExpected({ kind: "text", most }),
  });
}

function readLabel(value: Readonly<Record<string, unknown>>, path: Path, findings: Findings): unknown {
  const languages = Object.keys(value).filter((language) => value[language] !== undefined);
  if (languages.length === 0)
    return findings.report("missing-field", path, value, {
      field: "zh-CN",
      expected: describeExpected({ kind: "label" }),
    });
  const copy: Record<string, unknown> = {};
  for (const language of languages) {
    if (languagePattern.test(language)) {
      readPart(copy, language, value, (given) =>
        read({ kind: "text", most: longestLabel }, given, [...path, language], findings),
      );
    } else {
      const values = { key: language };
      findings.reportUnknown("unknown-key", [...path, language], language, ["zh-CN", "en"], values);
    }
  }
  return copy;
}

function readId(value: string, slashes: boolean, path: Path, findings: Findings): string | undefined {
  const pattern = slashes ? documentIdPattern : idPattern;
  if (value.length > longestId || !pattern.test(value)) {
    return findings.report(isReservedName(value) ? "reserved-id" : "bad-id", path, value);
  }
  return isReservedName(value) ? findings.report("reserved-id", path, value) : value;
}

type IntegerShape = Extract<Shape, { kind: "integer" }>;

function readInteger({ least, most }: IntegerShape, value: number, path: Path, findings: Findings): unknown {
  if (value >= least && value <= most) return value;
  return findings.report("out-of-range", path, value, { range: `${String(least)}–${String(most)}` });
}

type AmountShape = Extract<Shape, { kind: "amount" }>;

function readAmountText(shape: AmountShape, value: unknown, path: Path, findings: Findings): unknown {
  const given = amountText(value);
  if (given === undefined)
    return findings.report("wrong-type", path, value, { expected: describeExpected(shape) });
  const amountRead = readAmount(typeof value === "number" ? value : given);
  if (typeof amountRead === "string") return findings.report(amountIssue(amountRead), path, value);
  const below = shape.least !== undefined && compare(amountRead, amountOf(shape.least)) < 0;
  const notAbove = shape.above !== undefined && compare(amountRead, amountOf(shape.above)) <= 0;
  const over = shape.most !== undefined && compare(amountRead, amountOf(shape.most)) > 0;
  if (below || notAbove || over)
    return findings.report("out-of-range", path, value, { range: rangeText(shape) });
  return typeof value === "number" ? value : given;
}

function amountIssue(fault: AmountFault): IssueCode {
  return fault === "not-an-amount" || fault === "not-finite" ? "bad-amount" : "amount-too-long";
}

/** The bounds of an amount, as mathematics writes them. */
export function rangeText({ least, above, most }: Pick<AmountShape, "least" | "above" | "most">): string {
  const lower = least !== undefined ? `≥ ${least}` : above !== undefined ? `> ${above}` : "";
  return [lower, most === undefined ? "" : `≤ ${most}`].filter((part) => part !== "").join(", ");
}

type ListShape = Extract<Shape, { kind: "list" }>;

function readList(shape: ListShape, value: readonly unknown[], path: Path, findings: Findings): unknown {
  const { item, least, most } = shape;
  const copy: unknown[] = [];
  // Unlike `map`, this does not pass over places that nothing was put in.
  for (let index = 0; index < Math.min(value.length, most); index += 1) {
    const part = attempt(() => read(item, value[index], [...path, index], findings));
    if (part === undefined) leaveHole(copy, index);
    else copy.push(part);
  }
  if (value.length >= least && value.length <= most) return copy;
  const range = least === most ? String(least) : `${String(least)}–${String(most)}`;
  return findings.report("wrong-count", path, value, { count: value.length, range });
}

type RecordShape = Extract<Shape, { kind: "record" }>;

function readRecord(
  shape: RecordShape,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const where = [...path, key];
    if (shape.keys === "name" && (!namePattern.test(key) || isReservedName(key))) {
      findings.report("bad-id", where, key);
    } else if (shape.keys === "name" || readId(key, false, where, findings) !== undefined) {
      readPart(copy, key, value, (given) => read(shape.value, given, where, findings));
    }
  }
  return copy;
}

function readObject(
  fields: Readonly<Record<string, Field>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key) || value[key] === undefined) continue;
    findings.reportUnknown("unknown-key", [...path, key], key, Object.keys(fields), { key });
    // It is probably what was meant by the key: nothing should follow from that one's absence.
    const meant = nearest(key, Object.keys(fields));
    if (meant !== undefined && !Object.hasOwn(value, meant)) leaveHole(copy, meant);
  }
  for (const [key, field] of Object.entries(fields)) {
    const readField = (given: unknown): unknown => read(field.shape, given, [...path, key], findings);
    if (Object.hasOwn(value, key) && readPart(copy, key, value, readField)) continue;
    if (!field.required) continue;
    const expected = describeExpected(field.shape);
    findings.report("missing-field", [...path, key], undefined, { field: key, expected });
    leaveHole(copy, key);
  }
  return copy;
}

const absent = Symbol("absent");

/** Reads one part of an object into its copy, or leaves a hole there; says whether anything was given. */
function readPart(
  copy: Record<string, unknown>,
  key: string,
  value: Readonly<Record<string, unknown>>,
  readGiven: (given: unknown) => unknown,
): boolean {
  const part = attempt(() => {
    const given = value[key];
    return given === undefined ? absent : readGiven(given);
  });
  if (part === absent) return false;
  if (part === undefined) leaveHole(copy, key);
  else copy[key] = part;
  return true;
}

type VariantsShape = Extract<Shape, { kind: "variants" }>;

function readVariant(
  shape: VariantsShape,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Findings,
): unknown {
  const known = Object.keys(shape.of);
  const kind = Object.hasOwn(value, shape.by) ? value[shape.by] : undefined;
  if (typeof kind === "string" && Object.hasOwn(shape.of, kind)) {
    const variant = shape.of[kind];
    return variant === undefined ? undefined : read(variant, value, path, findings);
  }
  const where = [...path, shape.by];
  const expected = describeExpected({ kind: "choice", values: known });
  if (kind === undefined)
    return findings.report("missing-field", where, undefined, { field: shape.by, expected });
  if (typeof kind !== "string") return findings.report("wrong-type", where, kind, { expected });
  return findings.reportUnknown("unknown-choice", where, kind, known);
}

/** The words of an unknown name: what is known, and the nearest of it. */
export function choiceWords(received: string, known: readonly string[]): IssueValues {
  const near = nearest(received, known);
  const all = known.length > 24 ? `${known.slice(0, 24).join(", ")}, …` : known.join(", ");
  return {
    known: all === "" ? "—" : all,
    suggestion:
      near === undefined
        ? { "zh-CN": "核对拼写，或删去", en: "check the spelling, or remove it" }
        : { "zh-CN": `是否要写“${near}”？`, en: `did you mean “${near}”?` },
  };
}
