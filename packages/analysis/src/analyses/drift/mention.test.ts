// Numbers as Dutch texts write them.
import { toDecimalString } from "@andersom/runtime";
import { expect, test } from "vitest";
import { mentionsIn } from "./read-mentions.js";

const seen = (text: string): readonly string[] =>
  mentionsIn(text, 0).map(
    ({ kind, value, base, per, frame, text: written }) =>
      `${written}: ${kind} ${toDecimalString(value)} ${base}${per === undefined ? "" : ` per ${per}`} ${frame}`,
  );

test.each([
  ["hoogstens 110% van de norm", ["110%: percentage 110 % hoogstens"]],
  ["€ 1.250,50 per maand", ["€ 1.250,50: bedrag 1250.5 euro per maand is"]],
  ["binnen zes weken na de aanvraag", ["zes weken: duur 42 dag binnen"]],
  ["binnen een maand", ["een maand: duur 1 maand binnen"]],
  ["in een jaar tijd", []],
  ["anderhalf jaar", ["anderhalf jaar: duur 18 maand is"]],
  ["vijfentwintig uur per week", ["vijfentwintig uur: aantal 25 uur per week is"]],
  ["21 jaar of ouder", ["21 jaar: leeftijd 252 maand minstens"]],
  ["jonger dan 5 jaar", ["5 jaar: leeftijd 60 maand hoogstens"]],
  [
    "18, 19 of 20 jaar",
    ["18: leeftijd 216 maand is", "19: leeftijd 228 maand is", "20 jaar: leeftijd 240 maand is"],
  ],
  ["tot u 18 werd", ["18: leeftijd 216 maand is"]],
  ["haar 21e verjaardag", ["21e verjaardag: leeftijd 252 maand is"]],
  [
    "op 1 juli 2026 en elk jaar op 1 juli",
    ["1 juli 2026: datum 20260701 datum is", "1 juli: datum 701 datum is"],
  ],
  ["minstens twee reacties per maand", ["twee reacties: aantal 2 reacti per maand minstens"]],
  ["in één gesprek, één keer per jaar", ["één keer: aantal 1 keer per jaar is"]],
  ["artikel 5 lid 2 van de Wmo 2015", []],
  ["de regels van 2024 golden", []],
])("%s", (text, mentions) => {
  expect(seen(text)).toEqual(mentions);
});
