import type { Words } from "../label/label.js";

type Pair = readonly [chinese: string, english: string];

const words = ([chinese, english]: Pair): Words => ({ "zh-CN": chinese, en: english });

/** One kind of problem: what is wrong, what would be right, the way out; each in Chinese and English. */
export function entry(
  message: Pair,
  expected: Pair,
  hint: Pair,
): { message: Words; expected: Words; hint: Words } {
  return { message: words(message), expected: words(expected), hint: words(hint) };
}
