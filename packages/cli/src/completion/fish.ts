import type { CommandNode, CommandTree, OptionTree } from "./command-tree.js";
import { quoted } from "./quoted.js";

/** A completion script for fish, with what each command and option does. */
export function fishScript({ name, options, commands }: CommandTree): string {
  const complete = (rest: string): string => `complete -c ${name} ${rest}`;
  const lines = [
    ...options.map((option) => complete(`-n __fish_use_subcommand ${optionPart(option)}`)),
    ...commands.map((command) =>
      complete(`-n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.about)}`),
    ),
    ...commands.flatMap((command) => commandParts(command).map(complete)),
  ];
  return `# ${name}: fish completion. Load it with: ${name} completion fish | source
${lines.join("\n")}
`;
}

function commandParts({ name, options, words, takesFiles }: CommandNode): string[] {
  const here = `-n '__fish_seen_subcommand_from ${name}'`;
  const files = takesFiles ? [] : [`${here} -f`];
  const own = words.length === 0 ? [] : [`${here} -a ${quoted(words.join(" "))}`];
  return [...files, ...own, ...options.map((option) => `${here} ${optionPart(option)}`)];
}

function optionPart({ long, short, about, value }: OptionTree): string {
  const names = `${short === undefined ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const described = `${names} -d ${quoted(about)}`;
  if (value === undefined) return described;
  const words = value.words.length === 0 ? "" : ` -a ${quoted(value.words.join(" "))}`;
  return `${described} ${value.isFile ? "-r -F" : "-x"}${words}`;
}
