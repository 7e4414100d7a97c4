// Main clauses behind "of".
import { expect, it } from "vitest";
import { splitClause } from "./clause.js";
import { subordinate } from "./subordinate.js";

it.each([
  ["u volgt een opleiding", "u een opleiding volgt"],
  ["u hebt de pensioenleeftijd bereikt", "u de pensioenleeftijd hebt bereikt"],
  [
    "u had recht op inkomenstoeslag volgens de oude verordening",
    "u recht had op inkomenstoeslag volgens de oude verordening",
  ],
  ["u hebt hulp nodig bij het opgroeien", "u hulp nodig hebt bij het opgroeien"],
  ["u woont in de gemeente", "u in de gemeente woont"],
  ["u raakt binnenkort het huis kwijt", "u binnenkort het huis kwijtraakt"],
  ["u doet naar vermogen mee", "u naar vermogen meedoet"],
  ["u lost af naar vermogen", "u aflost naar vermogen"],
  ["u deed genoeg mee op de proefplaats", "u genoeg meedeed op de proefplaats"],
  ["het kind kan alleen reizen met een ouder", "het kind alleen kan reizen met een ouder"],
  ["dit is de dichtstbijzijnde school die past", "dit de dichtstbijzijnde school is die past"],
  ["er is een deskundigenverklaring over het geslacht", "er een deskundigenverklaring is over het geslacht"],
  ["u werkt mee aan het onderzoek", "u meewerkt aan het onderzoek"],
  ["u neemt deel aan een cursus", "u deelneemt aan een cursus"],
  ["u kunt een pgb beheren", "u een pgb kunt beheren"],
  ["u kunt rekenen op steun van de ouders", "u kunt rekenen op steun van de ouders"],
  ["u neemt de inwoner in dienst", "u de inwoner in dienst neemt"],
  ["u komt elke schooldag op school", "u elke schooldag op school komt"],
  ["er is een school dichter bij huis", "er een school dichter bij huis is"],
  ["u had een huisgenoot met een hoger inkomen", "u een huisgenoot had met een hoger inkomen"],
  ["er zijn bijzondere individuele omstandigheden", "er bijzondere individuele omstandigheden zijn"],
])("of %s → of %s", (main, late) => {
  expect(subordinate(splitClause(main, ["u"])!)).toBe(late);
});
