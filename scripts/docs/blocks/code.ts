import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { snippets } from "../code/index.js";
import { fence } from "../markdown.js";
import { root } from "../page.js";
import type { Block } from "./block.js";

/** A program of scripts/docs/code as it stands there, and what it prints. */
export const codeBlock: Block = async (name) => {
  const load = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
  if (load === undefined) throw new Error(`there is no program scripts/docs/code/${name}.ts`);
  const source = readFileSync(`${root}scripts/docs/code/${name}.ts`, "utf8");
  const printed = await outputOf(name, load);
  return printed === "" ? fence("ts", source) : `${fence("ts", source)}\n\n${fence("text", printed)}`;
};

const outputs = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();

/** What a program prints: run once, and never two at a time, since they share the console. */
function outputOf(name: string, load: () => Promise<unknown>): Promise<string> {
  const known = outputs.get(name);
  if (known !== undefined) return known;
  const output = last.then(() => listen(load));
  last = output.catch(() => undefined);
  outputs.set(name, output);
  return output;
}

async function listen(load: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const { log } = console;
  console.log = (...values: readonly unknown[]) => {
    lines.push(values.map((one) => (typeof one === "string" ? one : inspect(one))).join(" "));
  };
  try {
    await load();
  } finally {
    console.log = log;
  }
  return lines.join("\n");
}
