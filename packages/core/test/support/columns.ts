import { compare, type Ratio } from "../../src/amount/index.js";
import { columnLeafOf, type ColumnLeaf } from "../../src/columnar/column-input.js";
import type { Columns } from "../../src/columnar/index.js";
import { nearestNumber, shortestDecimal } from "../../src/columnar/nearest-number.js";
import { aggregated, type Value } from "../../src/formula/index.js";
import type { Observations } from "../../src/index.js";
import type { Plan } from "../../src/rubric/plan.js";
import { Reading } from "../../src/rules/index.js";
import { check, Findings } from "../../src/shape/index.js";

/** Observations as a row of columns, or undefined where columns cannot hold them digit for digit. */
export function rowOf(plan: Plan, observations: Observations): Map<string, number> | undefined {
  const row = new Map<string, number>();
  for (const leaf of plan.leaves.map(columnLeafOf)) {
    const values = valuesOf(leaf, observations[leaf.leaf.id] ?? undefined);
    if (values === undefined) return undefined;
    for (const [name, value] of values) row.set(name, value);
  }
  return row;
}

/** Rows as columns; a column that no row has is left out. */
export function columnsOf(rows: readonly ReadonlyMap<string, number>[], names: readonly string[]): Columns {
  return Object.fromEntries(
    names
      .filter((name) => rows.some((row) => row.has(name)))
      .map((name) => [name, Float64Array.from(rows, (row) => row.get(name) ?? NaN)]),
  );
}

function valuesOf(leaf: ColumnLeaf, observation: Observations[string]): Map<string, number> | undefined {
  const values = new Map<string, number>(
    leaf.inputs.filter(({ optional }) => !optional).map(({ column }) => [column, NaN]),
  );
  if (observation === undefined || observation === null) {
    // Where nothing is asked for no column can tell an observation from none.
    return leaf.inputs.length === 0 ? undefined : values;
  }
  if (observation.notApplicable !== undefined) return values.set(`${leaf.leaf.id}.notApplicable`, 1);
  const read = new Findings();
  const { rule, parameters, measure, points } = leaf.leaf;
  const clean = check(rule.observation(parameters), observation, [], read);
  // What is out of its bounds is still a number: it is read without them.
  const unbounded = Object.fromEntries(
    Object.entries(measure.inputs).map(([name, input]) => {
      const { least: _least, most: _most, multipleOf: _multipleOf, ...free } = input;
      return [name, free];
    }),
  );
  const reading = new Reading(unbounded, points, [], read);
  if (clean === undefined || read.issues.length > 0) return undefined;
  rule.observe(clean, parameters, reading);
  if (read.issues.length > 0) return undefined;
  for (const input of leaf.inputs) {
    const list = measure.inputs[input.name] ?? measure.inputs[input.name.replace(/-[a-z]+$/, "")];
    const name = measure.inputs[input.name] === undefined ? input.name.replace(/-[a-z]+$/, "") : input.name;
    const given = reading.values.get(name);
    if (given === undefined && list?.optional === true) continue;
    const value = numberOf(given, input);
    if (value === undefined) return undefined;
    values.set(input.column, value);
  }
  return values;
}

function numberOf(
  value: Value | undefined,
  { aggregation, codes }: ColumnLeaf["inputs"][number],
): number | undefined {
  if (value === undefined) return aggregation === undefined ? NaN : 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return codes.indexOf(value);
  if (!("numerator" in value))
    return aggregation === undefined ? undefined : held(aggregated(value, aggregation));
  return held(value);
}

/** The number that stands for an exact value; undefined where none does. */
function held(value: Ratio): number | undefined {
  const number = nearestNumber(value);
  return compare(shortestDecimal(number), value) === 0 ? number : undefined;
}

/** Whole units of the last place as a scorecard prints them. */
export function printed(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  const sign = units < 0 ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
