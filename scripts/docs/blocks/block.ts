import type { Page } from "../page.js";

/** Makes the Markdown of one block of a page. */
export type Block = (given: string, page: Page) => string | Promise<string>;
