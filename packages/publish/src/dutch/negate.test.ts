// Sentences and their negation, to be read with a Dutch eye.
import { describe, expect, it } from "vitest";
import { splitClause, statement } from "./clause.js";
import { negate, notYet } from "./negate.js";

const cases: readonly (readonly [positive: string, negative: string])[] = [
  // An indefinite object: geen.
  ["de inwoner volgt een opleiding", "de inwoner volgt geen opleiding"],
  ["de inwoner heeft een partner", "de inwoner heeft geen partner"],
  ["de inwoner heeft een beperking bij het huishouden", "de inwoner heeft geen beperking bij het huishouden"],
  ["de inwoner heeft werk", "de inwoner heeft geen werk"],
  ["de inwoner ontvangt bijstand", "de inwoner ontvangt geen bijstand"],
  ["de huisvesting deelt wezenlijke woonfuncties", "de huisvesting deelt geen wezenlijke woonfuncties"],
  ["de inwoner ervaart beperkingen", "de inwoner ervaart geen beperkingen"],
  ["de inwoner heeft problematische schulden", "de inwoner heeft geen problematische schulden"],
  ["de inwoner heeft uitzicht op een hoger inkomen", "de inwoner heeft geen uitzicht op een hoger inkomen"],
  ["de inwoner heeft hulp nodig bij het opgroeien", "de inwoner heeft geen hulp nodig bij het opgroeien"],
  ["de inwoner heeft recht op bijstand", "de inwoner heeft geen recht op bijstand"],
  ["de inwoner kan een pgb beheren", "de inwoner kan geen pgb beheren"],
  ["de inwoner wil een breed gesprek", "de inwoner wil geen breed gesprek"],
  ["de inwoner heeft schulden gemaakt", "de inwoner heeft geen schulden gemaakt"],
  ["de inwoner maakt gebruik van een regeling", "de inwoner maakt geen gebruik van een regeling"],
  // A definite object: niet behind it, before what closes the sentence.
  ["de inwoner heeft de pensioenleeftijd bereikt", "de inwoner heeft de pensioenleeftijd niet bereikt"],
  ["de huisgenoot kan het huishouden overnemen", "de huisgenoot kan het huishouden niet overnemen"],
  [
    "de inwoner gebruikt het formulier van het college",
    "de inwoner gebruikt het formulier van het college niet",
  ],
  ["de gedraging valt de inwoner te verwijten", "de gedraging valt de inwoner niet te verwijten"],
  ["het huishouden raakt binnenkort het huis kwijt", "het huishouden raakt binnenkort het huis niet kwijt"],
  ["de inwoner heeft de huur van deze maand betaald", "de inwoner heeft de huur van deze maand niet betaald"],
  ["de inwoner heeft de woning in januari verlaten", "de inwoner heeft de woning niet in januari verlaten"],
  // "dit" with a verb behind it is a pronoun, whatever verb comes later.
  ["dit is de dichtstbijzijnde school die past", "dit is niet de dichtstbijzijnde school die past"],
  // A part with a preposition or an adverb: niet before it.
  ["de inwoner woont in de gemeente", "de inwoner woont niet in de gemeente"],
  ["de inwoner voldoet aan de eisen", "de inwoner voldoet niet aan de eisen"],
  ["de inwoner doet naar vermogen mee", "de inwoner doet niet naar vermogen mee"],
  ["de inwoner redt het zelf", "de inwoner redt het niet zelf"],
  ["de inwoner redt het met het netwerk", "de inwoner redt het niet met het netwerk"],
  ["de inwoner woont zelfstandig", "de inwoner woont niet zelfstandig"],
  [
    "de inwoner maakte eerder misbruik van schuldhulp",
    "de inwoner maakte niet eerder misbruik van schuldhulp",
  ],
  ["de inwoner neemt deel aan een traject", "de inwoner neemt niet deel aan een traject"],
  ["de inwoner schrijft zich in bij het UWV", "de inwoner schrijft zich niet in bij het UWV"],
  // What somebody or something is.
  ["de kosten zijn noodzakelijk", "de kosten zijn niet noodzakelijk"],
  ["de kosten zijn betaald", "de kosten zijn niet betaald"],
  ["de kosten zijn al betaald", "de kosten zijn nog niet betaald"],
  ["de inwoner woont nog thuis", "de inwoner woont niet meer thuis"],
  ["de inwoner is gehuwd", "de inwoner is niet gehuwd"],
  ["de inwoner is ouder dan 21 jaar", "de inwoner is niet ouder dan 21 jaar"],
  ["de inwoner is een alleenstaande", "de inwoner is geen alleenstaande"],
  ["de inwoner is alleenstaande ouder", "de inwoner is geen alleenstaande ouder"],
  ["de inwoner is student", "de inwoner is geen student"],
  ["de inwoner is de eigenaar van de woning", "de inwoner is niet de eigenaar van de woning"],
  // Existence, and no object at all.
  ["er is een maatregel", "er is geen maatregel"],
  ["er is genoeg loonheffing afgedragen", "er is niet genoeg loonheffing afgedragen"],
  ["de verstrekking is naar verwachting meerjarig", "de verstrekking is naar verwachting niet meerjarig"],
  [
    "de inwoner is zelfstandige met algemene bijstand",
    "de inwoner is geen zelfstandige met algemene bijstand",
  ],
  ["er zijn bijzondere individuele omstandigheden", "er zijn geen bijzondere individuele omstandigheden"],
  ["de inwoner werkt", "de inwoner werkt niet"],
  ["de inwoner kan werken", "de inwoner kan niet werken"],
  ["de inwoner heeft gewerkt", "de inwoner heeft niet gewerkt"],
];

describe("negation", () => {
  it.each(cases)("%s → %s", (positive, negative) => {
    const clause = splitClause(positive, ["de inwoner", "de huisgenoot", "het huishouden", "de gedraging"]);
    expect(clause && statement(negate(clause))).toBe(negative);
  });

  it("turns a negative back", () => {
    const clause = splitClause("er is geen maatregel")!;
    expect(statement(negate(clause))).toBe("er is een maatregel");
  });

  it.each([
    [
      "de inwoner heeft de pensioenleeftijd niet bereikt",
      "de inwoner heeft de pensioenleeftijd nog niet bereikt",
    ],
    [
      "de jeugdige heeft de leeftijd van 12 jaar niet bereikt",
      "de jeugdige heeft de leeftijd van 12 jaar nog niet bereikt",
    ],
    ["het kind heeft de einddatum nog niet bereikt", "het kind heeft de einddatum nog niet bereikt"],
    ["de inwoner heeft de pensioenleeftijd bereikt", "de inwoner heeft de pensioenleeftijd bereikt"],
    // What somebody may never reach is no matter of time.
    ["de inwoner heeft het doel niet bereikt", "de inwoner heeft het doel niet bereikt"],
  ])("of an age or a moment is a matter of time: %s", (written, said) => {
    const clause = splitClause(written, ["de inwoner", "de jeugdige", "het kind"]);
    expect(clause && statement(notYet(clause))).toBe(said);
  });
});
