import { JixiaoError, issue, wordIssues } from "../error/index.js";
import type { ExplanationText } from "../explain/index.js";
import { choiceWords } from "../shape/index.js";
import type { Language } from "../label/label.js";
import type { IndicatorResult, Scorecard } from "./scorecard.js";

/** Which number of a scorecard is explained, and in which language. */
export interface ExplainOptions {
  /** Chinese by default. */
  readonly language?: Language;
}

/**
 * How the numbers of a scorecard came about, as lines of text: formula in words, the same with the numbers
 * filled in, rounding, and the clause it comes from. Without an indicator: the total, every indicator in the
 * order of the tree, every tier; with the id of an indicator or a tier, that one alone.
 *
 * It reads the explanations a scorecard carries, so a scorecard that went through JSON is explained as well.
 *
 * @throws JixiaoError `unknown-indicator`, naming the nearest id.
 * @example
 * explain(card, "execution"); // ["预算执行率（6 分）得 5.79 分，扣 0.21 分，得分率 96.51%。", …]
 */
export function explain(
  card: Scorecard,
  indicator?: string,
  { language = "zh-CN" }: ExplainOptions = {},
): string[] {
  const parts = [...card.indicators.flatMap(withDescendants), ...(card.tiers ?? [])];
  if (indicator === undefined) {
    return [card.explanation, ...parts.map((part) => part.explanation)].flatMap((one, index) => [
      ...(index === 0 ? [] : [""]),
      ...explanationLines(one[language], language),
    ]);
  }
  const found = parts.find((part) => part.id === indicator);
  if (found !== undefined) return explanationLines(found.explanation[language], language);
  const known = parts.map((part) => part.id);
  const unknown = issue("unknown-indicator", [], indicator, {
    id: indicator,
    ...choiceWords(indicator, known),
  });
  throw new JixiaoError(wordIssues([unknown], language));
}

function withDescendants(node: IndicatorResult): IndicatorResult[] {
  return [node, ...("indicators" in node ? node.indicators.flatMap(withDescendants) : [])];
}

const words = {
  "zh-CN": {
    rule: "评分规则",
    formula: "公式",
    numbers: "计算",
    note: "说明",
    rounding: "舍入",
    source: "依据",
  },
  en: {
    rule: "Rule",
    formula: "Formula",
    numbers: "Numbers",
    note: "Note",
    rounding: "Rounding",
    source: "Source",
  },
} as const;

/** One explanation, line by line, each with what it is. */
export function explanationLines(text: ExplanationText, language: Language): string[] {
  const names = words[language];
  const line = (name: string, content: string | undefined): string[] =>
    content === undefined || content === "" ? [] : [`  ${name}${language === "en" ? ": " : "："}${content}`];
  return [
    text.sentence,
    ...line(names.rule, text.rule),
    ...line(names.formula, text.formula),
    ...text.steps.flatMap((step) =>
      line(step.label, joined([step.formula, step.numbers ?? step.value], " = ")),
    ),
    ...line(names.numbers, text.numbers),
    ...text.adjustments.flatMap((step) =>
      line(step.label, joined([step.formula, step.numbers, step.value], " → ")),
    ),
    ...text.notes.flatMap((note) => line(names.note, note)),
    ...line(names.rounding, text.rounding),
    ...line(names.source, text.source),
  ];
}

/** The parts that say something, without one that only repeats the part before it. */
function joined(parts: readonly (string | undefined)[], by: string): string {
  const spoken = parts.filter((part) => part !== undefined && part !== "");
  return spoken.filter((part, index) => part !== spoken[index - 1]).join(by);
}
