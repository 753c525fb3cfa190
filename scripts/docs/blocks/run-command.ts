import { Readable, Writable } from "node:stream";
import type { Language } from "@jixiao/core";
import { run, type Host } from "../../../packages/cli/src/run.js";

let last: Promise<unknown> = Promise.resolve();

/**
 * What the command prints in a folder: notes first, then its product; a status other than 0 is shown the way
 * a shell is asked for it. One command at a time, since they share the working directory.
 * @throws Error for a fault of the program itself.
 */
export function runCommand(words: readonly string[], folder: string, language: Language): Promise<string> {
  const output = last.then(() => inFolder(folder, () => outputOf(words, language)));
  last = output.catch(() => undefined);
  return output;
}

async function inFolder<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await act();
  } finally {
    process.chdir(before);
  }
}

async function outputOf(words: readonly string[], language: Language): Promise<string> {
  const product = new Collected();
  const notes = new Collected();
  const host = {
    argv: ["node", "jixiao", ...words],
    env: { LC_ALL: `${language.replace("-", "_")}.UTF-8` },
    stdin: Readable.from([]),
    stdout: product,
    stderr: notes,
  };
  // A stream that is no terminal is all the command line asks of these.
  const status = await withHelpIn(product, () => run(host as unknown as Host));
  if (status === 70) throw new Error(notes.text);
  return [notes.text, product.text, status === 0 ? "" : `$ echo $?\n${String(status)}`]
    .map((part) => part.trimEnd())
    .filter((part) => part !== "")
    .join("\n");
}

/** The parser of arguments writes its help to the process itself, whatever the host is. */
async function withHelpIn<Result>(product: Writable, act: () => Promise<Result>): Promise<Result> {
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = (chunk: string | Uint8Array) => product.write(chunk);
  try {
    return await act();
  } finally {
    stdout.write = write;
  }
}

/** A stream that keeps what is written to it. */
class Collected extends Writable {
  text = "";

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}
