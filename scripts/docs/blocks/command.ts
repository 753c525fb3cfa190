import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fence } from "../markdown.js";
import { root, type Page } from "../page.js";
import type { Block } from "./block.js";

const program = `${root}packages/cli/bin/jixiao.js`;
const built = `${root}packages/cli/dist/main.js`;

/**
 * What the command line prints. It runs where the files of the page stand (each a block of YAML after
 * `<!-- file: name.yaml -->`), or in a folder of the repository: `jixiao score a.yaml (in examples/…)`.
 */
export const commandBlock: Block = async (given, page) => {
  if (!existsSync(built)) throw new Error("the pages show the built command: npm run build");
  const { command = "", folder } = /^(?<command>.*?)(?: \(in (?<folder>[^)]+)\))?$/.exec(given)?.groups ?? {};
  const output =
    folder === undefined
      ? await inFolderOf(page, (where) => outputOf(command, where, page))
      : await outputOf(command, root + folder, page);
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

/** Both streams in one text; a status other than 0 is shown as a shell would be asked for it. */
function outputOf(command: string, cwd: string, { language }: Page): Promise<string> {
  const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: `${language.replace("-", "_")}.UTF-8` };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...command.split(" ").filter((word) => word !== "")],
      { cwd, env: environment },
      (error, output, notes) => {
        const status = error === null ? "" : `$ echo $?\n${String(error.code)}`;
        resolve([notes, output, status].map((part) => part.trimEnd()).filter((part) => part !== "").join("\n"));
      },
    );
  });
}
