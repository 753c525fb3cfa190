import type {
  AssessedRule,
  ChecklistItem,
  ChecklistRule,
  DeductionsRule,
  FormulaRule,
  Label,
  Level,
  LevelsRule,
  Observation,
} from "./documents.js";
import { compute } from "./expression.js";
import {
  compare,
  fraction,
  least,
  minus,
  over,
  plus,
  read,
  sum,
  times,
  whole,
  within,
  ZERO,
  type Fraction,
} from "./fraction.js";
import { given, mostDeducted, verdict, type Claim, type Verdict } from "./quantities.js";

export function levels(rule: LevelsRule, seen: Observation, points: Fraction): Verdict {
  const wanted = folded(String(seen.level));
  const level = rule.levels.find((one) => names(one).includes(wanted));
  if (level === undefined) throw new Error(`no level ${wanted}`);
  return verdict(times(points, given(level.share ?? seen.share ?? level.from)));
}

const names = (level: Level): string[] =>
  [level.id, ...texts(level.label), ...(level.aliases ?? [])].map(folded);

const texts = (label: Label): string[] => (typeof label === "string" ? [label] : Object.values(label));

/** Full-width forms to half-width ones, blanks at the ends away. */
function folded(text: string): string {
  let plain = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x3000) plain += " ";
    else if (code >= 0xff01 && code <= 0xff5e) plain += String.fromCodePoint(code - 0xfee0);
    else plain += character;
  }
  return plain.trim();
}

export function checklist(rule: ChecklistRule, seen: Observation, points: Fraction): Verdict {
  const met = new Set(Array.isArray(seen.met) ? seen.met : []);
  if (rule.items.some((item) => item.gate === true && !met.has(item.id))) return verdict(ZERO);
  const satisfied = rule.items.filter((item) => met.has(item.id));
  if (typeof rule.require === "object") {
    return verdict(satisfied.length >= rule.require.atLeast ? points : ZERO);
  }
  if (rule.require === "all") return verdict(satisfied.length === rule.items.length ? points : ZERO);
  return verdict(sum(satisfied.map((item) => itemWorth(item, rule.items.length, points))));
}

function itemWorth(item: ChecklistItem, count: number, points: Fraction): Fraction {
  if (item.points !== undefined) return read(item.points);
  if (item.share !== undefined) return times(points, read(item.share));
  return over(points, whole(count));
}

export const yesNo = (seen: Observation, points: Fraction): Verdict =>
  verdict(seen.met === true ? points : ZERO);

export function deductions(rule: DeductionsRule, seen: Observation, points: Fraction): Verdict {
  const most = least(mostDeducted(rule, points), points);
  const byEntry = new Map<string, Fraction>();
  const claims: Claim[] = [];
  let taken = ZERO;
  for (const finding of seen.findings ?? []) {
    const entry = rule.catalogue?.find((one) => one.id === finding.id);
    const claimed = times(given(entry?.points ?? finding.points), whole(finding.times ?? 1));
    let counted = claimed;
    if (entry?.cap !== undefined) {
      const before = byEntry.get(entry.id) ?? ZERO;
      counted = least(counted, minus(read(entry.cap), before));
      byEntry.set(entry.id, plus(before, counted));
    }
    counted = least(counted, minus(most, taken));
    taken = plus(taken, counted);
    claims.push({ claimed, counted });
  }
  return { score: minus(points, taken), flags: [], claims };
}

export function assessed(rule: AssessedRule, seen: Observation): Verdict {
  if (seen.scores === undefined) {
    const claims = (seen.findings ?? []).map(({ points }) => ({
      claimed: given(points),
      counted: given(points),
    }));
    return { score: given(seen.score), flags: [], claims };
  }
  const scores = seen.scores.map(({ score }) => read(score)).sort(compare);
  const count = scores.length;
  if (rule.combine === "median") {
    const half = Math.floor(count / 2);
    return verdict(mean(count % 2 === 1 ? scores.slice(half, half + 1) : scores.slice(half - 1, half + 1)));
  }
  const drop = rule.combine === "trimmed" && count > (rule.whenMoreThan ?? 5) ? (rule.drop ?? 1) : 0;
  return verdict(mean(scores.slice(drop, count - drop)));
}

const mean = (values: readonly Fraction[]): Fraction => over(sum(values), fraction(BigInt(values.length)));

export function formula(rule: FormulaRule, seen: Observation, points: Fraction): Verdict {
  const values: Record<string, Fraction> = { points };
  for (const name of Object.keys(rule.inputs ?? {})) values[name] = given(seen[name]);
  return verdict(within(ZERO, compute(rule.score, values), points));
}
