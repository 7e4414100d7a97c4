// How the self-test looks where tests of words and contrast do not see it: high contrast, and the marks of its lists.
import { chromiumPath } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { modelIn } from "../logic/differential.js";
import { begin, give, onPhone, pageOf, type Page } from "./keyboard.js";

const html = pageOf(modelIn("examples/individuele-inkomenstoeslag"), "2026-03-01", {
  bijstandsnorm: { "2022-01/2025-12": "1200" },
});
const toeslag = "recht:inkomenstoeslag";

/** The middle of the first answer, where a chosen one has its dot. */
async function middle(page: Page): Promise<Buffer> {
  const box = await page.locator("#zelftest input[type=radio]").first().boundingBox();
  if (box === null) throw new Error("there is no answer to choose");
  const clip = { x: box.x + box.width / 2 - 2, y: box.y + box.height / 2 - 2, width: 4, height: 4 };
  return page.screenshot({ clip });
}

describe.skipIf(chromiumPath() === undefined)(
  "the look of the self-test (skipped where there is no Chromium)",
  () => {
    it.each(["none", "active"] as const)(
      "shows what is chosen, with forced colours %s",
      async (forcedColors) => {
        await onPhone(html, async (page) => {
          await page.emulateMedia({ forcedColors });
          await begin(page, toeslag);
          const open = await middle(page);
          await page.locator("#zelftest input[type=radio]").first().check();
          // The focus is elsewhere: only the choice itself makes a difference.
          await page.evaluate("document.activeElement.blur()");
          expect((await middle(page)).equals(open)).toBe(false);
        });
      },
    );

    it("has no bullets before the answers that were given", async () => {
      await onPhone(html, async (page) => {
        await begin(page, toeslag);
        await give(page, "ja");
        const marks = await page.evaluate<string[]>(
          `[...document.querySelectorAll("#zelftest .antwoorden li")].map((one) => getComputedStyle(one, "::marker").content)`,
        );
        expect(marks).toEqual(["none"]);
      });
    });
  },
);
