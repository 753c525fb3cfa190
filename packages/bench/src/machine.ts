import { cpus, loadavg, totalmem } from "node:os";

/** Where the figures come from; without it they mean little. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly platform: string;
  readonly node: string;
  /** How many processes wanted a core in the last minute, before anything was measured. */
  readonly load: number;
}

/** This machine, now. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}
