import { describe, expect, it, vi } from "vitest";
import {
  jixiaoImplementation,
  loadVectors,
  runAll,
  runVectors,
  type Implementation,
  type Vectors,
} from "../src/index.js";
import { judge, judgeReconciliation, judgeScorecard } from "../src/run/judge.js";

vi.setConfig({ testTimeout: 60_000 });

const all = loadVectors();
const scoring = all.filter(({ kind }) => kind === "score");

describe("every listed figure is compared", () => {
  it.each(all.map((vectors) => [vectors.topic, vectors] as const))("%s", (_topic, vectors) => {
    const unnoticed = vectors.cases.flatMap((one) => {
      const outcome = outcomeOf(vectors, one);
      if (outcome === undefined || !("expect" in one)) return [];
      return spoiled(one.expect, one.id)
        .filter(([, wrong]) => judged(vectors.kind, wrong, outcome).length === 0)
        .map(([place]) => place);
    });
    expect(unnoticed).toEqual([]);
  });
});

/** What core gives for a case that it passes. */
function outcomeOf(vectors: Vectors, one: Vectors["cases"][number]): object | undefined {
  let outcome: object | undefined;
  const keep = (given: object): object => (outcome = given);
  const [result] = runVectors({ ...vectors, cases: [one] } as never, {
    name: "kept",
    score: (...given) => keep(jixiaoImplementation.score(...given)),
    scoreInForce: (...given) => keep(jixiaoImplementation.scoreInForce?.(...given) ?? {}),
    reconcile: (published) => keep(jixiaoImplementation.reconcile?.(published) ?? {}),
  });
  return result?.passed === true ? outcome : undefined;
}

function judged(kind: Vectors["kind"], expected: unknown, outcome: object): unknown[] {
  return judge(
    expected as never,
    outcome,
    kind === "score" ? judgeScorecard : (judgeReconciliation as never),
  );
}

/** Every way of getting one text of some data wrong, with its place. */
function spoiled(data: unknown, place: string): [place: string, wrong: unknown][] {
  if (typeof data === "string") return [[place, nextFigure(data)]];
  if (data === null) return [[place, "0.00"]];
  if (typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, item]) =>
    spoiled(item, `${place}.${key}`).map(([at, wrong]): [string, unknown] => [
      at,
      replaced(data, key, wrong),
    ]),
  );
}

const replaced = (data: object, key: string, wrong: unknown): unknown =>
  Array.isArray(data) ? data.with(Number(key), wrong) : { ...data, [key]: wrong };

/** A figure one last digit off; of a word another word. */
function nextFigure(text: string): string {
  const found = /^(.*\d)?(\d)(%?)$/.exec(text);
  if (found === null) return `${text}x`;
  const [, before = "", last = "0", sign = ""] = found;
  return `${before}${String((Number(last) + 1) % 10)}${sign}`;
}

interface Card extends Record<string, unknown> {
  readonly score: string;
  readonly grade: { readonly id: string };
}
type Document = Readonly<Record<string, unknown>>;

/** The topics that fail for an implementation that differs from core's. */
function failedBy(change: Partial<Implementation>): string[] {
  const { results } = runAll({ ...jixiaoImplementation, ...change }, scoring);
  return [...new Set(results.filter(({ passed }) => !passed).map(({ topic }) => topic))];
}

/** Core, its scorecards spoiled. */
const giving = (wrong: (card: Card) => object): Partial<Implementation> => ({
  score: (...given) => {
    const card = jixiaoImplementation.score(...given);
    return "issues" in card ? card : wrong(card as Card);
  },
});

/** Core, its refusals spoiled. */
const refusing = (wrong: (issues: unknown[]) => object): Partial<Implementation> => ({
  score: (...given) => {
    const card = jixiaoImplementation.score(...given);
    return "issues" in card ? wrong(card.issues as unknown[]) : card;
  },
});

/** Core, reading rubrics its own way. */
const reading = (misread: (rubric: Document) => unknown): Partial<Implementation> => ({
  score: (rubric, observations, context) => {
    const isDocument = typeof rubric === "object" && rubric !== null && !Array.isArray(rubric);
    return jixiaoImplementation.score(
      isDocument ? misread(rubric as Document) : rubric,
      observations,
      context,
    );
  },
});

const roundingIn = ({ rounding }: Document): object =>
  typeof rounding === "object" && rounding !== null ? rounding : {};

describe("a careless implementation fails where it", () => {
  it("is one last digit off: in every topic that scores", () => {
    const failed = failedBy(giving((card) => ({ ...card, score: nextFigure(card.score) })));
    const figures = scoring.filter(({ topic }) => !topic.startsWith("errors/"));
    expect(figures.map(({ topic }) => topic).filter((topic) => !failed.includes(topic))).toEqual([]);
  });

  it("swaps two grades", () => {
    const other: Readonly<Record<string, string>> = { excellent: "good", good: "excellent" };
    const swapped = giving((card) => ({
      ...card,
      grade: { ...card.grade, id: other[card.grade.id] ?? card.grade.id },
    }));
    expect(failedBy(swapped)).toEqual(
      expect.arrayContaining(["grades/cuts", "published/donghu-2021", "bonus-penalty-veto"]),
    );
  });

  it.each([
    [
      "rounds half to even by default",
      (rubric: Document) => ({ ...rubric, rounding: { mode: "half-even", ...roundingIn(rubric) } }),
      "rounding/places",
    ],
    [
      "shows one place by default",
      (rubric: Document) => ({ ...rubric, rounding: { places: 1, ...roundingIn(rubric) } }),
      "amounts",
    ],
    [
      "rounds every indicator by default",
      (rubric: Document) => ({ ...rubric, rounding: { stage: "indicator", ...roundingIn(rubric) } }),
      "amounts",
    ],
    [
      "rounds every group by default",
      (rubric: Document) => ({ ...rubric, rounding: { stage: "group", ...roundingIn(rubric) } }),
      "published/donghu-2021",
    ],
    [
      "counts what is missing as nothing by default",
      (rubric: Document) => ({ missing: "zero", ...rubric }),
      "policies/missing",
    ],
    [
      "shares out what does not apply by default",
      (rubric: Document) => ({ notApplicable: "redistribute", ...rubric }),
      "policies/not-applicable",
    ],
    [
      "knows no ceiling by default",
      (rubric: Document) => ({ ceiling: 1000, ...rubric }),
      "bonus-penalty-veto",
    ],
  ])("%s", (_name, misread, topic) => {
    expect(failedBy(reading(misread))).toContain(topic);
  });

  it("scores what is wrong", () => {
    const topics = [
      "errors/rubric",
      "errors/rules",
      "errors/observations",
      "errors/amounts",
      "errors/hostile",
    ];
    expect(failedBy(refusing(() => ({ score: "0.00" })))).toEqual(expect.arrayContaining(topics));
  });

  it("reports only the first of several issues, or one too many", () => {
    expect(failedBy(refusing((issues) => ({ issues: issues.slice(0, 1) })))).toContain("errors/rubric");
    const more = { code: "wrong-type", path: [] };
    expect(failedBy(refusing((issues) => ({ issues: [...issues, more] })))).toContain("errors/amounts");
  });

  it("gives nothing, refuses everything, throws, or is no object at all", () => {
    const always = (outcome: () => never | object): Implementation => ({
      name: "always",
      score: outcome,
      scoreInForce: outcome,
      rate: outcome,
      reconcile: outcome,
    });
    const thrown = () => {
      throw new Error("fallen");
    };
    expect(
      runAll(
        always(() => ({})),
        all,
      ).passed,
    ).toBe(0);
    expect(
      runAll(
        always(() => ({ issues: [{ code: "wrong-type", path: ["nowhere"] }] })),
        all,
      ).passed,
    ).toBe(0);
    expect(
      runAll(
        always(() => undefined as never),
        all,
      ).passed,
    ).toBe(0);
    const report = runAll(always(thrown), all);
    expect([report.passed, report.results[0]?.differences[0]?.received]).toEqual([0, "thrown: fallen"]);
  });
});
