// Rules that take each other's place, measures, conflicts, transitions, promises, steps and limits.

import { same, type Case } from "./case.js";

export const cases: readonly Case[] = [
  [
    "rule",
    "  De uitkomst is € 150 als de inwoner bijstand ontvangt.\n  De uitkomst is € 100, tenzij anders bepaald.",
    "Uw uitkomst is € 150 als u bijstand ontvangt. / Uw uitkomst is € 100. / Dit geldt in alle andere gevallen.",
    "Je uitkomst is € 150 als je bijstand ontvangt. / Je uitkomst is € 100. / Dit geldt in alle andere gevallen.",
  ],
  [
    "listed",
    "er is geen maatregel waarvoor geldt: de datum van het besluit ligt in de 12 maanden voor de peildatum",
    "Er is geen maatregel waarvoor dit geldt: de datum van het besluit ligt in de twaalf maanden voor de peildatum.",
    same,
  ],
  [
    "listed",
    "er is een maatregel waarvoor geldt: de datum van het besluit ligt na 1 maart 2025",
    "Er is een maatregel waarvoor dit geldt: de datum van het besluit ligt na 1 maart 2025.",
    same,
  ],
  [
    "rule",
    "  De uitkomst is de som van het bedrag van alle maatregelen waarvoor geldt: de datum van het besluit ligt na 1 maart 2025.",
    "De uitkomst is dit: het bedrag van alle maatregelen samen. / Een maatregel telt alleen mee als de datum van het besluit na 1 maart 2025 ligt.",
    same,
  ],
  [
    "rule",
    "  De uitkomst is € 50 als de kostensoort bril is.\n  De uitkomst is € 50 als de kostensoort uitvaart is.",
    "Gaat het om een bril of een uitvaart? Dan is uw uitkomst € 50.",
    "Gaat het om een bril of een uitvaart? Dan is je uitkomst € 50.",
  ],
  [
    "rule",
    "  Bij een gedraging die meer plichten schendt geldt: alleen de hoogste boete.",
    "Komt u met één gedraging meer plichten niet na? Dan telt alleen de hoogste boete. / Gaat één gedraging tegen meer afspraken in? Dan telt alleen de hoogste.",
    "Kom je met één gedraging meer plichten niet na? Dan telt alleen de hoogste boete. / Gaat één gedraging tegen meer afspraken in? Dan telt alleen de hoogste.",
  ],
  [
    "rule",
    "  Wat overblijft schuift door naar de volgende maand, hoogstens 6 maanden.",
    "Past niet alles in één maand? Dan gaat de rest naar de volgende maand. Dat kan hoogstens zes maanden lang.",
    same,
  ],
  ["rule", "  Daarna vervalt het.", "Wat er daarna nog over is, vervalt.", same],
  [
    "rule",
    "stap 3 meting\n  De gemeente laat meten wat de inwoner aankan binnen 4 weken na de melding.",
    "1. Wij laten meten wat u aankan. Dat doen wij binnen vier weken na uw melding.",
    "1. Wij laten meten wat je aankan. Dat doen wij binnen vier weken na je melding.",
  ],
  [
    "rule",
    "stap 3 meting\n  De gemeente stuurt een brief binnen 4 weken na de melding.",
    "1. Wij sturen een brief binnen vier weken na uw melding.",
    "1. Wij sturen een brief binnen vier weken na je melding.",
  ],
  [
    "rule",
    "plicht melden\n  De inwoner geeft een wijziging door die gevolgen heeft binnen 10 werkdagen na de wijziging.",
    "Dit spreken wij met u af: / - U geeft een wijziging door die gevolgen heeft. / Dat moet binnen tien werkdagen na de wijziging.",
    "Dit spreken wij met jou af: / - Je geeft een wijziging door die gevolgen heeft. / Dat moet binnen tien werkdagen na de wijziging.",
  ],
  [
    "rule",
    "plicht oefenen\n  De inwoner oefent elke dag.\n  Geldt niet als de inwoner een studie volgt.\n  Omvang: hoogstens 8 uur per week, hoogstens 6 maanden.\n  Vervalt op 1 januari 2027.\n  Bij niet nakomen: eerste categorie.",
    "Dit spreken wij met u af: / - U oefent elke dag. / Dit geldt niet als u een studie volgt. / Dat is hoogstens 8 uur per week en hoogstens zes maanden. / Dit geldt tot 1 januari 2027. / Doet u dat niet? Dan geldt de eerste categorie. / Wat er gebeurt, hangt af van de afspraak die u niet nakomt: / | Afspraak | Categorie | / | --- | --- | / | U zoekt werk. | Tweede categorie | / | U oefent elke dag. | Eerste categorie |",
    "Dit spreken wij met jou af: / - Je oefent elke dag. / Dit geldt niet als je een studie volgt. / Dat is hoogstens 8 uur per week en hoogstens zes maanden. / Dit geldt tot 1 januari 2027. / Doe je dat niet? Dan geldt de eerste categorie. / Wat er gebeurt, hangt af van de afspraak die je niet nakomt: / | Afspraak | Categorie | / | --- | --- | / | Je zoekt werk. | Tweede categorie | / | Je oefent elke dag. | Eerste categorie |",
  ],
  [
    "rule",
    "  De gemeente meldt aan de raad elke botsing die niet in lid 1 staat, elk jaar voor 1 juli.",
    "Wij melden aan de gemeenteraad elke botsing die niet in artikel 1 lid 1 staat. Dat doen wij elk jaar voor 1 juli.",
    same,
  ],
  [
    "rule",
    "botsing zorg en werk\n  Tussen de plicht werk zoeken en het recht op jeugdhulp.\n  Geldt als de inwoner een studie volgt.\n  Dan gaat het recht op jeugdhulp voor zolang de inwoner een studie volgt.",
    "- Soms passen deze twee niet bij elkaar: de plicht ‘werk zoeken’ en jeugdhulp. / Dit gaat over u als u een studie volgt. / Dan gaat jeugdhulp voor, zolang u een studie volgt.",
    "- Soms passen deze twee niet bij elkaar: de plicht ‘werk zoeken’ en jeugdhulp. / Dit gaat over jou als je een studie volgt. / Dan gaat jeugdhulp voor, zolang je een studie volgt.",
  ],
  [
    "rule",
    "overgang lopende aanvragen\n  Voor de inwoner met een aanvraag van voor 1 april 2026 zonder besluit.\n  De regels gelden die gunstiger zijn voor de inwoner.",
    "- Hebt u een aanvraag van voor 1 april 2026 zonder besluit? / Dan gelden de regels die voor u het gunstigst zijn: de oude of de nieuwe. / Weet u niet of dit over u gaat? Vraag het ons.",
    "- Heb je een aanvraag van voor 1 april 2026 zonder besluit? / Dan gelden de regels die voor jou het gunstigst zijn: de oude of de nieuwe. / Weet je niet of dit over jou gaat? Vraag het ons.",
  ],
  [
    "rule",
    "overgang lopende boetes\n  Voor de inwoner met een gedraging van voor 1 april 2026.\n  De oude regels gelden, maar hoogstens met de boete volgens de nieuwe regels.",
    "- Gaat het om een gedraging van voor 1 april 2026? / Dan gelden de oude regels, maar hoogstens met de boete volgens de nieuwe regels. / Weet u niet of dit over u gaat? Vraag het ons.",
    "- Gaat het om een gedraging van voor 1 april 2026? / Dan gelden de oude regels, maar hoogstens met de boete volgens de nieuwe regels. / Weet je niet of dit over jou gaat? Vraag het ons.",
  ],
  [
    "rule",
    "waarborg niemand zakt\n  Voor elke inwoner die bijstand ontvangt geldt: het vermogen is minstens € 100.\n  Behalve bij een boete van de derde categorie, omdat de wet die voorschrijft.",
    "- Ontvangt u bijstand? Dan is uw vermogen € 100 of hoger. / Dit geldt niet bij een boete van de derde categorie, omdat de wet die voorschrijft.",
    "- Ontvang je bijstand? Dan is je vermogen € 100 of hoger. / Dit geldt niet bij een boete van de derde categorie, omdat de wet die voorschrijft.",
  ],
  [
    "rule",
    "  De hoogte van de toeslag is hoogstens € 15.",
    "U krijgt nooit meer dan € 15.",
    "Je krijgt nooit meer dan € 15.",
  ],
  [
    "rule",
    "  Het college kan jeugdhulp verlenen als geldt: de inwoner volgt een studie.",
    "Wij kunnen u jeugdhulp geven als u een studie volgt. / Dit is geen recht. Wij bekijken uw situatie en beslissen dan. / - Artikel 1 staat bij [Bijdrage](#bijdrage) en [Jeugdhulp](#jeugdhulp).",
    "Wij kunnen je jeugdhulp geven als je een studie volgt. / Dit is geen recht. Wij bekijken je situatie en beslissen dan. / - Artikel 1 staat bij [Bijdrage](#bijdrage) en [Jeugdhulp](#jeugdhulp).",
  ],
  [
    "rule",
    "  Dit recht geldt ambtshalve.",
    "U hoeft dit niet aan te vragen. Wij kijken zelf of u dit krijgt.",
    "Je hoeft dit niet aan te vragen. Wij kijken zelf of je dit krijgt.",
  ],
  [
    "rule",
    "  De hoogte van de toeslag is hoogstens € 15 als de kostensoort bril is.",
    "Gaat het om een bril? Dan krijgt u nooit meer dan € 15.",
    "Gaat het om een bril? Dan krijg je nooit meer dan € 15.",
  ],
  [
    "rule",
    "  De uitkomst is € 50 als de kostensoort bril is en de inwoner een studie volgt.\n  In afwijking van artikel 1 lid 2 geldt: de uitkomst is € 60 als de inwoner bijstand ontvangt.",
    "Gaat het om een bril? Dan is uw uitkomst € 50 als u een studie volgt. / Soms is dat anders. / Uw uitkomst is € 60 als u bijstand ontvangt.",
    "Gaat het om een bril? Dan is je uitkomst € 50 als je een studie volgt. / Soms is dat anders. / Je uitkomst is € 60 als je bijstand ontvangt.",
  ],
  [
    "rule",
    "  Dit artikel geldt alleen als geldt: de inwoner volgt een studie.\n  Het college kan een brief sturen.\n  Het college kan een gesprek voeren als de inwoner bijstand ontvangt.",
    "U krijgt de bijdrage als dit allebei klopt: / 1. U volgt een studie. / 2. U woont in de gemeente. / - Wij mogen een brief sturen. / - Wij mogen een gesprek voeren als u bijstand ontvangt.",
    "Je krijgt de bijdrage als dit allebei klopt: / 1. Je volgt een studie. / 2. Je woont in de gemeente. / - Wij mogen een brief sturen. / - Wij mogen een gesprek voeren als je bijstand ontvangt.",
  ],
  [
    "rule",
    "  De gemeente bepaalt de duur van jeugdhulp, minstens 1 maand en hoogstens 12 maanden.\n  De duur van jeugdhulp is hoogstens 24 maanden.",
    "- Wij bepalen de duur van jeugdhulp. / Dat is minstens één maand en hoogstens twaalf maanden. / U krijgt dit nooit langer dan 24 maanden.",
    "- Wij bepalen de duur van jeugdhulp. / Dat is minstens één maand en hoogstens twaalf maanden. / Je krijgt dit nooit langer dan 24 maanden.",
  ],
  [
    "rule",
    "  De inwoner heeft recht op toeslag als de kostensoort bril is.\n  De inwoner heeft recht op toeslag als de kostensoort uitvaart is en de inwoner een studie volgt.",
    "U krijgt de toeslag als het gaat om een bril. / Gaat het om een uitvaart? Dan krijgt u dat als u een studie volgt. / U krijgt de toeslag ook als u bijstand ontvangt. / - Artikel 1 staat bij [Bijdrage](#bijdrage) en [Toeslag](#toeslag).",
    "Je krijgt de toeslag als het gaat om een bril. / Gaat het om een uitvaart? Dan krijg je dat als je een studie volgt. / Je krijgt de toeslag ook als je bijstand ontvangt. / - Artikel 1 staat bij [Bijdrage](#bijdrage) en [Toeslag](#toeslag).",
  ],
  [
    "alone",
    "voor een van de huisgenoten geldt dat de huisgenoot bijstand ontvangt",
    "U krijgt de bijdrage als minstens één van uw huisgenoten bijstand ontvangt.",
    "Je krijgt de bijdrage als minstens één van je huisgenoten bijstand ontvangt.",
  ],
];
