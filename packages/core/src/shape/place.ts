import type { IssueCode, IssueValues, Path } from "../error/index.js";
import { describeExpected } from "./expected.js";
import { deepestPath, type Findings } from "./findings.js";
import { leaveHole, passUnreadable } from "./holes.js";
import type { Shape } from "./shape.js";

/** Reads one kind of value: gives a clean copy, or reports what is wrong and gives undefined. */
export type Reader = (value: unknown, place: Place) => unknown;

/**
 * Where in a document a reader stands, and whom it reports to. One place walks through the whole document, so
 * that a path is written down only for what is wrong.
 */
export class Place {
  readonly #path: (string | number)[];
  readonly #findings: Findings;

  constructor(path: Path, findings: Findings) {
    this.#path = path.slice();
    this.#findings = findings;
  }

  /** Reads something one step down. */
  below(key: string | number, value: unknown, read: Reader): unknown {
    this.#path.push(key);
    try {
      return this.read(value, read);
    } finally {
      this.#path.pop();
    }
  }

  /** Reads one part of an object into its copy, or leaves a hole there; says whether anything was given. */
  part(
    copy: Record<string, unknown>,
    value: Readonly<Record<string, unknown>>,
    key: string,
    read: Reader,
  ): boolean {
    try {
      const given = value[key];
      if (given === undefined) return false;
      const own = this.below(key, given, read);
      if (own === undefined) leaveHole(copy, key);
      else copy[key] = own;
    } catch (error) {
      passUnreadable(error);
      leaveHole(copy, key);
    }
    return true;
  }

  /** Reads the next item of a list into its copy, or leaves a hole there. */
  item(copy: unknown[], items: readonly unknown[], index: number, read: Reader): void {
    try {
      const own = this.below(index, items[index], read);
      if (own === undefined) leaveHole(copy, index);
      else copy.push(own);
    } catch (error) {
      passUnreadable(error);
      leaveHole(copy, index);
    }
  }

  /** Reads a value here, unless this is deeper than anybody reads. */
  read(value: unknown, read: Reader): unknown {
    return this.#path.length > deepestPath ? this.#findings.reportDepth(this.#path) : read(value, this);
  }

  report(code: IssueCode, received: unknown, values?: IssueValues): undefined {
    return this.#findings.report(code, this.#path, received, values);
  }

  /** Reports that a value is of another kind than its shape. */
  refuse(shape: Shape, received: unknown): undefined {
    return this.report("wrong-type", received, { expected: describeExpected(shape) });
  }

  /** Reports a key that no field has. */
  unknownKey(key: string, known: readonly string[]): void {
    this.below(key, key, () => this.reportUnknown("unknown-key", key, known, { key }));
  }

  reportUnknown(
    code: IssueCode,
    received: string,
    known: readonly string[],
    values?: IssueValues,
  ): undefined {
    return this.#findings.reportUnknown(code, this.#path, received, known, values);
  }
}
