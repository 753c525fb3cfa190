import { extname } from "node:path";
import { problem, type Problem } from "../problem/problem.js";
import { syntaxDetails } from "../problem/syntax-wordings.js";
import { words } from "../problem/words.js";
import { UsageError } from "../program/usage-error.js";
import { decode } from "../source/decode.js";
import { collect, readBytes, type BytesReading } from "../source/read-bytes.js";
import { parseJson } from "../source/parse-json.js";
import { valueOf, type SourceNode } from "../source/source-node.js";
import { fileName, type Source, type SourceDocument, type SourceFault } from "../source/source.js";
import { formatOf } from "./kinds.js";
import { figuresAsPrinted } from "./figures-as-printed.js";
import type { Session } from "../output/session.js";

/** What some files hold: their documents in order, and what is wrong with those that cannot be read. */
export interface Reading {
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly Problem[];
}

/** Reads every document of every file, in the order given; `-` is standard input. */
export async function readDocuments(files: readonly string[], session: Session): Promise<Reading> {
  const fromStandardInput = files.filter((file) => file === "-").length;
  if (fromStandardInput > 1) throw new UsageError(onceOnly[session.language]);
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const reading = await readFile(file, session);
    documents.push(...reading.documents);
    problems.push(...reading.problems);
  }
  return { documents, problems };
}

const onceOnly = words("标准输入（-）只能读一次", "standard input (-) can be read once only");

async function readFile(file: string, session: Session): Promise<Reading> {
  const name = fileName(file);
  const reading = await (file === "-" ? collect(session.standardInput) : readBytes(file));
  const source = sourceOf(name, reading, session);
  return "problem" in source ? { documents: [], problems: [source.problem] } : readSource(source, session);
}

function sourceOf(
  name: string,
  reading: BytesReading,
  { language }: Session,
): Source | { readonly problem: Problem } {
  const place = { file: name };
  if ("fault" in reading) {
    return { problem: problem(reading.fault, place, { detail: reading.detail ?? "" }, language) };
  }
  const decoded = decode(reading.bytes);
  if ("text" in decoded) return { name, text: decoded.text };
  switch (decoded.fault) {
    case "file-empty":
      return { problem: problem("file-empty", place, {}, language) };
    case "file-binary":
      return { problem: problem("file-binary", place, { kind: decoded.kind ?? unknownKind }, language) };
    case "not-utf-8": {
      const code = decoded.charset === "" ? "not-utf-8-either" : "not-utf-8";
      const found = problem(code, place, { charset: decoded.charset }, language);
      return { problem: { ...found, excerpt: { line: decoded.line, column: 1, length: 1 } } };
    }
  }
}

const unknownKind = words("含有空字节", "it holds null bytes");

/** Reads the documents of a text: strict JSON in `.json` files, JSON or YAML elsewhere. */
async function readSource(source: Source, session: Session): Promise<Reading> {
  const extension = extname(source.name).toLowerCase();
  const mayBeJson =
    extension === ".json" || (extension !== ".yaml" && extension !== ".yml" && /^\s*[[{]/.test(source.text));
  if (mayBeJson) {
    const reading = parseJson(source.text);
    if ("root" in reading) return { documents: [documentOf(source, reading.root)], problems: [] };
    // What has no name of its own, like standard input, may be YAML that begins with a bracket.
    if (extension === ".json")
      return { documents: [], problems: [faultProblem(source, reading.fault, session)] };
  }
  const { parseYaml } = await import("../source/parse-yaml.js");
  const { roots, faults } = parseYaml(source.text);
  const problems = faults.slice(0, mostFaults).map((fault) => faultProblem(source, fault, session));
  if (roots.length === 0 && problems.length === 0) {
    problems.push(problem("file-empty", { file: source.name }, {}, session.language));
  }
  return { documents: problems.length > 0 ? [] : roots.map((root) => documentOf(source, root)), problems };
}

/** After so many faults of syntax the rest say no more. */
const mostFaults = 20;

function documentOf(source: Source, root: SourceNode): SourceDocument {
  const value = valueOf(root);
  return { source, root, value: formatOf(value) === "jixiao/published@1" ? figuresAsPrinted(root) : value };
}

type FaultCode =
  | Extract<ReturnType<typeof parseJson>, { fault: unknown }>["fault"]["code"]
  | "unknown-tag"
  | "bad-alias"
  | "too-many-aliases"
  | "bad-yaml";

function faultProblem(
  { name, text }: Source,
  { code, span, values = {} }: SourceFault<FaultCode>,
  { language }: Session,
): Problem {
  const scanner = String(values["code"] ?? "");
  const detail = syntaxDetails[scanner] ?? words("写法有误", "wrong syntax");
  return problem(code, { file: name, text, span }, { ...values, detail }, language);
}
