import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Lets one process at a time install and build in a checkout. The lock of a process that died is taken over.
 *
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 */
export async function withLock(root, work) {
  const lock = join(tmpdir(), `jixiao-${createHash("sha256").update(root).digest("hex").slice(0, 12)}.lock`);
  const release = () => rmSync(lock, { recursive: true, force: true });
  for (let tries = 0; !take(lock); tries += 1) {
    if (tries === 5) console.error("Waiting for another build of this checkout to end.");
    if (isStale(lock)) release();
    else await pause(200);
  }
  const stop = () => process.exit(130);
  process.once("exit", release).once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work();
  } finally {
    release();
    process.off("exit", release).off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    mkdirSync(lock);
  } catch {
    return false;
  }
  writeFileSync(join(lock, "pid"), String(process.pid));
  return true;
}

/** Whether its process is gone, or never came to write its id. @param {string} lock */
function isStale(lock) {
  try {
    const pid = Number(readFileSync(join(lock, "pid"), "utf8"));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === "ESRCH" || (code === "ENOENT" && age(lock) > 5000);
  }
}

/** Milliseconds; 0 for a lock that is gone. @param {string} lock */
const age = (lock) => Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
