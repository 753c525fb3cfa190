import { version } from "../package.json";

/** The package and version that computes, as scorecards name it. */
export const engine = `@jixiao/core ${version}`;
