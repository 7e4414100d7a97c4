// The first hour of a new officer: from the walkthrough alone to an article with effect, conditions, maatwerk, uitleg and voorbeelden,
// in the real VS Code, with the keyboard. Then everything that the extension shows of it.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { editorOf, openBrowser, openFolder, runCommand, webview, type Browser } from "./browser.js";
import { picture, startOnce, type Started } from "./started.js";
import { blocks } from "./walkthrough-text.js";

// A person waits for the machine, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000 });

let vscode: Started;
let window: Browser;
let folder: string;
const file = (): string =>
  readFileSync(join(folder, "fietsvergoeding-waterrade-2026/verordening.andersom"), "utf8");

beforeAll(async () => {
  vscode = await startOnce();
  folder = join(vscode.home, "first-hour");
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  const profile = join(vscode.home, "profile-first-hour");
  mkdirSync(profile);
  window = await openBrowser(profile);
  await openFolder(window.page, vscode.port, folder);
}, 900_000);

afterAll(async () => {
  await window?.close();
  await vscode?.stop();
});

/** Text with plain spaces. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Writes at the end of the text, as somebody who pastes. */
async function write(text: string): Promise<void> {
  const { page } = window;
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+End");
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("Control+V");
}

/** Finds words, and types others over them. */
async function change(words: string, by: string): Promise<void> {
  const { page } = window;
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  await page.locator(".find-widget.visible textarea").first().fill(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.type(by);
  await page.keyboard.press("Escape");
}

/** Saves; what a suggestion or a message took the key for is closed first. */
async function save(): Promise<void> {
  const { page } = window;
  const unsaved = page.locator(".tab.dirty", { hasText: "verordening.andersom" });
  for (let turn = 0; turn < 20 && (turn === 0 || (await unsaved.count()) > 0); turn++) {
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+S");
    await page.waitForTimeout(1000);
  }
}

describe("a new officer", () => {
  it("finds the walkthrough, in Dutch", async () => {
    const { page } = window;
    await runCommand(page, "Andersom: Open rondleiding");
    await page.getByText("Schrijf uw eerste artikel").first().waitFor();
    await page.getByText("Geef de naam en de gemeente.").first().waitFor();
    await picture(page, "editor-rondleiding");
  });

  it("begins an ordinance with two questions", async () => {
    const { page } = window;
    await runCommand(page, "Andersom: Nieuwe verordening");
    const box = page.locator(".quick-input-widget input.input").first();
    await page.getByText("Hoe heet de verordening?").first().waitFor();
    await box.fill("Verordening fietsvergoeding Waterrade 2026");
    await page.keyboard.press("Enter");
    await page.getByText("Van welke gemeente?").first().waitFor();
    await box.fill("Waterrade");
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "verordening.andersom" }).waitFor();
    await editorOf(page).locator(".view-line", { hasText: "Gemeente" }).first().waitFor();
    expect(file()).toContain("  Gemeente: Waterrade.\n");
  });

  it("types an effect, and the editor goes on with the line for people", async () => {
    const { page } = window;
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("effect naar school kunnen\n", { delay: 15 });
    await page.keyboard.type("> Ieder kind kan naar school, ook als er thuis weinig geld is.\n", {
      delay: 5,
    });
    const lines = editorOf(page).locator(".view-line");
    await lines
      .filter({ hasText: /^\s*>\s*$/u })
      .first()
      .waitFor();
    await page.keyboard.press("Control+Backspace");
    await page.keyboard.insertText(`${blocks(5)[1]?.trim() ?? ""}\n\n`);
    await save();
    await expect
      .poll(file, { timeout: 60_000 })
      .toMatch(/effect naar school kunnen\n {2}> Ieder kind kan naar school/u);
  });

  it("writes the article, and is told in Dutch which words are missing", async () => {
    const { page } = window;
    await write(blocks(3)[0] ?? "");
    await editorOf(page).locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    await page
      .locator(".markers-panel .monaco-list-row", { hasText: "Ik ken ‘de leeftijd’ niet" })
      .first()
      .waitFor();
    await page.keyboard.press("Control+1");
    await page.keyboard.press("F8");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    const actions = page.locator(".action-widget .monaco-list-row");
    await actions.first().waitFor();
    await picture(page, "editor-melding");
    expect((await actions.allInnerTexts()).join("\n")).toContain("Voeg maatwerk toe");
    await page.keyboard.press("Escape");
  });

  it("adds facts, maatwerk, uitleg and two voorbeelden, and nothing is wrong any more", async () => {
    for (const step of [4, 5, 6, 7]) await write(`\n${blocks(step)[0] ?? ""}`);
    const { page } = window;
    await editorOf(page).locator(".squiggly-error").first().waitFor({ state: "detached" });
    await page.locator(".markers-panel", { hasText: "No problems" }).first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    await save();
    await expect.poll(file, { timeout: 60_000 }).toContain("voorbeeld Tim woont dichtbij");
  });

  it("runs the voorbeelden in the Test Explorer, by article", async () => {
    const { page } = window;
    await runCommand(page, "Andersom: Draai voorbeelden");
    const rows = page.locator(".test-explorer .monaco-list-row");
    await rows.filter({ hasText: "Noor fietst ver naar school" }).first().waitFor();
    await rows.filter({ hasText: "artikel 1" }).first().waitFor();
    await page.locator(".test-explorer .codicon-testing-passed-icon").first().waitFor();
  });

  it("sees at the line what was expected and what came out, when a rule changes", async () => {
    const { page } = window;
    await page.keyboard.press("Control+1");
    await change("meer dan 3 kilometer", "minstens 3 kilometer");
    await runCommand(page, "Andersom: Draai voorbeelden");
    await page.locator(".test-explorer .codicon-testing-failed-icon").first().waitFor();
    await page.keyboard.press("Control+1");
    // The last line of the text is what the failing voorbeeld expects.
    await page.keyboard.press("Control+End");
    const told = editorOf(page).getByText("De uitkomst is").first();
    await told.waitFor();
    await picture(page, "editor-voorbeelden");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+1");
    await change("minstens 3 kilometer", "meer dan 3 kilometer");
  });

  it("reads the public version beside the text, and goes from it to the source with Enter", async () => {
    const { page } = window;
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Control+K");
    await page.keyboard.press("v");
    const view = webview(page);
    await view.getByText("Woont u ver van school").first().waitFor();
    expect(plain(await view.locator("main").innerText())).toContain("€ 150");
    await picture(page, "editor-publieksversie");
    const rule = view.locator('[data-regel="artikel 1 lid 2"]').first();
    await rule.focus();
    await page.keyboard.press("Enter");
    await page
      .locator(".monaco-editor.focused .view-line", { hasText: "De hoogte van de fietsvergoeding" })
      .first()
      .waitFor();
  });

  it("tries it on somebody with the keyboard alone, and keeps the case as a voorbeeld", async () => {
    const { page } = window;
    await runCommand(page, "Andersom: Probeer de verordening");
    const view = webview(page);
    const form = view.locator("form#vraag");
    await form.waitFor();
    for (let turn = 0; turn < 8 && (await form.count()) > 0; turn++) {
      const question = await form.locator("legend").innerText();
      const choice = form.locator("input[type=radio]");
      if ((await choice.count()) > 0) await choice.last().press("Space");
      else
        await form
          .locator("input[type=text]")
          .fill(/geboren/u.test(question) ? "14 juni 2011" : /dag/u.test(question) ? "2-3-2026" : "6");
      if (turn === 1) await picture(page, "editor-proberen");
      await form.locator("button[type=submit]").press("Enter");
      await expect
        .poll(
          // The form is made anew after each answer, and gone after the last.
          () =>
            form
              .locator("legend")
              .innerText({ timeout: 1000 })
              .catch(() => ""),
          { timeout: 60_000 },
        )
        .not.toBe(question);
    }
    await view.locator(".uitkomst", { hasText: "toegekend" }).first().waitFor();
    expect(plain(await view.locator(".uitkomst").first().innerText())).toContain("€ 150");
    await view.locator("#titel").fill("Ali fietst zes kilometer");
    await view.locator("#titel").press("Enter");
    await page.locator(".view-line", { hasText: "Ali fietst zes kilometer" }).first().waitFor();
    await save();
    await expect
      .poll(file, { timeout: 60_000 })
      .toMatch(/voorbeeld Ali fietst zes kilometer\n[\s\S]*Dan de inwoner heeft recht op fietsvergoeding/u);
  });

  it("sees which rules decide", async () => {
    const { page } = window;
    await page.keyboard.press("Control+1");
    await runCommand(page, "Andersom: Toon regelboom");
    const rows = page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row", {
      hasText: "artikel 1 lid 2",
    });
    await rows.first().waitFor();
    await picture(page, "editor-regelboom");
  });

  it("was asked nothing by any machine but this one, and nothing broke in the page", () => {
    expect([...window.outside]).toEqual([]);
  });
});
