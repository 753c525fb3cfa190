/** The API pages, in docs/api (not committed); a warning fails. */
import { root, run } from "../workspace/run.mjs";

const { ok } = await run("typedoc", ["--options", `${root}scripts/typedoc.json`], { aloud: true });
process.exitCode = ok ? 0 : 1;
