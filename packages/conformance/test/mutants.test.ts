import { describe, expect, it, vi } from "vitest";
import { rubricShape } from "../../core/src/rubric/index.js";
import { observationsShape } from "../../core/src/score/observation-shape.js";
import { jixiaoImplementation, loadVectors } from "../src/index.js";
import { judge, judgeScorecard } from "../src/run/judge.js";
import { changedDocuments, spelledCases, type SpelledCase } from "./support/scored-cases.js";
import { offered, type Change } from "./support/walk.js";

vi.setConfig({ testTimeout: 60_000 });

const cases = spelledCases();
const used = new Set(cases.flatMap((one) => [...one.used]));

/** Keys that say something to readers and nothing to figures. */
const silent = [
  /\.(title|description|source|url|clause|unit|note|label|by|name|date|subject|subjectFields)\b/,
  /\.(vetoes|ceilings)\.evidence$|\.scores\.reason$/,
  // Which scale it is, and names that only published grades go by.
  /\.scale\.id$|\.grades\.aliases$/,
  // A part's own grade goes by its rate, whatever the scale's basis.
  /^indicator\.scale\.basis$/,
  // Followed leaf by leaf instead.
  /^observations\.observations$/,
];

/** Choices that come to the same. */
const same = [
  /^indicator\.scale\.basis=/,
  // No rate is negative.
  /^rubric\.rounding\.rate\.mode=(down as floor|floor as down|up as ceiling|ceiling as up)$/,
];

/** Whether a case fails for an implementation that reads its documents with a change. */
function notices(one: SpelledCase, change: Change): boolean {
  if (!one.used.has(change.at)) return false;
  const { rubric, known, observations } = changedDocuments(one, new Set(), change);
  const outcome = jixiaoImplementation.score(rubric, observations, { known, scales: one.one.scales ?? [] });
  return judge(one.one.expect, outcome, judgeScorecard).length > 0;
}

const isNoticed = (change: Change): boolean => cases.some((one) => notices(one, change));

describe("some case fails for an implementation that", () => {
  it("ignores a key, whichever it is", () => {
    const keys = [...used].filter(
      (name) => !name.includes("=") && !silent.some((pattern) => pattern.test(name)),
    );
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((at) => !isNoticed({ at, to: undefined }))).toEqual([]);
  });

  it("takes one choice for another, whichever they are", () => {
    const offers = new Set([
      ...offered(rubricShape, "rubric"),
      ...offered(observationsShape, "observations"),
    ]);
    const choices = [...offers].filter((name) => name.includes("="));
    const keyOf = (name: string): string => name.slice(0, name.indexOf("="));
    const confusions = choices.flatMap((at) =>
      choices
        .filter((other) => other !== at && keyOf(other) === keyOf(at) && used.has(at))
        .map((other) => ({ at, to: other.slice(keyOf(other).length + 1) })),
    );
    expect(confusions.length).toBeGreaterThan(100);
    const missed = confusions.filter((change) => !isNoticed(change)).map(({ at, to }) => `${at} as ${to}`);
    expect(missed.filter((one) => !same.some((pattern) => pattern.test(one)))).toEqual([]);
  });
});

it("every file of scoring vectors takes part", () => {
  const topics = new Set(cases.map(({ topic }) => topic));
  const scoring = loadVectors().filter(({ kind }) => kind === "score");
  expect(scoring.map(({ topic }) => topic).filter((topic) => !topics.has(topic))).toEqual([]);
});
