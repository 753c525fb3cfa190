import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "./lock.mjs";

const root = () => `/nowhere/${String(process.hrtime.bigint())}`;
const lockOf = (place: string) =>
  join(tmpdir(), `jixiao-${createHash("sha256").update(place).digest("hex").slice(0, 12)}.lock`);

test("lets one at a time work in a checkout", async () => {
  const place = root();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen.push(`${name} ends`);
  };
  await Promise.all([withLock(place, work("a")), withLock(place, work("b"))]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("gives the lock back when the work fails", async () => {
  const place = root();
  await expect(withLock(place, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(lockOf(place))).toBe(false);
});

test("takes over the lock of a process that is gone", async () => {
  const place = root();
  mkdirSync(lockOf(place));
  writeFileSync(join(lockOf(place), "pid"), "2147483646");
  expect(await withLock(place, () => Promise.resolve("done"))).toBe("done");
});
