// Running the commands of a CI template as they are written: a built and packed command, a repository of its own, and a
// shell with the variables that the CI would set.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Nothing of the machine or of the repository that runs the tests may leak into the commands. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_|CI_|npm_|NODE_|FORCE_COLOR)/u.test(name)),
);

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** A folder in which everything of one test file happens. */
export interface Ground {
  readonly folder: string;
  /** The packed command. */
  readonly archive: string;
  /** For all commands: a home, a git identity, a place for `npm install --global` and for stand-ins. */
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

/** Builds and packs the command. */
export function makeGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), "andersom-templates-"));
  const source = join(folder, "package");
  mkdirSync(join(source, "bin"), { recursive: true });
  for (const name of ["package.json", "README.md", "bin/andersom.cjs"])
    copyFileSync(join(root, "packages/cli", name), join(source, name));
  const script = join(root, "test/scripts/build.mjs");
  execFileSync(process.execPath, [script, "--command", join(source, "dist")], { cwd: root, stdio: "pipe" });
  const bin = join(folder, "prefix/bin");
  mkdirSync(bin, { recursive: true });
  mkdirSync(join(folder, "home"));
  writeFileSync(
    join(folder, "home/.gitconfig"),
    "[user]\n  name = Test\n  email = test@example.org\n[init]\n  defaultBranch = main\n[commit]\n  gpgsign = false\n[safe]\n  directory = *\n",
  );
  const env = {
    ...clean,
    ...network(),
    HOME: join(folder, "home"),
    PATH: `${bin}:${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
    npm_config_prefix: join(folder, "prefix"),
    npm_config_prefer_offline: "true",
    npm_config_update_notifier: "false",
    CI: "true",
  };
  const packed = execFileSync("npm", ["pack", "--silent"], { cwd: source, env, encoding: "utf8" }).trim();
  return {
    folder,
    archive: join(source, packed),
    env,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How this machine reaches its registry: a prefix of its own hides the settings of npm, and a proxy may sign with its own certificate. */
function network(): NodeJS.ProcessEnv {
  const authorities = process.env["NODE_EXTRA_CA_CERTS"];
  const settings = ["cache", "registry", "cafile"].flatMap((key) => {
    const value = spawnSync("npm", ["config", "get", key], { encoding: "utf8" }).stdout.trim();
    return ["", "null", "undefined"].includes(value) ? [] : [[`npm_config_${key}`, value] as const];
  });
  return {
    ...Object.fromEntries(settings),
    ...(authorities === undefined ? {} : { NODE_EXTRA_CA_CERTS: authorities }),
  };
}

/** Runs a script in bash as the runner of GitHub and that of GitLab do: it stops at the first command that fails. */
export function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((done) => {
    const shell = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd, env });
    let output = "";
    for (const stream of [shell.stdout, shell.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    shell.on("close", (status) => {
      done({ status, output });
    });
  });
}

/** A command of somebody else that is not here: it writes down how it was called. */
export function standIn(name: string, ground: Ground, script: string): void {
  const file = join(ground.folder, "prefix/bin", name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

export function read(...path: readonly string[]): string {
  return readFileSync(join(...path), "utf8");
}

export function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
