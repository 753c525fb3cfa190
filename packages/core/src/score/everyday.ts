import type { Input, Value } from "../formula/index.js";
import { GivenInputs } from "../formula/scope.js";
import type { Leaf, Plan } from "../rubric/plan.js";
import { raisedFlags, type Assessment } from "./assess.js";
import { everydayValue, type EverydayValue } from "./everyday-value.js";
import { readyMeasure, type ReadyMeasure } from "./ready-measure.js";

/** One key of an observation, and the input that its value is, by its position among the leaf's. */
interface ObservedKey extends EverydayValue {
  readonly key: string;
  readonly position: number;
}

/**
 * Scores the everyday observation of a leaf on its own points: an object with a key for every input that must be
 * given, each a plain value, and no other key. An input says under which key its value stands, so that the rule
 * need not be asked, and whatever is accepted here the shape of the observation and the input's bounds accept as
 * well. Anything else, and whatever refuses or does not apply, is left to `assess`, which starts again.
 */
export class EverydayLeaf {
  readonly #leaf: Leaf;
  readonly #names: readonly string[];
  readonly #required: readonly number[];
  readonly #keys: readonly ObservedKey[];
  readonly #measure: ReadyMeasure;

  constructor(leaf: Leaf) {
    const inputs = Object.entries(leaf.measure.inputs);
    this.#leaf = leaf;
    this.#names = inputs.map(([name]) => name);
    this.#required = inputs.flatMap(([, { optional }], position) => (optional === true ? [] : [position]));
    this.#keys = keysOf(leaf);
    this.#measure = readyMeasure(leaf.measure);
  }

  /** The assessment of an everyday observation; undefined for any other. Asked while no object inherits keys. */
  assess(observation: unknown): Assessment | undefined {
    if (this.#keys.length === 0 || !isPlainest(observation)) return undefined;
    try {
      return this.#assess(observation);
    } catch {
      // A divisor that is zero, or a part that cannot be read: whatever it is shows again where it is reported.
      return undefined;
    }
  }

  #assess(observation: Readonly<Record<string, unknown>>): Assessment | undefined {
    const leaf = this.#leaf;
    const { rule, parameters, points } = leaf;
    const values = new Array<Value | undefined>(this.#names.length);
    // Only what may claim marks is asked again, and only with a copy that is nobody else's.
    const copy: Record<string, unknown> | undefined =
      rule.claims === undefined ? undefined : { ...observation };
    for (const name in observation) {
      const known = this.#keyNamed(name);
      if (known === undefined || values[known.position] !== undefined) return undefined;
      const given = observation[name];
      const own = known.copy === undefined ? given : known.copy(given);
      const value = own === undefined ? undefined : known.read(own);
      if (value === undefined) return undefined;
      values[known.position] = value;
      if (copy !== undefined) copy[name] = own;
    }
    for (const position of this.#required) if (values[position] === undefined) return undefined;
    const scope = { points, inputs: new GivenInputs(this.#names, values) };
    const { refusals, notApplicable, score, flags } = this.#measure;
    for (const { when } of refusals) if (when.of(scope)) return undefined;
    if (notApplicable?.of(scope) === true) return undefined;
    const claims = rule.claims?.(copy, parameters) ?? nothing;
    const computed = score.of(scope);
    const raised = raisedFlags(flags, scope);
    const [low, high] = [computed, computed];
    return { leaf, status: "scored", computed, scope, low, high, claims, flags: raised, common: saidNothing };
  }

  #keyNamed(name: string): ObservedKey | undefined {
    for (const known of this.#keys) if (known.key === name) return known;
    return undefined;
  }
}

const nothing: readonly never[] = [];
const saidNothing: Assessment["common"] = {};

/** Whether it is an object as literals and parsers make them that does not say that it does not apply. */
function isPlainest(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    (value as { readonly notApplicable?: unknown }).notApplicable === undefined
  );
}

/** The keys that alone are one input's value; none where an observation must have any other. */
function keysOf({ measure, observation: shape, points }: Leaf): ObservedKey[] {
  if (shape.kind !== "object") return [];
  const { fields } = shape;
  const places = Object.values(measure.inputs).flatMap((input, position) =>
    keysOfInput(input).map(({ key, form }) => ({ key, form, input, position })),
  );
  const keys = places.flatMap(({ key, form, input, position }) => {
    const isShared = places.some((other) => other.key === key && other.position !== position);
    const field = Object.hasOwn(fields, key) ? fields[key]?.shape : undefined;
    const value = isShared ? undefined : everydayValue(input, form, field, points);
    return value === undefined ? [] : [{ ...value, key, position }];
  });
  const needsOther = Object.entries(fields).some(
    ([name, { required }]) => required && !keys.some(({ key }) => key === name),
  );
  return needsOther ? [] : keys;
}

function keysOfInput({ path, alone }: Input): { key: string; form: "own" | "alone" }[] {
  const [key] = path;
  return [
    ...(key === undefined || path.length > 1 ? [] : [{ key, form: "own" as const }]),
    ...(alone === undefined ? [] : [{ key: alone, form: "alone" as const }]),
  ];
}

/** The assessment of every leaf of a plan with an everyday observation, by the leaf's position. */
export function everydayAssessments(
  plan: Plan,
  positions: ReadonlyMap<string, number>,
  observations: Readonly<Record<string, unknown>>,
): readonly (Assessment | undefined)[] {
  const leaves = everydayLeaves(plan);
  const found: (Assessment | undefined)[] = [];
  for (const _ of leaves) found.push(undefined);
  if (Object.getPrototypeOf(observations) !== Object.prototype || isPolluted()) return found;
  try {
    for (const id in observations) {
      const index = positions.get(id);
      if (index !== undefined) found[index] = leaves[index]?.assess(observations[id]);
    }
  } catch {
    // An observation that cannot be read shows again where it is reported.
  }
  return found;
}

const bare = {};

/** Whether somebody gave every object a key: then keys that are met may be nobody's own. */
function isPolluted(): boolean {
  for (const _ in bare) return true;
  return false;
}

const kept = new WeakMap<Plan, readonly EverydayLeaf[]>();

/** The readers of a plan's leaves, in its order. */
function everydayLeaves(plan: Plan): readonly EverydayLeaf[] {
  let leaves = kept.get(plan);
  if (leaves === undefined) {
    leaves = plan.leaves.map((leaf) => new EverydayLeaf(leaf));
    kept.set(plan, leaves);
  }
  return leaves;
}
