// The table of official words, and what the fixes of the readability rules make of a sentence.

import { analyse } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { WordList } from "../../packages/analysis/src/analyses/readability/words/find.js";
import {
  officialWordCount,
  officialWords,
} from "../../packages/analysis/src/analyses/readability/words/table.js";

const ordinance = (uitleg: string): string => `verordening Verordening sportbijdrage Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  de inwoner sport: ja of nee.
  > Sport u bij een vereniging?

artikel 1 Sportbijdrage
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als geldt: de inwoner sport.

lid 2
  De hoogte van de sportbijdrage is € 150 per jaar.

uitleg
  > ${uitleg}
`;

/** The sentence after the fixes of one message; undefined where it has none. */
function mended(written: string, code: string): string | undefined {
  const text = ordinance(written);
  const files = [{ uri: "verordening.andersom", text }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  const { findings } = analyse({ model: ordinances[0]!.model, files, parse, diagnostics });
  const found = findings.filter((one) => one.code === code);
  expect(found.map((one) => one.code)).toEqual([code]);
  const [fix] = found[0]?.fixes ?? [];
  return fix === undefined ? undefined : applyEdits(text, fix.edits).split("\n  > ").at(-1)?.trimEnd();
}

describe("a fix", () => {
  it.each([
    // A word that stays what it is.
    ["AND4126", "Indien u sport, betalen wij mee.", "Als u sport, betalen wij mee."],
    ["AND4126", "Wij verstrekken de bijdrage in mei.", "Wij geven de bijdrage in mei."],
    ["AND4126", "Deze regel is van toepassing.", "Deze regel geldt."],
    // A noun with another article takes the words before it along.
    ["AND4126", "De beschikking komt per post.", "Het besluit komt per post."],
    ["AND4126", "U krijgt deze beschikking per post.", "U krijgt dit besluit per post."],
    ["AND4126", "Lees uw beschikking goed.", "Lees uw besluit goed."],
    ["AND4126", "Lees de criteria goed.", "Lees de eisen goed."],
    ["AND4126", "Het dienstverband duurt een jaar.", "De baan duurt een jaar."],
    // An adjective would have to change too; a verb at the beginning may be a command; a form may have two uses.
    ["AND4126", "Lees een nieuwe beschikking goed.", undefined],
    ["AND4126", "Vermeld uw naam.", undefined],
    ["AND4126", "De club verstrekt kleding.", undefined],
    ["AND4126", "Wij gaan dit herzien.", undefined],
    ["AND4125", "Het is niet onmogelijk om te sporten.", "Het is mogelijk om te sporten."],
    ["AND4125", "Sporten kan niet zonder kleding.", undefined],
    [
      "AND4120",
      "Wij betalen een deel van de kosten van uw sport en van uw kleding, maar u betaalt zelf de contributie en de reis.",
      "Wij betalen een deel van de kosten van uw sport en van uw kleding. Maar u betaalt zelf de contributie en de reis.",
    ],
    [
      "AND4120",
      "U stuurt een brief aan de gemeente met daarin de naam van uw vereniging en wij betalen binnen een maand na die brief.",
      "U stuurt een brief aan de gemeente met daarin de naam van uw vereniging. Wij betalen binnen een maand na die brief.",
    ],
    [
      "AND4120",
      "Als u een brief aan de gemeente stuurt en u krijgt na twee weken nog geen antwoord, dan belt u de gemeente op werkdagen.",
      undefined,
    ],
  ])("%s %s", (code, written, after) => {
    expect(mended(written, code)).toBe(after);
  });
});

describe("the table of official words", () => {
  it("has more than six hundred words and turns of phrase", () => {
    expect(officialWordCount).toBeGreaterThan(600);
  });

  it("gives each an ordinary word that is not in the table itself", () => {
    const list = new WordList(officialWords);
    const wrong = [...officialWords].filter(([, { easier }]) => [...list.find(easier)].length > 0);
    expect(wrong.map(([official, { easier }]) => `${official}: ${easier}`)).toEqual([]);
  });

  it("has every word in small letters, and something to say about each", () => {
    for (const [official, { easier }] of officialWords) {
      expect(official).toBe(official.toLowerCase().trim());
      expect(easier.trim()).not.toBe("");
      expect(easier).not.toBe(official);
    }
  });
});
