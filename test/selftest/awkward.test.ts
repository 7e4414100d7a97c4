// What was awkward in the self-test for somebody on a phone: broken dates and amounts, a child as a partner, words of a checklist.
import { chromiumPath } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { modelIn } from "../logic/differential.js";
import { answerAll, asked, begin, give, onPhone, pageOf, shown } from "./keyboard.js";

describe.skipIf(chromiumPath() === undefined)(
  "the self-test as somebody reads it (skipped where there is no Chromium)",
  () => {
    it("says of a plafond whether there is money left, and a reason with its article in one sentence", async () => {
      const page = pageOf(modelIn("examples/meedoenfonds"), "2026-07-01");
      const [[text, parted]] = await onPhone(page, async (one) => {
        await begin(one, "recht:meedoenbijdrage");
        await answerAll(one, { inkomen: "900", kost: "60" });
        const words = await one.evaluate<string>("document.getElementById('zelftest-inhoud').textContent");
        return [await shown(one), /€ \d/u.test(words)] as const;
      });
      expect(text).toContain("of er nog geld is: er is hoogstens € 250.000 per kalenderjaar");
      expect(text).toContain("Uw inkomen is niet hoger dan € 1.500 per maand (artikel 2 lid 1).");
      expect(text).not.toContain("controleer");
      expect(parted).toBe(false);
    });

    it("takes no child for a partner, and reads a date back in words", async () => {
      const page = pageOf(modelIn("examples/sociaal-domein"), "2026-07-01");
      const [[options, text]] = await onPhone(page, async (one) => {
        await begin(one, "recht:kindbijdrage");
        for (let words = await asked(one); words !== undefined; words = await asked(one)) {
          if (words.includes("partner")) break;
          await give(one, words.includes("u geboren") ? "12-3-1990" : words.includes("kinderen") ? "2" : "?");
        }
        const found = await one.evaluate<string[]>(
          "[...document.querySelectorAll('#zelftest .keuze')].map((choice) => choice.textContent)",
        );
        await answerAll(one, { partner: "nee" });
        return [found, await shown(one)] as const;
      });
      expect(options).toEqual(["Nee", "Ja"]);
      expect(text).toContain("Wanneer bent u geboren? 12 maart 1990 Wijzig");
    });
  },
);
