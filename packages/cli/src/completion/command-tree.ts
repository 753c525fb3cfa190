import type { Argument, Command, Option } from "commander";

/** What can be typed: the commands, each with its options and what its arguments are. */
export interface CommandTree {
  readonly name: string;
  readonly options: readonly OptionTree[];
  readonly commands: readonly CommandNode[];
}

/** One command. */
export interface CommandNode {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionTree[];
  /** Words its arguments may be; files where there are none. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

/** One option; without `value` it is a switch. */
export interface OptionTree {
  readonly long: string;
  readonly short?: string;
  readonly about: string;
  readonly value?: { readonly words: readonly string[]; readonly isFile: boolean };
}

/** Ids that are typed: of rubrics, and of rating schemes. */
export interface ShippedIds {
  readonly rubrics: readonly string[];
  readonly schemes: readonly string[];
}

/** Reads off commander's own description what can be typed, so that completion never lags behind. */
export function commandTree(program: Command, ids: ShippedIds): CommandTree {
  const names = program.commands.map((command) => command.name());
  return {
    name: program.name(),
    options: optionsOf(program, ids),
    commands: program
      .createHelp()
      .visibleCommands(program)
      .map((command) => commandNode(command, names, ids)),
  };
}

function commandNode(command: Command, names: readonly string[], ids: ShippedIds): CommandNode {
  const words = command.registeredArguments.flatMap((argument) => argumentWords(argument, ids));
  const name = command.name();
  return {
    name,
    about: command.description(),
    options: optionsOf(command, ids),
    words: name === "help" ? names : words,
    takesFiles: command.registeredArguments.some((argument) => isFile(argument.name())),
  };
}

/** Arguments and options are known by the name of what they take: `<id>`, `<rubric>`, `<file>`. */
function argumentWords(argument: Argument, { rubrics, schemes }: ShippedIds): readonly string[] {
  if (argument.argChoices !== undefined) return argument.argChoices;
  if (argument.name() === "id") return [...rubrics, ...schemes];
  return argument.name() === "old" ? rubrics : [];
}

function isFile(name: string): boolean {
  return !["id", "indicator", "shell", "command"].includes(name);
}

function optionsOf(command: Command, ids: ShippedIds): OptionTree[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap((option) => (option.long === undefined ? [] : [optionTree(option, option.long, ids)]));
}

function optionTree(option: Option, long: string, { rubrics, schemes }: ShippedIds): OptionTree {
  const { short, description, argChoices } = option;
  const taken = /<([a-z]+)>/.exec(option.flags)?.[1];
  const words = argChoices ?? (taken === "rubric" ? rubrics : taken === "scheme" ? schemes : []);
  const isFile = taken === "file" || taken === "rubric" || taken === "scheme";
  return {
    long,
    ...(short === undefined ? {} : { short }),
    about: description,
    ...(taken === undefined ? {} : { value: { words, isFile } }),
  };
}
