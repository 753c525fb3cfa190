import { readFileSync } from "node:fs";
import { Command, Option, type Help } from "commander";
import type { Language, Words } from "@jixiao/core/adapter";
import stringWidth from "fast-string-width";
import { words } from "../problem/words.js";
import { defineChecking } from "./checking-commands.js";
import { partsFor } from "./command-parts.js";
import { defineCompletion } from "./completion-command.js";
import type { Perform } from "./perform.js";
import { defineScoring } from "./scoring-commands.js";
import { defineShipped } from "./shipped-commands.js";

/** The whole command line as commander knows it. Commands load what they need when they are called. */
export function buildProgram(language: Language, perform: Perform): Command {
  const program = new Command("jixiao");
  const say = (text: Words): string => text[language];
  program
    .description(say(words("绩效评价的评分、解释与核对", "Score, explain and check performance evaluations")))
    .version(version(), "-V, --version", say(words("版本", "print the version")))
    .addOption(languageOption(say))
    .helpOption("-h, --help", say(words("用法", "print this help")))
    .helpCommand("help [command]", say(words("命令的用法", "help for a command")))
    .configureHelp(helpIn(language))
    .exitOverride()
    // Usage errors are worded and written where they are caught.
    .configureOutput({ outputError: () => undefined })
    .addHelpText("after", () => `\n${say(exitStatuses)}`);
  const parts = partsFor(program, say);
  for (const define of [defineScoring, defineChecking, defineShipped]) define(parts, perform);
  defineCompletion(parts, perform, program);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption("-h, --help", say(words("用法", "print this help")));
    command.addOption(languageOption(say));
  }
  return program;
}

function languageOption(say: (text: Words) => string): Option {
  const about = words("语言，默认随系统", "language; that of the system by default");
  return new Option("--lang <language>", say(about)).choices(["zh-CN", "en"]);
}

const exitStatuses = words(
  "退出状态：0 正常；1 输入有问题；2 用法不对；70 程序本身出错。",
  "Exit status: 0 fine; 1 the input has problems; 2 wrong usage; 70 a fault of the program.",
);

/** Headings and choices of the help in a language; columns aligned for double-width characters. */
function helpIn(language: Language): Partial<Help> {
  const chinese: Readonly<Record<string, string>> = {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
  };
  return {
    displayWidth: (text) => stringWidth(text),
    styleTitle: (title) => (language === "zh-CN" ? (chinese[title] ?? title) : title),
    optionDescription: ({ description, argChoices }) => {
      if (argChoices === undefined) return description;
      return language === "zh-CN"
        ? `${description}（${argChoices.join("、")}）`
        : `${description} (${argChoices.join(", ")})`;
    },
  };
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}
