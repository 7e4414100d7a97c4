// A PostgreSQL server of its own: a new data folder, a socket in it and no port; a server of the machine is never touched.

import { execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, Missing } from "./engine.js";

const debian = "/usr/lib/postgresql";

function programs(): string | undefined {
  if (!existsSync(debian)) return undefined;
  const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  return versions.map((one) => join(debian, one, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
function user(): Pick<SpawnOptions, "uid" | "gid"> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"])
    try {
      const id = (flag: string): number =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString());
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      continue;
    }
  return {};
}

export async function startPostgres(): Promise<Engine | Missing> {
  const bin = programs();
  if (bin === undefined)
    return { missing: "PostgreSQL is not installed (Debian: apt-get install postgresql): not compared" };
  const owner = user();
  const folder = mkdtempSync(join(tmpdir(), "andersom-postgres-"));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "andersom", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: folder, stdio: "pipe" },
  );
  const server = spawn(
    join(bin, "postgres"),
    [
      ["-D", data],
      ["-k", folder],
      ["-c", "listen_addresses="],
      ["-c", "fsync=off"],
      ["-c", "jit=off"],
      ["-c", "max_connections=10"],
    ].flat(),
    { ...owner, cwd: folder, stdio: "ignore" },
  );
  const kill = (): void => void server.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const psql = (input: string, ...options: readonly string[]): Promise<string> =>
    call(
      join(bin, "psql"),
      ["-h", folder, "-U", "andersom", "-d", "postgres", "-X", "-q", "-v", "ON_ERROR_STOP=1", ...options],
      input,
    );
  const stop = async (): Promise<void> => {
    server.kill("SIGINT");
    await ended;
    process.off("exit", kill);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let turn = 0; ; turn++)
    try {
      await psql("SELECT 1;");
      break;
    } catch (error) {
      if (turn === 100) {
        await stop();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  return {
    dialect: "postgres",
    async run(script) {
      await psql(script);
    },
    async rows(query) {
      const text = await psql(`${query};`, "-A", "-t", "-F", "\t", "-P", "null=\\N");
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.split("\t").map((one) => (one === "\\N" ? null : one)));
    },
    async reset() {
      await psql("SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
    },
    stop,
  };
}

/** Runs a program with `input`, and gives what it prints; fails with what it says on the error output. */
function call(program: string, options: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: ["pipe", "pipe", "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(Buffer.concat(out).toString("utf8"))
        : reject(new Error(Buffer.concat(err).toString("utf8").slice(0, 4000))),
    );
    child.stdin.once("error", () => undefined);
    child.stdin.end(input);
  });
}
