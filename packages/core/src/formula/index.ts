export * from "./node.js";
export * from "./evaluate.js";
