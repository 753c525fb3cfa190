import type { ChecklistRule, DeductionsRule, Finding, Level, Observation } from "../naive/documents.js";
import { assessed } from "../naive/judgements.js";
import {
  floorOf,
  fraction,
  minus,
  over,
  read,
  sum,
  times,
  whole,
  ZERO,
  type Fraction,
} from "../naive/fraction.js";
import { ends } from "../naive/print.js";
import { amount, cut, fits, target, upTo } from "./amounts.js";
import type { Draw } from "./draw.js";
import type { MakeRule } from "./rule-case.js";

const LEVELS = [
  { id: "met", label: { "zh-CN": "达成", en: "Met" }, aliases: ["A级", "完全达成（优）"] },
  { id: "mostly-met", label: { "zh-CN": "基本达成", en: "Mostly met" }, aliases: ["基本达成预期目标"] },
  { id: "partly-met", label: "部分达成", aliases: ["达到50%"] },
  { id: "unmet", label: { "zh-CN": "未达成", en: "Not met" } },
];
const FIXED = ["1", "0.9", "0.333", "0"];
const INTERVALS = [
  ["0.8", "1"],
  ["0.6", "0.8"],
  ["0.3", "0.6"],
  ["0", "0.3"],
] as const;

export const levelsCase: MakeRule = (draw) => {
  const count = draw.whole(2, LEVELS.length);
  const asInterval = draw.chance(40);
  const levels = LEVELS.slice(0, count).map((level, index): Level => {
    const [from, to] = INTERVALS[index] ?? ["0", "0"];
    if (asInterval) return { ...level, from: amount(draw, read(from)), to: amount(draw, read(to)) };
    return { ...level, share: amount(draw, read(FIXED[index] ?? "0")) };
  });
  const chosen = draw.whole(0, count - 1);
  const level = levels[chosen] ?? { id: "met", label: "达成" };
  const [from, to] = INTERVALS[chosen] ?? ["0", "0"];
  const share = draw.pick([from, to, written(draw, from, to)]);
  return {
    rule: { type: "levels", levels },
    observation: {
      level: draw.chance(70) ? untidy(draw, draw.pick(namesOf(level))) : level.id,
      ...(asInterval ? { share: amount(draw, read(share)) } : {}),
    },
  };
};

const written = (draw: Draw, from: string, to: string): string =>
  ((Number(from) * 1000 + draw.whole(0, Math.round((Number(to) - Number(from)) * 1000))) / 1000).toFixed(3);

function namesOf({ label, aliases = [] }: Level): string[] {
  return [...(typeof label === "string" ? [label] : Object.values(label)), ...aliases];
}

/** The name as people type it: blanks around it, letters and brackets of the other width. */
function untidy(draw: Draw, name: string): string {
  const padded = draw.pick([name, ` ${name}`, `${name}\t`, `\u3000${name} `]);
  if (!draw.chance(25)) return padded;
  return padded.replace(/[!-~]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0));
}

export const checklistCase: MakeRule = (draw, { points }) => {
  const wanted = draw.whole(1, 5);
  const form = draw.pick(["equal", "share", "points"] as const);
  const inPoints = form === "points" && ends(points) && fits(points);
  const parts = form === "equal" ? [] : split(draw, inPoints ? points : whole(1), wanted);
  const count = parts.length === 0 ? wanted : parts.length;
  const require = draw.pick<ChecklistRule["require"] & (object | string)>([
    "each",
    "all",
    { atLeast: draw.whole(1, count) },
  ]);
  const items = Array.from({ length: count }, (_, index) => {
    const part = parts[index];
    return {
      id: `item-${index}`,
      title: `要点${index}`,
      ...(part === undefined ? {} : { [inPoints ? "points" : "share"]: amount(draw, part) }),
      ...(draw.chance(15) ? { gate: true } : {}),
    };
  });
  return {
    rule: { type: "checklist", items, ...(draw.chance(70) ? { require } : {}) },
    observation: { met: items.filter(() => !draw.chance(35)).map(({ id }) => id) },
  };
};

/** Positive finite parts of a finite figure that add up to it exactly. */
function split(draw: Draw, all: Fraction, count: number): Fraction[] {
  const units = Array.from({ length: count }, () => draw.whole(1, 9));
  const together = units.reduce((one, other) => one + other, 0);
  const parts = units.slice(1).map((unit) => cut(times(all, fraction(BigInt(unit), BigInt(together))), 2));
  return [minus(all, sum(parts)), ...parts].filter((part) => part.top > 0n);
}

export const yesNoCase: MakeRule = (draw) => ({
  rule: { type: "yes-no" },
  observation: { met: !draw.chance(40) },
});

const CATALOGUE = [
  { id: "late", title: "迟报", points: 0.5, cap: 1 },
  { id: "no-date", title: "缺少日期", points: "0.01" },
  { id: "archive", title: "归档不全", points: 2, cap: "3.5" },
];

export const deductionsCase: MakeRule = (draw, { points }) => {
  const catalogue = draw.chance(50) ? CATALOGUE.slice(0, draw.whole(1, 3)) : [];
  const finding = (index: number): Finding => {
    const entry = catalogue.length > 0 && draw.chance(60) ? draw.pick(catalogue) : undefined;
    if (entry !== undefined) return { id: entry.id, ...(draw.chance(50) ? { times: draw.whole(1, 4) } : {}) };
    return {
      points: amount(draw, draw.pick([read("0.5"), read("1"), read("0.01"), upTo(draw, points)])),
      reason: `问题${index}`,
      ...(draw.chance(30) ? { evidence: ["验收单"] } : {}),
    };
  };
  const rule: DeductionsRule = { type: "deductions" };
  if (catalogue.length > 0) rule.catalogue = catalogue;
  const most = draw.chance(30) ? upTo(draw, points) : ZERO;
  if (most.top > 0n) rule.maxDeduct = amount(draw, most);
  const findings = Array.from({ length: draw.whole(0, 4) }, (_, index) => finding(index));
  return { rule, observation: { findings } };
};

export const assessedCase: MakeRule = (draw, { points }) => {
  const increment = points.top > points.bottom && draw.chance(25) ? read("0.5") : undefined;
  const score = (): Fraction => {
    if (increment === undefined) return upTo(draw, points);
    const most = Number(floorOf(over(points, increment)));
    return times(increment, whole(draw.whole(0, Math.min(most, 200))));
  };
  const combine = draw.chance(70) ? draw.pick(["mean", "median", "trimmed"] as const) : undefined;
  const trimmed = combine === "trimmed";
  const rule = {
    type: "assessed" as const,
    ...(combine === undefined ? {} : { combine }),
    ...(trimmed && draw.chance(60) ? { drop: draw.whole(1, 2), whenMoreThan: draw.whole(4, 6) } : {}),
    ...(increment === undefined ? {} : { increment: amount(draw, increment) }),
  };
  if (draw.chance(50)) {
    const scores = Array.from({ length: draw.whole(1, 8) }, (_, index) => ({
      by: `专家${index}`,
      score: amount(draw, score()),
    }));
    return { rule, observation: { scores } };
  }
  const observation: Observation = { score: amount(draw, score()) };
  const { score: given } = assessed(rule, observation);
  const lost = given === "not-applicable" ? ZERO : minus(points, given);
  if (lost.top > 0n && fits(lost) && draw.chance(30)) {
    observation.findings = split(draw, lost, draw.whole(1, 3)).map((part, index) => ({
      points: amount(draw, part),
      reason: `扣分${index}`,
    }));
  }
  return { rule, observation };
};

const FORMULAS = [
  "points * min(1, 完成 / b)",
  "points * 完成 / (完成 + b)",
  "if(完成 > 7, points * 7 / 完成, points)",
  "points - 0.5 * floor(完成 / 3)",
  "if(完成 >= 3 and not (b < 2 or 完成 > 9), points, min(points / 3, 完成))",
  "max(0, points - abs(完成 - b))",
  "round(完成) + ceil(b / 2) - -1",
  "points * clamp(完成 / 7, 0, 1)",
  "points * clamp(round(完成 / 7, 2))",
  "if(完成 = b or 完成 == 12, points, max(points / 7 * 完成, -(完成)))",
  "if(完成 <= 0, 0, points / 完成)",
];

export const formulaCase: MakeRule = (draw) => {
  const score = draw.pick(FORMULAS);
  const usesBase = /\bb\b/.test(score);
  return {
    rule: {
      type: "formula",
      score,
      inputs: {
        完成: { label: "完成" },
        ...(usesBase ? { b: { label: { "zh-CN": "基数", en: "Base" }, unit: "个" } } : {}),
      },
    },
    observation: {
      完成: amount(draw, draw.chance(20) ? ZERO : target(draw)),
      ...(usesBase ? { b: amount(draw, target(draw)) } : {}),
    },
  };
};
