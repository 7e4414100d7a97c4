// Planted references to an article that only refers on, and near misses that must be left alone.

import type { Planted } from "./planted.js";

const text = (lid: string, second: string, more = "", uitleg = "Wij betalen mee."): string =>
  `verordening Verordening zwempas Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  zwempas: bedrag.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  > Hoe hoog is uw inkomen?

artikel 1 Zwempas
  Effect: meedoen.

lid 1
  De inwoner heeft recht op zwempas als het inkomen hoogstens € 1.500 per maand is.

lid 2
  > ${lid}

uitleg
  > ${uitleg}

artikel 2 Bedragen
  Effect: meedoen.
${second}

artikel 3 Hoogte
  Effect: meedoen.

lid 1
  De hoogte van de zwempas is € 60.

lid 2
  > De zwempas geldt een jaar.
${more}`;
const here = "De bedragen staan in artikel 2.";
const onward = "  > Dat staat in artikel 3.";
const chain = (name: string, says: RegExp, written: string, mended: readonly [string, string]): Planted => ({ name, text: written, finds: ["AND4147"], says, mended: [mended] }); // prettier-ignore
const alone = (name: string, written: string): Planted => ({ name, text: written, finds: [] });

export const chainDefects: readonly Planted[] = [
  chain(
    "an article that only refers on",
    /Artikel 1 lid 2 noemt artikel 2, maar daar staat alleen een verwijzing\..*bij artikel 3 uit \(artikel 1 lid 2 → artikel 2 → artikel 3\)/u,
    text(here, onward),
    ["staan in artikel 2", "staan in artikel 3"],
  ),
  {
    name: "three links, of which the second is told as well",
    text: text(here, "  > Zie artikel 4.", "\nartikel 4 Waar het staat\n  Effect: meedoen.\n  > Hiervoor geldt artikel 3.\n"),
    finds: ["AND4147", "AND4147"],
    says: /artikel 1 lid 2 → artikel 2 → artikel 4 → artikel 3/u,
    mended: [
      ["staan in artikel 2", "staan in artikel 3"],
      ["Zie artikel 4", "Zie artikel 3"],
    ],
  },
  chain(
    "a lid that only refers on",
    /noemt artikel 2 lid 1, .* artikel 3 lid 1 uit/u,
    text("Zie voor de bedragen artikel 2 lid 1.", "\nlid 1\n  > De bedragen staan in artikel 3 lid 1.\n\nlid 2\n  > De gemeente legt elk bedrag uit."),
    ["artikel 2 lid 1", "artikel 3 lid 1"],
  ),
  chain(
    "the uitleg",
    /Artikel 1 noemt artikel 2/u,
    text("De zwempas is voor een jaar.", onward, "", "Hoeveel u krijgt, leest u in artikel 2."),
    ["leest u in artikel 2", "leest u in artikel 3"],
  ),
  chain(
    "an article with leden of which one says something",
    /noemt artikel 2/u,
    text(here, "\nlid 1\n  > De hoogte is geregeld in artikel 3 lid 1."),
    ["staan in artikel 2.", "staan in artikel 3 lid 1."],
  ),
  alone("an article that says something itself", text(here, "  > De bedragen staan in artikel 3. De gemeente past ze elk jaar aan.")),
  alone("an article that refers on with a condition", text(here, "  > Als de inwoner een kind heeft, geldt artikel 3.")),
  alone("an article that refers on and says it is not the whole", text(here, "  > Artikel 3 geldt ook voor kinderen.")),
  alone("a place that names the last article", text("De bedragen staan in artikel 3.", onward)),
  alone("an article that refers back", text(here, "  > Dat staat in artikel 1.")),
  alone("an article of a law", text("De bedragen staan in artikel 2 van de Gemeentewet.", onward)),
  alone("an article that refers to a law", text(here, "  > Dat staat in artikel 3 van de Gemeentewet.")),
]; // prettier-ignore
