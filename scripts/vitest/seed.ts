import * as fc from "fast-check";

/** Every property of a run starts from the seed the run printed; `JIXIAO_SEED=… npm test` repeats it. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["JIXIAO_SEED"]) });
