// The extension in the real VS Code: installed from its .vsix and used by keyboard and mouse, and its suite in the extension host.
// It runs with `npm run test:vscode` and in CI; where VS Code cannot start it fails.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editorOf, goToLine, openBrowser, openFile, openFolder, type Browser } from "./browser.js";
import { runSuite } from "./run-suite.js";
import { startVscode, type Vscode } from "./server.js";
import { caseNames, type SuiteResult } from "./suite/result.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, "packages/vscode/dist");
const chapter = "hoofdstuk-05-zelfstandig-wonen.andersom";

const home = mkdtempSync(join(tmpdir(), "andersom-vscode-"));
let vscode: Vscode;
let vsix: string;

/** A copy of the ordinance for the social domain, for one test to change. */
function workspaceOf(name: string): string {
  const folder = join(home, name);
  cpSync(join(root, "examples/sociaal-domein"), folder, { recursive: true });
  return folder;
}

function browser(name: string): Promise<Browser> {
  const profile = join(home, `profile-${name}`);
  mkdirSync(profile);
  return openBrowser(profile);
}

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, "test/scripts/vscode.mjs"), "--package"], {
    cwd: root,
    stdio: "pipe",
  });
  vsix = join(built, readdirSync(built).find((name) => name.endsWith(".vsix")) ?? "");
  vscode = await startVscode(home, vsix);
}, 600_000);

afterAll(async () => {
  await vscode?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe("the file that people install", () => {
  it("is smaller than 2 MB", () => {
    expect(statSync(vsix).size).toBeLessThan(2 * 1024 * 1024);
  });
});

describe("in the extension host", () => {
  let suite: SuiteResult;
  beforeAll(async () => {
    const window = await browser("suite");
    try {
      suite = await runSuite(
        window.page,
        vscode.port,
        home,
        join(built, "extension"),
        workspaceOf("suite-folder"),
      );
      console.log(`VS Code, in milliseconds: ${JSON.stringify(suite.measured)}`);
    } finally {
      await window.close();
    }
  }, 300_000);

  it.each(caseNames)("%s", (name) => {
    const result = suite.results.find((one) => one.name === name);
    expect(result).toEqual({ name });
  });

  it("has no cases but these", () => {
    expect(suite.results.map(({ name }) => name)).toEqual(caseNames);
  });

  it("activates within half a second", () => {
    expect(suite.measured["activation"]).toBeLessThan(500);
  });
});

describe("for a person", () => {
  let window: Browser;
  beforeAll(async () => {
    window = await browser("person");
    await openFolder(window.page, vscode.port, workspaceOf("person-folder"));
  }, 120_000);
  afterAll(() => window?.close());

  it("draws a line under what is wrong, and says in Dutch what to do", async () => {
    const { page } = window;
    await openFile(page, chapter);
    await goToLine(page, 11, 29);
    await page.keyboard.type("x");
    await editorOf(page).locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    const row = page.locator(".markers-panel .monaco-list-row", { hasText: "niet aangekondigd" }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain("De voorziening ‘xhulp in het huishouden’ is niet aangekondigd");
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Backspace");
    await editorOf(page).locator(".squiggly-error").first().waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+M");
  });

  it("asks nothing of any machine but this one", () => {
    expect([...window.outside]).toEqual([]);
  });
});
