import type { Language } from "@jixiao/core/adapter";

/**
 * The language to speak: `--lang` where the arguments have it, else the locale of the environment
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set), else that of the system. Chinese of any kind is
 * `zh-CN`; everything else, the C locale too, is English.
 */
export function languageOf(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  systemLocale: () => string,
): Language {
  const chosen = languageArgument(args);
  if (chosen === "zh-CN" || chosen === "en") return chosen;
  const set = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (value) => (value ?? "") !== "",
  );
  return /^zh(?![a-z])/i.test(set ?? systemLocale()) ? "zh-CN" : "en";
}

/** The last `--lang` before `--`, as the parser would read it. */
function languageArgument(args: readonly string[]): string | undefined {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const found = options[at];
  return found === "--lang" ? options[at + 1] : found?.slice("--lang=".length);
}
