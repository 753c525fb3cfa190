import { existsSync } from "node:fs";

// What `npm start` shows: the published evaluation of 2021, scored again.
const example = new URL("../examples/donghu-2021/main.js", import.meta.url);
if (existsSync(example)) {
  await import(example.href);
} else {
  console.error("examples/donghu-2021/main.js is missing: there is nothing to start.");
  process.exitCode = 1;
}
