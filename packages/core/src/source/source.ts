import { date, label, object, optional, required, text, type Infer } from "../shape/index.js";

/** Where a document, or a part of one, comes from: what was published, and where in it. */
export const sourceShape = object({
  title: required(label()),
  clause: optional(label()),
  url: optional(text(500)),
  date: optional(date()),
});

/** Where a document comes from, as a document writes it. */
export type Source = Infer<typeof sourceShape>;
