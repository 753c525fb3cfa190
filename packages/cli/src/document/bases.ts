import { readdir } from "node:fs/promises";
import { dirname, extname, join, relative, resolve } from "node:path";
import type { Rubric } from "@jixiao/core";
import { isPlainObject } from "@jixiao/core/adapter";
import type { Session } from "../output/session.js";
import type { SourceDocument } from "../source/source.js";
import { formatOf } from "./kinds.js";
import { readDocuments } from "./read-documents.js";

/**
 * The rubric documents that some rubrics extend and that do not ship: files that `extends` names, else files
 * beside the one that extends, found by id. With them comes what each file-like `extends` stands for.
 */
export interface Bases {
  readonly documents: readonly SourceDocument[];
  /** By document: the reference its `extends` means, where it names a file. */
  readonly references: ReadonlyMap<SourceDocument, string>;
}

/** Finds what rubrics extend, and what that extends in turn. */
export async function findBases(
  given: readonly SourceDocument[],
  shipped: readonly Rubric[],
  session: Session,
): Promise<Bases> {
  const documents: SourceDocument[] = [];
  const references = new Map<SourceDocument, string>();
  const known = (reference: string): boolean =>
    shipped.some((rubric) => isNamed(rubric, reference)) ||
    [...given, ...documents].some(({ value }) => isNamed(value, reference));
  const waiting = [...given];
  for (const document of waiting) {
    const reference = extendsOf(document.value);
    if (reference === undefined || known(reference)) continue;
    const found = isFile(reference)
      ? await fromFile(document, reference, session)
      : await fromSiblings(document, reference, session);
    if (found === undefined) continue;
    if (isFile(reference)) references.set(document, nameOf(found.value));
    if (known(nameOf(found.value))) continue;
    documents.push(found);
    waiting.push(found);
  }
  return { documents, references };
}

const extensions = new Set([".yaml", ".yml", ".json"]);

function isFile(reference: string): boolean {
  return extensions.has(extname(reference).toLowerCase());
}

async function fromFile(
  document: SourceDocument,
  file: string,
  session: Session,
): Promise<SourceDocument | undefined> {
  const { documents } = await readDocuments([join(folderOf(document), file)], session);
  const rubrics = documents.filter(({ value }) => formatOf(value) === "jixiao/rubric@1");
  return rubrics.length === 1 ? rubrics[0] : undefined;
}

/** No folder of rubrics has more; one that has is no folder of rubrics. */
const mostSiblings = 500;

async function fromSiblings(
  document: SourceDocument,
  reference: string,
  session: Session,
): Promise<SourceDocument | undefined> {
  const folder = folderOf(document);
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => extensions.has(extname(name).toLowerCase()))
    .map((name) => join(folder, name))
    .filter((file) => resolve(file) !== resolve(document.source.name))
    .toSorted();
  for (const file of files.slice(0, mostSiblings)) {
    // What is wrong with a file that nobody named is nobody's business here.
    const { documents } = await readDocuments([file], session);
    const found = documents.find(
      ({ value }) => formatOf(value) === "jixiao/rubric@1" && isNamed(value, reference),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function folderOf({ source }: SourceDocument): string {
  return relative(".", dirname(source.name)) || ".";
}

function extendsOf(value: unknown): string | undefined {
  return isPlainObject(value) && typeof value["extends"] === "string" ? value["extends"] : undefined;
}

/** A rubric document's `id@version`, as far as it has one. */
function nameOf(value: unknown): string {
  return isPlainObject(value) ? `${String(value["id"])}@${String(value["version"])}` : "";
}

function isNamed(value: unknown, reference: string): boolean {
  return isPlainObject(value) && (value["id"] === reference || nameOf(value) === reference);
}
