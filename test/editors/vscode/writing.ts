// What somebody who writes does all day in the real VS Code, with the keyboard: read what a name means, pick from the list, choose an action,
// rename, look at what is not covered by a voorbeeld, and at the chart of an income.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  editorOf,
  goToLine,
  openBrowser,
  openFile,
  openFolder,
  runCommand,
  webview,
  type Browser,
} from "./browser.js";
import { picture, root, type Started } from "./started.js";

// A person waits for the machine, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000 });

/** Text with plain spaces. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const patience = { timeout: 60_000 };

/** Finds words that stand in the text once; they are selected then. */
async function select(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  await page.locator(".find-widget.visible textarea").first().fill(words);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

function lines(page: Page, words: string): Locator {
  return editorOf(page).locator(".view-line", { hasText: words });
}

interface Focused {
  readonly name: string;
  readonly tag: string;
  readonly outline: string;
}

/** Run in the page. */
const focused =
  "(() => { const one = document.activeElement; return { name: (one.id || one.textContent || '').trim(), tag: one.tagName, outline: getComputedStyle(one).outlineStyle }; })()";

/** What has the focus in a page beside the text, from Tab to Tab, and how it shows that. */
async function tabbed(page: Page, most: number): Promise<readonly Focused[]> {
  const body = webview(page).locator("body");
  const found: Focused[] = [];
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press("Tab");
    const here: Focused = await body.evaluate(focused);
    if (here.tag === "BODY" || found.some(({ name }) => name === here.name)) break;
    found.push(here);
  }
  return found;
}

/** Registers the tests; `vscode` is there by the time they run. */
export function describeWriting(vscode: () => Started): void {
  describe("for who writes all day", () => {
    let window: Browser;
    let folder: string;
    const read = (name: string): string => readFileSync(join(folder, name), "utf8");

    beforeAll(async () => {
      folder = join(vscode().home, "writing-folder");
      cpSync(join(root, "examples/meedoenfonds"), folder, { recursive: true });
      mkdirSync(join(folder, ".vscode"));
      writeFileSync(
        join(folder, ".vscode/settings.json"),
        JSON.stringify({ "editor.minimap.enabled": false }),
      );
      window = await openBrowser(mkdtempSync(join(vscode().home, "profile-writing-")));
      await openFolder(window.page, vscode().port, folder);
      await openFile(window.page, "verordening.andersom");
      // The server has read everything once it tells where a name is used.
      await window.page.locator(".codelens-decoration").first().waitFor({ state: "attached" });
    }, 300_000);
    afterAll(() => window?.close());

    it("tells what a name means, where it comes from and where it is used", async () => {
      const { page } = window;
      await select(page, "inkomen is hoogstens € 1.200");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      const hover = page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
      await hover.waitFor();
      const told = plain(await hover.innerText());
      expect(told).toContain("gegeven van de inwoner (een bedrag per maand)");
      expect(told).toContain("Hoe hoog is uw inkomen per maand?");
      expect(told).toMatch(/Op \d+ plaatsen gebruikt, in artikel 1, 2 en 3\./u);
      await picture(page, "editor-uitleg-bij-naam");
      await page.keyboard.press("Escape");
    });

    it("shows the places behind the line above a name", async () => {
      const { page } = window;
      await goToLine(page, 22);
      const lens = page.locator(".codelens-decoration a:visible", { hasText: "Gebruikt in 3 artikelen" });
      await lens.first().click();
      const rows = page.locator(".reference-zone-widget .monaco-list-row");
      await rows.filter({ hasText: "het inkomen is hoogstens" }).first().waitFor();
      expect((await rows.allInnerTexts()).join("\n")).toContain("voorbeelden.andersom");
      await page.keyboard.press("Escape");
      await page.locator(".reference-zone-widget").waitFor({ state: "detached" });
    });

    it("goes on with the next letter, and offers what may stand there", async () => {
      const { page } = window;
      await select(page, "b. het inkomen is hoogstens € 1.500 per maand.");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Backspace");
      await page.keyboard.type(";\n", { delay: 30 });
      await lines(page, "c.").first().waitFor();
      await page.keyboard.type("de inwoner is lid", { delay: 30 });
      const row = page.locator(".suggest-widget.visible .monaco-list-row", {
        hasText: "de inwoner is lid van een club",
      });
      await row.first().waitFor();
      await page.locator(".suggest-widget.visible .monaco-list-row.focused", { hasText: "club" }).waitFor();
      await picture(page, "editor-aanvullen");
      await page.keyboard.press("Enter");
      await page.keyboard.type(".");
      await lines(page, "c. de inwoner is lid van een club.").first().waitFor();
      await runCommand(page, "File: Revert File");
      await lines(page, "b. het inkomen is hoogstens").first().waitFor();
    });

    it("selects what an action leaves to fill in, at both places", async () => {
      const { page } = window;
      await page.keyboard.press("Control+1");
      await page.keyboard.press("Control+End");
      await page.keyboard.insertText("\nartikel 9 Zwemmen\n");
      await page.keyboard.press("ArrowUp");
      const focused = page.locator(".action-widget .monaco-list-row.focused");
      // The actions stand with the messages: on a busy machine these come later than the keys.
      for (let turn = 0; turn < 20 && !(await focused.isVisible()); turn++) {
        await page.keyboard.press("Control+.");
        await focused.waitFor({ timeout: 3000 }).catch(() => undefined);
      }
      for (let turn = 0; !(await focused.innerText()).includes("een nieuw effect"); turn++) {
        if (turn > 10) throw new Error(await page.locator(".action-widget").innerText());
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
      await lines(page, "effect nieuw effect").first().waitFor();
      await page.keyboard.type("zwemmen kunnen");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+S");
      await expect.poll(() => read("verordening.andersom"), patience).toContain("artikel 9 Zwemmen");
      expect(read("verordening.andersom")).toContain("effect zwemmen kunnen\n  > Schrijf hier wat");
      expect(read("verordening.andersom")).toContain("artikel 9 Zwemmen\n  Effect: zwemmen kunnen.");
    });

    it("gives a name another name in every file", async () => {
      const { page } = window;
      await select(page, "inkomen: bedrag");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("F2");
      const box = page.locator(".rename-box input").first();
      await box.waitFor();
      expect(await box.inputValue()).toBe("inkomen");
      await box.fill("loon");
      await page.keyboard.press("Enter");
      await lines(page, "loon: bedrag per maand").first().waitFor();
      await runCommand(page, "File: Save All");
      await expect.poll(() => read("voorbeelden.andersom"), patience).toContain("Gegeven het loon is");
      await expect.poll(() => read("verordening.andersom"), patience).toContain("het loon is hoogstens");
      expect(read("voorbeelden.andersom")).not.toContain("het inkomen");
      expect(read("verordening.andersom")).not.toContain("het inkomen");
    });

    it("counts which rules the voorbeelden touch, per lid", async () => {
      const { page } = window;
      await page.keyboard.press("Control+1");
      await runCommand(page, "Test: Run All Tests with Coverage");
      await page
        .locator(".explorer-folders-view .monaco-list-row", { hasText: "verordening.andersom" })
        .filter({ hasText: /\d+%/u })
        .first()
        .waitFor();
      await page
        .getByText(/Verordening meedoenfonds Waterrade 2026: van \d+ voorbeelden kloppen er \d+\./u)
        .first()
        .waitFor();
      await runCommand(page, "Testing: Focus on Test Coverage View");
      const row = page
        .locator(".monaco-list-row", { hasText: "verordening.andersom" })
        .filter({ hasText: /\d+\.\d\d%/u });
      await row.first().click();
      await page.keyboard.press("ArrowRight");
      const lid = page.locator(".monaco-list-row", { hasText: "artikel 2 lid 1 (Meedoen)" });
      await lid.filter({ hasText: "100.00%" }).first().waitFor();
      await picture(page, "editor-dekking");
    });

    it("draws what a household gets against what it earns, in words and numbers too", async () => {
      const { page } = window;
      await page.keyboard.press("Control+1");
      await page.keyboard.press("Control+J");
      await runCommand(page, "Andersom: Toon armoedeval");
      const view = webview(page);
      const drawn = view.locator("svg.grafiek polyline.lijn");
      await drawn.waitFor();
      expect((await drawn.getAttribute("points"))?.split(" ").length).toBeGreaterThan(30);
      expect(plain(await view.locator(".melding").first().innerText())).toBe(
        "Bij een loon van € 1.500,00 kost één cent meer dit huishouden € 100,00 per jaar.",
      );
      await picture(page, "editor-armoedeval");
      await view.locator("main").focus();
      const stops = await tabbed(page, 8);
      expect(stops.map(({ name }) => name)).toEqual(["voorbeeld", "inkomen", "Dezelfde grafiek als tabel"]);
      expect(stops.filter(({ outline }) => outline === "none")).toEqual([]);
    });

    it("leads with Tab alone through the form to try it in, for another day too", async () => {
      const { page } = window;
      await page.keyboard.press("Control+1");
      await runCommand(page, "Andersom: Probeer de verordening");
      const view = webview(page);
      await view.locator("form#vraag").waitFor();
      await view.locator("main").focus();
      const stops = await tabbed(page, 12);
      expect(stops.map(({ name }) => name).slice(0, 5)).toEqual([
        "peildatum",
        "Reken met deze dag",
        "antwoord",
        "Verder",
        "Weet ik niet",
      ]);
      expect(stops.filter(({ outline }) => outline === "none")).toEqual([]);
      const outcome = view.locator(".uitkomst", { hasText: "meedoenbijdrage" });
      const choose = async (day: string, shows: Locator): Promise<void> => {
        for (let turn = 0; turn < 5; turn++) {
          await view.locator("#peildatum").fill(day);
          await view.locator("#peildatum").press("Enter");
          const shown = await shows
            .first()
            .waitFor({ timeout: 20_000 })
            .then(
              () => true,
              () => false,
            );
          if (shown) return;
        }
        throw new Error(`${day}: ${await view.locator("main").innerText()}`);
      };
      await choose("31 december 2025", outcome.filter({ hasText: "niet aan de orde" }));
      await choose("gisteren", view.getByText("‘gisteren’ is geen dag"));
      await choose("2-3-2026", outcome.filter({ hasText: "nog onbekend" }));
    });

    it("asked nothing of any machine but this one", () => {
      expect([...window.outside]).toEqual([]);
    });
  });
}
