import { certain } from "../certain/certain.js";
import {
  amountOf,
  decimalPlaces,
  lowestTerms,
  negate,
  subtract,
  sum,
  type Amount,
  type Ratio,
} from "../amount/index.js";
import type { DifferenceKind } from "./scorecard-difference.js";
import type { ComparedNode, ReadScorecard } from "./scorecard-shape.js";

/** What a part adds to the total. */
export interface Part {
  readonly kind: DifferenceKind;
  readonly value: Ratio;
  readonly leaf?: ComparedNode;
}

/** Parts of a total that add up to it: leaves by id, and what befalls the total, always in one order. */
export interface Parts {
  readonly leaves: ReadonlyMap<string, Part>;
  readonly others: readonly Part[];
}

const limits = ["ceiling", "floor", "veto"] as const;

/** Takes a printed total apart; what printed figures leave over is a part of its own. */
export function partsOf(card: ReadScorecard): Parts {
  const leaves = new Map(leavesOf(card.indicators).map((leaf) => [leaf.id, partOf(leaf, card)]));
  const ledger = limits.map((kind): Part => ({ kind, value: negate(ledgerSum(card, kind, null)) }));
  const known = sum([...leaves.values(), ...ledger].map(({ value }) => value));
  const rest: Part = { kind: "rounding", value: subtract(amountOf(card.score), known) };
  return { leaves, others: [...ledger, rest] };
}

/** A regular leaf counts as its score; one outside the points as what the ledger says, caps applied. */
function partOf(leaf: ComparedNode, card: ReadScorecard): Part {
  if (leaf.role === undefined) return { kind: "leaf", value: amountOf(leaf.score), leaf };
  return { kind: leaf.role, value: negate(ledgerSum(card, leaf.role, leaf.id)), leaf };
}

function ledgerSum({ deductions }: ReadScorecard, kind: string, indicator: string | null): Ratio {
  return sum(
    deductions
      .filter((row) => row.kind === kind && row.indicator === indicator)
      .map((row) => amountOf(row.points)),
  );
}

function leavesOf(nodes: readonly ComparedNode[]): ComparedNode[] {
  return nodes.flatMap((node) => (node.indicators === undefined ? [node] : leavesOf(node.indicators)));
}

/** The most decimal places any figure of a card has. */
export function placesOf(card: ReadScorecard): number {
  const figures = [
    card.score,
    ...leavesOf(card.indicators).map(({ score }) => score),
    ...card.deductions.map(({ points }) => points),
  ];
  return Math.max(...figures.map(places));
}

function places(figure: Amount): number {
  const printed = /^-?\d+(?:\.(\d+))?$/.exec(String(figure));
  if (printed !== null) return printed[1]?.length ?? 0;
  return certain(decimalPlaces(lowestTerms(amountOf(figure)).denominator));
}
