/** How a result is written out. */
export type ReportFormat = "table" | "json" | "markdown" | "html";

/** A result for people, before it is laid out: a heading, what matters most, then tables and lists. */
export interface Report {
  readonly title: string;
  /** Name and value of what matters most. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

/** A name and its value; one that `stands-out` is the answer itself. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly standsOut?: boolean;
}

/** A part of a report under a heading of its own. */
export type Section =
  | {
      readonly heading: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** What is said of rows that were left out. */
      readonly more?: string;
    }
  | { readonly heading: string; readonly lines: readonly string[] };

/** A column of a table; figures align to the right. */
export interface Column {
  readonly heading: string;
  readonly align?: "right";
}

/** A row of a table; the first cell of a tree is indented by its level. */
export interface Row {
  readonly cells: readonly string[];
  readonly level?: number;
  /** A total or a group, not a part. */
  readonly strong?: boolean;
}
