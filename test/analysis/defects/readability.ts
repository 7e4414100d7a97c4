// Planted sentences that read badly, each with one that reads well, and sentences that only look hard.

import type { Planted } from "./planted.js";

const text = (uitleg: string, more = ""): string => `verordening Verordening sportbijdrage Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  de inwoner sport: ja of nee.
  > Sport u bij een vereniging?

begrip de verrekening
  is € 10 per jaar.

artikel 1 Sportbijdrage
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als geldt: de inwoner sport.

lid 2
  De hoogte van de sportbijdrage is € 150 per jaar min de verrekening.

uitleg
${uitleg
  .split("\n")
  .map((line) => `  > ${line}`)
  .join("\n")}
${more}`;

const found = (code: string, written: string, mended: string): Planted => ({
  name: `${code} ${written}`,
  text: text(written),
  finds: [code],
  mended: [[text(written), text(mended)]],
});
const alone = (written: string, more = ""): Planted => ({
  name: written,
  text: text(written, more),
  finds: [],
});

export const readabilityDefects: readonly Planted[] = [
  found(
    "AND4120",
    "U krijgt de bijdrage als u bij een vereniging sport en daar zelf voor betaalt met geld dat u van niemand anders krijgt.",
    "U krijgt de bijdrage als u bij een vereniging sport. U moet daar zelf voor betalen.",
  ),
  found(
    "AND4120",
    "Wij betalen een deel van de kosten van uw sport en van uw kleding, maar u betaalt zelf de contributie en de reis.",
    "Wij betalen een deel van de kosten van uw sport en van uw kleding. U betaalt zelf de contributie en de reis.",
  ),
  found(
    "AND4120",
    "Neem dit mee:\n- uw pas van de vereniging, en als u die niet hebt een brief waarin staat dat u daar lid bent en hoeveel u betaalt.",
    "Neem dit mee:\n- uw pas van de vereniging;\n- of een brief waarin staat dat u daar lid bent.",
  ),
  found(
    "AND4121",
    "Uw aanvraag wordt binnen een week beoordeeld.",
    "Wij beoordelen uw aanvraag binnen een week.",
  ),
  found("AND4121", "Daarna kan de bijdrage worden verlaagd.", "Daarna kunnen wij de bijdrage lager maken."),
  found(
    "AND4121",
    "U hoort het als de bijdrage verlaagd wordt.",
    "U hoort het als wij de bijdrage lager maken.",
  ),
  found(
    "AND4121",
    "De bijdrage werd vorig jaar niet uitbetaald.",
    "Vorig jaar betaalden wij de bijdrage niet.",
  ),
  found(
    "AND4121",
    "Is uw aanvraag afgewezen? Bel ons dan.",
    "Hebben wij uw aanvraag afgewezen? Bel ons dan.",
  ),
  found(
    "AND4121",
    "Het geld wordt aan de vereniging overgemaakt.",
    "Wij maken het geld over aan de vereniging.",
  ),
  found(
    "AND4121",
    "Gegevens worden niet langer dan een jaar bewaard.",
    "Wij bewaren gegevens niet langer dan een jaar.",
  ),
  found(
    "AND4122",
    "De beoordeling van uw aanvraag doen wij in een week.",
    "Wij beoordelen uw aanvraag in een week.",
  ),
  found(
    "AND4122",
    "Voor het aanvragen van de bijdrage belt u ons.",
    "U belt ons om de bijdrage aan te vragen.",
  ),
  found("AND4122", "Na ontvangst van uw brief bellen wij u.", "Wij bellen u als wij uw brief hebben."),
  found(
    "AND4122",
    "Wij helpen u bij het invullen van het formulier.",
    "Wij helpen u om het formulier in te vullen.",
  ),
  found("AND4122", "De uitbetaling van de bijdrage doen wij in mei.", "Wij betalen de bijdrage in mei."),
  found(
    "AND4123",
    "Dit staat in de brief van de vereniging over de kosten van de sport voor kinderen.",
    "Dit staat in de brief van de vereniging. Daarin leest u wat sport kost.",
  ),
  found(
    "AND4123",
    "Wij rekenen met de prijs van een les bij een vereniging in de buurt van uw huis.",
    "Wij rekenen met de prijs van een les bij u in de buurt.",
  ),
  found(
    "AND4124",
    "Het door de vereniging in dat jaar gevraagde bedrag telt mee.",
    "Het bedrag dat de vereniging in dat jaar vraagt, telt mee.",
  ),
  found("AND4124", "Bewaar de door u betaalde rekeningen.", "Bewaar de rekeningen die u betaalt."),
  found("AND4124", "Een op uw situatie afgestemd plan helpt.", "Een plan dat bij u past, helpt."),
  found(
    "AND4125",
    "U krijgt de bijdrage niet zonder lid te zijn.",
    "U krijgt de bijdrage alleen als u lid bent.",
  ),
  found("AND4125", "Het is niet onmogelijk om later te beginnen.", "Het is mogelijk om later te beginnen."),
  found(
    "AND4125",
    "Wij nemen geen besluit zonder gesprek.",
    "Wij praten eerst met u. Dan nemen wij een besluit.",
  ),
  found("AND4125", "Sport is nooit niet gezond.", "Sport is altijd gezond."),
  found("AND4126", "Wij helpen u teneinde u te laten sporten.", "Wij helpen u om u te laten sporten."),
  found("AND4126", "Hebt u reeds een club?", "Hebt u al een club?"),
  found("AND4126", "Wij verstrekken de bijdrage in mei.", "Wij geven de bijdrage in mei."),
  found("AND4126", "U krijgt een beschikking.", "U krijgt een besluit."),
  found("AND4126", "Deze regel is van toepassing op kinderen.", "Deze regel geldt voor kinderen."),
  found("AND4126", "Wij bellen u met betrekking tot uw sport.", "Wij bellen u over uw sport."),
  found("AND4126", "U dient te bellen.", "U moet bellen."),
  found("AND4126", "De aanvang van het jaar is in mei.", "Het begin van het jaar is in mei."),
  found("AND4126", "De gemeente draagt zorg voor het geld.", "De gemeente zorgt voor het geld."),
  found(
    "AND4127",
    "Wij kijken naar uw draagkracht.",
    "Wij kijken naar uw draagkracht. Dat is wat u zelf kunt betalen.",
  ),
  found(
    "AND4127",
    "Dat doen wij op de peildatum.",
    "Dat doen wij op de dag van uw aanvraag. Die dag noemen wij de peildatum.",
  ),
  found(
    "AND4128",
    "Sportverenigingen organiseren verschillende activiteiten voor jongeren. Gemeentelijke ondersteuning stimuleert maatschappelijke betrokkenheid. Verenigingen ontwikkelen gezamenlijke verantwoordelijkheid. Ouderbetrokkenheid versterkt vriendschappelijke verhoudingen. Bewegingsactiviteiten verminderen gezondheidsproblemen. Jeugdverenigingen organiseren kennismakingsbijeenkomsten. Enthousiaste vrijwilligers begeleiden beginnende sportliefhebbers. Buurtverenigingen ontvangen sportieve nieuwkomers. Leerlingen ontdekken onbekende bewegingsvormen. Deskundige sportbegeleiders beantwoorden inhoudelijke vragen. Bewonersorganisaties ondersteunen recreatieve wandelgroepen. Deelnemende verenigingen bevestigen inschrijvingen. Bibliotheken verspreiden informatiebrochures.",
    "Sport is gezond. U leert er ook mensen kennen. Daarom betalen wij mee aan uw sport.",
  ),
  // A word with another article, and a verb that cannot be put in place, are told all the same.
  found("AND4126", "U vindt dit in elke beschikking.", "U vindt dit in elk besluit."),
  found("AND4126", "Wij kunnen dit heroverwegen.", "Wij kunnen dit opnieuw bekijken."),

  alone("U wordt dan twintig jaar ouder en u hebt beloofd te sporten."),
  alone("De les wordt gegeven door een trainer."),
  alone("Wordt u ziek? Vertel het ons dan."),
  alone("Sport wordt steeds gezonder gevonden door ouderen."),
  alone("Mijn kind is geslaagd en verhuisd."),
  alone("U bent getrouwd of gescheiden."),
  alone("De club is verplicht om u te helpen."),
  alone("De bijdrage wordt niet lager."),
  alone("De hoogte van de bijdrage hangt af van uw sport."),
  alone("De verrekening van de bijdrage is € 10."),
  alone("Een verlaging van 20% is dan mogelijk."),
  alone("Het leven van kinderen wordt leuker."),
  alone("U woont in Waterrade en u sport met uw kind bij een club in de stad."),
  alone("De les is van maandag tot en met vrijdag, van negen tot vijf."),
  alone("Het voor u leukste is sport."),
  alone("De in het wit is de trainer."),
  alone("Een op de drie kinderen sport."),
  alone("U krijgt geen bijdrage als u niet sport."),
  alone("U moet niet te laat zijn en ook niet te vroeg."),
  alone("Niemand die sport, hoeft niet te betalen."),
  alone("Minder dan niets kan niet."),
  alone("Dat is niet ongeveer, maar precies € 150."),
  alone("De training is niet onder de brug."),
  alone("Wij sporten niet alleen voor de wedstrijd."),
  alone("De verrekening is lager als u vroeg belt."),
  alone("Dat is dan wel minder geld."),
  alone("Wij vertellen u verhalen over sport."),
  alone("Een pgb (geld om zelf hulp te kopen) is hier niet nodig."),
  alone("U krijgt geld om zelf hulp te kopen. Dit heet een pgb."),
  alone("Een dwangsom is geld dat wij betalen als wij te laat zijn."),
  alone(
    "Dit geldt op 1 juli 2026. U krijgt dan € 1.541,65 of minder. Bel bijv. de heer J. de Wit van de club. Hij helpt u graag verder met alles.",
  ),
  alone("Meld u bij de club, mevr. De Boer helpt u."),
  alone(
    "Hebt u vragen over sport? Bel dan met de club. De club weet precies wat u moet doen. Daar helpen ze u graag.",
  ),
];
