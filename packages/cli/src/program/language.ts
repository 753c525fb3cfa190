import type { Language } from "@jixiao/core/adapter";

/**
 * The language of what a command gives: Chinese for JSON, so that what programs read never depends on where they
 * run, unless `--lang` says otherwise; for people the language that is spoken.
 */
export function languageOf(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  systemLocale: () => string,
): Language {
  const format = lastOption(args, "--format") ?? lastOption(args, "--out")?.split(".").at(-1);
  return format === "json" && chosenLanguage(args) === undefined
    ? "zh-CN"
    : spokenLanguage(args, environment, systemLocale);
}

/**
 * The language to speak with people: `--lang` where the arguments have it, else the locale of the environment
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set), else that of the system. A locale that names no
 * language (C, POSIX) leaves the first of the documents, Chinese; Chinese of any kind is `zh-CN`, everything
 * else English.
 */
export function spokenLanguage(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  systemLocale: () => string,
): Language {
  const chosen = chosenLanguage(args);
  if (chosen !== undefined) return chosen;
  const set = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (value) => (value ?? "") !== "",
  );
  return /^(?:zh(?![a-z])|(?:C|POSIX)(?:\.|$))/i.test(set ?? systemLocale()) ? "zh-CN" : "en";
}

function chosenLanguage(args: readonly string[]): Language | undefined {
  const chosen = lastOption(args, "--lang");
  return chosen === "zh-CN" || chosen === "en" ? chosen : undefined;
}

/** The last value of an option before `--`, as the parser would read it. */
function lastOption(args: readonly string[], name: string): string | undefined {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((one) => one === name || one.startsWith(`${name}=`));
  const found = options[at];
  return found === name ? options[at + 1] : found?.slice(name.length + 1);
}
