import { CommanderError } from "commander";
import { paintFor } from "./output/paint.js";
import type { Outcome, Session } from "./output/session.js";
import { writeTo, writeWhole, type WritingFault } from "./output/write.js";
import { words } from "./problem/words.js";
import { languageOf, spokenLanguage } from "./program/language.js";
import { buildProgram } from "./program/program.js";
import { seeHelp, UsageError, usageMessage } from "./program/usage-error.js";
import type { Language, Words } from "@jixiao/core/adapter";

/** The exit statuses of the command. */
const exit = { fine: 0, problems: 1, usage: 2, fault: 70 } as const;

/** The part of Node's `process` the command line needs. */
export type Host = Pick<NodeJS.Process, "argv" | "env" | "platform" | "stdin" | "stdout" | "stderr">;

/** Runs the command line and gives its exit status. Nothing is thrown; what goes wrong is written. */
export async function run(host: Host): Promise<number> {
  const args = host.argv.slice(2);
  const locale = (): string => systemLocale(host.platform);
  const language = spokenLanguage(args, host.env, locale);
  for (const stream of [host.stdout, host.stderr]) {
    // Without a listener an error would end the program with a stack trace; whoever writes is told of it, too.
    stream.on("error", () => undefined);
  }
  const session: Session = {
    language: languageOf(args, host.env, locale),
    standardInput: host.stdin,
    paint: paintFor(host.stdout, host.env),
    notePaint: paintFor(host.stderr, host.env),
    ...(host.stdout.isTTY ? { columns: host.stdout.columns } : {}),
  };
  let status: number = exit.fine;
  const program = buildProgram(language, async (act, settings = {}) => {
    const outcome = await act(session);
    await write(outcome, settings.out, host, language);
    ({ status } = outcome);
  });
  try {
    if (args.length === 0) {
      await writeTo(host.stderr, program.helpInformation());
      return exit.usage;
    }
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    return await explainFailure(error, args, host, language);
  }
}

/** The locale of systems that have one besides the environment's; elsewhere no variable means the C locale. */
function systemLocale(platform: NodeJS.Platform): string {
  return platform === "win32" || platform === "darwin" ? Intl.DateTimeFormat().resolvedOptions().locale : "C";
}

async function write(
  { product, output, notes }: Outcome,
  out: string | undefined,
  host: Host,
  language: Language,
): Promise<void> {
  if (notes !== undefined) await writeTo(host.stderr, notes);
  if (output !== undefined) await writeTo(host.stdout, output);
  if (product === undefined) return;
  if (out === undefined || out === "-") return writeTo(host.stdout, product);
  const fault = await writeWhole(out, product);
  if (fault !== undefined) throw new UsageError(writingFaults[fault][language].replace("{file}", () => out));
}

const writingFaults: Readonly<Record<WritingFault, Words>> = {
  "out-is-directory": words(
    "--out 指向目录 {file}，应为文件",
    "--out names the directory {file}; a file is wanted",
  ),
  "out-unwritable": words("写不了 {file}", "cannot write {file}"),
};

async function explainFailure(
  error: unknown,
  args: readonly string[],
  host: Host,
  language: Language,
): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exit.fine;
  // The help was asked for with a command that is none; it has been written instead.
  if (error instanceof CommanderError && error.code === "commander.help") return exit.usage;
  if (error instanceof CommanderError || error instanceof UsageError) {
    const [first = ""] = args;
    const command = first.startsWith("-") || first === "" ? "jixiao" : `jixiao ${first}`;
    const message = error instanceof CommanderError ? usageMessage(error, language) : error.message;
    const known =
      error instanceof CommanderError && error.code === "commander.unknownCommand" ? "jixiao" : command;
    await writeTo(
      host.stderr,
      `jixiao: ${message}\n${seeHelp[language].replace("{command}", () => known)}\n`,
    );
    return exit.usage;
  }
  const isUnwritable = error instanceof Error && "syscall" in error && error.syscall === "write";
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const text = isUnwritable
    ? `jixiao: ${unwritable[language]}: ${error.message}`
    : `${ownFault[language]}\n${trace}`;
  // Where nothing can be written to tell of it, the status alone does.
  await writeTo(host.stderr, `${text}\n`).catch(() => undefined);
  return exit.fault;
}

const ownFault = words(
  "jixiao: 程序本身出错，不是输入的问题；请连同以下内容报告：",
  "jixiao: a fault of the program, not of the input; please report it with what follows:",
);

const unwritable = words("输出写不出去", "the output cannot be written");
