import { realpath, stat, writeFile } from "node:fs/promises";
import type { Writable } from "node:stream";

/** Why a file cannot be written. */
export type WritingFault = "out-is-directory" | "out-unwritable";

/**
 * Writes a file whole or not at all: beside it first, then renamed onto it. What a link points to is
 * replaced, not the link; a device or a pipe, which cannot be replaced, is written to.
 */
export async function writeWhole(path: string, text: string): Promise<WritingFault | undefined> {
  try {
    const target = await realpath(path).catch(() => path);
    const status = await stat(target).catch(() => undefined);
    if (status?.isDirectory() === true) return "out-is-directory";
    const isReplaceable = status === undefined || status.isFile();
    const write = isReplaceable ? (await import("write-file-atomic")).default : writeFile;
    await write(target, text);
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return "out-unwritable";
    throw error;
  }
}

/** Writes to a stream and waits; a reader that went away is no fault of the program. */
export function writeTo(stream: Writable, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || isBrokenPipe(error)) done();
      else fail(error);
    });
  });
}

/** Whether an error says that nobody reads any more. */
function isBrokenPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
