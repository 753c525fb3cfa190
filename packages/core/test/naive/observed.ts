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
import type { Claim, RuleFlag } from "./quantities.js";
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
  /** What points and score were multiplied by, for what is not applicable elsewhere. */
  factor: Fraction;
  /** The findings behind the loss, on the leaf's own points. */
  claims: Claim[];
  flags: RuleFlag[];
}

type Raw = Pick<ObservedLeaf, "status" | "low" | "high" | "computed" | "flags" | "claims">;

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
      return rounding.stage === "indicator"
        ? rounded(scaled, rounding.places, rounding.mode ?? "half-up")
        : scaled;
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
      factor,
      claims: found.claims,
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
  const { rule } = leaf;
  if (rule === undefined) throw new Error(`leaf ${leaf.id} has no rule`);
  const observation = seen.observations[leaf.id] ?? {};
  const at = (status: Raw["status"], score: Fraction, computed = score): Raw => {
    return { status, low: score, high: score, computed, claims: [], flags: [] };
  };
  const away = at("not-applicable", points);
  if (observation.notApplicable !== undefined) return away;

  const { override } = observation;
  const instead = override === undefined ? undefined : read(override.score);
  if (!hasValues(observation) && !asksForNothing(leaf)) {
    return instead === undefined ? missing(rubric, leaf, points) : at("overridden", instead);
  }
  const { score, flags, claims = [] } = judge(rule, observation, points, rounding);
  if (instead !== undefined) {
    return { ...at("overridden", instead, score === "not-applicable" ? instead : score), flags };
  }
  return score === "not-applicable" ? { ...away, flags } : { ...at("scored", score), flags, claims };
}

/** Keys beside what a rule looks at: alone they leave the leaf as unobserved as before. */
const BESIDE = new Set(["override", "recorded", "note", "evidence"]);
/** A formula of the points alone is scored by any observation of it. */
const asksForNothing = ({ rule }: IndicatorDocument): boolean =>
  rule?.type === "formula" && Object.keys(rule.inputs ?? {}).length === 0;
const hasValues = (observation: object): boolean => Object.keys(observation).some((key) => !BESIDE.has(key));

function missing(rubric: RubricDocument, leaf: IndicatorDocument, points: Fraction): Raw {
  const between = (low: Fraction, high: Fraction): Raw => {
    return { status: "missing", low, high, computed: low, claims: [], flags: [] };
  };
  if (rubric.missing === "zero") return between(ZERO, ZERO);
  if (rubric.missing !== "range" || leaf.rule === undefined) throw new Error(`${leaf.id} is missing`);
  const [low, high] = extremes(leaf.rule, points);
  // A penalty that takes off its score is at its worst where that score is greatest.
  const turned = leaf.penalty === true && !countsFaults(leaf.rule);
  return turned ? between(high, low) : between(low, high);
}
