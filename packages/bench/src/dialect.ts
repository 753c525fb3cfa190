import {
  w20Deductions,
  w20Judgements,
  w20Leaves,
  w20Questions,
  w20Ratios,
  type W20Leaf,
  type W20Level,
} from "./workload.js";

/** How a language names an observed value and writes the score of each kind of leaf. */
export interface Dialect<Score> {
  readonly name: (leaf: W20Leaf, position: number) => string;
  readonly ratio: (value: string, points: number, target: string) => Score;
  readonly judged: (value: string, points: number, levels: readonly W20Level[]) => Score;
  readonly asked: (value: string, points: number) => Score;
  readonly deducted: (value: string, points: number) => Score;
}

/** Every leaf with its score as a language writes it, in the order of `w20Leaves`. */
export function scoresIn<Score>({ name, ratio, judged, asked, deducted }: Dialect<Score>) {
  const value = (leaf: W20Leaf): string => name(leaf, w20Leaves.indexOf(leaf));
  const scored = (leaf: W20Leaf, score: Score) => ({ leaf, score });
  return [
    ...w20Ratios.map((leaf) => scored(leaf, ratio(value(leaf), leaf.points, leaf.target))),
    ...w20Judgements.map((leaf) => scored(leaf, judged(value(leaf), leaf.points, leaf.levels))),
    ...w20Questions.map((leaf) => scored(leaf, asked(value(leaf), leaf.points))),
    ...w20Deductions.map((leaf) => scored(leaf, deducted(value(leaf), leaf.points))),
  ];
}
