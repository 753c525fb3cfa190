import type { Path } from "../error/index.js";
import { gradeNamed, gradeRank, knownScales, type GradeScale } from "../grade/index.js";
import { labelTexts, type Label } from "../label/label.js";
import type { Findings } from "../shape/index.js";
import { figureOf, type Figure } from "./figure.js";
import type { Published, PublishedIndicator } from "./published.js";

/** What a relation between printed figures says. */
export type RelationKind =
  "sum" | "points-sum" | "rate" | "deducted" | "deductions-sum" | "tiers" | "grade" | "bounds";

/** A relation between printed figures, before it is judged. */
export interface Tie {
  /** Its position among all; a node's ties and those of everything below it stand next to each other. */
  readonly index: number;
  readonly kind: RelationKind;
  readonly path: Path;
  readonly node: Node;
  /** The family a `sum`, `points-sum` or `tiers` adds up. */
  readonly family?: Family;
}

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

/** What the making of a system depends on besides the document. */
export interface SystemOptions {
  readonly places: number;
  readonly scales: readonly GradeScale[];
}

/** Makes the system of a checked document; reports scales and grades that are not known. */
export function systemOf(published: Published, options: SystemOptions, findings: Findings): System {
  const context: Context = {
    ...options,
    scales: [...options.scales, ...knownScales],
    findings,
    ties: [],
    nodes: [],
  };
  const root = nodeOf(published, [], undefined, context);
  return { root, ties: context.ties, nodes: context.nodes };
}

interface Context extends SystemOptions {
  readonly findings: Findings;
  readonly ties: Tie[];
  readonly nodes: Node[];
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type Printed = PublishedIndicator & Pick<Published, "tiers">;

function nodeOf(printed: Printed, path: Path, parent: Node | undefined, context: Context): Node {
  const figure = (key: "points" | "score" | "deducted" | "rate", places: number): Figure | undefined => {
    const text = printed[key];
    return text === undefined ? undefined : figureOf(text, [...path, key], places);
  };
  const { places } = context;
  const families: Open<Family>[] = [];
  const ties: Tie[] = [];
  const node: Open<Node> = {
    path,
    title: printed.title,
    points: figure("points", 0),
    score: figure("score", places),
    deducted: figure("deducted", places),
    rate: figure("rate", places),
    deductions: printed.deductions?.map((item, index) =>
      figureOf(item, [...path, "deductions", index], places),
    ),
    grade: gradeOf(printed, path, context),
    parent,
    families,
    ties,
    firstTie: context.ties.length,
    endTie: context.ties.length,
  };
  context.nodes.push(node);
  const tie = (kind: RelationKind, key: string, family?: Family): Tie => {
    const made: Tie = {
      index: context.ties.length,
      kind,
      path: [...path, key],
      node,
      ...(family && { family }),
    };
    context.ties.push(made);
    ties.push(made);
    return made;
  };
  const below = (["indicators", "tiers"] as const).filter((kind) => (printed[kind] ?? []).length > 0);
  for (const kind of below) {
    const family: Open<Family> = { kind, members: [], sum: undefined, pointsSum: undefined };
    // What was not printed is defined by the first family that adds up to it; only what else says it can be wrong.
    const second = families.length > 0;
    families.push(family);
    if (node.score !== undefined || second) {
      family.sum = tie(kind === "tiers" ? "tiers" : "sum", kind === "tiers" ? "tiers" : "score", family);
    }
    if (node.points !== undefined || second) {
      family.pointsSum = tie("points-sum", kind === "tiers" ? "tiers" : "points", family);
    }
  }
  if (node.rate !== undefined) tie("rate", "rate");
  if (node.deducted !== undefined) tie("deducted", "deducted");
  if (node.deductions !== undefined) tie("deductions-sum", "deductions");
  if (node.grade !== undefined) tie("grade", "grade");
  if (node.score !== undefined) tie("bounds", "score");
  for (const family of families) {
    family.members = (printed[family.kind] ?? []).map((child, index) =>
      nodeOf(child, [...path, family.kind, index], node, context),
    );
  }
  node.endTie = context.ties.length;
  return node;
}

function gradeOf(printed: Printed, path: Path, context: Context): PrintedGrade | undefined {
  const { grade: label, scale: named } = printed;
  if (named === undefined) return undefined;
  const scale = typeof named === "string" ? knownScale(named, path, context) : named;
  if (scale === undefined) return undefined;
  if (label === undefined) return undefined;
  const grade = gradeNamed(scale, label);
  if (grade === undefined) {
    const labels = scale.grades.flatMap((one) => [...labelTexts(one.label), ...(one.aliases ?? [])]);
    return context.findings.reportUnknown("unknown-grade", [...path, "grade"], label, labels, {
      grade: label,
    });
  }
  return { printed: label, scale, rank: gradeRank(scale, grade.id) };
}

function knownScale(id: string, path: Path, { scales, findings }: Context): GradeScale | undefined {
  const known = scales.find((one) => one.id === id);
  const ids = scales.map((one) => one.id);
  return known ?? findings.reportUnknown("unknown-scale", [...path, "scale"], id, ids, { id });
}
