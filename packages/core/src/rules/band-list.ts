import { certain } from "../certain/certain.js";
import { amountOf, compare, printExact, type Amount } from "../amount/index.js";
import { choose, compares, constant, points, times } from "../formula/build.js";
import type { Comparison, Formula } from "../formula/index.js";
import { about, amount, choice, each, isGiven, list, object, optional, type Infer } from "../shape/index.js";
import type { CheckContext } from "./rule.js";
import { both, problem, type ParameterProblem, type Refuse } from "./wording.js";

const bandShape = object({
  from: optional(about(amount(), "不低于（≥）", "at least (≥)")),
  above: optional(about(amount(), "高于（>）", "above (>)")),
  to: optional(about(amount(), "不高于（≤）", "at most (≤)")),
  below: optional(about(amount(), "低于（<）", "below (<)")),
  otherwise: optional(
    about(choice(true), "其余一切；只用于最后一档", "everything else; the last band's test"),
  ),
  points: optional(about(amount({ least: "0" }), "得分", "the marks given")),
  share: optional(
    about(amount({ least: "0", most: "1" }), "得分占分值的比例", "the share of the points given"),
  ),
});

/**
 * The parameter `bands` (分档), shared by every rule that reads one value against a list: the first band whose
 * test holds decides. Each band has one test and one of `points` and `share`; the last is `otherwise`.
 */
export const bandsShape = about(
  list(bandShape, 2, 50),
  "各档，依次比对，先符合者为准；最后一档写 otherwise: true",
  "the bands, tried in order: the first whose test holds decides; the last says otherwise: true",
);

/** One band: a test, and what it gives. */
export type Band = Infer<typeof bandShape>;

const operators = { from: ">=", above: ">", to: "<=", below: "<" } as const satisfies Record<
  string,
  Comparison
>;
type TestKey = keyof typeof operators;
const testKeys = Object.keys(operators) as readonly TestKey[];

/** The score that the first fitting band gives. */
export function bandsScore(value: Formula, bands: readonly Band[]): Formula {
  return bands.reduceRight<Formula>((rest, band) => {
    const test = testOf(band);
    return test === undefined
      ? worth(band)
      : choose(compares(value, operators[test.key], constant(String(test.bound))), worth(band), rest);
  }, constant(0));
}

function worth(band: Band): Formula {
  return band.points === undefined
    ? times(points, constant(String(certain(band.share))))
    : constant(String(band.points));
}

interface Test {
  readonly key: TestKey;
  readonly bound: Amount;
}

function testOf(band: Band): Test | undefined {
  for (const key of testKeys) {
    const bound = band[key];
    if (bound !== undefined) return { key, bound };
  }
  return undefined;
}

/**
 * Refuses bands that say too much or too little, that give more than the points, whose tests look different
 * ways, or one of which no value could reach.
 */
export function checkBands(bands: readonly Band[], context: CheckContext, refuse: Refuse): void {
  each(bands, (band, index) => {
    const refuseBand: Refuse = (what, ...where) => refuse(what, "bands", index, ...where);
    checkTest(band, index === bands.length - 1, refuseBand);
    checkWorth(band, context, refuseBand);
  });
  checkOrder(bands, refuse);
}

function checkTest(band: Band, isLast: boolean, refuse: Refuse): void {
  const tests = testKeys.filter((key) => isGiven(band, key));
  if (isLast) {
    if (!isGiven(band, "otherwise") || tests.length > 0) refuse(problems.lastIsOtherwise);
  } else if (isGiven(band, "otherwise")) {
    refuse(problems.otherwiseIsLast, "otherwise");
  } else if (tests.length !== 1) {
    refuse(problems.oneTest);
  }
}

function checkWorth(band: Band, context: CheckContext, refuse: Refuse): void {
  if (isGiven(band, "points") === isGiven(band, "share")) refuse(problems.oneWorth);
  else if (band.points !== undefined) {
    const all = context.points();
    if (compare(amountOf(band.points), all) > 0) refuse(tooManyPoints(printExact(all)), "points");
  }
}

function checkOrder(bands: readonly Band[], refuse: Refuse): void {
  let before: Test | undefined;
  each(bands, (band, index) => {
    const test = testOf(band);
    if (before !== undefined && test !== undefined) {
      if (looksUp(before) !== looksUp(test)) refuse(problems.oneWay, "bands", index, test.key);
      else if (!isWider(test, before)) {
        refuse(looksUp(test) ? problems.mustFall : problems.mustRise, "bands", index, test.key);
      }
    }
    before = test ?? before;
  });
}

function looksUp({ key }: Test): boolean {
  return key === "from" || key === "above";
}

/** Whether some value fails the test before and passes this one. */
function isWider(test: Test, before: Test): boolean {
  const order = compare(amountOf(test.bound), amountOf(before.bound));
  const includesTheBound = test.key === "from" || test.key === "to";
  const excludedItBefore = before.key === "above" || before.key === "below";
  if (order === 0) return includesTheBound && excludedItBefore;
  return looksUp(test) ? order < 0 : order > 0;
}

const problems = {
  lastIsOtherwise: problem(
    both("最后一档应当只写 otherwise: true", "the last band should have otherwise: true as its only test"),
    both("最后一档写 otherwise: true，不写其他条件", "end with a band whose test is otherwise: true"),
  ),
  otherwiseIsLast: problem(
    both("otherwise 只能是最后一档", "otherwise is the last band's test alone"),
    both("把它移到最后", "move it to the end"),
  ),
  oneTest: problem(
    both("每一档恰好一个条件", "each band has exactly one test"),
    both("写 from、above、to、below 之一", "give one of from, above, to, below"),
  ),
  oneWorth: problem(
    both("每一档恰好写 points 与 share 之一", "each band has exactly one of points and share"),
    both("写 points 或 share", "give points or share"),
  ),
  oneWay: problem(
    both("各档的条件方向不一", "the tests look different ways"),
    both("全部用 from、above，或全部用 to、below", "use from and above throughout, or to and below"),
  ),
  mustFall: problem(
    both(
      "这一档永远轮不到：from、above 应由高到低",
      "this band is never reached: from and above go from high to low",
    ),
    both("按由高到低排列，去掉重复", "order them from high to low, without repeats"),
  ),
  mustRise: problem(
    both(
      "这一档永远轮不到：to、below 应由低到高",
      "this band is never reached: to and below go from low to high",
    ),
    both("按由低到高排列，去掉重复", "order them from low to high, without repeats"),
  ),
};

function tooManyPoints(all: string): ParameterProblem {
  return problem(
    both(`这一档的得分超过分值 ${all}`, `the band gives more than the ${all} points`),
    both(`改为不超过 ${all}，或用 share`, `give at most ${all}, or use share`),
  );
}
