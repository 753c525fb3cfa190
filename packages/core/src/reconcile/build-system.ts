import type { Path } from "../error/index.js";
import { gradeNamed, gradeRank, knownScales, type GradeScale } from "../grade/index.js";
import { labelTexts } from "../label/label.js";
import { attempt, each, type Findings } from "../shape/index.js";
import { figureOf, type Figure } from "./figure.js";
import type { Published, PublishedIndicator } from "./published.js";
import type { Family, Node, PrintedGrade, System, Tie, TieSubject } from "./system.js";

/** What the making of a system depends on besides the document. */
export interface SystemOptions {
  readonly places: number;
  readonly scales: readonly GradeScale[];
}

/** Reports scales and grades of a document that are not known, wherever both could be read. */
export function reportUnknownGrades(
  printed: Printed,
  path: Path,
  context: Pick<Context, "scales" | "findings">,
): void {
  attempt(() => gradeOf(printed, path, context));
  for (const kind of ["indicators", "tiers"] as const) {
    attempt(() => {
      each(printed[kind] ?? [], (child, index) => {
        reportUnknownGrades(child, [...path, kind, index], context);
      });
    });
  }
}

/** Makes the system of a checked document, whose scales and grades are known. */
export function systemOf(
  published: Published,
  { places, scales }: SystemOptions,
  findings: Findings,
): System {
  const context: Context = { places, scales, findings, ties: [], nodes: [] };
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
  const { places, ties } = context;
  const figure = (key: "points" | "score" | "deducted" | "rate", least: number): Figure | undefined => {
    const text = printed[key];
    return text === undefined ? undefined : figureOf(text, [...path, key], least);
  };
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
    families: [],
    ties: [],
    firstTie: ties.length,
    endTie: ties.length,
  };
  context.nodes.push(node);
  const families = openFamilies(printed, node, ties);
  node.families = families.map(({ family }) => family);
  ownTies(node, ties);
  node.ties = ties.slice(node.firstTie);
  for (const { family, children } of families) {
    family.members = children.map((child, index) =>
      nodeOf(child, [...path, family.kind, index], node, context),
    );
  }
  node.endTie = ties.length;
  return node;
}

interface OpenFamily {
  readonly family: Open<Family>;
  readonly children: readonly PublishedIndicator[];
}

/** The families of a node, with their ties, before their members are read. */
function openFamilies(printed: Printed, node: Node, ties: Tie[]): OpenFamily[] {
  const { score, points } = node;
  const opened: OpenFamily[] = [];
  for (const kind of ["indicators", "tiers"] as const) {
    const children = printed[kind] ?? [];
    if (children.length === 0) continue;
    const family: Open<Family> = { kind, members: [], sum: undefined, pointsSum: undefined };
    // What was not printed is defined by the first family that adds up to it; only what else says it can be wrong.
    const second = opened.length > 0;
    const [sum, key] = kind === "tiers" ? (["tiers", "tiers"] as const) : (["sum", "score"] as const);
    if (score !== undefined || second) {
      family.sum = addTie(ties, node, key, score?.printed ?? null, { kind: sum, family });
    }
    if (points !== undefined || second) {
      const where = kind === "tiers" ? "tiers" : "points";
      family.pointsSum = addTie(ties, node, where, points?.printed ?? null, { kind: "points-sum", family });
    }
    opened.push({ family, children });
  }
  return opened;
}

function ownTies(node: Node, ties: Tie[]): void {
  const { rate, deducted, deductions, grade, score } = node;
  if (rate !== undefined) addTie(ties, node, "rate", rate.printed, { kind: "rate", rate });
  if (deducted !== undefined)
    addTie(ties, node, "deducted", deducted.printed, { kind: "deducted", deducted });
  if (deductions !== undefined) {
    addTie(ties, node, "deductions", deducted?.printed ?? null, { kind: "deductions-sum", deductions });
  }
  if (grade !== undefined) addTie(ties, node, "grade", grade.printed, { kind: "grade", grade });
  if (score !== undefined) addTie(ties, node, "score", score.printed, { kind: "bounds", score });
}

function addTie(ties: Tie[], node: Node, key: string, printed: string | null, subject: TieSubject): Tie {
  const tie: Tie = { ...subject, index: ties.length, path: [...node.path, key], node, printed };
  ties.push(tie);
  return tie;
}

function gradeOf(
  printed: Printed,
  path: Path,
  context: Pick<Context, "scales" | "findings">,
): PrintedGrade | undefined {
  const { grade: label, scale: named } = printed;
  if (named === undefined) return undefined;
  const scale = typeof named === "string" ? knownScale(named, path, context) : named;
  if (scale === undefined || label === undefined) return undefined;
  const grade = gradeNamed(scale, label);
  if (grade === undefined) {
    const labels = scale.grades.flatMap((one) => [...labelTexts(one.label), ...(one.aliases ?? [])]);
    return context.findings.reportUnknown("unknown-grade", [...path, "grade"], label, labels, {
      grade: label,
    });
  }
  return { printed: label, scale, rank: gradeRank(scale, grade.id) };
}

function knownScale(
  id: string,
  path: Path,
  { scales, findings }: Pick<Context, "scales" | "findings">,
): GradeScale | undefined {
  const all = [...scales, ...knownScales];
  const known = all.find((one) => one.id === id);
  const ids = all.map((one) => one.id);
  return known ?? findings.reportUnknown("unknown-scale", [...path, "scale"], id, ids, { id });
}
