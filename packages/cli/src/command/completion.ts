import type { Command } from "commander";
import { bashScript } from "../completion/bash.js";
import { commandTree } from "../completion/command-tree.js";
import { fishScript } from "../completion/fish.js";
import { zshScript } from "../completion/zsh.js";
import { shippedRubrics, shippedSchemes } from "../document/shipped.js";
import type { Outcome } from "../output/session.js";

/** A shell that a completion script can be written for. */
export type Shell = "bash" | "zsh" | "fish";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** Prints a completion script made from the commands themselves and the ids of what ships. */
export async function completion(shell: Shell, program: Command): Promise<Outcome> {
  const rubrics = [...new Set((await shippedRubrics()).map(({ id }) => id))];
  const schemes = (await shippedSchemes()).map(({ id }) => id);
  return { status: 0, product: scripts[shell](commandTree(program, { rubrics, schemes })) };
}
