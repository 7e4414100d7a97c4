// The public version in a real browser: nothing wrong for axe, nothing wider than a phone, nothing loaded.
import { accessibilityProblems, chromiumPath, withPage } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { publicVersion, renderHtml } from "@andersom/publish";
import { sampleModel } from "../../packages/publish/src/sample-model.js";

const html = renderHtml(
  publicVersion(sampleModel, {
    on: "2026-03-01",
    calculator: { value: (expr) => (expr.type.kind === "bedrag" ? "1401.505" : undefined) },
    examples: [
      {
        example: "example:1",
        passed: true,
        rights: [{ right: "right:inkomenstoeslag", outcome: "toegekend", amount: "€ 300", grounds: [] }],
      },
    ],
  }),
);

/** How much wider the page is than the screen. */
const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

describe.skipIf(chromiumPath() === undefined)("the page (skipped where there is no Chromium)", () => {
  it.each([320, 768, 1280])("is accessible at %i px, in light and in dark", async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const problems = await withPage(html, async (page) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        return accessibilityProblems(page);
      });
      expect(problems).toEqual([]);
    }
  });

  it("fits on a phone of 320 px", async () => {
    const wider = await withPage(html, async (page) => {
      await page.setViewportSize({ width: 320, height: 700 });
      return page.evaluate<number>(overflow);
    });
    expect(wider).toBe(0);
  });

  it("fits on a phone with the longest words of a policy officer", async () => {
    const word = "Arbeidsongeschiktheidsverzekeringsmaatschappijen";
    const names = /rondkomen|Waterrade|alleenstaande ouder|hoogte(?=")|inkomenstoeslag/gu;
    const model = JSON.parse(JSON.stringify(sampleModel).replace(names, word)) as typeof sampleModel;
    const long = renderHtml(publicVersion(model, { on: "2026-03-01" }));
    const [wider, problems] = await withPage(long, async (page) => {
      await page.setViewportSize({ width: 320, height: 700 });
      return [await page.evaluate<number>(overflow), await accessibilityProblems(page)];
    });
    expect(wider).toBe(0);
    expect(problems).toEqual([]);
  });

  it("keeps its style under its own security policy, and asks nothing of the network", async () => {
    const requests: string[] = [];
    const margin = await withPage(html, async (page) => {
      page.on("request", (request) => requests.push(request.url()));
      await page.reload();
      await page.setContent(html);
      return page.evaluate<string>("getComputedStyle(document.body).margin");
    });
    expect(margin).toBe("0px");
    expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
  });

  it("has every link of the contents lead to a heading", async () => {
    const broken = await withPage(html, (page) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))`,
      ),
    );
    expect(broken).toEqual([]);
  });

  it("starts with the skip link for a keyboard", async () => {
    const first = await withPage(html, async (page) => {
      await page.keyboard.press("Tab");
      return page.evaluate<string>("document.activeElement.textContent");
    });
    expect(first).toBe("Naar de tekst");
  });
});
