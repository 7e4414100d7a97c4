// The browser of the testkit really shows a page, and axe really finds what is wrong with one.
import { describe, expect, it } from "vitest";
import { accessibilityProblems, chromiumPath, withPage } from "./browser.js";

const page = (body: string): string =>
  `<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>${body}</main></body></html>`;

describe.skipIf(chromiumPath() === undefined)("the browser (skipped where there is no Chromium)", () => {
  it("shows the page", async () => {
    const html = page(`<p id="p"></p><script>document.getElementById("p").textContent = "één";</script>`);
    expect(await withPage(html, (shown) => shown.textContent("#p"))).toBe("één");
  });

  it("finds nothing wrong on a clean page", async () => {
    expect(await withPage(page("<p>Goed.</p>"), accessibilityProblems)).toEqual([]);
  });

  it("finds a picture without words", async () => {
    const html = page(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`);
    expect(await withPage(html, accessibilityProblems)).toEqual(["image-alt: img"]);
  });
});
