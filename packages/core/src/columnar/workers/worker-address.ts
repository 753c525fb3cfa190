declare const __dirname: string | undefined;

/** Where the built module of a thread is: beside the built kernel, in the same format. */
export function workerAddress(): string | URL {
  if (typeof __dirname === "string") return `${__dirname}/columnar-worker.cjs`;
  // Not written as one literal: bundlers would take it for a file to copy, which a thread cannot be started from.
  const file = "columnar-worker.js";
  return new URL(`./${file}`, import.meta.url);
}
