// Editors of others, headless, on the real command over real pipes: what is wrong, hover, completion, rename and layout.
// In CI they must be there; elsewhere a test is skipped, and says so, where an editor is not.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { serverCommand } from "./server-command.js";

const text = `verordening Verordening toeslag Eikmeer 2026
  Gemeente: Eikmeer.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als het inkomen is hoogstens € 1.500 per maand.

lid 2
  De hoogte van de toeslag is     10% van het blauwte.
`;

interface Seen {
  readonly problem?: string;
  readonly wrong: unknown;
  readonly hover: unknown;
  readonly completion: unknown;
  readonly renamed: readonly string[];
  readonly laid_out: readonly string[];
  readonly stopped: boolean;
}

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const inCi = process.env["CI"] !== undefined && process.env["CI"] !== "";

/** Whether an editor is there. In CI nobody asks: there a test that cannot start fails. */
function isThere(command: string): boolean {
  const there = spawnSync(command, ["--version"]).status === 0;
  if (!there && !inCi) console.log(`${command} is not installed: its test is skipped`);
  return there || inCi;
}

function run(command: string, args: (file: string) => readonly string[]): Seen {
  folder = mkdtempSync(join(tmpdir(), "andersom-editor-"));
  const file = join(folder, "v.andersom");
  const out = join(folder, "seen.json");
  writeFileSync(file, text);
  const ran = spawnSync(command, args(file), {
    cwd: folder,
    encoding: "utf8",
    timeout: 280_000,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CACHE_HOME: folder,
      ANDERSOM_LSP: JSON.stringify(serverCommand),
      ANDERSOM_FILE: file,
      ANDERSOM_OUT: out,
    },
  });
  if (ran.error !== undefined) throw ran.error;
  const seen = (() => {
    try {
      return JSON.parse(readFileSync(out, "utf8")) as Seen;
    } catch {
      throw new Error(`${command} saw nothing: ${ran.stdout}${ran.stderr}`);
    }
  })();
  if (seen.problem !== undefined) throw new Error(`${command}: ${seen.problem}\n${ran.stderr}`);
  return seen;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function check(seen: Seen): void {
  expect(JSON.stringify(seen.wrong)).toContain("blauwte");
  expect(JSON.stringify(seen.hover)).toContain("inkomen");
  expect(JSON.stringify(seen.completion)).toContain("meedoen");
  const renamed = seen.renamed.join("\n");
  expect(renamed).not.toContain("inkomen");
  expect(renamed.match(/\bloon\b/gu)).toHaveLength(3);
  expect(seen.laid_out.join("\n")).toContain("De hoogte van de toeslag is 10% van het loon.");
  expect(seen.stopped).toBe(true);
}

describe("editors of others", { timeout: 300_000 }, () => {
  it.skipIf(!isThere("nvim"))("Neovim", () => {
    check(
      run("nvim", (file) => [
        "--headless",
        "-u",
        "NONE",
        "-i",
        "NONE",
        "-n",
        file,
        "-S",
        script("neovim.lua"),
      ]),
    );
  });

  it.skipIf(!isThere("emacs"))("Emacs with eglot", () => {
    check(run("emacs", () => ["-Q", "--batch", "-l", script("emacs.el")]));
  });
});
