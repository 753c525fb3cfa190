import { isUtf8 } from "node:buffer";

/** Why bytes are no text: `charset` is what they look like instead, `line` where they stop being UTF-8. */
export type DecodingFault =
  | { readonly fault: "file-empty" }
  | { readonly fault: "file-binary"; readonly kind?: string }
  | { readonly fault: "not-utf-8"; readonly charset: string; readonly line: number };

/** The text of UTF-8 bytes, without its byte order mark. */
export function decode(bytes: Uint8Array): { readonly text: string } | DecodingFault {
  if (bytes.length === 0) return { fault: "file-empty" };
  const wide = byteOrderMarks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (wide !== undefined) return { fault: "not-utf-8", charset: wide.charset, line: 1 };
  const kind = signatures.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.kind;
  if (kind !== undefined) return { fault: "file-binary", kind };
  if (bytes.includes(0)) return { fault: "file-binary" };
  if (!isUtf8(bytes)) return { fault: "not-utf-8", charset: guessCharset(bytes), line: firstBadLine(bytes) };
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.trim() === "" ? { fault: "file-empty" } : { text };
}

const byteOrderMarks = [
  { mark: [0xff, 0xfe], charset: "UTF-16LE" },
  { mark: [0xfe, 0xff], charset: "UTF-16BE" },
];

const signatures = [
  { mark: [0x50, 0x4b, 0x03, 0x04], kind: "xlsx / docx / zip" },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], kind: "xls / doc" },
  { mark: [0x25, 0x50, 0x44, 0x46], kind: "pdf" },
];

/** Chinese text that is not UTF-8 is nearly always GBK, as Excel and older editors on Windows write it. */
function guessCharset(bytes: Uint8Array): string {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return "GBK";
  } catch {
    return "";
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    // No UTF-8 sequence has a line feed inside, so each line can be judged alone.
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
