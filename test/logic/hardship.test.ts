// A clause for the whole ordinance: from which article is said, and a sure case in which nobody has to judge.

import { runExamples } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { codesOf, decideBoth, modelOfText } from "./both.js";

const text = (sure: string): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Iedereen komt rond.
  Bereikt als het inkomen minstens € 1.000 per maand is.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.
  de inwoner volgt een studie: ja of nee.

oordelen van de consulent
  er is een onredelijke uitkomst: ja of nee.
  > Is deze uitkomst onredelijk?

artikel 1 Toeslag
  Effect: rondkomen.
lid 1
  De inwoner heeft recht op toeslag als het inkomen hoogstens € 1.500 per maand is.
lid 2
  De inwoner heeft geen recht op toeslag als de inwoner een studie volgt.
lid 3
  De hoogte van de toeslag is € 50.

artikel 2 Maatwerk
maatwerk bij deze verordening
  De gemeente mag afwijken ten gunste van de inwoner als er een onredelijke uitkomst is.
  ${sure}
  De gemeente schrijft op waarom zij afwijkt.

voorbeeld Bo
  Op 16 maart 2026.
  Gegeven het inkomen is € 900 per maand.
  Gegeven de inwoner volgt een studie.
  De gemeente wijkt af van artikel 1 lid 2: ‘Bo kan de huur niet betalen.’.
  Dan de inwoner heeft recht op toeslag.
`;
const sure = "Onredelijk is in ieder geval dat het effect van het artikel anders niet wordt bereikt.";
const household = (inkomen: string, oordelen: object = {}): object => ({
  peildatum: "2026-03-16",
  gegevens: { inwoner: { inkomen, "de inwoner volgt een studie": true } },
  oordelen: { inwoner: oordelen },
  maatwerk: [
    {
      clausule: "artikel 2",
      van: "artikel 1 lid 2",
      richting: "ten gunste",
      door: "de gemeente",
      motivering: "De huur.",
    },
  ],
});

describe("a clause for the whole ordinance", () => {
  it("is open without a judgement in its sure case, and waits for one outside it", async () => {
    const model = modelOfText(text(sure));
    const kind = async (input: object) => (await decideBoth(model, input)).rights[0]!.kind;
    expect(await kind(household("900"))).toBe("toegekend");
    expect(await kind(household("1100"))).toBe("ter beoordeling");
    expect(await kind(household("1100", { "er is een onredelijke uitkomst": false }))).toBe("geweigerd");
  });

  it("always waits when no case is sure", async () => {
    const [right] = (await decideBoth(modelOfText(text("")), household("900"))).rights;
    expect(right!.kind).toBe("ter beoordeling");
  });

  it("has a voorbeeld say from which article by naming it", () => {
    expect(runExamples(modelOfText(text(sure))).examples.map(({ passed }) => passed)).toEqual([true]);
  });

  it("is for the whole of beleidsregels too, by their own name", () => {
    const told = text(sure)
      .replace("verordening Verordening", "beleidsregels Beleidsregels")
      .replace("bij deze verordening", "bij deze beleidsregels");
    expect(runExamples(modelOfText(told)).examples.map(({ passed }) => passed)).toEqual([true]);
  });

  it("leaves no sentence of the clause as text only", () => {
    expect(codesOf(text(sure))).not.toContain("AND2022");
  });
});
