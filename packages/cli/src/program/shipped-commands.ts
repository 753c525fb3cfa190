import { words } from "../problem/words.js";
import type { Parts } from "./command-parts.js";
import type { Perform } from "./perform.js";

/** `list` and `show`. */
export function defineShipped({ describe, name, format, out }: Parts, perform: Perform): void {
  describe(
    "list",
    words("列出内置的体系与评级办法", "list the rubrics and rating schemes that ship"),
    "jixiao list",
  )
    .addOption(format(["table", "json"]))
    .addOption(out())
    .action((options: { format?: "table" | "json"; out?: string }) =>
      perform(async (session) => {
        const { list } = await import("../command/list.js");
        return list({ format: options.format ?? "table" }, session);
      }, options),
    );
  describe(
    "show",
    words("打印一份内置文档，可复制修改", "print a shipped document, to copy and change"),
    "jixiao show donghu/department > rubric.yaml",
  )
    .addArgument(name("<id>", words("标识，或 标识@版本", "its id, or id@version")))
    .addOption(format(["yaml", "json", "table"]))
    .addOption(out())
    .action((id: string, options: { format?: "yaml" | "json" | "table"; out?: string }) =>
      perform(async (session) => {
        const { show } = await import("../command/show.js");
        return show(id, { format: options.format ?? "yaml" }, session);
      }, options),
    );
}
