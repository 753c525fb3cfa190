import { expect, test } from "vitest";
import { documentWordings } from "../../src/problem/document-wordings.js";
import { fileWordings } from "../../src/problem/file-wordings.js";
import { syntaxDetails, syntaxWordings } from "../../src/problem/syntax-wordings.js";

test("every wording is there in both languages and names the same values", () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name = ""]) => name).toSorted();
  const all = Object.values({ ...fileWordings, ...syntaxWordings, ...documentWordings });
  const words = [
    ...all.flatMap(({ message, expected, hint }) => [message, expected, hint]),
    ...Object.values(syntaxDetails),
  ];
  for (const { "zh-CN": chinese, en } of words) {
    expect(chinese).not.toBe("");
    expect(en).not.toBe("");
    expect(names(chinese)).toEqual(names(en));
  }
});
