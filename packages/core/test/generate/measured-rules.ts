import type {
  Amount,
  AttainmentRule,
  Band,
  Counting,
  Observation,
  Policy,
  WhenZero,
} from "../naive/documents.js";
import { fraction, minus, over, plus, read, times, whole, ZERO, type Fraction } from "../naive/fraction.js";
import { amount, cut, digitAt, fits, fitting, near, notNegative, target, upTo } from "./amounts.js";
import type { Draw } from "./draw.js";
import type { MakeRule, Setting } from "./rule-case.js";

const whenZero = (draw: Draw, { mayBeAway }: Setting): WhenZero =>
  draw.pick(mayBeAway ? ["zero", "full", "not-applicable"] : ["zero", "full"]);

const POLICIES = {
  "at-least": ["proportional", "pass-fail"],
  "more-than": ["proportional", "pass-fail"],
  "at-most": ["inverse", "linear", "pass-fail"],
  "less-than": ["inverse", "linear", "pass-fail"],
  equal: ["inverse", "linear", "pass-fail"],
  within: ["inverse", "linear", "pass-fail"],
} as const satisfies Record<AttainmentRule["direction"], readonly Policy[]>;

export const attainmentCase: MakeRule = (draw, setting) => {
  const direction = draw.pick(["at-least", "at-most", "more-than", "less-than", "equal", "within"] as const);
  const forward = direction === "at-least" || direction === "more-than";
  let high = draw.chance(12) ? ZERO : target(draw);
  const negative = forward && draw.chance(8);
  if (negative) high = minus(ZERO, target(draw));
  const low = direction !== "within" || draw.chance(20) ? high : upTo(draw, high);
  let actual = near(draw, draw.chance(30) ? low : high);
  if (negative || draw.chance(5)) actual = minus(ZERO, near(draw, minus(ZERO, high)));
  if (draw.chance(3)) actual = minus(ZERO, target(draw));

  const written: AttainmentRule["target"] =
    direction === "within" ? [amount(draw, low), amount(draw, high)] : amount(draw, high);
  const observed = draw.chance(20);
  const named = !forward || draw.chance(30);
  const positive = high.top > 0n;
  return {
    rule: {
      type: "attainment",
      direction,
      target: observed ? "observed" : written,
      ...(named ? { shortfall: draw.pick(POLICIES[direction]) } : {}),
      ...(draw.chance(15) ? { pass: draw.pick<Amount>([0.6, "90%", 1, "0.333333"]) } : {}),
      ...(positive && draw.chance(25) ? { flagFrom: draw.pick<Amount>([1.2, "130%", 1]) } : {}),
      ...(forward && (high.top === 0n || draw.chance(10)) ? { onZeroTarget: whenZero(draw, setting) } : {}),
      ...(negative ? { allowNegative: true } : {}),
    },
    observation: { actual: amount(draw, actual), ...(observed ? { target: written } : {}) },
  };
};

export const executionCase: MakeRule = (draw, setting) => {
  const rows = draw.chance(25) ? draw.whole(1, 3) : 0;
  const empty = draw.chance(8);
  const row = () => {
    const budget = empty ? ZERO : draw.pick([read("580"), target(draw)]);
    const executed = notNegative(empty && draw.chance(50) ? ZERO : near(draw, budget));
    return { executed: amount(draw, executed), budget: amount(draw, budget) };
  };
  const observation: Observation =
    rows === 0
      ? row()
      : { sources: Array.from({ length: rows }, (_, index) => ({ name: `来源${index}`, ...row() })) };
  return {
    rule: {
      type: "execution",
      ...(empty || draw.chance(10) ? { onZeroBudget: whenZero(draw, setting) } : {}),
    },
    observation,
  };
};

/** Bands over ascending cuts, best or worst first, every test looking the same way. */
function bandList(draw: Draw, cuts: readonly Fraction[], points: Fraction): Band[] {
  const upwards = draw.chance(50);
  const inPoints = draw.chance(40);
  const worth = (step: number): Pick<Band, "points" | "share"> => {
    const share = cut(over(whole(cuts.length - step), whole(cuts.length)), 3);
    const drawn = draw.chance(20) ? upTo(draw, whole(1), 2) : share;
    if (!inPoints) return { share: amount(draw, drawn) };
    return { points: amount(draw, cut(times(points, drawn), draw.pick([1, 2]))) };
  };
  const ordered = upwards ? [...cuts] : [...cuts].reverse();
  const bands = ordered.map((at, step): Band => {
    const edge = amount(draw, at);
    const closed = draw.chance(50);
    const test = upwards
      ? closed
        ? { to: edge }
        : { below: edge }
      : closed
        ? { from: edge }
        : { above: edge };
    return { ...test, ...worth(step) };
  });
  return [...bands, { otherwise: true, ...worth(cuts.length) }];
}

/** Distinct ascending figures around some figure. */
function ascending(draw: Draw, middle: Fraction, count: number): Fraction[] {
  const base = cut(middle, 3);
  const gap = draw.pick([read("10"), read("0.1"), read("1"), read("0.001")]);
  return Array.from({ length: count }, (_, index) => plus(base, times(gap, whole(index))));
}

interface Measured {
  on?: "actual" | "attainment";
  target?: Amount;
}

/** Says what bands or anchors look at, and gives an actual that comes to (about) the figure wanted. */
function measure(draw: Draw, wanted: Fraction): { rule: Measured; observation: Observation } {
  if (!draw.chance(35)) {
    const named: Measured = draw.chance(20) ? { on: "actual" } : {};
    return { rule: named, observation: { actual: amount(draw, wanted) } };
  }
  const against = read(draw.pick(["100", "3", "7", "0.3", "12.5"]));
  return {
    rule: { on: "attainment", target: amount(draw, against) },
    observation: { actual: amount(draw, fitting(times(wanted, against))) },
  };
}

function beside(draw: Draw, figures: readonly Fraction[]): Fraction {
  const figure = draw.pick(figures);
  const way = draw.pick([ZERO, digitAt(2), minus(ZERO, digitAt(2)), digitAt(9), whole(7), whole(-30)]);
  return plus(figure, way);
}

export const bandsCase: MakeRule = (draw, { points }) => {
  const cuts = ascending(draw, draw.pick([read("60"), read("0.8"), read("0")]), draw.whole(1, 4));
  const { rule, observation } = measure(draw, beside(draw, cuts));
  return { rule: { type: "bands", ...rule, bands: bandList(draw, cuts, points) }, observation };
};

export const interpolationCase: MakeRule = (draw) => {
  const places = ascending(draw, draw.pick([read("60"), read("0.8"), read("-5")]), draw.whole(2, 5));
  const { rule, observation } = measure(draw, beside(draw, places));
  const share = () => amount(draw, upTo(draw, whole(1), 2));
  return {
    rule: {
      type: "interpolation",
      ...rule,
      anchors: places.map((at) => ({ at: amount(draw, at), share: share() })),
      ...(draw.chance(50) ? { outside: draw.pick(["clamp", "zero"]) } : {}),
    },
    observation,
  };
};

/** What steps and timeliness share: a step, how steps are counted, what each costs. */
function counted(draw: Draw, points: Fraction, step: Fraction) {
  return {
    step: amount(draw, step),
    count: draw.pick<Counting>(["completed", "started", "proportional"]),
    deduct: amount(draw, draw.pick([read("0.5"), read("1"), read("0.333"), read("2")])),
    ...(draw.chance(30) ? { maxDeduct: amount(draw, positiveUpTo(draw, points)) } : {}),
  };
}

function positiveUpTo(draw: Draw, points: Fraction): Fraction {
  const drawn = upTo(draw, points);
  return drawn.top > 0n ? drawn : fits(points) ? points : cut(points, 12);
}

export const stepsCase: MakeRule = (draw, { points }) => {
  const relative = draw.chance(30);
  const start = draw.chance(8) && !relative ? ZERO : target(draw);
  const step = draw.pick([read("1"), read("0.1"), read("3"), read("5")]);
  const apart = times(step, fraction(BigInt(draw.whole(0, 12)), draw.pick([1n, 2n, 5n])));
  const distance = relative ? cut(over(times(apart, start), whole(100)), 12) : apart;
  const away = draw.chance(50) ? minus(start, distance) : plus(start, distance);
  const actual = fitting(draw.chance(15) ? plus(away, digitAt(9)) : away);
  const fromTarget = draw.chance(35);
  const observed = fromTarget && draw.chance(60);
  return {
    rule: {
      type: "steps",
      from: fromTarget ? "target" : amount(draw, start),
      ...(fromTarget ? { target: observed ? "observed" : amount(draw, start) } : {}),
      direction: draw.pick(["shortfall", "excess", "either"]),
      ...(relative ? { relative: true } : {}),
      ...counted(draw, points, step),
    },
    observation: { actual: amount(draw, actual), ...(observed ? { target: amount(draw, start) } : {}) },
  };
};

const DUE_DATES = ["2021-12-31", "2024-02-28", "2023-02-28", "2022-03-27", "2021-10-31", "1999-12-31"];

export const timelinessCase: MakeRule = (draw, { points }) => {
  const due = draw.pick(DUE_DATES);
  const done = new Date(Date.parse(`${due}T00:00:00Z`) + draw.whole(-5, 45) * 86_400_000);
  const unit = draw.pick(["day", "week"] as const);
  const limits = unit === "day" ? [1, 7, 10, 30] : [1, 2, 4];
  const how = draw.chance(30)
    ? { bands: bandList(draw, limits.slice(0, draw.whole(1, limits.length)).map(whole), points) }
    : counted(draw, points, draw.pick([read("1"), read("3"), read("0.5"), read("10")]));
  return {
    rule: { type: "timeliness", unit, ...how },
    observation: { due, done: done.toISOString().slice(0, 10) },
  };
};
