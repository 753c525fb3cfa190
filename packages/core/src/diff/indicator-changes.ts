import { equal, printExact } from "../amount/index.js";
import { labelText, type Language, type Words } from "../label/label.js";
import type { Plan, PlanNode } from "../rubric/plan.js";
import { indicatorShape } from "../rubric/shape.js";
import { ruleOf } from "../rules/index.js";
import { isPlainObject, type Shape } from "../shape/index.js";
import { changeOf, inBoth, subjectText, type Subject } from "./change-sentence.js";
import { fieldName } from "./field-names.js";
import type { RubricChange } from "./rubric-difference.js";
import {
  isSameAmount,
  isSameData,
  shapeDifferences,
  withoutFields,
  type ShapeDifference,
} from "./shape-differences.js";

/** A node with the group it stands in; undefined at the top. */
interface Placed {
  readonly node: PlanNode;
  readonly parent: PlanNode | undefined;
}

/** What changed in the tree: new, removed and moved indicators, and what is said of each. */
export function indicatorChanges(before: Plan, after: Plan): RubricChange[] {
  const old = byId(before.nodes);
  const now = byId(after.nodes);
  const changes = [...now.values()].flatMap((placed) => {
    const known = old.get(placed.node.id);
    return known === undefined
      ? [added(placed)]
      : [...moved(known, placed), ...nodeChanges(known.node, placed.node)];
  });
  const removals = [...old.values()].filter(({ node }) => !now.has(node.id)).map(removed);
  return [...changes, ...reordered(before, after), ...removals];
}

function byId(nodes: readonly PlanNode[], parent?: PlanNode): Map<string, Placed> {
  return new Map(
    nodes.flatMap((node) => [
      [node.id, { node, parent }],
      ...(node.kind === "group" ? byId(node.children, node) : []),
    ]),
  );
}

function added({ node, parent }: Placed): RubricChange {
  const sentence = inBoth((language) => {
    const where = groupText(parent, language);
    const subject = subjectText(node, language);
    const points = printExact(node.points);
    return language === "en"
      ? `${subject} added under ${where}, ${points} points`
      : `新增${subject}（${points} 分），在${where}之下`;
  });
  return { kind: "added", indicator: node.id, field: [], old: null, new: node.document, sentence };
}

function removed({ node }: Placed): RubricChange {
  const sentence = inBoth((language) => {
    const subject = subjectText(node, language);
    const points = printExact(node.points);
    return language === "en" ? `${subject} removed, ${points} points` : `删去${subject}（${points} 分）`;
  });
  return { kind: "removed", indicator: node.id, field: [], old: node.document, new: null, sentence };
}

/** How a sentence names a group, or the top of the tree. */
function groupText(group: PlanNode | undefined, language: Language): string {
  if (group !== undefined) return `“${labelText(group.title, language)}”`;
  return language === "en" ? "the top" : "最上级";
}

function moved(old: Placed, now: Placed): RubricChange[] {
  const [from, to] = [old.parent?.id ?? null, now.parent?.id ?? null];
  if (from === to) return [];
  const sentence = inBoth((language) => {
    const [before, after] = [groupText(old.parent, language), groupText(now.parent, language)];
    const subject = subjectText(now.node, language);
    return language === "en"
      ? `${subject} moved from ${before} to ${after}`
      : `${subject}由${before}之下移到${after}之下`;
  });
  return [{ kind: "moved", indicator: now.node.id, field: [], old: from, new: to, sentence }];
}

/** Groups whose children, as far as both rubrics have them there, stand in another order. */
function reordered(before: Plan, after: Plan): RubricChange[] {
  const old = childrenOf(before);
  return [...childrenOf(after)].flatMap(([id, { group, ids }]) => {
    const known = old.get(id)?.ids ?? [];
    const [was, is] = [known.filter((one) => ids.includes(one)), ids.filter((one) => known.includes(one))];
    if (was.every((one, index) => one === is[index])) return [];
    const sentence = inBoth((language) => {
      const subject = subjectText(group, language);
      return language === "en"
        ? `${subject}: its indicators stand in another order`
        : `${subject}：下级指标的次序有变`;
    });
    return [
      { kind: "reordered" as const, indicator: group?.id ?? null, field: [], old: was, new: is, sentence },
    ];
  });
}

function childrenOf({ nodes }: Plan): Map<string | undefined, { group: Subject | undefined; ids: string[] }> {
  const groups = new Map<string | undefined, { group: Subject | undefined; ids: string[] }>();
  const visit = (children: readonly PlanNode[], group: PlanNode | undefined): void => {
    groups.set(group?.id, { group, ids: children.map(({ id }) => id) });
    for (const child of children) if (child.kind === "group") visit(child.children, child);
  };
  visit(nodes, undefined);
  return groups;
}

function nodeChanges(old: PlanNode, now: PlanNode): RubricChange[] {
  const differences = shapeDifferences(plainIndicator, plain(old), plain(now));
  return [
    ...[...differences, ...pointsDifference(old, now)].map((one) => changeOf(one, now)),
    ...ruleChanges(old, now),
  ];
}

/** What is compared in ways of its own. */
const elsewhere = new Set(["id", "points", "rule", "indicators"]);

const plainIndicator = withoutFields(indicatorShape, elsewhere);

/** The document of a node with its own scale written out. */
function plain({ document, scale }: PlanNode): unknown {
  return scale === undefined ? document : { ...document, scale };
}

/** Points as they count: given, worked out of weights, or the sum of the children. */
function pointsDifference(old: PlanNode, now: PlanNode): ShapeDifference[] {
  if (equal(old.points, now.points)) return [];
  const shape: Shape = { kind: "amount" };
  return [
    {
      path: ["points"],
      names: [fieldName("points", shape)],
      shape,
      old: printExact(old.points),
      new: printExact(now.points),
    },
  ];
}

function ruleChanges(old: PlanNode, now: PlanNode): RubricChange[] {
  if (old.kind === "group" && now.kind === "group") return [];
  const shape: Shape = { kind: "anything" };
  const place = { path: ["rule"], names: [fieldName("rule", shape)] };
  if (old.kind === "group" || now.kind === "group" || old.rule.type !== now.rule.type) {
    const difference = { ...place, shape, old: old.document.rule, new: now.document.rule };
    return [changeOf(difference, now, (rule, language) => ruleTitle(rule)[language])];
  }
  const differences = shapeDifferences(now.rule.parameters, old.parameters, now.parameters, place);
  // A default that is written out, or was, makes no other formula.
  const [before, after] = [old, now].map((leaf) => leaf.rule.measure(leaf.parameters, {}));
  const sameFormula = isSameData(before, after, isSameAmount);
  return differences
    .filter((one) => !(sameFormula && (one.old === undefined || one.new === undefined)))
    .map((one) => changeOf(one, now));
}

function ruleTitle(rule: unknown): Words {
  const type = isPlainObject(rule) ? rule["type"] : undefined;
  const title = typeof type === "string" ? ruleOf(type).title : undefined;
  return title ?? { "zh-CN": "下级指标之和", en: "the sum of its indicators" };
}
