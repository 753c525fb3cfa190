export * from "./place.js";
export * from "./scale.js";
export * from "./mof-four-grade.js";
