import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";

const none = new Float64Array(0);

/**
 * What a programmer writes for speed: the rubric spelled out in floating point, a column a leaf; total, groups
 * and tiers in hundredths by `Math.round`.
 */
export const floatByHand: Contestant = {
  name: "float by hand",
  rows: { full: 1_000_000, quick: 500_000 },
  prepare({ rows: all, columns }) {
    const column = (name: string): Float64Array | Uint8Array => columns[name] ?? none;
    const rate0 = column("rate-0.actual");
    const rate1 = column("rate-1.actual");
    const rate2 = column("rate-2.actual");
    const rate3 = column("rate-3.actual");
    const rate4 = column("rate-4.actual");
    const rate5 = column("rate-5.actual");
    const rate6 = column("rate-6.actual");
    const rate7 = column("rate-7.actual");
    const rate8 = column("rate-8.actual");
    const rate9 = column("rate-9.actual");
    const level0 = column("level-0.level");
    const level1 = column("level-1.level");
    const level2 = column("level-2.level");
    const level3 = column("level-3.level");
    const answer0 = column("answer-0.met");
    const answer1 = column("answer-1.met");
    const answer2 = column("answer-2.met");
    const faults0 = column("faults-0.findings");
    const faults1 = column("faults-1.findings");
    const faults2 = column("faults-2.findings");
    const part = (): Int32Array => new Int32Array(all);
    const [management, duties, effects, people] = [part(), part(), part(), part()];
    const [maintenance, improvement, innovation] = [part(), part(), part()];
    const answers = answersFor(all);
    const { scores, grades } = answers;
    return {
      run(rows) {
        for (let row = 0; row < rows; row += 1) {
          const managed =
            left(8, faults0[row]) +
            left(6, faults1[row]) +
            given(4, answer0[row]) +
            given(3, answer1[row]) +
            given(3, answer2[row]);
          const kept =
            reached(80, rate0[row]) +
            reached(100, rate1[row]) +
            reached(240, rate2[row]) +
            reached(700, rate3[row]) +
            reached(95, rate4[row]);
          const raised = reached(60, rate5[row]);
          const usual = reached(12, rate6[row]) + reached(3600, rate7[row]) + judged(level0[row]);
          const better = judged(level1[row]);
          const fresh = judged(level2[row]);
          const served = reached(98.5, rate8[row]) + reached(90, rate9[row]) + left(6, faults2[row]);
          const renewed = judged(level3[row]);
          const score = hundredths(managed + kept + raised + usual + better + fresh + served + renewed);
          management[row] = hundredths(managed);
          duties[row] = hundredths(kept + raised);
          effects[row] = hundredths(usual + better + fresh);
          people[row] = hundredths(served + renewed);
          maintenance[row] = hundredths(managed + kept + usual + served);
          improvement[row] = hundredths(raised + better);
          innovation[row] = hundredths(fresh + renewed);
          scores[row] = score;
          grades[row] = score >= 9000 ? 0 : score >= 8000 ? 1 : score >= 6000 ? 2 : 3;
        }
        return answers;
      },
    };
  },
};

function reached(target: number, actual = 0): number {
  return actual >= target ? 5 : (5 * actual) / target;
}

function judged(level = 3): number {
  return level === 0 ? 5 : level === 1 ? 4 : level === 2 ? 3 : 0;
}

function given(points: number, answer = 0): number {
  return answer === 1 ? points : 0;
}

function left(points: number, deducted = 0): number {
  return Math.max(0, points - deducted);
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
