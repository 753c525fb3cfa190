import type { CommanderError } from "commander";
import type { Language, Words } from "@jixiao/core/adapter";
import { words } from "../problem/words.js";

/** Wrong usage that only a command can see, worded already. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What a wrong call is told: the parser's own message in English, the same in Chinese. */
export function usageMessage({ code, message }: CommanderError, language: Language): string {
  const english = message.replace(/^error: /, "");
  const chinese = chineseMessages[english.startsWith("command-argument") ? "argument" : code];
  if (language === "en" || chinese === undefined) return english;
  const quoted = [...english.matchAll(/'([^']*)'/g)].map(([, name = ""]) => name);
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(english)?.[1];
  const choices = /Allowed choices are (.+)\.$/.exec(english)?.[1];
  // What a check of our own says is in the language already.
  const reason = choices === undefined ? / is invalid\. (.+)$/.exec(english)?.[1] : `应为：${choices}`;
  return [
    chinese.replace(/\{(\d)\}/g, (_, index: string) => quoted[Number(index)] ?? ""),
    reason === undefined ? "" : `，${reason}`,
    suggestion === undefined ? "" : `，是否要写 ${suggestion}？`,
  ].join("");
}

const chineseMessages: Readonly<Record<string, string>> = {
  "commander.unknownOption": "没有选项 {0}",
  "commander.unknownCommand": "没有命令 {0}",
  "commander.missingArgument": "缺少参数 {0}",
  "commander.optionMissingArgument": "选项 {0} 后面缺少值",
  "commander.invalidArgument": "选项 {0} 的值 {1} 不对",
  "commander.excessArguments": "命令 {0} 的参数太多",
  argument: "参数 {1} 的值 {0} 不对",
};

/** Where to read on after a wrong call. */
export const seeHelp: Words = words("用法见 {command} --help", "see {command} --help");
