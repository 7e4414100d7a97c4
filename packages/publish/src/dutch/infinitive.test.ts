// Infinitives as finite verbs, read by a Dutch eye.

import { describe, expect, it } from "vitest";
import { asFinite, thirdPerson } from "./infinitive.js";

const verbs: readonly (readonly [string, string])[] = [
  ["vertellen", "vertelt"], ["verlagen", "verlaagt"], ["melden", "meldt"], ["geven", "geeft"],
  ["wijzen", "wijst"], ["schrijven", "schrijft"], ["lezen", "leest"], ["zetten", "zet"], ["houden", "houdt"],
  ["laten", "laat"], ["doen", "doet"], ["zien", "ziet"], ["gaan", "gaat"], ["komen", "komt"], ["hebben", "heeft"],
  ["beoordelen", "beoordeelt"], ["behandelen", "behandelt"], ["regelen", "regelt"], ["verzamelen", "verzamelt"],
  ["spelen", "speelt"], ["leveren", "levert"], ["weigeren", "weigert"], ["verbeteren", "verbetert"],
  ["controleren", "controleert"], ["informeren", "informeert"], ["proberen", "probeert"], ["beheren", "beheert"],
  ["rekenen", "rekent"], ["ondertekenen", "ondertekent"], ["verlenen", "verleent"], ["nemen", "neemt"],
  ["gebruiken", "gebruikt"], ["bewaren", "bewaart"], ["helpen", "helpt"], ["werken", "werkt"], ["wonen", "woont"],
  ["zorgen", "zorgt"], ["zoeken", "zoekt"], ["betalen", "betaalt"], ["beantwoorden", "beantwoordt"],
  ["voorkomen", "voorkomt"], ["onderzoeken", "onderzoekt"], ["toetsen", "toetst"], ["bevestigen", "bevestigt"],
  ["verhuren", "verhuurt"], ["steunen", "steunt"], ["subsidiëren", "subsidieert"], ["blijven", "blijft"],
]; // prettier-ignore

const apart: readonly (readonly [string, string, string])[] = [
  ["doorgeven", "geeft", "door"], ["aanvragen", "vraagt", "aan"], ["inleveren", "levert", "in"],
  ["meewerken", "werkt", "mee"], ["inschrijven", "schrijft", "in"], ["doorbetalen", "betaalt", "door"],
  ["nakomen", "komt", "na"], ["terugbetalen", "betaalt", "terug"], ["afzien", "ziet", "af"],
]; // prettier-ignore

const duties: readonly (readonly [string, string])[] = [
  ["een verhuizing doorgeven", "geeft een verhuizing door"],
  ["de inwoner vertellen over werk zonder loon", "vertelt de inwoner over werk zonder loon"],
  ["vragen over de tegenprestatie beantwoorden", "beantwoordt vragen over de tegenprestatie"],
  [
    "zelf doorgeven wat er verandert aan de tegenprestatie",
    "geeft zelf door wat er verandert aan de tegenprestatie",
  ],
  ["het afzien van een maatregel schriftelijk melden", "meldt het afzien van een maatregel schriftelijk"],
  ["zich inschrijven bij Woonnet Rijnmond", "schrijft zich in bij Woonnet Rijnmond"],
  ["ingeschreven blijven bij Woonnet Rijnmond", "blijft ingeschreven bij Woonnet Rijnmond"],
  ["de woning te koop zetten bij een erkende makelaar", "zet de woning te koop bij een erkende makelaar"],
  ["alles laten wat de verkoop hindert", "laat alles wat de verkoop hindert"],
  ["aankoopbewijzen laten zien", "laat aankoopbewijzen zien"],
  ["contact houden met de mensen om de inwoner heen", "houdt contact met de mensen om de inwoner heen"],
  [
    "het geld dat er voor dit werk is, daarvoor gebruiken",
    "gebruikt het geld dat er voor dit werk is, daarvoor",
  ],
  [
    "ervoor zorgen dat een jobcoach er kan komen, door zelf een jobcoach te sturen",
    "zorgt ervoor dat een jobcoach er kan komen, door zelf een jobcoach te sturen",
  ],
  [
    "voorkomen dat een voorziening leidt tot oneerlijke concurrentie",
    "voorkomt dat een voorziening leidt tot oneerlijke concurrentie",
  ],
  ["zorgen voor de banen en subsidies die er nog zijn", "zorgt voor de banen en subsidies die er nog zijn"],
  ["gelegenheid geven om peiljaarverlegging te vragen", "geeft gelegenheid om peiljaarverlegging te vragen"],
  ["vaste lasten doorbetalen uit de uitkering", "betaalt vaste lasten door uit de uitkering"],
  [
    "de raad vertellen hoe deze verordening wordt uitgevoerd en wat zij oplevert",
    "vertelt de raad hoe deze verordening wordt uitgevoerd en wat zij oplevert",
  ],
  [
    "bij elke vervolgaanvraag opnieuw naar de indicatie kijken",
    "kijkt bij elke vervolgaanvraag opnieuw naar de indicatie",
  ],
  ["de mogelijkheid van een schuldregeling beoordelen", "beoordeelt de mogelijkheid van een schuldregeling"],
  ["de eigen bijdrage betalen", "betaalt de eigen bijdrage"],
  ["zorgen voor goede voorzieningen", "zorgt voor goede voorzieningen"],
  ["wijzen op schuldsanering", "wijst op schuldsanering"],
];

describe("an infinitive", () => {
  it.each(verbs)("%s is %s", (infinitive, verb) => {
    expect(thirdPerson(infinitive)).toEqual({ verb });
  });
  it.each(apart)("%s is %s … %s", (infinitive, verb, part) => {
    expect(thirdPerson(infinitive)).toEqual({ verb, part });
  });
});

describe("a duty", () => {
  it.each(duties)("%s", (phrase, words) => {
    expect(asFinite(phrase)).toBe(words);
  });
  it("stays as it is without an infinitive", () => {
    expect(asFinite("medewerking aan het onderzoek")).toBeUndefined();
  });
});
