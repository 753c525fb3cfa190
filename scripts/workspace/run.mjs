import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs one command line with the workspace's tools on its path.
 *
 * @param {string} command
 * @param {string[]} [args] go to the command as they are, unless it is run by a shell
 * @param {object} [how]
 * @param {string} [how.cwd] default: the root
 * @param {boolean} [how.aloud] it speaks for itself instead of being recorded
 * @param {boolean} [how.shell] the command is a line of package.json
 * @param {NodeJS.ProcessEnv} [how.env] beside the process's own
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args = [], { cwd = root, aloud = false, shell = false, env = {} } = {}) {
  const path = [join(cwd, "node_modules/.bin"), join(root, "node_modules/.bin"), process.env["PATH"]];
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: path.join(delimiter), ...env },
    stdio: ["ignore", aloud ? "inherit" : "pipe", aloud ? "inherit" : "pipe"],
    shell: shell || process.platform === "win32",
  });
  let output = "";
  /** @param {Buffer} chunk */
  const record = (chunk) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", record);
  child.stderr?.on("data", record);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      resolve({ ok: false, output: error.message });
    });
    child.on("close", (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}
