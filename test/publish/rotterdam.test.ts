// The public version of the first real ordinance: whole, computed, in short sentences, with every rule told.
import { publicVersion, renderHtml, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { accessibilityProblems, chromiumPath, ordinanceFiles, withPage } from "@andersom/testkit";
import { beforeAll, describe, expect, it } from "vitest";

const files = ordinanceFiles("examples/individuele-inkomenstoeslag");

describe("the public version of the inkomenstoeslag of Rotterdam", () => {
  let html = "";
  let markdown = "";
  beforeAll(() => {
    const ordinance = compileProject(files).ordinances[0];
    if (ordinance === undefined) throw new Error("the example gives no ordinance");
    const document = publicVersion(ordinance.model, { on: "2026-03-01" });
    html = renderHtml(document);
    markdown = renderMarkdown(document);
  });

  it.each([
    ["a condition on age", "U bent 21 jaar of ouder."],
    ["105% of the norm, down to the last cent that counts", "€ 1.471,57"],
    ["130% of the norm of a couple", "€ 2.602,76"],
    ["until when the norm holds", "Deze bedragen gelden van 1 januari 2026 tot en met 30 juni 2026."],
    ["an amount in the officer's own sentence", "U krijgt € 200, € 300 of € 400 per kalenderjaar."],
    ["a refusal of the law", "U kreeg de inkomenstoeslag al in de twaalf maanden"],
    [
      "who judges, and on what",
      "Wij letten daarbij op: wat u kunt en wat u hebt gedaan om meer te verdienen.",
    ],
    ["room to depart", "Wij doen dat alleen in uw voordeel, en alleen als het u helpt om rond te komen."],
    ["a story that was run", "**Fatima krijgt € 200 per kalenderjaar.**"],
    ["a story of an exception", "**Daan krijgt € 200 per kalenderjaar.**"],
    ["the transition", "U doet uw aanvraag in het jaar 2025."],
    ["that no rights may be derived", "Aan deze tekst kunt u geen rechten ontlenen."],
  ])("tells %s", (_what, words) => {
    expect(markdown).toContain(words);
  });

  it("tells every rule in plain words: nothing is left to quote, nothing without a name", () => {
    expect(markdown).not.toContain("Andere regels uit");
    expect(markdown).not.toMatch(/–(?! Dit zijn)|\{|de inwoner\b|undefined/u);
  });

  it("keeps its sentences short", () => {
    const text = markdown.replace(/[#>*|]|^\s*(?:\d+\.|-)/gmu, " ");
    const sentences = text.split(/[.?!:](?:\s|$)|\n/u).map((one) => one.trim().split(/\s+/u).filter(Boolean));
    const counts = sentences.filter((words) => words.length > 1).map((words) => words.length);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(11);
    expect(Math.max(...counts)).toBeLessThan(29);
  });

  it.skipIf(chromiumPath() === undefined)("is accessible on a phone (skipped without Chromium)", async () => {
    const [problems, wider] = await withPage(html, async (page) => {
      await page.setViewportSize({ width: 320, height: 700 });
      const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      return [await accessibilityProblems(page), over];
    });
    expect(problems).toEqual([]);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
