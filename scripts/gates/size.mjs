/** The size of every entry, held to scripts/gates/size-limit.config.mjs. */
import { run } from "../workspace/run.mjs";

const { ok } = await run("size-limit", ["--config", "scripts/gates/size-limit.config.mjs"], { aloud: true });
process.exitCode = ok ? 0 : 1;
