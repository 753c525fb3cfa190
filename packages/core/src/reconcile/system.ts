import type { Path } from "../error/index.js";
import type { GradeScale } from "../grade/index.js";
import type { Label } from "../label/label.js";
import type { Figure } from "./figure.js";

/** What a relation between printed figures says. */
export type RelationKind = TieSubject["kind"];

/** What a tie is about: the family it adds up, or the figure it holds against the others of its node. */
export type TieSubject =
  | { readonly kind: "sum" | "points-sum" | "tiers"; readonly family: Family }
  | { readonly kind: "rate"; readonly rate: Figure }
  | { readonly kind: "deducted"; readonly deducted: Figure }
  | { readonly kind: "deductions-sum"; readonly deductions: readonly Figure[] }
  | { readonly kind: "grade"; readonly grade: PrintedGrade }
  | { readonly kind: "bounds"; readonly score: Figure };

/** A relation between printed figures, before it is judged. */
export type Tie = TieSubject & {
  /** Its position among all; a node's ties and those of everything below it stand next to each other. */
  readonly index: number;
  readonly path: Path;
  readonly node: Node;
  /** What was printed of what it is about; null where that was left out. */
  readonly printed: string | null;
};

/** An indicator, a tier or the whole, with the figures printed of it and the ties that stand at it. */
export interface Node {
  readonly path: Path;
  readonly title: Label | undefined;
  readonly points: Figure | undefined;
  readonly score: Figure | undefined;
  readonly deducted: Figure | undefined;
  readonly rate: Figure | undefined;
  readonly deductions: readonly Figure[] | undefined;
  readonly grade: PrintedGrade | undefined;
  readonly parent: Node | undefined;
  readonly families: readonly Family[];
  readonly ties: readonly Tie[];
  /** The ties of the node and of everything below it: from `firstTie` up to but not including `endTie`. */
  readonly firstTie: number;
  readonly endTie: number;
}

/** Nodes that add up to the one above them: its indicators, or the tiers of the whole. */
export interface Family {
  readonly kind: "indicators" | "tiers";
  readonly members: readonly Node[];
  readonly sum: Tie | undefined;
  readonly pointsSum: Tie | undefined;
}

/** A grade that was printed, and where it stands on its scale: 0 is the best. */
export interface PrintedGrade {
  readonly printed: string;
  readonly scale: GradeScale;
  readonly rank: number;
}

/** Everything a document printed, with every tie in the order of the document. */
export interface System {
  readonly root: Node;
  readonly ties: readonly Tie[];
  readonly nodes: readonly Node[];
}
