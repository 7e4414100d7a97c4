// What somebody who writes does all day in the real VS Code, with the keyboard: read what a name means, pick from the list, choose an action,
// rename, look at what is not covered by a voorbeeld, and at the chart of an income.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { brief, insist, story } from "../insist.js";
import { openBrowser, openFolder, webview, type Browser } from "./browser.js";
import {
  chooseAction,
  chord,
  closePanel,
  focusText,
  goToEnd,
  goToLine,
  lines,
  openFile,
  runCommand,
  save,
  saveAll,
  select,
  somethingSelected,
} from "./person.js";
import { picture, root, type Started } from "./started.js";

// A person waits for the machine, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000 });

/** Text with plain spaces. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const patience = { timeout: 60_000 };

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
  await webview(page).locator("main").focus(brief);
  const found: Focused[] = [];
  for (let turn = 0; turn < most; turn++) {
    await page.keyboard.press("Tab");
    const here: Focused = await body.evaluate(focused);
    if (here.tag === "BODY" || found.some(({ name }) => name === here.name)) break;
    found.push(here);
  }
  return found;
}

/** Goes with Tab alone along these, which each show that they have the focus; a page that was made anew on the way is begun again. */
async function tabs(page: Page, names: readonly string[], most: number): Promise<void> {
  let stops: readonly Focused[] = [];
  const first = (): readonly string[] => stops.map(({ name }) => name).slice(0, names.length);
  await insist(
    page,
    `Tab along ${names.join(", ")}`,
    async () => (stops = await tabbed(page, most)),
    () => Promise.resolve(first().join() === names.join()),
    1000,
  ).catch(() => undefined);
  expect(first()).toEqual(names);
  expect(stops.filter(({ outline }) => outline === "none")).toEqual([]);
}

/** Registers the tests; `vscode` is there by the time they run. */
export function describeWriting(vscode: () => Started): void {
  describe("for who writes all day", () => {
    const step = story();
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

    step("tells what a name means, where it comes from and where it is used", async () => {
      const { page } = window;
      await select(page, "inkomen is hoogstens € 1.200");
      await page.keyboard.press("ArrowLeft");
      const hover = page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
      await chord(page, "Control+K", "Control+I", hover);
      const told = plain(await hover.innerText());
      expect(told).toContain("gegeven van de inwoner (een bedrag per maand)");
      expect(told).toContain("Hoe hoog is uw inkomen per maand?");
      expect(told).toMatch(/Op \d+ plaatsen gebruikt, in artikel 1, 2 en 3\./u);
      await picture(page, "editor-uitleg-bij-naam");
      await page.keyboard.press("Escape");
    });

    step("shows the places behind the line above a name", async () => {
      const { page } = window;
      await goToLine(page, 22);
      const lens = page.locator(".codelens-decoration a:visible", { hasText: "Gebruikt in 3 artikelen" });
      const zone = page.locator(".reference-zone-widget");
      const rows = zone.locator(".monaco-list-row");
      await insist(
        page,
        "the places where it is used",
        async () => {
          if (!(await zone.isVisible())) await lens.first().click(brief);
        },
        rows.filter({ hasText: "het inkomen is hoogstens" }),
      );
      await expect
        .poll(async () => (await rows.allInnerTexts()).join("\n"), patience)
        .toContain("voorbeelden.andersom");
      const closed = async (): Promise<boolean> => (await zone.count()) === 0;
      await insist(page, "the places are closed", () => page.keyboard.press("Escape"), closed);
    });

    step("goes on with the next letter, and offers what may stand there", async () => {
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
      const offered = page.locator(".suggest-widget.visible");
      await insist(
        page,
        "what may stand there",
        async () => {
          if (!(await offered.isVisible())) await page.keyboard.press("Control+Space");
        },
        row,
      );
      await offered.locator(".monaco-list-row.focused", { hasText: "club" }).waitFor();
      await picture(page, "editor-aanvullen");
      await page.keyboard.press("Enter");
      await page.keyboard.type(".");
      await lines(page, "c. de inwoner is lid van een club.").first().waitFor();
      await runCommand(page, "File: Revert File", lines(page, "b. het inkomen is hoogstens"));
    });

    step("selects what an action leaves to fill in, at both places", async () => {
      const { page } = window;
      await goToEnd(page);
      await page.keyboard.insertText("\nartikel 9 Zwemmen\n");
      await lines(page, "artikel 9 Zwemmen").first().waitFor();
      await page.keyboard.press("ArrowUp");
      await chooseAction(page, "een nieuw effect");
      await page.keyboard.press("Enter");
      await lines(page, "effect nieuw effect").first().waitFor();
      await expect.poll(() => somethingSelected(page), patience).toBe(true);
      await page.keyboard.type("zwemmen kunnen");
      await page.keyboard.press("Escape");
      await save(page, "verordening.andersom");
      await expect.poll(() => read("verordening.andersom"), patience).toContain("artikel 9 Zwemmen");
      expect(read("verordening.andersom")).toContain("effect zwemmen kunnen\n  > Schrijf hier wat");
      expect(read("verordening.andersom")).toContain("artikel 9 Zwemmen\n  Effect: zwemmen kunnen.");
    });

    step("gives a name another name in every file", async () => {
      const { page } = window;
      const box = page.locator(".rename-box input").first();
      await insist(
        page,
        "the box for another name",
        async () => {
          await select(page, "inkomen: bedrag");
          await page.keyboard.press("ArrowLeft");
          await page.keyboard.press("F2");
        },
        box,
      );
      expect(await box.inputValue()).toBe("inkomen");
      await box.fill("loon");
      await box.press("Enter");
      await lines(page, "loon: bedrag per maand").first().waitFor();
      await insist(
        page,
        "every file is saved",
        () => saveAll(page),
        () => Promise.resolve(read("voorbeelden.andersom").includes("Gegeven het loon is")),
      );
      await expect.poll(() => read("verordening.andersom"), patience).toContain("het loon is hoogstens");
      expect(read("voorbeelden.andersom")).not.toContain("het inkomen");
      expect(read("verordening.andersom")).not.toContain("het inkomen");
    });

    step("counts which rules the voorbeelden touch, per lid", async () => {
      const { page } = window;
      const share = page
        .locator(".explorer-folders-view .monaco-list-row", { hasText: "verordening.andersom" })
        .filter({ hasText: /\d+%/u });
      await runCommand(page, "Test: Run All Tests with Coverage", share);
      await page
        .getByText(/Verordening meedoenfonds Waterrade 2026: van \d+ voorbeelden kloppen er \d+\./u)
        .first()
        .waitFor();
      const row = page
        .locator(".monaco-list-row", { hasText: "verordening.andersom" })
        .filter({ hasText: /\d+\.\d\d%/u });
      await runCommand(page, "Testing: Focus on Test Coverage View", row);
      const lid = page.locator(".monaco-list-row", { hasText: "artikel 2 lid 1 (Meedoen)" });
      await insist(
        page,
        "the parts of the ordinance",
        async () => {
          await row.first().click(brief);
          await page.keyboard.press("ArrowRight");
        },
        lid.filter({ hasText: "100.00%" }),
      );
      await picture(page, "editor-dekking");
    });

    step("draws what a household gets against what it earns, in words and numbers too", async () => {
      const { page } = window;
      await closePanel(page);
      const view = webview(page);
      const drawn = view.locator("svg.grafiek polyline.lijn");
      await runCommand(page, "Andersom: Toon armoedeval", drawn);
      expect((await drawn.getAttribute("points"))?.split(" ").length).toBeGreaterThan(30);
      expect(plain(await view.locator(".melding").first().innerText())).toBe(
        "Bij een loon van € 1.500,00 kost één cent meer dit huishouden € 100,00 per jaar.",
      );
      await picture(page, "editor-armoedeval");
      await tabs(page, ["voorbeeld", "inkomen", "Dezelfde grafiek als tabel"], 8);
    });

    step("leads with Tab alone through the form to try it in, for another day too", async () => {
      const { page } = window;
      const view = webview(page);
      await focusText(page);
      await runCommand(page, "Andersom: Probeer de verordening", view.locator("form#vraag"));
      await tabs(page, ["peildatum", "Reken met deze dag", "antwoord", "Verder", "Weet ik niet"], 12);
      const outcome = view.locator(".uitkomst", { hasText: "meedoenbijdrage" });
      const choose = async (day: string, shows: Locator): Promise<void> => {
        const box = view.locator("#peildatum");
        const answer = async (): Promise<void> => {
          await box.fill(day, brief);
          await box.press("Enter", brief);
        };
        await insist(page, `the day ${day}`, answer, shows);
      };
      await choose("31 december 2025", outcome.filter({ hasText: "niet aan de orde" }));
      await choose("gisteren", view.getByText("‘gisteren’ is geen dag"));
      await choose("2-3-2026", outcome.filter({ hasText: "nog onbekend" }));
    });

    step("asked nothing of any machine but this one", () => {
      expect([...window.outside]).toEqual([]);
    });
  });
}
