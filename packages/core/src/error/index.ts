export * from "./issue.js";
export * from "./problem.js";
export * from "./nearest.js";
export { catalogue, type CatalogueEntry, type IssueCode } from "./catalogue.js";
