import { describeValue, wordIssues, type Issue, type Language, type Path } from "@jixiao/core/adapter";
import { nodeAt, placeOf, type PlaceOf } from "../source/place.js";
import type { Span } from "../source/source-node.js";
import { excerptOf, type Excerpt, type SourceDocument } from "../source/source.js";
import { documentWordings } from "./document-wordings.js";
import { fileWordings } from "./file-wordings.js";
import { syntaxWordings } from "./syntax-wordings.js";
import { fill, type Filling } from "./wording.js";

/** An issue with the file it is in and, where that is known, the place. Worded already. */
export interface Problem {
  readonly file: string;
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly received: string;
  readonly expected: string;
  readonly hint: string;
  readonly excerpt?: Excerpt;
}

/** The problems this program adds to those of the library. */
const wordings = { ...fileWordings, ...syntaxWordings, ...documentWordings };

/** The codes of this program's own problems. */
export type ProblemCode = keyof typeof wordings;

/** Where a problem is: a file, in it a text and a stretch of that, in a document a path. */
export interface Place {
  readonly file: string;
  readonly text?: string;
  readonly span?: Span;
  readonly path?: Path;
}

/** One of this program's own problems. */
export function problem(code: ProblemCode, place: Place, values: Filling, language: Language): Problem {
  const { message, expected, hint } = wordings[code];
  const { file, text, span, path = [] } = place;
  const received = values["received"];
  const filling = { file, ...values };
  return {
    file,
    code,
    path,
    message: fill(message, filling, language),
    received: typeof received === "string" ? received : "—",
    expected: fill(expected, filling, language),
    hint: fill(hint, filling, language),
    ...(text === undefined || span === undefined ? {} : { excerpt: excerptOf(text, span) }),
  };
}

/** The library's issues with a document, each at its place in the document's source. */
export function issuesIn(document: SourceDocument, issues: readonly Issue[], language: Language): Problem[] {
  return wordIssues(issues, language).map(({ values: _values, ...issue }) => ({
    file: document.source.name,
    ...issue,
    excerpt: excerptOf(document.source.text, placeOf(document.root, issue.path, partMeant(document, issue))),
  }));
}

/** The library's issues with something that no file says, such as a name on the command line. */
export function issuesOf(file: string, issues: readonly Issue[], language: Language): Problem[] {
  return wordIssues(issues, language).map(({ values: _values, ...issue }) => ({ file, ...issue }));
}

/** An issue that received a key, not what stands under it, is about the key. */
function partMeant({ root }: SourceDocument, { path, received }: Pick<Issue, "path" | "received">): PlaceOf {
  const last = path.at(-1);
  if (typeof last !== "string" || received !== describeValue(last)) return "value";
  const node = nodeAt(root, path);
  return node?.kind === "scalar" && node.value === last ? "value" : "key";
}

/** One of this program's own problems with a document. */
export function problemIn(
  { source, root }: SourceDocument,
  code: ProblemCode,
  path: Path,
  values: Filling,
  language: Language,
): Problem {
  return problem(
    code,
    { file: source.name, text: source.text, span: placeOf(root, path, "value"), path },
    values,
    language,
  );
}
