// A page that is printed from a browser: no announcement without its list, no headers without a row, whole words in a table that has room.

import { renderHtml, type Block, type Document } from "@andersom/publish";
import { chromiumPath, withBrowser } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { pdfPages, runs } from "../../documents/tools.js";

const paragraph = (words: string): Block => ({ kind: "paragraph", content: [words] });
const filler = Array.from({ length: 60 }, (_, index) => paragraph(`Regel ${String(index)}.`));

function document(blocks: readonly Block[]): Document {
  const section = { id: "deel", title: "Deel", blocks, sections: [] };
  return { title: "Zo is het", subtitle: "", facts: [], opening: [], sections: [section] };
}

/** Two announcements, with what they announce; the second table is longer than half a page. */
const looked: readonly Block[] = [
  paragraph("Dit is de lijst:"),
  {
    kind: "list",
    ordered: false,
    items: ["Het eerste.", "Het tweede."].map((words) => ({ content: [words], blocks: [] })),
  },
  paragraph("Dit is de tabel:"),
  {
    kind: "table",
    caption: "",
    headers: ["Het geval", "Het bedrag"],
    rows: Array.from({ length: 12 }, (_, index) => [`Rij ${String(index + 1)};`, "€ 10"]),
  },
];

describe.skipIf(chromiumPath() === undefined || !runs("pdfinfo"))(
  "on paper (skipped where there is no Chromium or no poppler)",
  () => {
    it("what is announced begins on the page of its announcement", { timeout: 600_000 }, async () => {
      const torn: string[] = [];
      await withBrowser(async (browser) => {
        for (let lines = 8; lines <= 34; lines++) {
          const page = await browser.show(renderHtml(document([...filler.slice(0, lines), ...looked])));
          const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
          const onePage = (...words: readonly string[]): boolean =>
            pages.some((text) => words.every((one) => text.includes(one)));
          if (!onePage("Dit is de lijst:", "Het eerste."))
            torn.push(`the list behind ${String(lines)} lines`);
          if (!onePage("Dit is de tabel:", "Het geval", "Rij 1;"))
            torn.push(`the table behind ${String(lines)} lines`);
        }
      });
      expect(torn).toEqual([]);
    });

    it("a table with many columns keeps its words whole where these fit", { timeout: 600_000 }, async () => {
      const headers = [
        "leeftijd",
        "leefvorm",
        "partners",
        "partners met pensioenleeftijd",
        "kinderen",
        "norm",
      ];
      const rows = [
        ["18 jaar", "alleenstaande ouder", "0", "0", "elke", "de norm voor een gehuwde met kinderen"],
      ];
      const table: Block = { kind: "table", caption: "", headers, rows };
      await withBrowser(async (browser) => {
        const page = await browser.show(renderHtml(document([table])));
        const [text = ""] = pdfPages(await page.pdf({ preferCSSPageSize: true }), "-raw");
        for (const word of [...headers, ...rows.flat()].flatMap((cell) => cell.split(" ")))
          expect(text.split(/\s+/u)).toContain(word);
      });
    });
  },
);
