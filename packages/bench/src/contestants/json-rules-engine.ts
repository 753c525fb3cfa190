import { Engine, type RuleProperties } from "json-rules-engine";
import { answersFor } from "../answers.js";
import type { Contestant } from "../contestant.js";
import { nameOf, recordsOf, type W20Record } from "../records.js";
import { w20Deductions, w20Judgements, w20Questions, w20Ratios } from "../workload.js";

/**
 * One rule an outcome of a leaf, whose event says what it is worth; the program adds the events up. A second
 * engine holds the rules of the grades.
 */
export const jsonRulesEngine: Contestant = {
  name: "json-rules-engine",
  rows: { full: 1_000, quick: 100 },
  prepare(data) {
    const records = recordsOf(data);
    const leaves = new Engine([...ratios, ...judgements, ...questions, ...deductions]);
    const grades = new Engine(gradeRules);
    const answers = answersFor(data.rows);
    return {
      async run(rows) {
        for (let row = 0; row < rows; row += 1) {
          const record = records[row] ?? {};
          const { events } = await leaves.run(record);
          const total = events.reduce((sum, { params }) => sum + worth(params ?? {}, record), 0);
          const hundredths = Math.round(total * 100);
          const graded = await grades.run({ score: hundredths / 100 });
          answers.scores[row] = hundredths;
          answers.grades[row] = Number(graded.events[0]?.params?.["grade"]);
        }
        return answers;
      },
    };
  },
};

/** What an event is worth: its points, those times a share of the target, or those less what was found. */
function worth({ points, share, less }: Readonly<Record<string, unknown>>, record: W20Record): number {
  const full = Number(points);
  if (isShare(share)) return (full * Number(record[share.of])) / share.target;
  return typeof less === "string" ? full - Number(record[less]) : full;
}

interface Share {
  readonly of: string;
  readonly target: number;
}

function isShare(share: unknown): share is Share {
  return typeof share === "object" && share !== null;
}

const ratios = w20Ratios.flatMap(({ id, points, target }) => {
  const [fact, value] = [nameOf(id), Number(target)];
  return [
    rule(fact, "greaterThanInclusive", value, { points }),
    rule(fact, "lessThan", value, { points, share: { of: fact, target: value } satisfies Share }),
  ];
});

const judgements = w20Judgements.flatMap(({ id, points, levels }) =>
  levels.map((level) => rule(nameOf(id), "equal", level.id, { points: points * Number(level.share) })),
);

const questions = w20Questions.map(({ id, points }) => rule(nameOf(id), "equal", true, { points }));

const deductions = w20Deductions.map(({ id, points }) =>
  rule(nameOf(id), "lessThan", points, { points, less: nameOf(id) }),
);

const gradeRules = [Infinity, 90, 80, 60, 0].flatMap((from, at, limits) => {
  const below = limits[at - 1];
  if (below === undefined) return [];
  const conditions = {
    all: [
      { fact: "score", operator: "greaterThanInclusive", value: from },
      { fact: "score", operator: "lessThan", value: below },
    ],
  };
  return [{ conditions, event: { type: "grade", params: { grade: at - 1 } } }];
});

function rule(fact: string, operator: string, value: unknown, params: object): RuleProperties {
  return {
    conditions: { all: [{ fact, operator, value }] },
    event: { type: "scored", params: { ...params } },
  };
}
