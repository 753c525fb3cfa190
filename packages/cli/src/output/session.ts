import type { Language } from "@jixiao/core/adapter";
import type { Paint } from "./paint.js";

/** What a command may know of where it runs. */
export interface Session {
  readonly language: Language;
  /** Read when a file is called `-`. */
  readonly standardInput: AsyncIterable<unknown>;
  /** Colours of what goes to standard output. */
  readonly paint: Paint;
  /** Colours of what goes to standard error. */
  readonly notePaint: Paint;
  /** How wide the terminal is; undefined where the output goes elsewhere. */
  readonly columns?: number;
}

/** What came of a command. */
export interface Outcome {
  /** 0: fine; 1: the input has problems. */
  readonly status: 0 | 1;
  /** What was asked for: it goes to `--out`, else to standard output. */
  readonly product?: string;
  /** What goes to standard output, whatever `--out` says. */
  readonly output?: string;
  /** What goes to standard error. */
  readonly notes?: string;
}
