import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fence } from "../markdown.js";
import { root, type Page } from "../page.js";
import type { Block } from "./block.js";
import { runCommand } from "./run-command.js";

/**
 * What the command line prints. It runs where the files of the page stand (each a block of YAML after
 * `<!-- file: name.yaml -->`), or in a folder of the repository: `jixiao score a.yaml (in examples/…)`.
 */
export const commandBlock: Block = async (given, page) => {
  const { command = "", folder } = /^(?<command>.*?)(?: \(in (?<folder>[^)]+)\))?$/.exec(given)?.groups ?? {};
  const words = command.split(" ").filter((word) => word !== "");
  const output =
    folder === undefined
      ? await inFolderOf(page, (where) => runCommand(words, where, page.language))
      : await runCommand(words, root + folder, page.language);
  return fence("console", `$ npx jixiao ${command}\n${output}`);
};

const file = /<!-- file: (?<name>\S+) -->\n```yaml\n(?<text>[\s\S]*?)```/g;

async function inFolderOf<Result>(page: Page, act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "jixiao-docs-"));
  try {
    for (const { groups } of page.text.matchAll(file)) {
      const { name = "", text = "" } = groups ?? {};
      await writeFile(join(folder, name), text);
    }
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
