// The page to try Andersom in, in a real browser, from a file and without a network: a finding, the public version, a try-out.

import { accessibilityProblems, chromiumPath, withFile } from "@andersom/testkit";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";
import { brief, insist } from "./insist.js";
import { picture } from "./vscode/started.js";

// A person waits for the machine, and the machine may be busy.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

// Where this must run it may not be skipped.
const can = chromiumPath() !== undefined || process.env["CI"] !== undefined;
if (!can) console.warn("there is no Chromium here: the page is not tried");

/** Writes at the end of the text, as somebody who pastes. */
async function writeAtEnd(page: Page, text: string): Promise<void> {
  const shown = page.locator(".monaco-editor .view-line");
  await insist(
    page,
    "the text has the focus",
    () => shown.last().click(brief),
    page.locator(".monaco-editor.focused"),
  );
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
  await shown
    .filter({ hasText: text.trim().split("\n").at(-1) ?? "" })
    .first()
    .waitFor();
}

describe.runIf(can)("the page to try Andersom in", () => {
  let file = "";
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "andersom-page-"));
    const script = fileURLToPath(new URL("../scripts/playground.mjs", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    file = join(folder, "andersom-proberen.html");
  });

  it("tells findings and keeps the public version beside the text", async () => {
    await withFile(file, async (page, requests) => {
      const shown = page.frameLocator("#publieksversie");
      await shown.locator("h1").first().waitFor();
      await page.locator("#voorbeeld").selectOption("meedoenfonds");
      await shown.getByText("Verordening meedoenfonds").first().waitFor();
      await insist(
        page,
        "the ordinance itself",
        () => page.getByRole("button", { name: "verordening.andersom" }).click(brief),
        page.locator(".monaco-editor .view-line", { hasText: "Verordening meedoenfonds" }),
      );
      await writeAtEnd(page, "\nlid 9\nDe inwoner heeft recht op fietsles.\n");
      await page.getByRole("button", { name: /AND2003.*fietsles/ }).waitFor();
      await page.getByText("In de tekst staat nog 1 fout", { exact: false }).waitFor();
      await page.getByRole("button", { name: "Zet terug" }).click();
      await page.getByText("Geen meldingen").waitFor();
      // A sentence of the public version leads to where it comes from.
      await insist(
        page,
        "the source of a sentence",
        () => shown.locator("[data-regel]").first().click(brief),
        async () => (await page.locator("#tekst :focus").count()) > 0,
      );
      expect(requests).toEqual([]);
    });
  });

  it("asks what is needed, and says what comes out", async () => {
    await withFile(file, async (page, requests) => {
      await page.locator("#voorbeeld").selectOption("meedoenfonds");
      await page.getByRole("tab", { name: "Proberen" }).click();
      const form = page.locator("#proberen form");
      await form.getByText("Hoe hoog is uw inkomen per maand?").waitFor();
      await form.getByRole("textbox").fill("veel");
      await form.getByRole("button", { name: "Verder" }).click();
      await page.getByText("Vul een bedrag in").waitFor();
      await form.getByRole("textbox").fill("800");
      await form.getByRole("button", { name: "Verder" }).click();
      await form.getByText("Bent u lid van een club?").waitFor();
      await form.getByRole("radio", { name: "ja" }).check();
      await form.getByRole("button", { name: "Verder" }).click();
      await page.locator(".uitkomst", { hasText: "sportbijdrage: toegekend: hoogte € 100" }).waitFor();
      await form.getByText("Hoeveel kost het waar u aan mee wilt doen?").waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(requests).toEqual([]);
    });
  });

  it("keeps what is being written when the text of the ordinance changes under it", async () => {
    await withFile(file, async (page) => {
      await page.locator("#voorbeeld").selectOption("meedoenfonds");
      await page.getByRole("tab", { name: "Proberen" }).click();
      const form = page.locator("#proberen form");
      await form.getByText("Hoe hoog is uw inkomen per maand?").waitFor();
      await form.getByRole("textbox").fill("800");
      await page.evaluate(`document.querySelector("#proberen form").setAttribute("data-before", "")`);
      await writeAtEnd(page, "\n// Een opmerking.\n");
      await page.locator("#proberen form[data-before]").waitFor({ state: "detached" });
      expect(await form.getByRole("textbox").inputValue()).toBe("800");
    });
  });

  it("fits a telephone, works with the keyboard alone, and shows what is chosen in the colours of the visitor", async () => {
    await withFile(file, async (page, requests) => {
      await page.setViewportSize({ width: 375, height: 800 });
      await page.frameLocator("#publieksversie").locator("h1").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(375);
      // Nothing of the file that is shown is cut off.
      const [list, chosen] = ["#bestanden", "#bestanden [aria-current=true]"].map((one) => page.locator(one));
      const [around, inside] = [await list!.boundingBox(), await chosen!.boundingBox()];
      expect(inside!.y + inside!.height).toBeLessThanOrEqual(around!.y + around!.height);
      await insist(
        page,
        "the text has the focus",
        () => page.locator(".monaco-editor .view-line").first().click(brief),
        page.locator(".monaco-editor.focused"),
      );
      await page.keyboard.press("Tab");
      await page.locator(".monaco-editor.focused").waitFor({ state: "detached" });
      expect(await page.evaluate("document.querySelector('#tekst').contains(document.activeElement)")).toBe(
        false,
      );
      // The page, the try-out and the findings, on a telephone, for who reads light on dark and for who has chosen the colours.
      const form = page.locator("#proberen form");
      await page.getByRole("tab", { name: "Proberen" }).press("Enter");
      await form.locator("legend, label").first().waitFor();
      for (const media of [
        { colorScheme: "light", forcedColors: "none" },
        { colorScheme: "dark", forcedColors: "none" },
        { colorScheme: "dark", forcedColors: "active" },
      ] as const) {
        await page.emulateMedia(media);
        expect(await accessibilityProblems(page), JSON.stringify(media)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(375);
        await picture(page, `proberen-${media.colorScheme}-${media.forcedColors}`);
      }
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      const colours = (selected: boolean): Promise<string> =>
        page.evaluate(
          `getComputedStyle(document.querySelector("[role=tab][aria-selected=${String(selected)}]")).backgroundColor`,
        );
      expect(await colours(true)).not.toBe(await colours(false));
      expect(requests).toEqual([]);
    });
  });
});
