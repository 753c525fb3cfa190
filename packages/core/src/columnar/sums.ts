import { amountOf, compare, multiply, sum, zero, type Ratio } from "../amount/index.js";
import { optionalAmount, type Leaf, type Plan, type PlanNode } from "../rubric/plan.js";
import { heldBound, roundedBound, sumBound, type Bound } from "./bound.js";
import type { StepBound } from "./step.js";

/** One running number of every row: what leaves are added to, and what is known of it once everything was. */
interface Slot {
  readonly start: Ratio;
  readonly bound: Bound;
}

/** What is done to the slots of a row once the leaves are in, in order. */
export type Operation =
  /** Several slots added up. */
  | { readonly kind: "sum"; readonly to: number; readonly of: readonly number[] }
  /** An amount less a slot. */
  | { readonly kind: "rest"; readonly to: number; readonly amount: Ratio; readonly less: number }
  | { readonly kind: "subtract"; readonly to: number; readonly less: number }
  | { readonly kind: "round"; readonly slot: number; readonly bound: Bound }
  | { readonly kind: "hold"; readonly slot: number; readonly least?: Ratio; readonly most: Ratio };

/** Which leaf goes where, and how slots become groups, tiers and the total. All amounts are in units of the last place. */
export interface SumPlan {
  readonly slots: readonly Slot[];
  /** The slot each leaf's score is added to, in the order of the plan's leaves. */
  readonly slotOfLeaf: readonly number[];
  readonly operations: readonly Operation[];
  readonly total: number;
  readonly groups: ReadonlyMap<string, number>;
  readonly tiers: ReadonlyMap<string, number>;
  /** The leaves that have a slot of their own, by id. */
  readonly leaves: ReadonlyMap<string, number>;
}

/** Whether a leaf takes off what was lost of its points, instead of what was scored. */
export function takesLoss(leaf: Leaf): boolean {
  return leaf.role === "penalty" && leaf.rule.counts === "fault";
}

/** What a rubric's sums are planned from. */
export interface SumSources {
  readonly plan: Plan;
  /** What is known of each leaf's step, by id. */
  readonly steps: ReadonlyMap<string, StepBound>;
  /** Units of the last place in one point. */
  readonly unit: Ratio;
  /** Whether every leaf has a slot of its own, which takes its score; a slot of several takes what each counts. */
  readonly ownSlots: boolean;
}

/**
 * Plans the sums of a rubric. Leaves that share their group and their tier share a slot, because both add up
 * the same cells.
 */
export function planSums(sources: SumSources): SumPlan {
  const { plan, unit } = sources;
  const slots = new SlotBuilder();
  const { rounding } = plan;
  const cells = new Cells(slots, sources);
  const groups = new Map<string, number>();
  const sumOf = (nodes: readonly PlanNode[], groupId: string | undefined): number => {
    const below = nodes
      .filter((node) => node.kind === "group")
      .map((group) => sumOf(group.children, group.id));
    const own = cells.of(nodes);
    const isRounded = groupId !== undefined && rounding.stage === "group";
    const slot = isRounded ? slots.sum([...own, ...below]) : slots.joined([...own, ...below]);
    if (isRounded) slots.round(slot);
    if (groupId !== undefined) groups.set(groupId, slot);
    return slot;
  };
  const top = sumOf(plan.nodes, undefined);
  const total = totalOf(plan, top, cells, slots, unit);
  const tiers = new Map(plan.tiers.map(({ id }) => [id, slots.joined(cells.ofTier(id))]));
  return {
    slots: slots.all(),
    slotOfLeaf: plan.leaves.map(({ id }) => cells.slotOfLeaf.get(id)!),
    operations: slots.operations,
    total,
    groups,
    tiers,
    leaves: sources.ownSlots ? cells.slotOfLeaf : new Map(),
  };
}

/** The total: the top with bonus and penalty, each under its cap, held between 0 and the ceiling. */
function totalOf(plan: Plan, top: number, cells: Cells, slots: SlotBuilder, unit: Ratio): number {
  const { rubric, rounding } = plan;
  const inUnits = (value: Ratio): Ratio => multiply(value, unit);
  const capped = (role: "bonus" | "penalty", cap: Ratio | undefined): number | undefined => {
    const own = cells.ofRole(role);
    if (own.length === 0) return undefined;
    if (cap === undefined) return slots.joined(own);
    const slot = slots.sum(own);
    slots.hold(slot, { most: inUnits(cap) });
    return slot;
  };
  const bonus = capped("bonus", optionalAmount(rubric.bonusCap));
  const penalty = capped("penalty", optionalAmount(rubric.penaltyCap));
  const ceiling = amountOf(rubric.ceiling ?? rubric.points);
  const staysBelow = rounding.stage === "display" && compare(plan.points, ceiling) <= 0;
  if (bonus === undefined && penalty === undefined && staysBelow) return top;
  const total = slots.sum(bonus === undefined ? [top] : [top, bonus]);
  if (penalty !== undefined) slots.subtract(total, penalty);
  slots.hold(total, { least: zero, most: inUnits(ceiling) });
  return total;
}

/** Gathers leaves by the group and tier they share. */
class Cells {
  readonly slotOfLeaf = new Map<string, number>();
  readonly #slots: SlotBuilder;
  readonly #sources: SumSources;
  readonly #byTier = new Map<string, number[]>();
  readonly #byRole = new Map<string, number[]>();

  constructor(slots: SlotBuilder, sources: SumSources) {
    this.#slots = slots;
    this.#sources = sources;
  }

  /** The slots that the regular leaves right below a group add up to; its bonuses and penalties are put aside. */
  of(nodes: readonly PlanNode[]): number[] {
    const cells = new Map<string, Leaf[]>();
    for (const node of nodes) {
      if (node.kind === "group") continue;
      const key = node.role === "regular" ? `tier ${node.tier ?? ""}` : node.role;
      cells.set(key, [...(cells.get(key) ?? []), node]);
    }
    const regular: number[] = [];
    for (const leaves of cells.values()) {
      const [{ role, tier } = { role: "regular" as const }] = leaves;
      const slot = this.#cell(leaves);
      if (role !== "regular") push(this.#byRole, role, slot);
      else {
        regular.push(slot);
        if (tier !== undefined) push(this.#byTier, tier, slot);
      }
    }
    return regular;
  }

  ofTier(id: string): readonly number[] {
    return this.#byTier.get(id) ?? [];
  }

  ofRole(role: "bonus" | "penalty"): readonly number[] {
    return this.#byRole.get(role) ?? [];
  }

  #cell(leaves: readonly Leaf[]): number {
    if (!this.#sources.ownSlots) return this.#leaves(leaves);
    return this.#slots.joined(leaves.map((leaf) => this.#counted(leaf)));
  }

  /** A leaf's own slot, rounded where the rubric rounds leaves, or what is left of the points beside it. */
  #counted(leaf: Leaf): number {
    const { plan, unit } = this.#sources;
    const slot = this.#leaves([leaf]);
    const isRounded = plan.rounding.stage === "indicator";
    if (isRounded) this.#slots.round(slot);
    if (!takesLoss(leaf)) return slot;
    const points = multiply(leaf.points, unit);
    const lost = this.#slots.rest(points, slot);
    // Rounding may have lifted the score above points that are finer than the places.
    if (isRounded) this.#slots.hold(lost, { least: zero, most: points });
    return lost;
  }

  #leaves(leaves: readonly Leaf[]): number {
    const { steps } = this.#sources;
    const bounds = leaves.map(({ id }) => steps.get(id)).filter((bound) => bound !== undefined);
    const slot = this.#slots.open(sum(bounds.map(({ start }) => start)), bounds);
    for (const { id } of leaves) this.slotOfLeaf.set(id, slot);
    return slot;
  }
}

function push(to: Map<string, number[]>, key: string, slot: number): void {
  to.set(key, [...(to.get(key) ?? []), slot]);
}

/** Makes slots and the operations between them, keeping count of their bounds. */
class SlotBuilder {
  readonly operations: Operation[] = [];
  readonly #starts: Ratio[] = [];
  readonly #bounds: Bound[] = [];

  open(start: Ratio, terms: readonly Bound[]): number {
    this.#starts.push(start);
    return this.#bounds.push(sumBound(start, terms)) - 1;
  }

  /** A slot of its own that takes others up. */
  sum(of: readonly number[]): number {
    const slot = this.open(
      zero,
      of.map((one) => this.bound(one)),
    );
    this.operations.push({ kind: "sum", to: slot, of });
    return slot;
  }

  /** The sum of slots: where there is but one, that slot itself. */
  joined(of: readonly number[]): number {
    const [only] = of;
    return only !== undefined && of.length === 1 ? only : this.sum(of);
  }

  subtract(to: number, less: number): void {
    this.operations.push({ kind: "subtract", to, less });
    this.#bounds[to] = sumBound(zero, [this.bound(to), this.bound(less)]);
  }

  /** What a slot leaves of an amount. */
  rest(amount: Ratio, less: number): number {
    const slot = this.open(amount, [this.bound(less)]);
    this.operations.push({ kind: "rest", to: slot, amount, less });
    return slot;
  }

  round(slot: number): void {
    this.operations.push({ kind: "round", slot, bound: this.bound(slot) });
    this.#bounds[slot] = roundedBound(this.bound(slot));
  }

  hold(slot: number, levels: { readonly least?: Ratio; readonly most: Ratio }): void {
    this.operations.push({ kind: "hold", slot, ...levels });
    const { least, most } = levels;
    this.#bounds[slot] = heldBound(this.bound(slot), ...(least === undefined ? [most] : [least, most]));
  }

  bound(slot: number): Bound {
    return this.#bounds[slot]!;
  }

  all(): Slot[] {
    return this.#starts.map((start, index) => ({ start, bound: this.bound(index) }));
  }
}
