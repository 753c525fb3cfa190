import { describe, expect, it } from "vitest";
import { loadVectors, type Vectors } from "../src/index.js";
import { equationsIn, isWritten, rounded } from "./support/arithmetic.js";

type Case = Vectors["cases"][number];

const whyOf = ({ why = "" }: Case): string[] => (typeof why === "string" ? [why] : Object.values(why));

interface Rounding {
  readonly places: number;
  readonly mode: string;
}

/** The rounding of a case's rubric, two places half up where it does not say. */
function roundingOf(vectors: Vectors, index: number): Rounding {
  const usual = { places: 2, mode: "half-up" };
  if (vectors.kind !== "score") return usual;
  const { ref = "", rubric, known: [base = ""] = [] } = vectors.cases[index] ?? {};
  const documents = [vectors.rubrics?.[base], vectors.rubrics?.[ref], rubric];
  return Object.assign(
    usual,
    ...documents.map((document) => (document as { rounding?: object } | undefined)?.rounding),
  );
}

describe.each(loadVectors().map((vectors) => [vectors.topic, vectors] as const))("%s", (_topic, vectors) => {
  it("every figure follows from the arithmetic beside it", () => {
    for (const [index, one] of vectors.cases.entries()) {
      const { places, mode } = roundingOf(vectors, index);
      const figures = JSON.stringify("expect" in one ? one.expect : one);
      for (const { value, written, printed } of whyOf(one).flatMap(equationsIn)) {
        expect(isWritten(value, written), `${one.id}: ${written}`).toBe(true);
        const percent = { ...value, top: value.top * 100n };
        if (printed !== undefined) {
          const decimals = printed.replace("%", "").split(".")[1]?.length ?? 0;
          const shown = printed.endsWith("%")
            ? `${rounded(percent, decimals, mode)}%`
            : rounded(value, decimals, mode);
          expect(shown, one.id).toBe(printed);
        }
        if (vectors.kind !== "score") continue;
        const candidates = [printed, rounded(value, places, mode), `${rounded(percent, places, mode)}%`];
        expect(
          candidates.some((figure) => figures.includes(`"${String(figure)}"`)),
          `${one.id}: ${written} is no figure of the case`,
        ).toBe(true);
      }
    }
  });
});

it("most figures have their arithmetic", () => {
  const scored = loadVectors()
    .filter(({ kind }) => kind === "score")
    .flatMap(({ cases }) => [...cases] as Case[])
    .filter((one) => !JSON.stringify(one).includes('"issues"'));
  expect(scored.filter((one) => whyOf(one).length === 0 || whyOf(one)[0] === "").map(({ id }) => id)).toEqual(
    [],
  );
  expect(scored.flatMap(whyOf).flatMap(equationsIn).length).toBeGreaterThan(scored.length);
});
