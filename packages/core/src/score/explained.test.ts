import { describe, expect, it } from "vitest";
import { scored } from "../../test/support/cards.js";
import { leaf, rubric } from "../../test/support/rubrics.js";

const card = scored(rubric([leaf("a", 60), leaf("b", 40)]), { a: { met: true }, b: { met: false } });

describe("a scorecard with explanations made when they are read", () => {
  it("is plain data for JSON, copies, clones and comparisons", () => {
    const written: unknown = JSON.parse(JSON.stringify(card));
    expect(structuredClone(card)).toStrictEqual(written);
    expect({ ...card }).toStrictEqual(written);
    expect(card).toStrictEqual(written);
    expect(Object.keys(card)).toEqual(Object.keys(written as object));
  });

  it("explains each part as itself", () => {
    const [one, other] = card.indicators;
    expect(one?.explanation.en.sentence).toBe("a (60 points): 60.00 scored, 0.00 deducted, rate 100.00%.");
    expect(other?.explanation.en.sentence).toBe("b (40 points): 0.00 scored, 40.00 deducted, rate 0.00%.");
  });

  it("explains itself through a proxy, too, as frameworks put around data", () => {
    expect(new Proxy(card, {}).explanation).toEqual(card.explanation);
  });
});
