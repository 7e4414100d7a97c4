// Tables on a phone: what stands above one is read without scrolling, and numbers and words stay whole where a table may scroll.

import { renderHtml, type Block } from "@andersom/publish";
import { chromiumPath, withBrowser, type Browser } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

type Page = Awaited<ReturnType<Browser["show"]>>;

/** How many lines the words take, wherever they stand first. */
async function lines(page: Page, words: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.replaceAll("\\u00a0", " ").indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + ${String(words.length)});
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    }
    return 0;
  })()`);
}

describe.skipIf(chromiumPath() === undefined)("on a phone (skipped where there is no Chromium)", () => {
  it("a table of old and new text is announced on the screen, and names its places whole", async () => {
    const text = "De gemeente biedt het huishouden één plan en één regisseur aan binnen 5 werkdagen. ".repeat(
      3,
    );
    const row = ["artikel 10.1 lid 2", text, text];
    const old: Block = {
      kind: "table",
      caption:
        "Wat verandert, staat vet. Wat naast een streepje staat, is helemaal nieuw of vervalt helemaal.",
      headers: ["Plaats", "Oude tekst", "Nieuwe tekst"],
      rows: [row],
      marked: [row.map((cell) => [cell])],
    };
    const terms: Block = {
      kind: "list",
      ordered: false,
      items: [
        {
          content: ["Binnen deze termijn:"],
          blocks: [
            {
              kind: "table",
              caption: "",
              headers: ["over", "termijn", "na"],
              rows: [
                ["schuldhulpverlening", "8 weken na de dag van de melding", "het gesprek met de inwoner"],
              ],
            },
          ],
        },
      ],
    };
    const section = { id: "deel", title: "Oude en nieuwe tekst", blocks: [old, terms], sections: [] };
    const html = renderHtml({
      title: "Wijziging",
      subtitle: "",
      facts: [],
      opening: [],
      sections: [section],
    });
    await withBrowser(async (browser) => {
      const page = await browser.show(html);
      await page.setViewportSize({ width: 375, height: 800 });
      const right = "document.querySelector('caption').getBoundingClientRect().right";
      expect(await page.evaluate<number>(right)).toBeLessThanOrEqual(375);
      expect(await lines(page, "artikel 10.1")).toBe(1);
      expect(await lines(page, "schuldhulpverlening")).toBe(1);
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate<number>(wider)).toBe(0);
    });
  });
});
