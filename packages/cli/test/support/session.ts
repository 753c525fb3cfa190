import picocolors from "picocolors";
import type { Session } from "../../src/output/session.js";

const plain = picocolors.createColors(false);

/** A session in English, without colours, with nothing on standard input, unless told otherwise. */
export function session(changes: Partial<Session> & { readonly input?: string } = {}): Session {
  const { input = "", ...rest } = changes;
  return { language: "en", standardInput: chunks(input), paint: plain, notePaint: plain, ...rest };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is asynchronous, a text is not
async function* chunks(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
