import type { CommandNode, CommandTree, OptionTree } from "./command-tree.js";
import { quoted } from "./quoted.js";

/**
 * A completion script for bash. It needs no other package, calls no program while completing, and leaves
 * whatever it has no words for to the completion of files.
 */
export function bashScript({ name, options, commands }: CommandTree): string {
  const names = commands.map((command) => command.name);
  return `# ${name}: bash completion. Load it with: eval "$(${name} completion bash)"
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word words=
  # "--format=json" reaches us in three words.
  if [[ $current == = ]]; then current=; elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join("|")}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case $command:$previous in
${[valueCases("*", options), ...commands.map((command) => valueCases(command.name, command.options))].filter(Boolean).join("\n")}
  esac
  case $command:$current in
    :-*) words=${quoted(optionWords(options))} ;;
    :*) words=${quoted(names.join(" "))} ;;
${commands.map(commandCases).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _${name} ${name}
`;
}

function commandCases({ name, options, words }: CommandNode): string {
  return `    ${name}:-*) words=${quoted(optionWords(options))} ;;
    ${name}:*) words=${quoted(words.join(" "))} ;;`;
}

function valueCases(command: string, options: readonly OptionTree[]): string {
  return options
    .flatMap(({ long, value }) =>
      value === undefined
        ? []
        : [
            `    ${command}:${long}) COMPREPLY=($(compgen -W ${quoted(value.words.join(" "))} -- "$current")); return ;;`,
          ],
    )
    .join("\n");
}

function optionWords(options: readonly OptionTree[]): string {
  return options.map(({ long }) => long).join(" ");
}
