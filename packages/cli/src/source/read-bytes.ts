import { open, type FileHandle } from "node:fs/promises";
import { mostBytes } from "./bounds.js";

/** Why the bytes of a file could not be had. */
type FileFaultCode = "file-not-found" | "file-is-directory" | "file-unreadable" | "file-too-large";

/** What a file holds, or why that is not known. */
export type BytesReading =
  { readonly bytes: Uint8Array } | { readonly fault: FileFaultCode; readonly detail?: string };

/** Reads a file up to the bound: what is larger is refused without being read, what has no size as it grows. */
export async function readBytes(path: string): Promise<BytesReading> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const status = await file.stat();
    if (status.isDirectory()) return { fault: "file-is-directory" };
    if (status.size > mostBytes) return { fault: "file-too-large" };
    return await collect(file.createReadStream({ autoClose: false }));
  } catch (error) {
    return refusal(error);
  } finally {
    await file?.close();
  }
}

/** Reads a stream to its end, or to the bound. */
export async function collect(stream: AsyncIterable<unknown>): Promise<BytesReading> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > mostBytes) return { fault: "file-too-large" };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function refusal(error: unknown): BytesReading {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return { fault: "file-not-found" };
  if (code === "EISDIR") return { fault: "file-is-directory" };
  if (code === "") throw error;
  return { fault: "file-unreadable", detail: code };
}
