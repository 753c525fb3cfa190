import type { Path } from "../error/index.js";
import { checkScale, knownScales, type GradeScale } from "../grade/index.js";
import type { Findings } from "../shape/index.js";

/** The grade scales a rubric may name: those everybody knows, and those given beside it. */
export class ScaleNames {
  readonly #custom: readonly string[];

  constructor(custom: readonly string[]) {
    this.#custom = custom;
  }

  /** The scale itself where it is written out, or the one of that name. */
  find(scale: string | GradeScale): GradeScale | undefined {
    return typeof scale === "string" ? knownScales.find((one) => one.id === scale) : scale;
  }

  /** Reports a name that is none, or what keeps a scale that is written out from being one. */
  check(scale: string | GradeScale, path: Path, findings: Findings): void {
    if (typeof scale !== "string") checkScale(scale, path, findings);
    else if (this.find(scale) === undefined) {
      const names = [...this.#custom, ...knownScales.map((one) => one.id)];
      findings.reportUnknown("unknown-scale", path, scale, names, { id: scale });
    }
  }
}
