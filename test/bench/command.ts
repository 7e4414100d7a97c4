// What a command costs as a whole, in milliseconds of processor time: the start of Node and of the command are part of it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Where they are set, Node reads these at every start, of any program: 40 ms on some machines. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

/**
 * Runs Node in a process of its own, in the root of the project.
 * @returns its CPU time in milliseconds, of all its threads, as its shell counts it, and what it printed.
 */
export function command(...args: readonly string[]): {
  readonly milliseconds: number;
  readonly output: string;
} {
  const script = 'TIMEFORMAT="%U %S"; time node "$@"';
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const [user = NaN, system = NaN] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (Number.isNaN(user + system)) throw new Error(`${args.join(" ")}: ${stdout}${stderr}`);
  return { milliseconds: (user + system) * 1000, output: stdout };
}
