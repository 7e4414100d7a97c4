// What an editor would not let pass: conditions behind a long value, numbers of months, how much longer, a table without words.

import { same, type Case } from "./case.js";

export const cases: readonly Case[] = [
  // Whoever reads a value thinks that it is his: what it asks comes first.
  [
    "rule",
    "  De uitkomst is € 10, tenzij anders bepaald.\n  De uitkomst is het loon maal de duur van het contract als geldt: er zijn minstens 2 maatregelen waarvoor geldt: het percentage is minstens 10% en het bedrag is minstens € 5.",
    "De uitkomst is € 10. / Soms is dat anders. / Zijn er minstens twee maatregelen waarvoor dit allebei klopt? / 1. Het percentage is 10% of hoger. / 2. Het bedrag is € 5 of hoger. / Dan is de uitkomst gelijk aan uw loon, gerekend over de duur van uw contract.",
    "De uitkomst is € 10. / Soms is dat anders. / Zijn er minstens twee maatregelen waarvoor dit allebei klopt? / 1. Het percentage is 10% of hoger. / 2. Het bedrag is € 5 of hoger. / Dan is de uitkomst gelijk aan je loon, gerekend over de duur van je contract.",
  ],
  [
    "rule",
    "  De uitkomst is € 10, tenzij anders bepaald.\n  De uitkomst is 20% van het vermogen, afgerond op hele centen, als aan minstens een van deze voorwaarden is voldaan:\n    a. de inwoner volgt een studie;\n    b. de inwoner ontvangt bijstand;\n    c. de inwoner is verhuisd.",
    "Uw uitkomst is € 10. / Soms is dat anders. / Klopt een van deze drie dingen? / 1. U volgt een studie. / 2. U ontvangt bijstand. / 3. U bent verhuisd. / Dan is uw uitkomst 20% van uw vermogen. / Wij ronden dit af op hele centen.",
    "Je uitkomst is € 10. / Soms is dat anders. / Klopt een van deze drie dingen? / 1. Je volgt een studie. / 2. Je ontvangt bijstand. / 3. Je bent verhuisd. / Dan is je uitkomst 20% van je vermogen. / Wij ronden dit af op hele centen.",
  ],
  [
    "rule",
    "  Het college kan de bijdrage verlengen met hoogstens 6 maanden als de inwoner bijstand ontvangt.",
    "- Wij mogen de bijdrage met hoogstens zes maanden verlengen als u bijstand ontvangt.",
    "- Wij mogen de bijdrage met hoogstens zes maanden verlengen als je bijstand ontvangt.",
  ],
  [
    "rule",
    "begrip het huis is te duur\n  als aan al deze voorwaarden is voldaan:\n    a. de inwoner volgt een studie;\n    b. de inwoner is verhuisd.\n  als aan al deze voorwaarden is voldaan:\n    a. de inwoner ontvangt bijstand;\n    b. de inwoner is lid van een club.",
    "Het huis is te duur als dit allebei klopt: / 1. U volgt een studie. / 2. U bent verhuisd. / Dat is ook zo als dit allebei klopt: / 1. U ontvangt bijstand. / 2. U bent lid van een club.",
    "Het huis is te duur als dit allebei klopt: / 1. Je volgt een studie. / 2. Je bent verhuisd. / Dat is ook zo als dit allebei klopt: / 1. Je ontvangt bijstand. / 2. Je bent lid van een club.",
  ],
  ["listed", "de maanden werk zijn minstens 6 maanden", "Het aantal maanden werk is zes of meer.", same],
  [
    "alone",
    "de maanden werk zijn minder dan 2 maanden",
    "U krijgt de bijdrage als het aantal maanden werk minder is dan twee.",
    "Je krijgt de bijdrage als het aantal maanden werk minder is dan twee.",
  ],
  [
    "rule",
    "  De grens van het bezit is:\n    | leefvorm | grens van het bezit |\n    | alleenstaande | € 350 |\n    | alleenstaande ouder | € 450 |\n    | gehuwden | € 500 |",
    "Zo bepalen wij de grens van het bezit: / | Situatie | Grens van het bezit | / | --- | --- | / | Alleenstaand | € 350 | / | Alleenstaande ouder | € 450 | / | Gehuwd of samenwonend | € 500 |",
    same,
  ],
  [
    "rule",
    "stap 3 meting\n  De gemeente meet als de inwoner bijstand ontvangt.\nstap 4 brief\n  De gemeente stuurt een brief als de inwoner bijstand ontvangt.",
    "Dit geldt alleen als u bijstand ontvangt. / 1. Wij meten. / 2. Wij sturen een brief.",
    "Dit geldt alleen als je bijstand ontvangt. / 1. Wij meten. / 2. Wij sturen een brief.",
  ],
  // Ways that differ in what is chosen alone are one.
  [
    "listed",
    "minstens een van deze geldt:\n      1°. de kostensoort is bril;\n      2°. de inwoner volgt een studie;\n      3°. de kostensoort is uitvaart",
    "Een van deze twee dingen klopt: / 1. Het gaat om een bril of een uitvaart. / 2. U volgt een studie.",
    "Een van deze twee dingen klopt: / 1. Het gaat om een bril of een uitvaart. / 2. Je volgt een studie.",
  ],
  [
    "listed",
    "minstens een van deze geldt:\n      1°. de reden van het bezoek is ziekenhuis;\n      2°. de reden van het bezoek is detentie;\n      3°. de inwoner is verhuisd",
    "Een van deze twee dingen klopt: / 1. De reden van het bezoek is: ziekenhuis of detentie. / 2. U bent verhuisd.",
    "Een van deze twee dingen klopt: / 1. De reden van het bezoek is: ziekenhuis of detentie. / 2. Je bent verhuisd.",
  ],
  [
    "rule",
    "  > In deze verordening hebben de volgende woorden een vaste betekenis.\nbegrip bezit\n  > Alles wat de inwoner heeft.",
    "**Bezit**: Alles wat u hebt.",
    "**Bezit**: Alles wat je hebt.",
  ],
];
