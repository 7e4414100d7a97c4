// The self-test in a real browser, by keyboard alone, on a phone of 320 pixels and without a network.
import { accessibilityProblems, chromiumPath } from "@andersom/testkit";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { modelIn } from "../logic/differential.js";
import { answerAll, asked, begin, give, onPhone, pageOf, shown, tabTo, type Page } from "./keyboard.js";

const model = modelIn("examples/individuele-inkomenstoeslag");
const amounts = { bijstandsnorm: { "2022-01/2025-12": "1200" } };
const html = pageOf(model, "2026-03-01", amounts);
const toeslag = "recht:inkomenstoeslag";

/** Somebody who has had little money for years. */
const anja = {
  "Volgt u nu": "nee",
  afgemaakt: "-",
  verlaagd: "0",
  geboren: "12-03-1980",
  "AOW-leeftijd": "nee",
  "laatst een": "-",
  "alleen of met": "alleenstaande ouder",
  "geld kreeg u": "0",
  "bijstand kreeg": "1.200",
  spaargeld: "500",
};

/** Nothing wrong for axe, nothing wider than the screen, everything big enough to touch. */
async function clean(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(
    await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
  ).toBe(0);
  const small = await page.evaluate<string[]>(
    `[...document.querySelectorAll("#zelftest button, #zelftest .keuze, #zelftest input[type=text], #zelftest summary")]
      .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 44).map((one) => one.textContent)`,
  );
  expect(small).toEqual([]);
}

describe.skipIf(chromiumPath() === undefined)(
  "the self-test on the page (skipped where there is no Chromium)",
  () => {
    it("says who may get it, who still judges, and how much it then is", async () => {
      const [[questions, text], requests] = await onPhone(html, async (page) => {
        await clean(page);
        await begin(page, toeslag);
        const all = await answerAll(page, anja, clean);
        return [all, await shown(page)] as const;
      });
      expect(requests).toEqual([]);
      expect(questions).toHaveLength(10);
      expect(text).toContain("U krijgt misschien de inkomenstoeslag.");
      expect(text).toContain("De gemeente bekijkt nog: of u uitzicht hebt op een hoger inkomen");
      expect(text).toContain("Valt dat gunstig uit? Dan krijgt u € 300 per kalenderjaar.");
      expect(text).not.toContain("niet in de regels");
      expect(text).toContain("€ 1.200 per maand, van maart 2023 tot en met maart 2026");
      expect(text).toContain("Dit is een indicatie, met de regels van 1 maart 2026.");
    });

    it("stops at a refusal, with its reason and article; a changed answer opens it again", async () => {
      const [[first, questions, again], requests] = await onPhone(html, async (page) => {
        await begin(page, toeslag);
        const all = await answerAll(page, { "Volgt u nu": "ja" }, clean);
        const before = await shown(page);
        await tabTo(page, /^Wijzig$/u);
        await page.keyboard.press("Enter");
        expect(await asked(page)).toContain("opleiding");
        await answerAll(page, anja);
        return [before, all, await shown(page)] as const;
      });
      expect(requests).toEqual([]);
      expect(questions).toHaveLength(1);
      expect(first).toContain("Met deze antwoorden krijgt u de inkomenstoeslag niet.");
      expect(first).toContain("U volgt een opleiding (artikel 5 lid 1 onderdeel a).");
      expect(first).toContain("Wij mogen een uitzondering maken.");
      expect(again).toContain("U krijgt misschien de inkomenstoeslag.");
    });

    it("says what is wrong with an answer, and what is still needed when somebody does not know", async () => {
      const [[fault, describedBy, text], requests] = await onPhone(html, async (page) => {
        await begin(page, toeslag);
        for (const answer of ["nee", "-", "0"]) await give(page, answer);
        expect(await asked(page)).toContain("geboren");
        await give(page, "31-02-1980");
        const said = await page.evaluate<string>(
          "document.querySelector('#zelftest [role=alert]').textContent",
        );
        const ids = await page.evaluate<string>("document.activeElement.getAttribute('aria-describedby')");
        await clean(page);
        await page.keyboard.press("ControlOrMeta+a");
        await page.keyboard.type("12 maart 1980");
        await page.keyboard.press("Enter");
        await answerAll(page, { ...anja, spaargeld: "?" });
        await clean(page);
        return [said, ids, await shown(page)] as const;
      });
      expect(requests).toEqual([]);
      expect(fault).toBe(
        "Die dag bestaat niet. Schrijf de dag, de maand en het jaar, bijvoorbeeld 12-03-1980.",
      );
      expect(describedBy).toContain("zelftest-fout");
      expect(text).toContain("Dat kunnen wij nog niet zeggen.");
      expect(text).toContain("Wat is nog nodig? het vermogen van uw huishouden");
    });

    it("takes a series month by month, with an empty month as the one before", async () => {
      const [text] = await onPhone(html, async (page) => {
        await begin(page, toeslag);
        for (
          let question = await asked(page);
          !question?.includes("geld kreeg");
          question = await asked(page)
        ) {
          const key = Object.keys(anja).find((words) => question?.includes(words)) as keyof typeof anja;
          await give(page, anja[key]);
        }
        await page.keyboard.press("Tab");
        await page.keyboard.press("ArrowDown");
        await tabTo(page, /^maart 2023$/u);
        await page.keyboard.type("0");
        await tabTo(page, /^mei 2024$/u);
        await page.keyboard.type("5.000");
        await clean(page);
        await page.keyboard.press("Enter");
        await answerAll(page, anja);
        return shown(page);
      });
      expect(text).toContain("vanaf maart 2023: € 0 per maand; vanaf mei 2024: € 5.000 per maand");
      expect(text).toContain("Met deze antwoorden krijgt u de inkomenstoeslag niet.");
    });

    it("starts over, goes back, and prints the outcome alone", async () => {
      const [left] = await onPhone(html, async (page) => {
        await page.evaluate("window.print = () => { window.printed = document.documentElement.className; }");
        await begin(page, toeslag);
        await give(page, "nee");
        await tabTo(page, /^Vorige vraag$/u);
        await page.keyboard.press("Enter");
        expect(await asked(page)).toContain("opleiding");
        await give(page, "ja");
        await tabTo(page, /^Print deze uitkomst$/u);
        await page.keyboard.press("Enter");
        expect(await page.evaluate("window.printed")).toBe("alleen-zelftest");
        await page.emulateMedia({ media: "print" });
        const visible = await page.evaluate<string[]>(
          `[...document.querySelectorAll("main > section, nav, #zelftest button")].filter((one) => one.offsetParent !== null).map((one) => one.id || one.tagName)`,
        );
        await page.emulateMedia({ media: "screen" });
        await tabTo(page, /^Begin opnieuw$/u);
        await page.keyboard.press("Enter");
        expect(await shown(page)).toContain("Waar wilt u hulp bij?");
        return visible;
      });
      expect(left).toEqual(["zelftest"]);
    });

    it("asks about the people of a household, and leaves to a consulent what only a person can say", async () => {
      const social = pageOf(modelIn("examples/sociaal-domein"), "2026-03-16");
      const [[questions, text], requests] = await onPhone(social, async (page) => {
        await begin(page, "recht:hulp in huishouden");
        const all = await answerAll(page, {
          "u geboren": "2-3-1950",
          Waterrade: "ja",
          "bij u in huis": "1",
          "van huisgenoot 1": "01-05-2015",
          "alles zelf": "ja",
          "doen anderen": "0,5",
        });
        await clean(page);
        return [all, await shown(page)] as const;
      });
      expect(requests).toEqual([]);
      expect(questions).toContain("Wat is de geboortedatum van huisgenoot 1?");
      expect(text).toContain("U krijgt misschien hulp in het huishouden.");
      expect(text).toContain("Een consulent bekijkt nog:");
      expect(text).toContain("Valt dat gunstig uit? Dan krijgt u 2 uur per week, 2 jaar lang.");
    });

    it("is valid HTML", async () => {
      const validate = new HtmlValidate({ extends: ["html-validate:recommended"] });
      const { results } = await validate.validateString(html);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
    });
  },
);
