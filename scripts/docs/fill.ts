import { blocks } from "./blocks/index.js";
import type { Page } from "./page.js";

const made = /<!-- made: (?<what>[^\n]+?) -->\n[\s\S]*?<!-- \/made -->/g;

/**
 * A page with everything between `<!-- made: … -->` and `<!-- /made -->` made anew. The first word names the
 * block, the rest is for it: `<!-- made: rule-parameters attainment -->`.
 * @throws Error when a page asks for a block that nobody makes.
 */
export async function fill(page: Page): Promise<string> {
  const fresh = await Promise.all(
    [...page.text.matchAll(made)].map(async ({ groups }) => {
      const what = groups?.["what"] ?? "";
      const [kind = "", ...words] = what.split(" ");
      const make = Object.hasOwn(blocks, kind) ? blocks[kind] : undefined;
      if (make === undefined) throw new Error(`${page.path}: nobody makes “${kind}”`);
      return `<!-- made: ${what} -->\n${await make(words.join(" "), page)}\n<!-- /made -->`;
    }),
  );
  return page.text.replace(made, () => fresh.shift() ?? "");
}
