import { certain } from "../certain/certain.js";
import { nearest, type Path } from "../error/index.js";
import { describeExpected } from "./expected.js";
import type { Findings } from "./findings.js";
import { leaveHole, passUnreadable } from "./holes.js";
import { isReservedName, languagePattern, longestLabel, namePattern } from "./patterns.js";
import { Place, type Reader } from "./place.js";
import { idReader, scalarReader, textReader } from "./scalar-reader.js";
import { isPlainObject, type Field, type Infer, type Shape } from "./shape.js";

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
  try {
    // The copy is built to the shape, piece by piece; this is where its type is asserted.
    return new Place(path, findings).read(value, readerOf(shape)) as Infer<S> | undefined;
  } catch (error) {
    passUnreadable(error);
    return undefined;
  }
}

// A shape is written once and read by often: its reader is kept.
const readers = new WeakMap<Shape, Reader>();

function readerOf(shape: Shape): Reader {
  let reader = readers.get(shape);
  if (reader === undefined) {
    reader = makeReader(shape);
    readers.set(shape, reader);
  }
  return reader;
}

function makeReader(shape: Shape): Reader {
  switch (shape.kind) {
    case "label":
      return (value, place) => {
        if (typeof value === "string") return readWords(value, place);
        return isPlainObject(value) ? readLabel(value, place) : place.refuse(shape, value);
      };
    case "list":
      return listReader(shape);
    case "record":
      return recordReader(shape);
    case "object":
      return objectReader(shape);
    case "variants":
      return variantsReader(shape);
    case "either": {
      const options = shape.options.map(({ matches, shape: own }) => ({ matches, read: readerOf(own) }));
      return (value, place) => {
        const option = options.find(({ matches }) => matches(value));
        return option === undefined ? place.refuse(shape, value) : option.read(value, place);
      };
    }
    case "later":
      return (value, place) => readerOf(shape.shape())(value, place);
    default:
      return scalarReader(shape);
  }
}

const readWords = textReader(longestLabel);

function readLabel(value: Readonly<Record<string, unknown>>, place: Place): unknown {
  const languages = Object.keys(value).filter((language) => value[language] !== undefined);
  if (languages.length === 0)
    return place.report("missing-field", value, {
      field: "zh-CN",
      expected: describeExpected({ kind: "label" }),
    });
  const copy: Record<string, unknown> = {};
  for (const language of languages) {
    if (languagePattern.test(language)) place.part(copy, value, language, readWords);
    else place.unknownKey(language, ["zh-CN", "en"]);
  }
  return copy;
}

type Kind<K extends Shape["kind"]> = Extract<Shape, { readonly kind: K }>;

function listReader(shape: Kind<"list">): Reader {
  const { least, most } = shape;
  const readItem = readerOf(shape.item);
  return (value, place) => {
    if (!Array.isArray(value)) return place.refuse(shape, value);
    const items: readonly unknown[] = value;
    const count = items.length;
    const copy: unknown[] = [];
    // Unlike `map`, this does not pass over places that nothing was put in.
    for (let index = 0; index < count && index < most; index += 1) place.item(copy, items, index, readItem);
    if (count >= least && count <= most) return copy;
    const range = least === most ? String(least) : `${String(least)}–${String(most)}`;
    return place.report("wrong-count", value, { count, range });
  };
}

const readId = idReader(false);

function recordReader(shape: Kind<"record">): Reader {
  const read = readerOf(shape.value);
  const isKey: Reader =
    shape.keys === "id"
      ? readId
      : (key, place) =>
          typeof key === "string" && namePattern.test(key) && !isReservedName(key)
            ? key
            : place.report("bad-id", key);
  return (value, place) => {
    if (!isPlainObject(value)) return place.refuse(shape, value);
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (place.below(key, key, isKey) !== undefined) place.part(copy, value, key, read);
    }
    return copy;
  };
}

function objectReader(shape: Kind<"object">): Reader {
  const fields = Object.entries(shape.fields).map(([key, field]) => fieldReader(key, field));
  const known = fields.map(({ key }) => key);
  const isKnown = new Set(known);
  const lastRequired = fields.findLastIndex(({ required }) => required);
  return (value, place) => {
    if (!isPlainObject(value)) return place.refuse(shape, value);
    const copy: Record<string, unknown> = {};
    const keys = Object.keys(value);
    let unread = keys.length;
    for (const key of keys) {
      if (isKnown.has(key)) continue;
      unread -= 1;
      if (value[key] === undefined) continue;
      place.unknownKey(key, known);
      // It is probably what was meant by the key: nothing should follow from that one's absence.
      const meant = nearest(key, known);
      if (meant !== undefined && !keys.includes(meant)) leaveHole(copy, meant);
    }
    // Most fields are optional and left out: once every key was read only the required ones are looked for.
    for (let index = 0; unread > 0 || index <= lastRequired; index += 1) {
      const { key, read, required, miss } = certain(fields[index]);
      const isGiven = keys.includes(key);
      if (isGiven) unread -= 1;
      if ((isGiven && place.part(copy, value, key, read)) || !required) continue;
      place.below(key, undefined, miss);
      leaveHole(copy, key);
    }
    return copy;
  };
}

interface FieldReader {
  readonly key: string;
  readonly required: boolean;
  readonly read: Reader;
  /** Reports that it is missing. */
  readonly miss: Reader;
}

function fieldReader(key: string, { shape, required }: Field): FieldReader {
  const miss: Reader = (_nothing, place) =>
    place.report("missing-field", undefined, { field: key, expected: describeExpected(shape) });
  return { key, required, read: readerOf(shape), miss };
}

function variantsReader(shape: Kind<"variants">): Reader {
  const known = Object.keys(shape.of);
  const read = new Map(Object.entries(shape.of).map(([kind, variant]) => [kind, readerOf(variant)]));
  const expected = describeExpected({ kind: "choice", values: known });
  return (value, place) => {
    if (!isPlainObject(value)) return place.refuse(shape, value);
    const kind = Object.hasOwn(value, shape.by) ? value[shape.by] : undefined;
    const reader = typeof kind === "string" ? read.get(kind) : undefined;
    if (reader !== undefined) return reader(value, place);
    return place.below(shape.by, kind, () => {
      if (kind === undefined) return place.report("missing-field", undefined, { field: shape.by, expected });
      if (typeof kind !== "string") return place.report("wrong-type", kind, { expected });
      return place.reportUnknown("unknown-choice", kind, known);
    });
  };
}
