import {
  compare,
  fraction,
  HUNDRED,
  isZero,
  ONE,
  over,
  plus,
  read,
  times,
  whole,
  ZERO,
  type Fraction,
} from "../naive/fraction.js";
import { shown, type Mode } from "../naive/print.js";

/** A published document as the naive reader sees it. */
export interface NaiveNode {
  readonly points?: string;
  readonly score?: string;
  readonly deducted?: string;
  readonly rate?: string;
  readonly deductions?: readonly string[];
  readonly indicators?: readonly NaiveNode[];
  readonly tiers?: readonly NaiveNode[];
}

/** `sum` of coefficient × variable, plus a constant. */
interface Linear {
  readonly of: ReadonlyMap<string, Fraction>;
  readonly constant: Fraction;
}

/** A linear form that must be at most 0, or below 0 where strict. */
interface Row extends Linear {
  readonly strict: boolean;
}

const constant = (value: Fraction): Linear => ({ of: new Map(), constant: value });
const variable = (name: string): Linear => ({ of: new Map([[name, ONE]]), constant: ZERO });

function combine(left: Linear, right: Linear, factor: Fraction): Linear {
  const of = new Map(left.of);
  for (const [name, value] of right.of) {
    const sum = plus(of.get(name) ?? ZERO, times(factor, value));
    if (isZero(sum)) of.delete(name);
    else of.set(name, sum);
  }
  return { of, constant: plus(left.constant, times(factor, right.constant)) };
}

const MINUS = whole(-1);
const difference = (left: Linear, right: Linear): Linear => combine(left, right, MINUS);

/**
 * Whether some exact values are printed as a document prints them and satisfy every relation: every condition
 * is written out as an inequality and the variables are eliminated one by one (Fourier–Motzkin). Slow and
 * plain; it shares nothing with the library. Undefined where the inequalities become too many.
 */
export function naivelyFeasible(document: NaiveNode, mode: Mode): boolean | undefined {
  const rows: Row[] = [];
  const equations: Linear[] = [];
  conditions(document, "0", mode, { rows, equations });
  const contradiction = contradicts(solved(rows, equations));
  return contradiction === undefined ? undefined : !contradiction;
}

interface Asked {
  readonly rows: Row[];
  /** Forms that must be 0. */
  readonly equations: Linear[];
}

/** The rows with every equation used to replace one variable; equations left over become rows. */
function solved(rows: readonly Row[], equations: readonly Linear[]): Row[] {
  let rest = [...rows];
  const open = [...equations];
  for (let equation = open.shift(); equation !== undefined; equation = open.shift()) {
    const [entry] = equation.of;
    if (entry === undefined) {
      rest.push(
        { ...equation, strict: false },
        { ...combine(constant(ZERO), equation, MINUS), strict: false },
      );
      continue;
    }
    const [name, factor] = entry;
    const from = equation;
    const replace = (form: Linear): Linear => {
      const own = form.of.get(name);
      return own === undefined ? form : combine(form, from, times(MINUS, over(own, factor)));
    };
    rest = rest.map((row) => ({ ...replace(row), strict: row.strict }));
    open.splice(0, open.length, ...open.map(replace));
  }
  return rest;
}

/** Adds what a node asks, and gives its points and its score. */
function conditions(
  node: NaiveNode,
  name: string,
  mode: Mode,
  asked: Asked,
): { points: Linear; score: Linear } {
  const families = [node.indicators, node.tiers].filter(
    (family) => family !== undefined && family.length > 0,
  );
  const totals = families.map((family, index) =>
    (family ?? [])
      .map((child, position) =>
        conditions(child, `${name}.${String(index)}.${String(position)}`, mode, asked),
      )
      .reduce((sum, child) => ({
        points: combine(sum.points, child.points, ONE),
        score: combine(sum.score, child.score, ONE),
      })),
  );
  const [first, second] = totals;
  const score = first?.score ?? variable(`s${name}`);
  const points =
    node.points === undefined ? (first?.points ?? variable(`p${name}`)) : constant(read(node.points));
  const { rows } = asked;
  const equal = (left: Linear, right: Linear): void => {
    asked.equations.push(difference(left, right));
  };
  if (first !== undefined) equal(first.points, points);
  if (second !== undefined) {
    equal(second.points, points);
    equal(second.score, score);
  }
  const lost = difference(points, score);
  if (first === undefined && node.points === undefined)
    rows.push({ ...combine(constant(ZERO), points, MINUS), strict: true });
  if (first === undefined || node.score !== undefined) {
    rows.push(
      { ...combine(constant(ZERO), score, MINUS), strict: false },
      { ...difference(score, points), strict: false },
    );
  }
  if (node.score !== undefined) printedAs(score, constant(ONE), [node.score], mode, rows);
  if (node.deducted !== undefined) printedAs(lost, constant(ONE), [node.deducted], mode, rows);
  if (node.deductions !== undefined) printedAs(lost, constant(ONE), node.deductions, mode, rows);
  if (node.rate !== undefined) printedAs(score, points, [node.rate], mode, rows);
  return { points, score };
}

/** Asks that a form divided by another (which is positive) is a sum of values printed so. */
function printedAs(form: Linear, unit: Linear, figures: readonly string[], mode: Mode, rows: Row[]): void {
  let [low, high, lowOpen, highOpen] = [ZERO, ZERO, false, false];
  for (const figure of figures) {
    const ends = endsOf(figure, mode);
    low = plus(low, ends.low);
    high = plus(high, ends.high);
    lowOpen ||= ends.lowOpen;
    highOpen ||= ends.highOpen;
  }
  const scaled = (by: Fraction): Linear => combine(constant(ZERO), unit, by);
  rows.push(
    { ...difference(scaled(low), form), strict: lowOpen },
    { ...difference(form, scaled(high)), strict: highOpen },
  );
}

/** The values that are printed so, found by asking how the places halfway and the neighbours are printed. */
function endsOf(
  figure: string,
  mode: Mode,
): { low: Fraction; high: Fraction; lowOpen: boolean; highOpen: boolean } {
  const percent = figure.endsWith("%");
  const text = percent ? figure.slice(0, -1) : figure;
  const places = text.split(".")[1]?.length ?? 0;
  const value = read(text);
  const unit = fraction(1n, 10n ** BigInt(places));
  const same = (at: Fraction): boolean => compare(read(shown(at, places, mode)), value) === 0;
  const end = (direction: Fraction): { at: Fraction; open: boolean } => {
    const quarter = over(times(direction, unit), whole(4));
    const distances = [whole(3), ONE].filter((steps) => same(plus(value, times(quarter, steps))));
    // Past three quarters of a unit it reaches the neighbour, past one quarter the middle, else it stays.
    const reach =
      distances.length === 0 ? ZERO : compare(distances[0] ?? ONE, ONE) === 0 ? whole(2) : whole(4);
    const at = plus(value, times(quarter, reach));
    return { at, open: !same(at) };
  };
  const [low, high] = [end(MINUS), end(ONE)];
  const scale = (at: Fraction): Fraction => (percent ? over(at, HUNDRED) : at);
  return { low: scale(low.at), high: scale(high.at), lowOpen: low.open, highOpen: high.open };
}

const mostRows = 400;

function contradicts(given: readonly Row[]): boolean | undefined {
  let rows = tightest(given);
  for (;;) {
    if (rows.length > mostRows) return undefined;
    if (rows.some((row) => row.of.size === 0 && fails(row))) return true;
    const names = new Set(rows.flatMap((row) => [...row.of.keys()]));
    const [next] = [...names].toSorted((one, other) => pairs(rows, one) - pairs(rows, other));
    if (next === undefined) return false;
    rows = tightest(eliminate(rows, next));
  }
}

function fails({ constant: value, strict }: Row): boolean {
  const order = compare(value, ZERO);
  return strict ? order >= 0 : order > 0;
}

function pairs(rows: readonly Row[], name: string): number {
  const up = rows.filter((row) => (row.of.get(name)?.top ?? 0n) > 0n).length;
  const down = rows.filter((row) => (row.of.get(name)?.top ?? 0n) < 0n).length;
  return up * down;
}

function eliminate(rows: readonly Row[], name: string): Row[] {
  const without = rows.filter((row) => !row.of.has(name));
  const upper = rows.filter((row) => (row.of.get(name)?.top ?? 0n) > 0n);
  const lower = rows.filter((row) => (row.of.get(name)?.top ?? 0n) < 0n);
  for (const above of upper) {
    for (const below of lower) {
      const factor = over(above.of.get(name) ?? ONE, times(MINUS, below.of.get(name) ?? ONE));
      without.push({ ...combine(above, below, factor), strict: above.strict || below.strict });
    }
  }
  return without;
}

/** Of rows with the same coefficients, up to a positive factor, the one that asks most. */
function tightest(rows: readonly Row[]): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const entries = [...row.of].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const lead = entries[0]?.[1] ?? ONE;
    const factor = over(ONE, lead.top < 0n ? times(MINUS, lead) : lead);
    const scaled: Row = { ...combine(constant(ZERO), row, factor), strict: row.strict };
    const key = entries
      .map(([name, value]) => {
        const part = times(value, factor);
        return `${name}:${String(part.top)}/${String(part.bottom)}`;
      })
      .join(" ");
    const known = best.get(key);
    const order = known === undefined ? 1 : compare(scaled.constant, known.constant);
    if (order > 0 || (order === 0 && scaled.strict)) best.set(key, scaled);
  }
  return [...best.values()];
}
