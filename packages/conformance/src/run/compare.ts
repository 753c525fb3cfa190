import type { Path } from "@jixiao/core";

/** One place where a result is not what a vector says. */
export interface VectorDifference {
  /** Where in the result; indicators and tiers by id. */
  readonly path: Path;
  readonly expected: unknown;
  /** What came instead; undefined where there was nothing. */
  readonly received: unknown;
}

/**
 * Holds a result against what is expected: texts, numbers and words exactly, lists whole and in order, of an
 * object only the keys that are listed.
 */
export function compare(expected: unknown, received: unknown, path: Path = []): VectorDifference[] {
  if (Array.isArray(expected)) return compareLists(expected, received, path);
  if (typeof expected !== "object" || expected === null) {
    return Object.is(expected, received) ? [] : [{ path, expected, received }];
  }
  if (!isObject(received)) return [{ path, expected, received }];
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, ownValue(received, key), [...path, key]),
  );
}

function compareLists(expected: readonly unknown[], received: unknown, path: Path): VectorDifference[] {
  if (!Array.isArray(received) || received.length !== expected.length) return [{ path, expected, received }];
  return expected.flatMap((item, index) => compare(item, received[index], [...path, index]));
}

/** Holds a list against what is expected in any order: each item has its match, and nothing is left over. */
export function compareUnordered(
  expected: readonly unknown[],
  received: unknown,
  path: Path,
): VectorDifference[] {
  if (!Array.isArray(received)) return [{ path, expected, received }];
  const left: unknown[] = [...(received as readonly unknown[])];
  const unmatched = expected.filter((item) => {
    const match = left.findIndex((one) => compare(item, one).length === 0);
    if (match < 0) return true;
    left.splice(match, 1);
    return false;
  });
  return [
    ...unmatched.map((item) => ({ path, expected: item, received: undefined })),
    ...left.map((item) => ({ path, expected: undefined, received: item })),
  ];
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value an object has of its own under a key; undefined where there is none. */
export function ownValue(from: unknown, key: string): unknown {
  if (!isObject(from) || !Object.hasOwn(from, key)) return undefined;
  return (from as Readonly<Record<string, unknown>>)[key];
}
