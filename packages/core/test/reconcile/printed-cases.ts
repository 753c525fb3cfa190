import * as fc from "fast-check";
import { fraction, minus, over, plus, read, sum, times, ZERO, type Fraction } from "../naive/fraction.js";
import { shown, shownPercent, type Mode } from "../naive/print.js";

/** A published document made from exact values, and the rounding it was printed with. */
export interface PrintedCase {
  readonly document: PrintedNode & { readonly format: "jixiao/published@1" };
  readonly mode: Mode;
}

interface PrintedNode {
  points?: string;
  score?: string;
  deducted?: string;
  rate?: string;
  deductions?: string[];
  indicators?: PrintedNode[];
  tiers?: PrintedNode[];
}

const modes: readonly Mode[] = ["half-up", "half-even", "down", "up", "floor", "ceiling"];

interface Exact {
  readonly points: Fraction;
  readonly score: Fraction;
  readonly tier: number;
  readonly parts: readonly Exact[];
}

const figureKeys = ["points", "score", "deducted", "rate", "deductions"] as const;

/** How much of a document is left out, and whether figures may be misprinted. */
export interface CaseOptions {
  readonly leaves?: number;
  readonly nested?: boolean;
  readonly misprints?: boolean;
  readonly modes?: readonly Mode[];
  readonly places?: number;
}

/** Documents printed from random exact values: some figures left out, some moved by a unit or two. */
export function printedCase({
  leaves = 3,
  nested = true,
  misprints = false,
  places = 2,
  ...options
}: CaseOptions = {}): fc.Arbitrary<PrintedCase> {
  const leaf = fc
    .record({
      points: fc.integer({ min: 1, max: 12 }),
      part: fc.integer({ min: 0, max: 60 }),
      of: fc.constantFrom(60, 40, 24, 7, 9, 3, 1000),
      tier: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ points, part, of, tier }): Exact => {
      const share = fraction(BigInt(Math.min(part, of)), BigInt(of));
      const worth = fraction(BigInt(points));
      return { points: worth, score: times(worth, share), tier, parts: [] };
    });
  const node = nested
    ? fc.oneof(
        { weight: 3, arbitrary: leaf },
        { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 2 }).map(group) },
      )
    : leaf;
  return fc
    .record({
      tree: fc.array(node, { minLength: 1, maxLength: leaves }),
      tiered: fc.boolean(),
      mode: fc.constantFrom(...(options.modes ?? modes)),
      scorePlaces: fc.integer({ min: 0, max: places }),
      ratePlaces: fc.integer({ min: 0, max: places }),
      left: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      moved: fc.infiniteStream(fc.integer({ min: -30, max: 30 })),
      leaveOut: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ tree, tiered, mode, scorePlaces, ratePlaces, left, moved, leaveOut }) => {
      const draw = (stream: Iterator<number>): number => Number(stream.next().value);
      const print = (exact: Exact): PrintedNode => {
        const places = scorePlaces;
        const lost = minus(exact.points, exact.score);
        const half = over(lost, fraction(3n));
        const move = (text: string): string => (misprints ? movedBy(text, draw(moved)) : text);
        const all: PrintedNode = {
          points: shown(exact.points, 0, "half-up"),
          score: move(shown(exact.score, places, mode)),
          deducted: move(shown(lost, places, mode)),
          rate: move(shownPercent(over(exact.score, exact.points), ratePlaces, mode)),
          deductions: [half, minus(lost, half)].map((item) => shown(item, places, mode)),
        };
        for (const key of figureKeys) {
          // Item by item is rare in reports; every other figure is as likely to be there as the case says.
          if (draw(left) < (key === "deductions" ? 7 : leaveOut)) Reflect.deleteProperty(all, key);
        }
        if (exact.parts.length > 0) all.indicators = exact.parts.map(print);
        return all;
      };
      const whole = group(tree);
      const document = { format: "jixiao/published@1" as const, ...print(whole) };
      if (tiered) document.tiers = tiersOf(tree).map(print);
      return { document, mode };
    });
}

function group(parts: readonly Exact[]): Exact {
  return {
    points: sum(parts.map(({ points }) => points)),
    score: sum(parts.map(({ score }) => score)),
    tier: 0,
    parts,
  };
}

function tiersOf(tree: readonly Exact[]): Exact[] {
  const leaves = (exact: Exact): Exact[] =>
    exact.parts.length === 0 ? [exact] : exact.parts.flatMap(leaves);
  const all = tree.flatMap(leaves);
  return [0, 1]
    .map((tier) => ({ ...group(all.filter((leaf) => leaf.tier === tier)), parts: [] }))
    .filter(({ points }) => points.top > 0n);
}

/** A figure some units of its last place away; most draws leave it. */
function movedBy(text: string, draw: number): string {
  if (Math.abs(draw) > 2 || draw === 0) return text;
  const percent = text.endsWith("%");
  const digits = percent ? text.slice(0, -1) : text;
  const places = digits.split(".")[1]?.length ?? 0;
  const value = plus(read(digits), fraction(BigInt(draw), 10n ** BigInt(places)));
  return `${shown(value.top < 0n ? ZERO : value, places, "down")}${percent ? "%" : ""}`;
}
