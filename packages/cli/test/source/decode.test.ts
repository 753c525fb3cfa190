import { expect, test } from "vitest";
import { decode } from "../../src/source/decode.js";

const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");

test("UTF-8, with its byte order mark or without", () => {
  expect(decode(utf8("a: 甲\n"))).toEqual({ text: "a: 甲\n" });
  expect(decode(utf8("\ufeffa: 1\n"))).toEqual({ text: "a: 1\n" });
});

test("GBK is named, with the first line that shows it", () => {
  // 名称 in GBK.
  const bytes = Buffer.concat([
    utf8("format: x\nsubject: y\nname: "),
    Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
    utf8("\nz: 1\n"),
  ]);
  expect(decode(bytes)).toEqual({ fault: "not-utf-8", charset: "GBK", line: 3 });
});

test("UTF-16 is named; bytes of no charset are not", () => {
  expect(decode(Buffer.from("\ufeffa: 1", "utf16le"))).toMatchObject({
    fault: "not-utf-8",
    charset: "UTF-16LE",
  });
  expect(decode(Buffer.from([0xfe, 0xff, 0, 0x61]))).toMatchObject({
    fault: "not-utf-8",
    charset: "UTF-16BE",
  });
  expect(decode(Buffer.from([0x61, 0xff, 0x0a, 0x62]))).toEqual({ fault: "not-utf-8", charset: "", line: 1 });
});

test("empty and binary files", () => {
  expect(decode(Buffer.alloc(0))).toEqual({ fault: "file-empty" });
  expect(decode(utf8(" \n\t\n"))).toEqual({ fault: "file-empty" });
  expect(decode(utf8("a\u0000b"))).toEqual({ fault: "file-binary" });
  expect(decode(Buffer.from("PK\u0003\u0004…", "latin1"))).toEqual({
    fault: "file-binary",
    kind: "xlsx / docx / zip",
  });
  expect(decode(utf8("%PDF-1.7"))).toEqual({ fault: "file-binary", kind: "pdf" });
});
