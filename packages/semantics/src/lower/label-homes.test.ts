// A label in a block that does not read it is told, with the repair; where it is read, it is not.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { compileProject } from "../index.js";

interface Parts {
  readonly header?: string;
  readonly effect?: string;
  readonly chapter?: string;
  readonly article?: string;
  readonly judgement?: string;
  readonly duty?: string;
}

const line = (text: string | undefined): string => (text === undefined ? "" : `  ${text}\n`);

const ordinance = (parts: Parts): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
${line(parts.header)}
effect meedoen
  > Iedereen doet mee.
${line(parts.effect)}
voorzieningen
  toeslag: recht.

oordeel de inwoner kan meedoen
  > Kan de inwoner meedoen?
  Antwoord: ja of nee, door de consulent.
${line(parts.judgement)}
hoofdstuk 1 Toeslag
${line(parts.chapter)}
artikel 1 Toeslag
  Effect: meedoen.
  De inwoner heeft recht op toeslag als de inwoner kan meedoen.
${line(parts.article)}
plicht gesprek
  Hoort bij: toeslag.
  De inwoner komt op gesprek.
${line(parts.duty)}`;

const uri = "verordening.andersom";
const found = (parts: Parts) => compileProject([{ uri, text: ordinance(parts) }]).diagnostics;
const elsewhere = (parts: Parts) => found(parts).filter(({ code }) => code === "AND2076");

describe("a label in a block that does not read it", () => {
  it("is told where it stands, with where it belongs, and goes with its line", () => {
    const parts = { header: "Effect: bestaat niet." };
    const [only, ...others] = found(parts);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      code: "AND2076",
      severity: "waarschuwing",
      message: "‘Effect:’ heeft in de kop van een verordening geen betekenis.",
      hint: "Zet het bij een artikel, of haal de regel weg.",
    });
    const text = ordinance(parts);
    expect(text.slice(only!.span.start, only!.span.end)).toBe("Effect: bestaat niet.");
    const [fix] = only!.fixes!;
    expect(fix!.safe).toBe(false);
    expect(applyEdits(text, fix!.edits)).toBe(ordinance({}));
  });

  it.each<[Parts, string, string]>([
    [{ chapter: "Effect: meedoen." }, "‘Effect:’ heeft onder ‘hoofdstuk’", "bij een artikel"],
    [{ effect: "Grondslag: artikel 7 van de Participatiewet." }, "‘Grondslag:’", "bij een artikel"],
    [
      { article: "Kernwaarden: meedoen ***." },
      "‘Kernwaarden:’ heeft onder ‘artikel’",
      "onder een ‘hoofdstuk’",
    ],
    [{ article: "Gemeente: Waterrade." }, "onder ‘artikel’", "in de kop van de verordening"],
    [{ article: "Treedt in werking op 1 juli 2026." }, "‘Treedt in werking op’ heeft onder", "in de kop"],
    [{ article: "Afronding: hele euro's." }, "‘Afronding:’", "in de kop"],
    [{ header: "Antwoord: ja of nee." }, "‘Antwoord:’", "onder een ‘oordeel’"],
    [{ effect: "Weegt mee: de omstandigheden." }, "onder ‘effect’", "onder een ‘oordeel’"],
    [{ article: "Meten: het aandeel, elk jaar." }, "‘Meten:’", "onder een ‘effect’"],
    [{ article: "Omvang: hoogstens 20 uur per week." }, "‘Omvang:’", "onder een ‘plicht’"],
    [{ judgement: "Hoort bij: toeslag." }, "onder ‘oordeel’", "onder een ‘plicht’"],
    [{ header: "Bij niet nakomen: een waarschuwing." }, "‘Bij niet nakomen:’", "onder een ‘plicht’"],
  ])("is told: %o", (parts, message, hint) => {
    const [only, ...others] = elsewhere(parts);
    expect(others).toEqual([]);
    expect(only!.message).toContain(message);
    expect(only!.hint).toContain(hint);
  });

  it.each<Parts>([
    {},
    { header: "Afronding: hele euro's." },
    { header: "Aanspreekvorm: je-vorm." },
    { chapter: "Kernwaarden: meedoen ***." },
    { article: "Grondslag: artikel 7 van de Participatiewet." },
    { judgement: "Weegt mee: de omstandigheden." },
    { effect: "Meten: het aandeel, elk jaar." },
    { duty: "Omvang: hoogstens 20 uur per week." },
    { duty: "Bij niet nakomen: een waarschuwing." },
    { duty: "Effect: meedoen." },
    { article: "Bij niet nakomen: een waarschuwing." },
  ])("is not told where it is read: %o", (parts) => {
    expect(elsewhere(parts)).toEqual([]);
  });

  it("may be the name of a gegeven", () => {
    const text = `${ordinance({})}\ngegevens van de baan, meervoud banen\n  omvang: aantal uren per week.\n`;
    const codes = compileProject([{ uri, text }]).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("AND2076");
  });

  it("goes alone when its line holds more", () => {
    const text = ordinance({ header: "Aanspreekvorm: je-vorm. Effect: meedoen." });
    const [only] = compileProject([{ uri, text }]).diagnostics.filter(({ code }) => code === "AND2076");
    expect(applyEdits(text, only!.fixes![0]!.edits)).toBe(ordinance({ header: "Aanspreekvorm: je-vorm." }));
  });
});
