import { roundingModes, type RoundingMode } from "../amount/index.js";
import { resultOf, type Result } from "../error/index.js";
import type { GradeScale } from "../grade/index.js";
import { languages, type Language } from "../label/label.js";
import { check, choice, Findings, integer, object, optional } from "../shape/index.js";
import { reportUnknownGrades, systemOf } from "./build-system.js";
import { certain } from "../certain/certain.js";
import { standsFor, type Figure } from "./figure.js";
import { exactly } from "./limit.js";
import { readPublished } from "./parse.js";
import { viewOf, type View } from "./possible.js";
import type { Published } from "./published.js";
import type { System } from "./system.js";

/** How printed figures are read, where the document itself does not say. */
export interface ReadingOptions {
  /** How the publisher rounded: what is given here, else what the document says, else `half-up`. */
  readonly mode?: RoundingMode;
  /**
   * The places that scores and rates (as percentages) have at least, for reports that do not print trailing
   * zeros: with 2, `"95%"` stands for 95.00%. What is given here, else what the document says, else the places
   * printed.
   */
  readonly places?: number;
  /** Grade scales that `scale` may name, besides `mof-four-grade`. */
  readonly scales?: readonly GradeScale[];
}

/** A published document that was read, with the assumptions it was read under. */
export interface PublishedReading {
  readonly published: Published;
  readonly system: System;
  readonly mode: RoundingMode;
  readonly places: number;
}

const optionShape = object({
  mode: optional(choice<RoundingMode>(...roundingModes)),
  places: optional(integer(0, 10)),
  language: optional(choice<Language>(...languages)),
  step: optional(integer(1, 1000)),
  most: optional(integer(1, 100_000)),
});

/** Reads a document and the options that go with it, or gives every issue. */
export function readingOf(
  document: unknown,
  { scales = [], ...options }: ReadingOptions & Readonly<Record<string, unknown>>,
): Result<PublishedReading> {
  const findings = new Findings();
  check(optionShape, options, ["options"], findings);
  const published = readPublished(document, findings);
  if (published !== undefined) reportUnknownGrades(published, [], { scales, findings });
  return resultOf(findings.issues, () => {
    const read = certain(published);
    const { mode = "half-up", places = 0 } = read.rounding ?? {};
    const system = systemOf(read, { places: options.places ?? places, scales }, findings);
    return { published: read, system, mode: options.mode ?? mode, places: options.places ?? places };
  });
}

/** The view in which every figure stands for whatever is printed so under a rounding mode. */
export function roundedView(system: System, mode: RoundingMode): View {
  return viewOf(system, (figure) => standsFor(figure, mode));
}

/** The view in which scores and deductions are exactly as printed; rates are still printed to their places. */
export function exactView(system: System, mode: RoundingMode): View {
  return viewOf(system, (figure) => (isRate(figure) ? standsFor(figure, mode) : exactly(figure.value)));
}

function isRate({ path }: Figure): boolean {
  return path.at(-1) === "rate";
}
