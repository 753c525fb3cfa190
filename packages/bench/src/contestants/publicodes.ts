import Engine, { type RawPublicodes } from "publicodes";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { scoresIn } from "../dialect.js";
import { nameOf, recordsOf, type W20Record } from "../records.js";
import { w20Groups, w20Judgements, w20Leaves, type W20Leaf } from "../workload.js";

type Rules = RawPublicodes<string>;

/** The rubric as publicodes rules, in the words of its language; every record is a situation. */
export const publicodes: Contestant = {
  name: "publicodes",
  rows: { full: 200, quick: 30 },
  prepare(data) {
    const engine = new Engine({ ...observedRules(), ...scoreRules(), ...gradeRules });
    const situations = recordsOf(data).map(situationOf);
    const answers = answersFor(data.rows);
    return {
      run(rows) {
        for (let row = 0; row < rows; row += 1) {
          engine.setSituation(situations[row]);
          answers.scores[row] = Math.round(Number(engine.evaluate("score").nodeValue) * 100);
          answers.grades[row] = Number(engine.evaluate("grade").nodeValue);
        }
        return answers;
      },
    };
  },
};

/** The name of a leaf; words stand apart. */
const ruleName = ({ id }: W20Leaf): string => id.replaceAll("-", " ");
const scoreName = (leaf: W20Leaf): string => `${ruleName(leaf)} score`;

function observedRules(): Rules {
  const rules: Rules = {};
  for (const leaf of w20Leaves) rules[ruleName(leaf)] = null;
  for (const leaf of w20Judgements) {
    rules[ruleName(leaf)] = { "une possibilité": leaf.levels.map(({ id }) => `'${id}'`) };
  }
  return rules;
}

function scoreRules(): Rules {
  const scores = scoresIn<NonNullable<Rules[string]>>({
    name: ruleName,
    ratio: (value, points, target) => ({ valeur: `${points} * ${value} / ${target}`, plafond: points }),
    judged: (value, points, levels) => ({
      variations: levels.map(({ id, share }) => ({
        si: `${value} = '${id}'`,
        alors: `${points} * ${share}`,
      })),
    }),
    asked: (value, points) => ({ variations: [{ si: value, alors: points }, { sinon: 0 }] }),
    deducted: (value, points) => ({ valeur: `${points} - ${value}`, plancher: 0 }),
  });
  const rules: Rules = {};
  for (const { leaf, score } of scores) rules[scoreName(leaf)] = score;
  for (const id of w20Groups) {
    rules[id] = { somme: w20Leaves.filter(({ group }) => group === id).map(scoreName) };
  }
  return rules;
}

const gradeRules: Rules = {
  total: { somme: [...w20Groups] },
  score: { valeur: "total", arrondi: "2 décimales" },
  grade: {
    variations: [
      { si: "score >= 90", alors: 0 },
      { si: "score >= 80", alors: 1 },
      { si: "score >= 60", alors: 2 },
      { sinon: 3 },
    ],
  },
};

function situationOf(record: W20Record): Record<string, string | number> {
  return Object.fromEntries(w20Leaves.map((leaf) => [ruleName(leaf), written(record[nameOf(leaf.id)])]));
}

function written(value: W20Record[string] | undefined): string | number {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "string" ? `'${value}'` : (value ?? 0);
}
