import { Source, type Programs } from "./source.js";

/** A part of a rubric and the figure it is printed from. */
export interface PrintedPart {
  readonly id: string;
  readonly figure: number;
}

/** Objects with more keys are not made faster by a program. */
const mostParts = 64;

/**
 * Generates the program that prints parts by their ids, into a copy of an object that has all of the keys; undefined
 * where there are too many parts for one.
 */
export function printProgram(
  parts: readonly PrintedPart[],
  blank: Readonly<Record<string, string>>,
  text: (units: number) => string,
  programs: Programs,
): ((units: Float64Array) => Readonly<Record<string, string>>) | undefined {
  if (parts.length > mostParts) return undefined;
  const source = new Source();
  const body = [
    `const texts = { ...${source.given(blank)} };`,
    ...parts.map(({ id, figure }) => `texts[${source.given(id)}] = ${source.given(text)}(units[${figure}]);`),
    "return texts;",
  ].join("\n");
  return programs.readingOnce(["units"], body, source) as (
    units: Float64Array,
  ) => Readonly<Record<string, string>>;
}
