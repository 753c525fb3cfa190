import { parseObservations, parsePublished, score } from "@jixiao/core";
import { publishedCases } from "@jixiao/rubrics";
import { describe, expect, it } from "vitest";
import { agreement } from "../agreement.js";
import { readDocument } from "../read-document.js";

const cases = publishedCases.map((one) => [one.rubric.id.replace("donghu/", ""), one] as const);

describe("the documents of the example", () => {
  it.each(cases)("observations/%s.yaml are those the package ships", (name, { rubric, observations }) => {
    const read = parseObservations(readDocument(`observations/${name}.yaml`));
    expect(JSON.stringify(score(rubric, read))).toBe(JSON.stringify(score(rubric, observations)));
  });

  it.each(cases)("published/%s.yaml is what the package ships", (name, { printed }) => {
    expect(parsePublished(readDocument(`published/${name}.yaml`))).toEqual(printed);
  });
});

describe("agreement", () => {
  const [, { rubric, observations, printed }] = cases[0]!;
  const card = score(rubric, observations);

  it("counts every printed figure", () => {
    expect(agreement(card, printed)).toEqual({ printed: 5, different: [] });
  });

  it("names what is different", () => {
    const wrong = { ...printed, score: "88.7", grade: "优", indicators: [{ title: "投入", rate: "94%" }] };
    expect(agreement(card, wrong)).toEqual({
      printed: 2,
      different: [
        "总分 印出 88.70，算得 88.78",
        "投入.rate 印出 94.00%，算得 95.00%",
        "等级 印出 优，算得 良",
      ],
    });
  });
});
