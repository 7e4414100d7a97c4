// The command as it is shipped: built, started as a process, on real files, through real pipes.

import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "andersom-bin-"));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  copyFileSync(join(root, "packages/cli/bin/andersom.cjs"), join(folder, "bin/andersom.cjs"));
  const script = join(root, "test/scripts/build.mjs");
  execFileSync(process.execPath, [script, "--command", join(folder, "dist"), "--prepared"], {
    cwd: root,
    stdio: "pipe",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Not every machine has each part. */
function isThere(part: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(part) !== "";
  } catch {
    return false;
  }
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function andersom(args: readonly string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "bin/andersom.cjs"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      input: options.input ?? "",
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...options.env },
    },
  );
  return { status, stdout, stderr };
}

describe("the built command", () => {
  it("stands alone: no file of ours or of npm is needed next to it", () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as {
      version: string;
    };
    expect(andersom(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("makes an ordinance, checks, tests, decides and builds it", () => {
    expect(andersom(["new", "sport"]).status).toBe(0);
    expect(andersom(["check", "sport"])).toEqual({
      status: 0,
      stdout: "1 bestand bekeken: geen fouten.\n",
      stderr: "",
    });
    expect(andersom(["test", "sport"]).status).toBe(0);
    const household = readFileSync(join(folder, "sport/huishoudens/noor.json"), "utf8");
    const decided = andersom(["decide", "sport", "--gegevens", "-", "--format", "json"], {
      input: household,
    });
    expect(JSON.parse(decided.stdout)).toMatchObject({ format: "andersom/decide", decided: true });
    const built = andersom(["build", "sport", "--to", "publieksversie", "--out", "sport/uitvoer"]);
    expect(built).toMatchObject({ status: 0, stderr: "" });
  });

  it("says the same from its cache of compiled code as without it", () => {
    const prepared = join(folder, "dist/prepared");
    expect(readdirSync(prepared).sort()).toEqual(
      ["build", "check", "documents", "program"].flatMap((name): unknown[] => [
        expect.stringMatching(new RegExp(`^${name}-[\\da-f]+\\.bin$`, "u")),
        `${name}.cjs`,
      ]),
    );
    const commands = [
      ["check", "sport"],
      ["check", "sport", "--format", "json"],
      ["test", "sport"],
      ["leesbaarheid", "sport"],
      ["build", "sport", "--to", "publieksversie", "--out", "sport/twee"],
      ["build", "sport", "--to", "model"],
      ["build", "sport", "--help"],
      ["check"],
    ];
    const from = commands.map((args) => andersom(args));
    renameSync(prepared, join(folder, "aside"));
    const without = commands.map((args) => andersom(args));
    renameSync(join(folder, "aside"), prepared);
    expect(from).toEqual(without);
  });

  it.skipIf(!isThere("@myriaddreamin/typst-ts-node-compiler"))(
    "finds the maker of PDF from its cache",
    () => {
      const parts = join(folder, "node_modules");
      symlinkSync(join(root, "node_modules"), parts);
      try {
        const args = ["build", "sport", "--to", "publieksversie", "--format", "pdf", "--out", "sport/papier"];
        expect(andersom(args)).toMatchObject({ status: 0, stderr: "" });
        const [file = ""] = readdirSync(join(folder, "sport/papier"));
        expect(readFileSync(join(folder, "sport/papier", file), "latin1").slice(0, 5)).toBe("%PDF-");
      } finally {
        rmSync(parts);
      }
    },
  );

  it("puts problems on standard error and exits with 2", () => {
    const { status, stdout, stderr } = andersom(["check", "nergens"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe("Het bestand of de map ‘nergens’ bestaat niet.\n");
  });

  it("shows colours only when they are wanted", () => {
    expect(andersom(["check", "sport"]).stdout).not.toContain("\u001b");
    expect(andersom(["check", "sport"], { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b");
    expect(andersom(["check", "sport"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).not.toContain(
      "\u001b",
    );
  });

  it("survives a reader that stops early", () => {
    const script = `"${process.execPath}" "${join(folder, "bin/andersom.cjs")}" explain nergens 2>&1 >/dev/null | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("Er is geen melding met de code ‘nergens’.\n");
    expect(stderr).toBe("");
  });
});
