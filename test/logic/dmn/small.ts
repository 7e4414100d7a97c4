// A small ordinance with what DMN is asked most: amounts, an age, a choice, an exception, a table, a judgement.

export const small = `verordening Verordening kindtoeslag Waterrade 2026

  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Afronding: hele centen.

effect meedoen
  > Kinderen doen mee.

voorzieningen
  kindtoeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum, uit de BRP.
  vermogen: bedrag, van de inwoner.
  leefvorm: keuze uit alleenstaand of gehuwd, uit de BRP.
  kosten: bedrag, van de inwoner.
  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.

oordelen van de consulent
  de inwoner is zelfredzaam: ja of nee.

artikel 1 Wie recht heeft
  Effect: meedoen.
lid 1
  De inwoner heeft recht op kindtoeslag als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 18 jaar;
    b. het vermogen is hoogstens € 5.000.
lid 2
  De inwoner heeft geen recht op kindtoeslag als geldt: de inwoner is zelfredzaam.

artikel 2 Hoeveel
  Effect: meedoen.
lid 1
  De hoogte van kindtoeslag is 33,3% van de kosten, naar boven afgerond op hele euro's.
lid 2
  In afwijking van lid 1 geldt: de hoogte van kindtoeslag is € 100 als de leefvorm is gehuwd.
`;
