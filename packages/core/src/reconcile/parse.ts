import { amountOf, compare, one, sign } from "../amount/index.js";
import { resultOf, unwrap, type Path, type Result } from "../error/index.js";
import { checkScale } from "../grade/index.js";
import { attempt, check, each, Findings, isPlainObject } from "../shape/index.js";
import { certain } from "../certain/certain.js";
import { mostNodes, publishedShape, type Published, type PublishedIndicator } from "./published.js";

/**
 * Reads a document `jixiao/published@1` and gives a clean copy of it.
 *
 * @throws JixiaoError with every issue: wrong shapes, figures that are no decimals as printed (`bad-amount`,
 * `out-of-range`), points that are not above zero (`bad-points`), more than 200 indicators (`wrong-count`).
 * @example
 * parsePublished({ format: "jixiao/published@1", points: "100", score: "88.74" }).score; // "88.74"
 */
export function parsePublished(document: unknown): Published {
  return unwrap(safeParsePublished(document));
}

/** As `parsePublished`, giving the document or every issue instead of throwing. */
export function safeParsePublished(document: unknown): Result<Published> {
  const findings = new Findings();
  const published = readPublished(document, findings);
  return resultOf(findings.issues, () => certain(published));
}

/** Reads a published document, reporting whatever is wrong with it; what could not be read is a hole in it. */
export function readPublished(document: unknown, findings: Findings): Published | undefined {
  // Counted before anything is read: a document that contains itself has no end.
  const count = countNodes(document);
  if (count > mostNodes) {
    return findings.report("wrong-count", ["indicators"], undefined, {
      count,
      range: `0–${String(mostNodes)}`,
    });
  }
  const published = check(publishedShape, document, [], findings);
  if (published === undefined) return undefined;
  checkFigures(published, [], findings);
  attempt(() => {
    each(published.tiers ?? [], (tier, index) => {
      checkFigures(tier, ["tiers", index], findings);
    });
  });
  return published;
}

function countNodes(document: unknown): number {
  let count = 0;
  const waiting: unknown[] = [document];
  for (const node of waiting) {
    if (!isPlainObject(node)) continue;
    for (const list of [node["indicators"], node["tiers"]]) {
      if (!Array.isArray(list)) continue;
      count += list.length;
      if (count > mostNodes) return count;
      waiting.push(...(list as readonly unknown[]));
    }
  }
  return count;
}

/** Checks the figures of one indicator and those below it, each by itself. */
function checkFigures(node: PublishedIndicator, path: Path, findings: Findings): void {
  const where = (...keys: (string | number)[]): Path => [...path, ...keys];
  attempt(() => {
    const { points } = node;
    if (points === undefined || !isFigure(points, where("points"), findings)) return;
    if (sign(amountOf(points)) <= 0) findings.report("bad-points", where("points"), points);
  });
  for (const key of ["score", "deducted"] as const) {
    attempt(() => node[key] === undefined || isFigure(node[key], where(key), findings));
  }
  attempt(() => {
    if (node.rate !== undefined) checkRate(node.rate, where("rate"), findings);
  });
  attempt(() => {
    each(node.deductions ?? [], (item, index) => {
      if (!isFigure(item, where("deductions", index), findings) || sign(amountOf(item)) >= 0) return;
      findings.report("out-of-range", where("deductions", index), item, { range: "≥ 0" });
    });
  });
  attempt(() => {
    if (typeof node.scale === "object") checkScale(node.scale, where("scale"), findings);
  });
  attempt(() => {
    each(node.indicators ?? [], (child, index) => {
      checkFigures(child, where("indicators", index), findings);
    });
  });
}

const figurePattern = /^-?\d+(?:\.\d+)?$/;
const figureSize = /^-?\d{1,12}(?:\.\d{1,12})?$/;
const sizeAllowed = {
  "zh-CN": "整数与小数各至多 12 位",
  en: "at most 12 digits before the point and 12 after",
};
const withoutPercent = { "zh-CN": "不带百分号的数", en: "a figure without a percent sign" };
const shareOrPercent = { "zh-CN": "带百分号，或不超过 1", en: "with a percent sign, or at most 1" };

/** Whether a text is a plain decimal of a size that can be reckoned with; reports why not. */
function isFigure(printed: string, path: Path, findings: Findings): boolean {
  if (figureSize.test(printed)) return true;
  if (figurePattern.test(printed)) findings.report("out-of-range", path, printed, { range: sizeAllowed });
  else if (printed.endsWith("%")) findings.report("wrong-type", path, printed, { expected: withoutPercent });
  else findings.report("bad-amount", path, printed);
  return false;
}

function checkRate(printed: string, path: Path, findings: Findings): void {
  const percent = printed.endsWith("%");
  if (!isFigure(percent ? printed.slice(0, -1) : printed, path, findings)) return;
  if (!percent && compare(amountOf(printed), one) > 0) {
    findings.report("out-of-range", path, printed, { range: shareOrPercent });
  }
}
