import type { Command } from "commander";
import { words } from "../problem/words.js";
import type { Parts } from "./command-parts.js";
import type { Perform } from "./perform.js";

/** `completion`, which prints what a shell needs to complete all the others. */
export function defineCompletion({ describe, name }: Parts, perform: Perform, program: Command): void {
  const shells = ["bash", "zsh", "fish"] as const;
  describe(
    "completion",
    words("输出命令行补全脚本", "print a shell completion script"),
    'eval "$(jixiao completion bash)"',
    'eval "$(jixiao completion zsh)"',
    "jixiao completion fish | source",
  )
    .addArgument(name("<shell>", words("bash、zsh 或 fish", "bash, zsh or fish")).choices(shells))
    .action((shell: (typeof shells)[number]) =>
      perform(async () => (await import("../command/completion.js")).completion(shell, program)),
    );
}
