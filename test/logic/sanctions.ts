// An ordinance about duties, what follows when they are not met, and where they clash with something else.

import { compileProject, type DecisionModel } from "@andersom/semantics";

const inTurn =
  "Bij meer gedragingen in dezelfde maand geldt: de verlagingen na elkaar, de oudste gedraging eerst.";

/** The text of the ordinance; `more` is put at its end. */
export const sanctionText = (
  more = "",
  sameMonth = inTurn,
  carry = 6,
): string => `verordening Verordening plichten Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  Bereikt als het restinkomen minstens de bodem is.

voorzieningen
  jeugdhulp: voorziening.
  bijstand: voorziening.

gegevens van de inwoner
  ontvangt bijstand: ja of nee.
  norm: bedrag per maand.
  inkomen: bedrag per maand.
  aflossing: bedrag per maand.
  beschikbare uren: aantal uren per week.
  uren zorg overdag: aantal uren per week.
  heeft jeugdhulp nodig: ja of nee.
  kinderen: nul of meer inwoners, per stuk kind.
  gedragingen: nul of meer gedragingen, per stuk gedraging.
  eerdere verlagingen: nul of meer eerdere verlagingen.

gegevens van de gedraging
  geschonden plicht: een van de plichten.
  dag van de gedraging: datum.
  dag van het besluit: datum.
  De categorie is de categorie van de geschonden plicht.

gegevens van de eerdere verlaging, meervoud eerdere verlagingen
  dag van het besluit over de eerdere verlaging: datum.
  categorie van de eerdere verlaging: eerste categorie of tweede categorie of derde categorie.

oordeel valt de inwoner te verwijten, over de gedraging
  > Kon de inwoner anders?
  Antwoord: ja of nee, door de consulent.

oordeel dringende redenen, over de inwoner
  > Raakt dit de inwoner te hard?
  Antwoord: ja of nee, door de consulent.

oordeel ernstigere gedraging, over de gedraging
  > Is deze gedraging ernstiger dan andere?
  Antwoord: ja of nee, door de consulent.

begrip bodem
  De bodem is 90% van de norm.
begrip ruimte boven de bodem
  De ruimte boven de bodem is de norm plus het inkomen min de aflossing min de bodem, maar minstens € 0 per maand.
begrip restinkomen
  Het restinkomen is de norm plus het inkomen min de aflossing min de verlaging per maand.

artikel 1 Hulp
  Effect: rondkomen.
lid 1
  De inwoner heeft recht op jeugdhulp als de inwoner jeugdhulp nodig heeft.
  De inwoner heeft recht op bijstand als de inwoner bijstand ontvangt.

artikel 2 Plichten
  Effect: rondkomen.
lid 1
plicht melden
  De inwoner meldt elke wijziging.
  Hoort bij: alle rechten in deze verordening.
  Geldt zolang het recht bestaat.
  Bij niet nakomen: eerste categorie.
plicht werk zoeken
  De inwoner zoekt werk en houdt het.
  Hoort bij: bijstand.
  Geldt zolang de inwoner bijstand ontvangt.
  Nagekomen als de beschikbare uren minstens 36 uur per week zijn.
  Bij niet nakomen: tweede categorie.
plicht eerlijk zijn
  De inwoner geeft juiste gegevens.
  Hoort bij: bijstand.
  Geldt zolang de inwoner bijstand ontvangt.
  Bij niet nakomen: derde categorie.
plicht tegenprestatie
  De inwoner doet iets nuttigs binnen 4 weken na het besluit.
  Omvang: hoogstens 8 uur per week, hoogstens 6 maanden.
  Hoort bij: bijstand.
  Geldt zolang de inwoner bijstand ontvangt.
  Geldt niet als de uren zorg overdag minstens 8 uur per week zijn.
  Bij niet nakomen: de gemeente bespreekt het met de inwoner.
  Vervalt op 1 juli 2026.

lid 2
  plicht voor de inwoner: de kosten aantonen.
lid 3
  bij niet nakomen van lid 2: de gemeente kan de kosten terugvragen.

artikel 3 Verlaging
  Effect: rondkomen.
lid 1
  Het percentage van de verlaging en de duur van de verlaging zijn:
    | categorie        | percentage van de verlaging | duur van de verlaging |
    | eerste categorie | 5%                          | 1 maand               |
    | tweede categorie | 30%                         | 1 maand               |
    | derde categorie  | 100%                        | 1 maand               |
lid 2
  De gemeente legt geen verlaging op als de gedraging de inwoner niet valt te verwijten.
lid 3
  De verlaging per maand is het percentage van de verlaging maal de norm, maar hoogstens de ruimte boven de bodem, naar beneden afgerond op hele centen, als aan al deze voorwaarden is voldaan:
    a. er is een verlaging;
    b. de categorie is niet derde categorie.
  Wat overblijft schuift door naar de volgende maand, hoogstens ${carry} maanden. Daarna vervalt het.
lid 4
  De verlaging per maand is een derde van het percentage van de verlaging maal de norm, naar beneden afgerond op hele centen, gedurende 3 maanden, als aan al deze voorwaarden is voldaan:
    a. er is een verlaging;
    b. de categorie is derde categorie.
lid 5
  De verlaging per maand is € 0 per maand als er geen verlaging is.
lid 6
  De verlaging begint op de eerste dag van de maand na het besluit.
lid 7
  ${sameMonth}
lid 8
  Bij een gedraging die meer plichten schendt geldt: alleen de hoogste verlaging.
lid 9
  Bij herhaling binnen 12 maanden na het besluit over de vorige verlaging van dezelfde categorie geldt: de duur van de verlaging is 2 maal de duur van de verlaging in artikel 3 lid 1.

  maatwerk bij artikel 3 lid 1
    De gemeente mag het percentage van de verlaging lager vaststellen als er dringende redenen zijn.
    De gemeente mag het percentage van de verlaging hoger vaststellen als er een ernstigere gedraging is.
    Het percentage van de verlaging is dan minstens 5% en hoogstens 100%.

artikel 4 Als regels elkaar tegenwerken
  Effect: rondkomen.
lid 1
botsing zorg en werk
  Tussen de plicht werk zoeken en het recht op jeugdhulp.
  Geldt als de beschikbare uren plus de uren zorg overdag meer dan 40 uur per week zijn.
  Dan rust de plicht werk zoeken voor de uren die niet passen.
  Bevoegdheid: artikel 9 lid 2 Participatiewet.
${more}`;

/** Messages that are no remark, as code and message. */
export function messages(text: string): readonly string[] {
  return compileProject([{ uri: "v.andersom", text }])
    .diagnostics.filter(({ severity }) => severity !== "info")
    .map(({ code, message }) => `${code} ${message}`);
}

export function sanctionModel(...text: Parameters<typeof sanctionText>): DecisionModel {
  const { ordinances } = compileProject([{ uri: "v.andersom", text: sanctionText(...text) }]);
  return ordinances[0]!.model;
}
