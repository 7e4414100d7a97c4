// The first ordinance that `andersom new` writes: small, complete and about a municipality that does not exist.

/** One effect, the facts, a right with conditions, a table, room to depart, a story and three examples. */
export const ordinance = `verordening Verordening sportbijdrage Lindenhove 2026

  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.
  Aanspreekvorm: u-vorm.
  Afronding: hele centen.
  Aan de publieksversie kunnen geen rechten worden ontleend.

effect meedoen
  > Ieder kind in Lindenhove kan sporten, ook als er thuis weinig geld is.
  Bereikt volgens het oordeel van de consulent.
  Meten: het aandeel van de kinderen dat lid is van een sportclub, elk jaar.

voorzieningen
  sportbijdrage: bedrag.

gegevens van de inwoner
  de inwoner woont in Lindenhove: ja of nee, uit de BRP.
  > Woont u in Lindenhove?
  aantal kinderen: aantal, uit de BRP.
  > Hoeveel kinderen jonger dan 18 jaar wonen er bij u?
  inkomen: bedrag per maand, van de inwoner.
  > Hoeveel geld komt er bij u per maand binnen?

begrip inkomensgrens
  > Wie meer verdient, kan de sport zelf betalen.
  is € 2.200 per maand.

artikel 1 Bijdrage voor sport
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als aan al deze voorwaarden is voldaan:
    a. de inwoner woont in Lindenhove;
    b. het inkomen is hoogstens de inkomensgrens.

lid 2
  De hoogte van de sportbijdrage is:
    | aantal kinderen | hoogte |
    | 0               | € 0    |
    | 1               | € 250  |
    | 2               | € 450  |
    | minstens 3      | € 600  |

maatwerk bij lid 2
  De gemeente mag de hoogte van de sportbijdrage hoger vaststellen als het effect meedoen anders niet wordt bereikt.
  De hoogte van de sportbijdrage is dan hoogstens € 900.

uitleg
  > Wilt u dat uw kinderen sporten, en komt er hoogstens {de inkomensgrens} bij u binnen? Dan helpt de gemeente.
  > Hoeveel u krijgt, hangt af van het aantal kinderen dat bij u woont.

voorbeeld Noor heeft twee kinderen en weinig geld
  Op 1 maart 2026.
  Gegeven de inwoner woont in Lindenhove.
  Gegeven het aantal kinderen is 2.
  Gegeven het inkomen is € 1.700 per maand.
  Dan de inwoner heeft recht op sportbijdrage.
  Dan de hoogte van de sportbijdrage is € 450.

voorbeeld Bas verdient net te veel
  Als in voorbeeld: ‘Noor heeft twee kinderen en weinig geld’.
  Gegeven het inkomen is € 2.200,01 per maand.
  Dan de inwoner heeft geen recht op sportbijdrage.

voorbeeld Van Mila weten we het inkomen nog niet
  Op 1 maart 2026.
  Gegeven de inwoner woont in Lindenhove.
  Gegeven het aantal kinderen is 3.
  Dan nog onbekend: sportbijdrage.
`;

/** A household for \`andersom decide\`. */
export const household = `{
  "peildatum": "2026-03-01",
  "gegevens": {
    "inwoner": {
      "woont in Lindenhove": true,
      "aantal kinderen": 2,
      "inkomen": "1700"
    }
  }
}
`;
