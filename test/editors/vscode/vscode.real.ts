// The extension in the real VS Code: installed from its .vsix and used by keyboard and mouse, and its suite in the extension host.
// It runs with `npm run test:vscode` and in CI; where VS Code cannot start it fails.

import { cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { brief, story } from "../insist.js";
import { openBrowser, openFolder, webview, type Browser } from "./browser.js";
import { closePanel, editorOf, focusText, goToLine, openFile, openProblems, runCommand } from "./person.js";
import { runSuite } from "./run-suite.js";
import { picture, root, startOnce, type Started } from "./started.js";
import { caseNames, type SuiteResult } from "./suite/result.js";
import { describeWeb } from "./web.js";
import { describeWriting } from "./writing.js";

// A person waits for the machine, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000 });

const chapter = "hoofdstuk-05-zelfstandig-wonen.andersom";
let vscode: Started;

/** A copy of the ordinance for the social domain, for one test to change. */
function workspaceOf(name: string): string {
  const folder = join(vscode.home, name);
  cpSync(join(root, "examples/sociaal-domein"), folder, { recursive: true });
  return folder;
}

function browser(name: string): Promise<Browser> {
  const profile = join(vscode.home, `profile-${name}`);
  mkdirSync(profile);
  return openBrowser(profile);
}

beforeAll(async () => {
  vscode = await startOnce();
}, 900_000);

afterAll(() => vscode?.stop());

describe("the file that people install", () => {
  it("is smaller than 2 MB", () => {
    expect(statSync(vscode.vsix).size).toBeLessThan(2 * 1024 * 1024);
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
        vscode.home,
        vscode.extension,
        workspaceOf("suite-folder"),
      );
      console.log(`VS Code, in milliseconds: ${JSON.stringify(suite.measured)}`);
    } finally {
      await window.close();
    }
  }, 600_000);

  it.each(caseNames)("%s", (name) => {
    const result = suite.results.find((one) => one.name === name);
    expect(result).toEqual({ name });
  });

  it("has no cases but these", () => {
    expect(suite.results.map(({ name }) => name)).toEqual(caseNames);
  });
});

describe("for a person", () => {
  const step = story();
  let window: Browser;
  let folder: string;
  beforeAll(async () => {
    window = await browser("person");
    folder = workspaceOf("person-folder");
    mkdirSync(join(folder, ".vscode"));
    // All that follows is done, and read, in high contrast.
    const theme = { "workbench.colorTheme": "Default High Contrast" };
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(theme));
    await openFolder(window.page, vscode.port, folder);
  }, 300_000);
  afterAll(() => window?.close());

  step("draws a line under what is wrong, and says in Dutch what to do", async () => {
    const { page } = window;
    await openFile(page, chapter);
    await goToLine(page, 11, 29);
    await page.keyboard.type("x");
    await editorOf(page).locator(".squiggly-error").first().waitFor();
    const problems = await openProblems(page);
    const row = problems.locator(".monaco-list-row", { hasText: "niet aangekondigd" }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain("De voorziening ‘xhulp in het huishouden’ is niet aangekondigd");
    await focusText(page);
    await page.keyboard.press("Backspace");
    await editorOf(page).locator(".squiggly-error").first().waitFor({ state: "detached" });
    await closePanel(page);
  });

  step("shows the public version in the colours of high contrast", async () => {
    const { page } = window;
    const view = webview(page);
    await runCommand(page, "Andersom: Toon publieksversie", view.locator("h1"));
    expect(await view.locator("body").getAttribute("class")).toContain("vscode-high-contrast");
    const colours: unknown = await view
      .locator("body")
      .evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]");
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await picture(page, "editor-hoog-contrast");
  });

  step("shows it in the look of the municipality, in the light of the editor", async () => {
    const { page } = window;
    const body = webview(page).locator("body");
    const colours = (): Promise<unknown> =>
      body.evaluate(
        "[document.querySelector('h1'), document.body].map((one) => getComputedStyle(one)).flatMap((style, at) => (at === 0 ? style.color : style.backgroundColor))",
        brief,
      );
    // The theme that the example has beside it: `thema.json`.
    for (const [theme, wanted] of [
      ["Default Light Modern", ["rgb(6, 59, 66)", "rgb(255, 255, 255)"]],
      ["Default Dark Modern", ["rgb(201, 238, 240)", "rgb(15, 23, 24)"]],
    ] as const) {
      writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
      await expect.poll(colours, { timeout: 60_000 }).toEqual(wanted);
      await picture(page, `editor-huisstijl-${theme.includes("Light") ? "licht" : "donker"}`);
    }
  });

  step("says what is wrong with a theme, and shows the page without it", async () => {
    const { page } = window;
    writeFileSync(join(folder, "thema.json"), '{"utrecht":{"link":{"color":{"$value":"rood"}}}}');
    const warning = webview(page).locator(".melding", { hasText: "thema.json, regel 1:" });
    await warning.waitFor();
    expect(await webview(page).locator("body").evaluate("document.adoptedStyleSheets.length")).toBe(0);
  });

  step("runs nothing in the page but its own script", async () => {
    const policy = await webview(window.page)
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute("content");
    expect(policy).toMatch(
      /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'; base-uri 'none'; form-action 'none'$/u,
    );
  });

  step("asks nothing of any machine but this one", () => {
    expect([...window.outside]).toEqual([]);
  });
});

describeWriting(() => vscode);

describeWeb(() => vscode);
