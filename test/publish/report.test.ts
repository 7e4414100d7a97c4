// The page of a simulation in a real browser: nothing wrong for axe in light, in dark, on a phone; nothing loaded; no script.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportPage, simulationReport, syntheticPopulation, type Report } from "@andersom/population";
import { readTheme } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { accessibilityProblems, chromiumPath, withPage } from "@andersom/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../bench/minima/", import.meta.url));
const read = (change: (text: string) => string): DecisionModel =>
  compileProject(
    readdirSync(folder).map((name) => ({ uri: name, text: change(readFileSync(folder + name, "utf8")) })),
  ).ordinances[0]!.model;
const scratch = mkdtempSync(join(tmpdir(), "andersom-page-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A browser needs more than the usual time on a busy machine. */
const slow = 300_000;

let report: Report;
let html: string;

beforeAll(async () => {
  const model = read((text) => text.replace("130% van de norm", "120% van de norm"));
  const persons = join(scratch, "mensen.parquet");
  const on = "2026-03-16";
  await syntheticPopulation({ persons: 4000, seed: 2, on, out: persons, model });
  ({ report } = await simulationReport(model, {
    persons,
    given: { peildatum: on },
    on,
    title: "Verordening <minimaregeling> & meer",
    other: { model: read((text) => text), name: "de oude regeling" },
    fall: 100,
    budget: { n: 200_000n, d: 1n },
  }));
  html = await reportPage(report);
}, slow);

describe("the page of a report", () => {
  it("tells what it is about, in words", () => {
    expect(html).toContain(">Wat kost het en wie merkt het?</h1>");
    expect(html).toContain("Verordening &lt;minimaregeling&gt; &amp; meer");
    expect(html).toContain("Deze mensen bestaan niet.");
    expect(html).toContain("Aantallen van 1 tot en met 9 staan er niet bij");
    expect(/Er is €\u00a0[\d.,]+ meer nodig dan het budget\./u.test(html)).toBe(true);
  });

  it("has a table with the figures of every chart, and the same chart for a phone", () => {
    const figures = html.match(/<figure>.*?<\/figure>/gsu) ?? [];
    expect(figures.length).toBeGreaterThan(6);
    for (const one of figures) {
      expect(one.match(/<svg class="(?:smal|breed)" role="img" aria-label="[^"]+"/gu)).toHaveLength(2);
      expect(one).toMatch(/<figcaption>.+<\/figcaption>/su);
      expect(one).toMatch(
        /<details><summary>De cijfers van deze grafiek<\/summary>.*<table class="utrecht-table">/su,
      );
    }
  });

  it("has no script, and no style beside the one that its policy allows", () => {
    expect(/<script|javascript:|\son\w+=|\sstyle=/iu.exec(html)).toBeNull();
    expect(html.match(/<style/gu)).toHaveLength(1);
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
    const [, style = ""] = /<style>(.*?)<\/style>/su.exec(html) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy?.replaceAll("&#39;", "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it("takes the look of a municipality, allowed by its hash", async () => {
    const { theme } = readTheme(":root{--utrecht-link-color:#004488}", "thema.css");
    const themed = await reportPage(report, theme);
    expect(themed).toContain(`<style>${theme?.css ?? "?"}</style>`);
    expect(themed).toContain(`sha256-${theme?.hash ?? "?"}`);
  });

  it("is the same text for the same report", async () => {
    expect((await reportPage(report)) === html).toBe(true);
  });
});

describe.skipIf(chromiumPath() === undefined)(
  "the page in a browser (skipped where there is no Chromium)",
  () => {
    it.each([320, 1280])(
      "is accessible and fits at %i px, in light and in dark, with every table open",
      async (width) => {
        const found = await withPage(html, async (page) => {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
          const problems = await accessibilityProblems(page);
          await page.emulateMedia({ colorScheme: "dark" });
          problems.push(...(await accessibilityProblems(page)));
          const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
          return { problems, wider: await page.evaluate<number>(wider) };
        });
        expect(found).toEqual({ problems: [], wider: 0 });
      },
      slow,
    );

    it(
      "shows one of the two sizes of a chart, in the colours of the page",
      async () => {
        const [small, wide, fill] = await withPage(html, async (page) => {
          const shown = async (width: number): Promise<string[]> => {
            await page.setViewportSize({ width, height: 900 });
            return page.evaluate<string[]>(
              "[...new Set([...document.querySelectorAll('svg')].filter((one) => getComputedStyle(one).display !== 'none').map((one) => one.getAttribute('class')))]",
            );
          };
          const colour = "getComputedStyle(document.querySelector('svg.breed rect')).fill";
          return [await shown(390), await shown(1000), await page.evaluate<string>(colour)] as const;
        });
        expect([small, wide, fill]).toEqual([["smal"], ["breed"], "rgb(11, 79, 121)"]);
      },
      slow,
    );

    it(
      "asks nothing of the network",
      async () => {
        const requests: string[] = [];
        await withPage(html, async (page) => {
          page.on("request", (request) => requests.push(request.url()));
          await page.reload();
          await page.setContent(html);
        });
        expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
      },
      slow,
    );
  },
);
