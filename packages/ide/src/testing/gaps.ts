// An ordinance with gaps, for tests of completion: what is typed takes the place of one of them.

import { filled } from "../completion/item.js";
import { completion } from "../features/completion.js";
import { marked } from "./cursor.js";

/** An ordinance with a gap of each kind; the text of a case takes the place of one of them. */
export const base = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Wgs.
  Afronding: hele centen.
  @kop

effect rondkomen
  > Wie weinig geld heeft, kan toch rondkomen.
  @effect

effect meedoen met de buurt
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.
  bijdrage voor sport: bedrag.
  @voorziening

gegevens van de inwoner, meervoud inwoners
  leefvorm: keuze uit alleenstaande, alleenstaande ouder of gehuwden, van de inwoner.
  gezamenlijk inkomen: bedrag per maand, van elke maand, van de inwoner.
  inkomen: bedrag per maand, van de inwoner.
  kosten: bedrag, van de inwoner.
  geboortedatum: datum, uit de BRP.
  einde van de opleiding: datum of niet van toepassing, van de inwoner.
  de inwoner volgt een studie: ja of nee, van de inwoner.
  de kosten zijn noodzakelijk: ja of nee, van de inwoner.
  partner: nul of een inwoner, van de inwoner.
  kinderen: nul of meer kinderen, uit de BRP.
  @gegeven

  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.

gegevens van het kind, meervoud kinderen
  het kind zit op sport: ja of nee, van de inwoner.

oordelen van het college
  er zijn bijzondere omstandigheden: ja of nee.
  @oordeel

begrip norm
  is:
    | leefvorm      | norm    |
    | alleenstaande | € 1.200 |
    @rij

begrip referteperiode
  is de 3 kalendermaanden voor de peildatum.

begrip grens
  @begrip

artikel 1 Toeslag
  @artikel

lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens de norm;
    b. de inwoner volgt geen studie.

lid 2
  De hoogte van de toeslag is € 100.

lid 3
  @lid

uitleg
  > U krijgt @prose

@marge

artikel 2 Sport
  Effect: meedoen met de buurt.

lid 1
  De inwoner heeft recht op bijdrage voor sport als geldt: de leeftijd is minstens 18 jaar.

stap 1 melding
  De inwoner meldt zijn vraag.

voorbeeld Ans
  Op 16 maart 2026.
  Gegeven het inkomen is € 900 per maand.
  Dan de inwoner heeft recht op toeslag.

voorbeeld Bo
  @voorbeeld
`;

/** What is offered where `typed` stands in a gap, at its mark. */
export function offered(
  gap: string,
  typed: string,
): { labels: readonly string[]; inserts: readonly string[] } {
  const cut = base.replace(new RegExp(`@${gap}\\b`, "u"), () => typed).replace(/@[a-z]+\b/gu, "");
  const { workspace, uri, offset } = marked(cut);
  const items = completion(workspace, uri, offset);
  return { labels: items.map(({ label }) => label), inserts: items.map(({ insert }) => filled(insert)) };
}
