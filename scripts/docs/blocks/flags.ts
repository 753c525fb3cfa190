import { flagWords } from "@jixiao/core";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

/** Every flag a scorecard can carry, with its words. */
export const flagsBlock: Block = (_given, { language }) =>
  table(
    [both("代码", "Code")[language], both("文字", "Words")[language]],
    Object.entries(flagWords).map(([name, words]) => [code(name), words[language]]),
  );
