import { issue, nearest, type Issue, type IssueCode, type IssueValues, type Path } from "../error/index.js";

const mostIssues = 500;
/** How deep a document may be nested. */
export const deepestPath = 220;

/** Collects what is wrong with one document, in the order it is read. */
export class Findings {
  readonly issues: Issue[] = [];

  /** Reports one issue; gives undefined, so that a reader can return it. */
  report(code: IssueCode, path: Path, received: unknown, values: IssueValues = {}): undefined {
    if (this.issues.length < mostIssues) this.issues.push(issue(code, path, received, values));
    else if (this.issues.length === mostIssues) {
      this.issues.push(issue("too-many-issues", [], undefined, { most: mostIssues }));
    }
    return undefined;
  }

  /** Reports, once, that a document is nested more deeply than anybody reads. */
  reportDepth(path: Path): undefined {
    if (this.issues.some((one) => one.code === "too-deep")) return undefined;
    return this.report("too-deep", path.slice(0, 8), undefined, { most: deepestPath / 2 });
  }

  /** Reports a name that is not among those known, with the nearest of them as the way out. */
  reportUnknown(
    code: IssueCode,
    path: Path,
    received: string,
    known: readonly string[],
    values: IssueValues = {},
  ): undefined {
    if (this.issues.length > mostIssues) return undefined;
    return this.report(code, path, received, { ...values, ...choiceWords(received, known) });
  }
}

/** The words of an unknown name: what is known, and the nearest of it. */
export function choiceWords(received: string, known: readonly string[]): IssueValues {
  const near = nearest(received, known);
  const all = known.length > 24 ? `${known.slice(0, 24).join(", ")}, …` : known.join(", ");
  return {
    known: all === "" ? "—" : all,
    suggestion:
      near === undefined
        ? { "zh-CN": "核对拼写，或删去", en: "check the spelling, or remove it" }
        : { "zh-CN": `是否要写“${near}”？`, en: `did you mean “${near}”?` },
  };
}
