import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll } from "vitest";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The command of another installation that is to be tested instead of this package. */
const otherBin = process.env["JIXIAO_BIN"];

/** The command as a user has it. */
export const bin = otherBin ?? fileURLToPath(new URL("../../bin/jixiao.js", import.meta.url));

/** Builds what changed, before the tests of a file that run the command; nothing to do after `npm run build`. */
export function buildFirst(): void {
  if (otherBin !== undefined) return;
  beforeAll(async () => {
    const { status, stderr } = await runProgram(process.execPath, ["scripts/pnpm.mjs", "--build=packages"], {
      cwd: root,
    });
    if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  }, 600_000);
}

/** What a process left behind. */
export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process is started. */
export interface Start {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Buffer;
}

/** Runs the command as a process of its own, in English unless the environment says otherwise. */
export function jixiao(args: readonly string[], start: Start = {}): Promise<Finished> {
  return runProgram(process.execPath, [bin, ...args], start);
}

/** Runs a line of a POSIX shell, in which `jixiao` is the command. */
export function shell(line: string, start: Start = {}): Promise<Finished> {
  return runProgram("sh", ["-c", `jixiao() { "${process.execPath}" "${bin}" "$@"; }; ${line}`], start);
}

function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {}, input = "" }: Start,
): Promise<Finished> {
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], LC_ALL: "en_US.UTF-8", ...env },
    stdio: "pipe",
  });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => {
      const [output, errors] = [stdout, stderr].map((chunks) => Buffer.concat(chunks ?? []).toString("utf8"));
      resolve({ status, signal, stdout: output ?? "", stderr: errors ?? "" });
    });
  });
}
