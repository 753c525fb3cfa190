import type { Words } from "../label/label.js";
import type { Findings } from "../shape/index.js";

const features = {
  sameName: (column: string): Feature => ({
    feature: words(`两列都叫“${column}”`, `two columns are both called “${column}”`),
    expected: words("各不相同的列名", "columns whose names differ"),
  }),
  tooManyCodes: (column: string): Feature => ({
    feature: words(`“${column}”的可选值太多`, `“${column}” has too many choices`),
    expected: words("至多 254 个可选值", "at most 254 choices"),
  }),
  tooWide: (place: string): Feature => ({
    feature: words(`“${place}”的数字太大`, `the figures of “${place}” are too large`),
    expected: words("最末位的单位数不超过 2 的 53 次方", "at most 2 to the 53rd units of the last place"),
  }),
} as const;

interface Feature {
  readonly feature: Words;
  readonly expected: Words;
}

const words = (chinese: string, english: string): Words => ({ "zh-CN": chinese, en: english });

/** Reports what of a rubric columns cannot follow. */
export function refuseFeature(kind: keyof typeof features, name: string, findings: Findings): void {
  findings.report("no-columns", [], undefined, { ...features[kind](name) });
}
