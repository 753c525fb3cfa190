import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the tests of one file, gone when they are done. */
export function temporaryFolder(): {
  readonly path: string;
  readonly write: (name: string, content: string | Buffer) => string;
} {
  const path = mkdtempSync(join(tmpdir(), "jixiao-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
