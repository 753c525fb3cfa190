import { languages, type Language } from "../label/label.js";
import { wordIssues, type Issue } from "./issue.js";

/** The one error this library throws for bad input: it lists every issue found, not the first. */
export class JixiaoError extends Error {
  override readonly name = "JixiaoError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(lines(issues));
    this.issues = issues;
  }
}

/** What a `safe…` function gives: the data, or every issue. */
export type Result<Data> =
  | { readonly success: true; readonly data: Data }
  | { readonly success: false; readonly issues: readonly Issue[] };

/**
 * The data of a result.
 * @throws JixiaoError with every issue, when there is no data.
 */
export function unwrap<Data>(result: Result<Data>): Data {
  if (result.success) return result.data;
  throw new JixiaoError(result.issues);
}

/** A result: the data where nothing was found, else the issues. */
export function resultOf<Data>(issues: readonly Issue[], data: () => Data): Result<Data> {
  return issues.length > 0 ? { success: false, issues } : { success: true, data: data() };
}

/** A result whose issues are worded in a language of the caller's choice. */
export function worded<Data>(result: Result<Data>, language: Language | undefined): Result<Data> {
  if (result.success || language === undefined || !languages.includes(language)) return result;
  return { success: false, issues: wordIssues(result.issues, language) };
}

/** Every issue on a line of its own: path, message, the way out. */
export function describeIssues(issues: readonly Issue[], language: Language = "zh-CN"): string {
  return lines(wordIssues(issues, language));
}

/** Issues as they are worded, a line each. */
function lines(issues: readonly Issue[]): string {
  return issues
    .map((one) =>
      `${one.path.length > 0 ? one.path.join(".") : "."}: ${one.message} [${one.code}] ${one.hint}`.trimEnd(),
    )
    .join("\n");
}
