import type { RubricInput } from "../../src/index.js";

/**
 * The workload w20: a rubric of twenty indicators, as large as a department's self-evaluation, with rows made
 * from a seed. Ten attainment rates of 5 points with constant targets, four levels of 5, three answers of
 * 4, 3 and 3, three deductions of 8, 6 and 6; four groups, three tiers; a total at two places and a grade.
 */

const targets = [80, 100, 240, 700, 95, 60, 12, 3600, 98.5, 90] as const;

const attainment = (index: number, tier: string) => ({
  id: `rate-${index}`,
  title: `完成率${index}`,
  points: 5,
  tier,
  rule: { type: "attainment", direction: "at-least", target: targets[index] ?? 100 },
});

const levelShares = [1, 0.8, 0.6, 0] as const;
const levelIds = ["excellent", "good", "fair", "poor"] as const;

const level = (index: number, tier: string) => ({
  id: `level-${index}`,
  title: `定性${index}`,
  points: 5,
  tier,
  rule: {
    type: "levels",
    levels: levelIds.map((id, position) => ({
      id,
      label: `${id}-${index}`,
      share: levelShares[position] ?? 0,
    })),
  },
});

const answerPoints = [4, 3, 3] as const;
const answer = (index: number, tier: string) => ({
  id: `answer-${index}`,
  title: `是否${index}`,
  points: answerPoints[index] ?? 3,
  tier,
  rule: { type: "yes-no" },
});

const deductionPoints = [8, 6, 6] as const;
const deduction = (index: number, tier: string) => ({
  id: `faults-${index}`,
  title: `扣分${index}`,
  points: deductionPoints[index] ?? 6,
  tier,
  rule: { type: "deductions" },
});

const [keep, raise, renew] = ["maintenance", "improvement", "innovation"] as const;

/** The rubric of w20, as a document. */
export const w20Document = {
  id: "workload/w20",
  version: "1",
  title: "二十项指标",
  points: 100,
  scale: "mof-four-grade",
  tiers: [
    { id: keep, title: "绩效维持型", points: 80 },
    { id: raise, title: "绩效提升型", points: 10 },
    { id: renew, title: "绩效创新型", points: 10 },
  ],
  indicators: [
    {
      id: "management",
      title: "管理效率",
      indicators: [deduction(0, keep), deduction(1, keep), answer(0, keep), answer(1, keep), answer(2, keep)],
    },
    {
      id: "duties",
      title: "履职效能",
      indicators: [0, 1, 2, 3, 4].map((index) => attainment(index, keep)).concat([attainment(5, raise)]),
    },
    {
      id: "effects",
      title: "社会效应",
      indicators: [
        attainment(6, keep),
        attainment(7, keep),
        level(0, keep),
        level(1, raise),
        level(2, renew),
      ],
    },
    {
      id: "people",
      title: "服务对象满意度",
      indicators: [attainment(8, keep), attainment(9, keep), level(3, renew), deduction(2, keep)],
    },
  ],
} as unknown as RubricInput;

/** The columns of w20, by name. */
export type W20Columns = Readonly<Record<string, Float64Array | Uint8Array>>;

/** A small linear congruential generator: the same seed gives the same rows everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Rows of w20 as columns. Actual values lie between 0 and 1.25 times their targets at two places, now and then
 * the target itself; deductions add up half points; most answers are yes.
 */
export function w20Columns(rows: number, seed = 20_260_101): W20Columns {
  const next = generator(seed);
  const columns: Record<string, Float64Array | Uint8Array> = {};
  const fill = <Values extends Float64Array | Uint8Array>(values: Values, value: () => number): Values => {
    for (let row = 0; row < rows; row += 1) values[row] = value();
    return values;
  };
  for (const [index, target] of targets.entries()) {
    const actual = (): number => (next() < 0.1 ? target : Math.round(next() * target * 125) / 100);
    columns[`rate-${index}.actual`] = fill(new Float64Array(rows), actual);
  }
  for (let index = 0; index < 4; index += 1) {
    columns[`level-${index}.level`] = fill(new Uint8Array(rows), () => Math.floor(next() ** 1.5 * 4));
  }
  for (let index = 0; index < 3; index += 1) {
    columns[`answer-${index}.met`] = fill(new Uint8Array(rows), () => (next() < 0.85 ? 1 : 0));
  }
  for (let index = 0; index < 3; index += 1) {
    columns[`faults-${index}.findings`] = fill(new Float64Array(rows), () =>
      next() < 0.4 ? 0 : Math.floor(next() * 12) / 2,
    );
  }
  return columns;
}

/** One row of w20 as `score` takes it. */
export function w20Observations(columns: W20Columns, row: number): Record<string, Record<string, unknown>> {
  const observations: Record<string, Record<string, unknown>> = {};
  for (const [name, column] of Object.entries(columns)) {
    const [id = "", field = ""] = name.split(".");
    observations[id] = { [field]: w20Value(field, column[row] ?? NaN) };
  }
  return observations;
}

function w20Value(field: string, value: number): unknown {
  switch (field) {
    case "level":
      return levelIds[value];
    case "met":
      return value === 1;
    case "findings":
      return value === 0 ? [] : [{ points: value, reason: "扣分" }];
    default:
      return value;
  }
}
