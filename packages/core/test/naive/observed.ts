import { factorByLeaf } from "./applicable.js";
import type {
  IndicatorDocument,
  ObservationsDocument,
  RoundingDocument,
  RubricDocument,
} from "./documents.js";
import { read, times, ZERO, type Fraction } from "./fraction.js";
import { countsFaults, extremes, judge } from "./leaf.js";
import { isExtra, leavesOf, pointsByNode } from "./points.js";
import { rounded } from "./print.js";

/** A leaf after its observation was read: figures as they go into the sums. */
export interface ObservedLeaf {
  document: IndicatorDocument;
  status: "scored" | "not-applicable" | "missing" | "overridden";
  points: Fraction;
  /** The score in the outcome that is worst for the total, and in the one that is best for it. */
  low: Fraction;
  high: Fraction;
  /** What the rule gave, where an override stands in its place. */
  computed: Fraction;
  recorded?: Fraction;
  flags: string[];
}

type Raw = Pick<ObservedLeaf, "status" | "low" | "high" | "computed" | "flags">;

/** Reads every leaf's observation and applies what is not applicable and the stage `indicator`. */
export function observe(rubric: RubricDocument, seen: ObservationsDocument): Map<string, ObservedLeaf> {
  const rounding = rubric.rounding ?? { places: 2 };
  const points = pointsByNode(rubric);
  const leaves = leavesOf(rubric.indicators);
  const raw = new Map(
    leaves.map((leaf) => [leaf.id, readLeaf(rubric, leaf, seen, points.get(leaf.id) ?? ZERO, rounding)]),
  );
  const outside = new Set(
    leaves.map(({ id }) => id).filter((id) => raw.get(id)?.status === "not-applicable"),
  );
  const factors = factorByLeaf(rubric, points, outside);

  const result = new Map<string, ObservedLeaf>();
  for (const leaf of leaves) {
    const found = raw.get(leaf.id);
    if (found === undefined) continue;
    const gone = isExtra(leaf) && found.status === "not-applicable";
    const factor = gone ? ZERO : (factors.get(leaf.id) ?? read(1));
    const settle = (score: Fraction): Fraction => {
      const scaled = times(score, factor);
      if (rounding.stage !== "indicator") return scaled;
      return rounded(scaled, rounding.places, rounding.mode ?? "half-up");
    };
    const recorded = seen.observations[leaf.id]?.recorded;
    result.set(leaf.id, {
      document: leaf,
      status: found.status,
      points: times(points.get(leaf.id) ?? ZERO, factor),
      low: settle(found.low),
      high: settle(found.high),
      computed: settle(found.computed),
      ...(recorded === undefined ? {} : { recorded: read(recorded) }),
      flags: found.flags,
    });
  }
  return result;
}

function readLeaf(
  rubric: RubricDocument,
  leaf: IndicatorDocument,
  seen: ObservationsDocument,
  points: Fraction,
  rounding: RoundingDocument,
): Raw {
  const observation = seen.observations[leaf.id];
  const { rule } = leaf;
  if (rule === undefined) throw new Error(`leaf ${leaf.id} has no rule`);
  if (observation === undefined) return missing(rubric, leaf, points);
  const absent = {
    status: "not-applicable",
    low: points,
    high: points,
    computed: points,
    flags: [],
  } as const;
  if (observation.notApplicable !== undefined) return { ...absent, flags: [] };

  const { override } = observation;
  if (override === undefined || hasValues(observation)) {
    const { score, flags } = judge(rule, observation, points, rounding);
    if (score === "not-applicable") return { ...absent, flags };
    if (override === undefined) return { status: "scored", low: score, high: score, computed: score, flags };
    const instead = read(override.score);
    return { status: "overridden", low: instead, high: instead, computed: score, flags };
  }
  const instead = read(override.score);
  return { status: "overridden", low: instead, high: instead, computed: instead, flags: [] };
}

const BESIDE = new Set(["override", "recorded", "note", "evidence"]);
const hasValues = (observation: object): boolean => Object.keys(observation).some((key) => !BESIDE.has(key));

function missing(rubric: RubricDocument, leaf: IndicatorDocument, points: Fraction): Raw {
  if (rubric.missing === "zero") {
    return { status: "missing", low: ZERO, high: ZERO, computed: ZERO, flags: [] };
  }
  if (rubric.missing !== "range" || leaf.rule === undefined) throw new Error(`${leaf.id} is missing`);
  const [low, high] = extremes(leaf.rule, points);
  // A penalty that takes off its score is at its worst where that score is greatest.
  const turned = leaf.penalty === true && !countsFaults(leaf.rule);
  return turned
    ? { status: "missing", low: high, high: low, computed: high, flags: [] }
    : { status: "missing", low, high, computed: low, flags: [] };
}
