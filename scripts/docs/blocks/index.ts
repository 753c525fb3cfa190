import type { Block } from "./block.js";
import { codeBlock } from "./code.js";
import { commandBlock } from "./command.js";
import { fieldsBlock } from "./fields.js";
import { flagsBlock } from "./flags.js";
import { gradesBlock } from "./grades.js";
import { issuesBlock } from "./issues.js";
import { publishedTotalsBlock } from "./published-totals.js";
import { roundingModesBlock } from "./rounding-modes.js";
import { ruleAboutBlock, ruleFieldsBlock, ruleListBlock } from "./rule.js";
import { ruleExamplesBlock } from "./rule-examples.js";
import { rubricListBlock } from "./rubric-list.js";

/** Everything a page can ask for, by the first word of the asking. */
export const blocks: Readonly<Record<string, Block>> = {
  code: codeBlock,
  fields: fieldsBlock,
  flags: flagsBlock,
  grades: gradesBlock,
  issues: issuesBlock,
  jixiao: commandBlock,
  "published-totals": publishedTotalsBlock,
  "rounding-modes": roundingModesBlock,
  "rubric-list": rubricListBlock,
  "rule-about": ruleAboutBlock,
  "rule-examples": ruleExamplesBlock,
  "rule-fields": ruleFieldsBlock,
  "rule-list": ruleListBlock,
};
