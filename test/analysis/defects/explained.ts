// Planted faults in text that stands in the place of a rule, or that leaves one out, and near misses that must be left alone.

import { explainedToeslagText } from "@andersom/testkit";
import type { Planted } from "./planted.js";

const rights = "\n  Aan de publieksversie kunnen rechten worden ontleend.";
const defect = (name: string, code: string, says: RegExp, bad: string, mended: readonly [string, string], more = ""): Planted => ({ name, text: explainedToeslagText(bad, more), finds: [code], says, mended: [mended] }); // prettier-ignore
const miss = (name: string, publiek: string, more = ""): Planted => ({ name, text: explainedToeslagText(publiek, more), finds: [] }); // prettier-ignore

export const explainedDefects: readonly Planted[] = [
  defect("a condition and its amount that the text of a lid leaves out", "AND4140", /€ 1\.500/u, "publiek bij lid 1\n  > Huurt u een woning? Dan krijgt u de toeslag.", ["Dan krijgt", "En is uw inkomen hoogstens € 1.500 per maand? Dan krijgt"]),
  defect("a condition without a number that the text leaves out", "AND4140", /huurt een woning/u, "publiek bij lid 1\n  > Is uw inkomen hoogstens € 1.500 per maand? Dan krijgt u de toeslag.", ["> Is", "> Huurt u een woning? En is"]),
  defect("an amount that the text leaves out", "AND4140", /dit bedrag niet/u, "publiek bij lid 3\n  > U krijgt een bedrag.", ["een bedrag", "{de hoogte van de toeslag}"]),
  defect("a term that the text leaves out", "AND4140", /deze termijn niet/u, "publiek bij lid 4\n  > Wij maken elk jaar een verslag.", ["verslag.", "verslag, binnen 3 maanden na het jaar."]),
  miss("a text that says both conditions in other words", "publiek bij lid 1\n  > Bent u huurder van een woning, en komt er per maand hoogstens € 1.500 aan inkomen binnen? Dan is er geld voor u."),
  miss("a text of one onderdeel in words of its own", "publiek bij lid 1 onderdeel a\n  > U hebt een huurhuis."),
  miss("a ground in words of its own", "publiek bij lid 2\n  > Zit u nog op school of universiteit? Dan krijgt u de toeslag niet."),
  miss("a term in words", "publiek bij lid 4\n  > Wij maken een verslag, binnen drie maanden na het kalenderjaar."),

  defect("a place that is left out without a reason", "AND4141", /niet waarom/u, "publiek bij lid 4\n  Weggelaten: ja.", ["Weggelaten: ja.", "Weggelaten: dit gaat alleen over de gemeente zelf."]),
  miss("a place that is left out with a reason", "publiek bij lid 4\n  Weggelaten: dit gaat alleen over de gemeente zelf."),

  defect("a place that is left out and has a text", "AND4142", /ook een tekst/u, "publiek bij lid 4\n  > Wij maken een verslag, binnen 3 maanden na het jaar.\n  Weggelaten: dit gaat alleen over de gemeente zelf.", ["\n  > Wij maken een verslag, binnen 3 maanden na het jaar.", ""]),
  defect("a place that is left out, of which the uitleg tells the term", "AND4142", /uitleg/u, "publiek bij lid 4\n  Weggelaten: dit gaat alleen over de gemeente zelf.\n\nuitleg\n  > Binnen 3 maanden na elk jaar leest u in een verslag hoe het ging.", ["Binnen 3 maanden na", "Na"]),
  miss("an uitleg about another lid than what is left out", "publiek bij lid 4\n  Weggelaten: dit gaat alleen over de gemeente zelf.\n\nuitleg\n  > Bij een inkomen tot € 1.500 per maand krijgt u de toeslag."),

  defect("an amount of another lid in the text of an onderdeel", "AND4143", /€ 300/u, "publiek bij lid 1 onderdeel b\n  > Uw inkomen is hoogstens € 1.500 per maand. Dan krijgt u € 300.", [" Dan krijgt u € 300.", ""]),
  miss("the amount of its own part, written out", "publiek bij lid 3\n  > U krijgt € 300, in één keer."),

  defect("a condition that is left out where rights may be derived", "AND4144", /belooft/u, "publiek bij lid 1 onderdeel b\n  Weggelaten: bijna iedereen voldoet hieraan.", ["  Weggelaten: bijna iedereen voldoet hieraan.", "  > Uw inkomen is hoogstens € 1.500 per maand."], rights),
  miss("a duty of the municipality that is left out where rights may be derived", "publiek bij lid 4\n  Weggelaten: dit gaat alleen over de gemeente zelf.", rights),
  miss("a condition that is left out of a text that gives no rights", "publiek bij lid 1 onderdeel a\n  Weggelaten: de toeslag is alleen voor huurders, dat staat al bij het aanvragen."),
]; // prettier-ignore
