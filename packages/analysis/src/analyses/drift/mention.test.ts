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
  ["ouder dan 18", ["18: leeftijd 216 maand minstens"]],
  ["achttien of jonger", ["achttien: leeftijd 216 maand hoogstens"]],
  ["ouder dan 3 maanden", ["3 maanden: duur 3 maand minstens"]],
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

test.each([
  ["ouder dan 18 jaar", "erboven, zonder: ouder dan 18 jaar"],
  ["18 jaar of ouder", "erboven, met: 18 jaar of ouder"],
  ["niet ouder dan 18 jaar", "eronder, met: niet ouder dan 18 jaar"],
  ["nog geen 18 jaar", "eronder, zonder: nog geen 18 jaar"],
  ["tot 18 jaar", "eronder, zonder: tot 18 jaar"],
  ["tot en met 17 jaar", "eronder, met: tot en met 17 jaar"],
  ["jonger   dan 18", "eronder, zonder: jonger dan 18"],
  ["vanaf € 1.500 per maand", "erboven, met: vanaf € 1.500"],
  ["€ 1.500 per maand of minder", "eronder, met: € 1.500 per maand of minder"],
  ["niet lager dan 20%", "erboven, met: niet lager dan 20%"],
  ["langer dan drie maanden", "erboven, zonder: langer dan drie maanden"],
  ["tot € 1.500", ""],
  ["tussen 18 en 21 jaar", ""],
  ["binnen 6 weken", ""],
])("the bound of ‘%s’", (text, told) => {
  const bounds = mentionsIn(text, 0).map(({ bound }) =>
    bound === undefined
      ? ""
      : `${bound.counts}, ${bound.included ? "met" : "zonder"}: ${text.slice(bound.start, bound.end).replace(/ +/gu, " ")}`,
  );
  expect(bounds.join("")).toBe(told);
});
