// What was found by reading whole pages: reflexives, what is said already, amounts over a time, exceptions to a yes.

import { same, type Case } from "./case.js";

export const cases: readonly Case[] = [
  ["listed", "de inwoner woont op zichzelf", "U woont op uzelf.", "Je woont op jezelf."],
  [
    "alone",
    "de inwoner woont op zichzelf",
    "U krijgt de bijdrage als u op uzelf woont.",
    "Je krijgt de bijdrage als je op jezelf woont.",
  ],
  ["listed", "het huis deelt geen wezenlijke ruimtes", "Het huis deelt geen wezenlijke ruimtes.", same],
  [
    "alone",
    "deskundigenadvies is aangewezen",
    "U krijgt de bijdrage als deskundigenadvies is aangewezen.",
    "Je krijgt de bijdrage als deskundigenadvies is aangewezen.",
  ],
  // The group also asks that somebody studies or lives here: the condition beside it says that already.
  ["listed", "de inwoner hoort bij de groep", "U ontvangt bijstand.", "Je ontvangt bijstand."],
  // The question of the list is asked elsewhere, and does not say what the condition means.
  [
    "listed",
    "er is een maatregel waarvoor geldt: de maatregel is verwijtbaar",
    "Er is een maatregel die verwijtbaar is.",
    same,
  ],
  [
    "rule",
    "  De uitkomst is het loon maal de duur van het contract.",
    "Uw uitkomst is uw loon, gerekend over de duur van uw contract.",
    "Je uitkomst is je loon, gerekend over de duur van je contract.",
  ],
  [
    "rule",
    "  De inwoner krijgt een brief, tenzij anders bepaald.\n  De inwoner krijgt geen brief als geldt: de inwoner volgt een studie.",
    "U krijgt een brief, behalve als u een studie volgt.",
    "Je krijgt een brief, behalve als je een studie volgt.",
  ],
  [
    "rule",
    "  De inwoner krijgt een brief, tenzij anders bepaald.\n  De inwoner krijgt geen brief als geldt: de inwoner volgt een studie.\n  De inwoner krijgt geen brief als aan al deze voorwaarden is voldaan:\n    a. de inwoner is verhuisd;\n    b. de inwoner ontvangt bijstand.",
    "U krijgt een brief, behalve als een van deze twee dingen klopt: / 1. U volgt een studie. / 2. Dit klopt allebei: / 1. U bent verhuisd. / 2. U ontvangt bijstand.",
    "Je krijgt een brief, behalve als een van deze twee dingen klopt: / 1. Je volgt een studie. / 2. Dit klopt allebei: / 1. Je bent verhuisd. / 2. Je ontvangt bijstand.",
  ],
  [
    "rule",
    "begrip aantal kinderen thuis\n  is het aantal kinderen.",
    "**Aantal kinderen thuis**: Zo rekenen wij: het aantal kinderen.",
    same,
  ],
  [
    "rule",
    "bedragen volle bedrag\n  Het volle bedrag is:\n    | geldig vanaf | geldig tot en met | volle bedrag |\n    | 1 januari 2026 | 31 december 2026 | € 250 |\n    | 1 januari 2027 | 31 december 2027 | € 258 |\n  De uitkomst is 2 maal het volle bedrag.",
    "De uitkomst is twee keer het volle bedrag. / **Volle bedrag**: Dat is € 250. Dit geldt tot en met 31 december 2026. / Vanaf 1 januari 2027 is dat € 258. Dit geldt tot en met 31 december 2027.",
    same,
  ],
  [
    "rule",
    "plicht inschrijven\n  De inwoner schrijft zich in en zorgt voor zichzelf.",
    "Dit zijn uw plichten: / - U schrijft zich in en zorgt voor uzelf.",
    "Dit zijn je plichten: / - Je schrijft je in en zorgt voor jezelf.",
  ],
  [
    "rule",
    "  > De inwoner en de gemeente maken een afspraak. De school kijkt wat de inwoner en het netwerk zelf kunnen.",
    "U en wij maken een afspraak. De school kijkt wat u en het netwerk zelf kunnen.",
    "Jij en wij maken een afspraak. De school kijkt wat jij en het netwerk zelf kunnen.",
  ],
];
