import type { RatingScheme } from "@jixiao/report-rating";

/** One pattern of checks: the criteria it meets, as bits in the order of the scheme. */
type Pattern = number;

interface Reference {
  readonly patterns: readonly Pattern[];
  /** Positions of the levels whose requirements a pattern meets, the best first. */
  readonly reached: (pattern: Pattern) => readonly number[];
  /** The position of the level a pattern has, -1 for none. */
  readonly rated: (pattern: Pattern) => number;
}

/** The meaning of a scheme in the plainest way: every pattern is tried, every requirement looked up. */
export function bruteForce({ criteria, levels }: Pick<RatingScheme, "criteria" | "levels">): Reference {
  const bits = levels.map((level) =>
    (level.requires ?? []).map((id) => 2 ** criteria.findIndex((criterion) => criterion.id === id)),
  );
  const reached = (pattern: Pattern): readonly number[] =>
    bits.flatMap((required, index) => (required.every((bit) => (pattern & bit) !== 0) ? [index] : []));
  return {
    patterns: Array.from({ length: 2 ** criteria.length }, (_, pattern) => pattern),
    reached,
    rated: (pattern) => reached(pattern)[0] ?? -1,
  };
}

/** Every assignment of true, false, null to some criteria. */
export function* threeWay(criteria: readonly string[]): Generator<Readonly<Record<string, boolean | null>>> {
  for (let index = 0; index < 3 ** criteria.length; index += 1) {
    const digits = index.toString(3).padStart(criteria.length, "0");
    yield Object.fromEntries(
      criteria.map((id, place) => [id, digits[place] === "2" ? null : digits[place] === "1"]),
    );
  }
}

/** The patterns that what is not known leaves open. */
export function completions(
  { criteria }: Pick<RatingScheme, "criteria">,
  checks: Readonly<Record<string, boolean | null | undefined>>,
): Pattern[] {
  return criteria.reduce<Pattern[]>(
    (patterns, { id }, place) => {
      const value = checks[id] ?? null;
      const set = patterns.map((pattern) => pattern + 2 ** place);
      return value === null ? [...patterns, ...set] : value ? set : patterns;
    },
    [0],
  );
}
