import { valueOf, type SourceNode } from "../source/source-node.js";

/** Where published figures stand; each is what a report printed, to the last zero. */
const figures = new Set(["points", "score", "deducted", "rate", "deductions"]);

/**
 * A published document as data: its figures are the texts they are written with, in quotes or not, so that
 * `score: 88.74` means the same as `score: "88.74"`.
 */
export function figuresAsPrinted(node: SourceNode, isFigure = false): unknown {
  switch (node.kind) {
    case "scalar":
      return isFigure ? (node.text ?? node.value) : node.value;
    case "list":
      return node.items.map((item) => figuresAsPrinted(item, isFigure));
    case "map":
      return Object.fromEntries(
        [...node.entries].map(([key, { value }]) => [
          key,
          key === "scale" ? valueOf(value) : figuresAsPrinted(value, figures.has(key)),
        ]),
      );
  }
}
