// Every HTML page of every example, in our look and in that of a municipality: axe and html-validate find nothing, it fits on
// a phone and on paper, in light and in dark, without a script and without a network.

import { accessibilityProblems, chromiumPath, withBrowser, type Browser } from "@andersom/testkit";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { examples, pagesOf, waterrade, type NamedPage } from "./pages.js";

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
const theme = waterrade();
const made = new Map<string, readonly NamedPage[]>();
function pages(folder: string): readonly NamedPage[] {
  const known = made.get(folder) ?? pagesOf(folder);
  made.set(folder, known);
  return known;
}

/** A browser needs more than the usual time on a busy machine. */
const slow = 600_000;

/** How much wider the page is than the screen. */
const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** What is wider than paper. */
const cutOff = `[...document.querySelectorAll("table, p, li, h1, h2, h3, h4, h5")]
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => "cut off on paper: " + one.textContent.slice(0, 60))`;

/** On a phone, on paper and without a script: nothing is cut off, and the text is there. */
async function fits(browser: Browser, html: string): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.show(html);
  await page.setViewportSize({ width: 320, height: 700 });
  const over = await page.evaluate<number>(wider);
  if (over > 0) problems.push(`${String(over)} px wider than a phone`);
  const words = await page.evaluate<number>("document.querySelector('main').innerText.split(/\\s+/).length");
  if (words < 30) problems.push(`without a script there are ${String(words)} words`);
  // As wide as an A4 page between its margins: there is nothing to scroll on paper.
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 643, height: 900 });
  problems.push(...(await page.evaluate<string[]>(cutOff)));
  await page.emulateMedia({ media: null });
  return problems;
}

describe.each(examples)("%s", (folder) => {
  it(
    "makes every form, the same twice, all valid HTML",
    async () => {
      const all = pages(folder);
      expect(all.map(({ form }) => form)).toEqual([
        "publieksversie",
        "verordening",
        "wijzigingsbesluit",
        "gegevensregister",
        "algoritmeregister",
        "bouwstenen",
        ...(all.at(-1)?.form === "brief" ? ["brief"] : []),
      ]);
      for (const { form, html } of all) {
        expect(html(theme) === html(theme), form).toBe(true);
        const { results } = await validator.validateString(html(theme));
        const found = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${form}:${String(line)} ${ruleId}: ${message}`),
        );
        expect(found).toEqual([]);
      }
    },
    slow,
  );
});

describe.skipIf(chromiumPath() === undefined)("in a browser (skipped where there is no Chromium)", () => {
  it(
    "nothing is wrong for axe, and everything fits, in our look and in that of Waterrade",
    async () => {
      const found: string[] = [];
      const requests = await withBrowser(async (browser) => {
        for (const folder of examples)
          for (const { form, html } of pages(folder)) {
            const note = (look: string, problems: readonly string[]): void => {
              found.push(...problems.map((problem) => `${folder} ${form} (${look}): ${problem}`));
            };
            const page = await browser.show(html(), { scripts: true });
            await page.setViewportSize({ width: 1000, height: 900 });
            note("light", await accessibilityProblems(page));
            note("own look", await fits(browser, html()));
            note("Waterrade", await fits(browser, html(theme)));
          }
        return browser.requests;
      });
      expect(found).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
    },
    slow,
  );

  it(
    "every form can be read in the dark, in both looks, and with its theme in the light",
    async () => {
      const found: string[] = [];
      await withBrowser(async (browser) => {
        for (const { form, html } of pages("examples/individuele-inkomenstoeslag"))
          for (const [look, text] of [
            ["our", html()],
            ["Waterrade", html(theme)],
          ] as const) {
            const page = await browser.show(text, { scripts: true });
            for (const colorScheme of ["light", "dark"] as const) {
              await page.emulateMedia({ colorScheme });
              const problems = await accessibilityProblems(page, ["color-contrast", "link-in-text-block"]);
              found.push(...problems.map((one) => `${form} in ${look} look, ${colorScheme}: ${one}`));
            }
          }
      });
      expect(found).toEqual([]);
    },
    slow,
  );
});
