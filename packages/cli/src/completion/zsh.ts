import type { CommandNode, CommandTree, OptionTree } from "./command-tree.js";
import { quoted } from "./quoted.js";

/** A completion script for zsh, with what each command and option does. */
export function zshScript({ name, options, commands }: CommandTree): string {
  return `#compdef ${name}
# ${name}: zsh completion. Load it with: eval "$(${name} completion zsh)"
_${name}_words_or_files() { compadd -- "$@"; _files }
_${name}() {
  local context state line
  local -a commands=(
${commands.map(({ name: command, about }) => `    ${quoted(`${command}:${about.replaceAll(":", "：")}`)}`).join("\n")}
  )
  _arguments -C \\
${options.map((option) => `    ${optionSpec(option)} \\`).join("\n")}
    '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe -t commands command commands ;;
    arguments)
      case $words[1] in
${commands.map(commandCase).join("\n")}
      esac ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

function commandCase({ name, options, words, takesFiles }: CommandNode): string {
  const specs = [...options.map(optionSpec), ...argumentSpec(words, takesFiles)];
  return `        ${name}) _arguments ${specs.join(" ")} ;;`;
}

function argumentSpec(words: readonly string[], takesFiles: boolean): string[] {
  if (words.length === 0) return takesFiles ? ["'*: :_files'"] : [];
  return [quoted(`*: :${action(words, takesFiles)}`)];
}

function optionSpec({ long, about, value }: OptionTree): string {
  const text = about.replace(/[[\]:]/g, " ");
  if (value === undefined) return quoted(`${long}[${text}]`);
  const { words, isFile } = value;
  return quoted(`${long}=[${text}]: :${action(words, isFile)}`);
}

/** With a blank before it an action is called as it stands, its words the arguments. */
function action(words: readonly string[], isFile: boolean): string {
  if (words.length === 0) return isFile ? "_files" : "";
  return isFile ? ` _jixiao_words_or_files ${words.join(" ")}` : `(${words.join(" ")})`;
}
