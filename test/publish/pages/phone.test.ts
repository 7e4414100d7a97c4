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

  it("names the municipality and the days above the text whole, however wide the letters", async () => {
    const html = renderHtml({
      title: "Verordening",
      subtitle: "",
      facts: [
        { name: "Gemeente", value: "Rotterdam" },
        { name: "De regels gelden vanaf", value: "1 september 2026" },
      ],
      opening: [],
      sections: [],
    });
    await withBrowser(async (browser) => {
      const page = await browser.show(html.replace("<dl ", '<dl style="letter-spacing:.1em" '));
      await page.setViewportSize({ width: 320, height: 700 });
      // The words stand before the text, so they are looked for in the whole page.
      const heights = await page.evaluate<number[]>(
        `[...document.querySelectorAll("dd")].map((one) => Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)))`,
      );
      expect(heights).toEqual([1, 1]);
    });
  });

  it("a table below an item of a list is as wide as the screen lets it be", async () => {
    const table: Block = {
      kind: "table",
      caption: "",
      headers: ["Situatie", "Grens"],
      rows: [["Alleenstaand", "€ 8.000"]],
    };
    const list: Block = {
      kind: "list",
      ordered: true,
      items: [{ content: ["Het vermogen is niet hoger dan de grens."], blocks: [table] }],
    };
    const html = renderHtml({
      title: "Verordening",
      subtitle: "",
      facts: [],
      opening: [],
      sections: [{ id: "deel", title: "Deel", blocks: [list], sections: [] }],
    });
    await withBrowser(async (browser) => {
      const page = await browser.show(html);
      await page.setViewportSize({ width: 320, height: 700 });
      const apart = `["table", "ol"].map((one) => document.querySelector(one).getBoundingClientRect().left)`;
      const [ofTable, ofList] = await page.evaluate<[number, number]>(apart);
      expect(Math.abs(ofTable - ofList)).toBeLessThan(2);
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate<number>(wider)).toBe(0);
    });
  });
});
