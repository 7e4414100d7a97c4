// Gets a real VS Code from the npm registry alone, once for all checkouts; `npm run install:vscode` does only this.
// The package code-server carries a built VS Code; only that part is kept, and no install script of anybody is run.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** code-server 4.100.3 is VS Code 1.100.3, the newest that runs on Node 20. */
const version = "4.100.3";
const digest =
  "sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==";

const cache = process.env["ANDERSOM_VSCODE_CACHE"] ?? join(homedir(), ".cache", "andersom-vscode");

/** The program that starts the server; installs it first where it is not there yet. */
export function installVscode(): string {
  const home = join(cache, version);
  const program = join(home, "lib", "vscode", "out", "server-main.js");
  if (existsSync(join(home, "complete")) && existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "new-"));
  try {
    fill(work);
    rmSync(home, { recursive: true, force: true });
    // Moved into place when it is whole, so an installation that breaks off leaves nothing behind that looks right.
    renameSync(join(work, "package"), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return program;
}

function fill(work: string): void {
  const packed = JSON.parse(npm(work, "pack", "--json", `code-server@${version}`)) as [{ filename: string }];
  const file = join(work, packed[0].filename);
  const found = `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
  if (found !== digest) throw new Error(`code-server@${version} is not what was expected: ${found}`);
  execFileSync("tar", ["xzf", file, "package/lib/vscode", "package/LICENSE"], { cwd: work });
  rmSync(file);
  const folder = join(work, "package", "lib", "vscode");
  // `npm ci` refuses: the lock that comes with it lacks an optional package. `npm install` keeps to that lock all the same.
  npm(folder, "install", "--omit=dev");
  if (!existsSync(join(folder, "node_modules.asar")))
    symlinkSync("node_modules", join(folder, "node_modules.asar"));
  writeFileSync(join(work, "package", "complete"), `${version}\n`);
}

function npm(cwd: string, ...args: readonly string[]): string {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  return execFileSync("npm", [...args, ...quiet], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(installVscode());
