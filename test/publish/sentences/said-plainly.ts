// What a resident would stumble over: an age as a failure, a birth that is told twice.

import { same, type Case } from "./case.js";

export const cases: readonly Case[] = [
  [
    "listed",
    "de inwoner heeft de pensioenleeftijd niet bereikt",
    "U hebt de pensioenleeftijd nog niet bereikt.",
    "Je hebt de pensioenleeftijd nog niet bereikt.",
  ],
  [
    "alone",
    "de inwoner heeft de pensioenleeftijd niet bereikt",
    "U krijgt de bijdrage als u de pensioenleeftijd nog niet hebt bereikt.",
    "Je krijgt de bijdrage als je de pensioenleeftijd nog niet hebt bereikt.",
  ],
  [
    "listed",
    "de inwoner heeft de pensioenleeftijd bereikt",
    "U hebt de pensioenleeftijd bereikt.",
    "Je hebt de pensioenleeftijd bereikt.",
  ],
  ["listed", "de geboortedatum van de baby ligt na 1 mei 2026", "De baby is na 1 mei 2026 geboren.", same],
  [
    "listed",
    "de aanvraagdatum ligt na 1 mei 2026",
    "U doet uw aanvraag na 1 mei 2026.",
    "Je doet je aanvraag na 1 mei 2026.",
  ],
  [
    "listed",
    "de aanvraagdatum ligt niet voor de geboortedatum van de baby",
    "U doet uw aanvraag op of na de geboortedatum van de baby.",
    "Je doet je aanvraag op of na de geboortedatum van de baby.",
  ],
  [
    "alone",
    "de aanvraagdatum ligt uiterlijk op 1 mei 2026",
    "U krijgt de bijdrage als u uw aanvraag uiterlijk op 1 mei 2026 doet.",
    "Je krijgt de bijdrage als je je aanvraag uiterlijk op 1 mei 2026 doet.",
  ],
  [
    "listed",
    "de aanvraagdatum ligt in het kalenderjaar 2026",
    "U doet uw aanvraag in het jaar 2026.",
    "Je doet je aanvraag in het jaar 2026.",
  ],
  [
    "listed",
    "de laatste toekenning van de bijdrage ligt in de referteperiode",
    "U kreeg de bijdrage al in de drie jaar voor de maand van de peildatum.",
    "Je kreeg de bijdrage al in de drie jaar voor de maand van de peildatum.",
  ],
  [
    "listed",
    "de laatste toekenning van de bijdrage ligt niet in de referteperiode",
    "U kreeg de bijdrage niet in de drie jaar voor de maand van de peildatum.",
    "Je kreeg de bijdrage niet in de drie jaar voor de maand van de peildatum.",
  ],
  [
    "listed",
    "de inwoner kan niet rekenen op steun van de ouders",
    "U kunt niet rekenen op steun van uw ouders.",
    "Je kunt niet rekenen op steun van je ouders.",
  ],
  ["listed", "het aantal kinderen is minstens 3", "Er zijn drie of meer kinderen.", same],
  ["listed", "het aantal huisgenoten is 2", "Er zijn twee huisgenoten.", same],
  [
    "rule",
    "  De gemeente kan deze hulp geven:\n    a. begeleiding van het gezin;\n    b. behandeling.",
    "- Wij mogen deze hulp geven: / - Begeleiding van het gezin. / - Behandeling.",
    same,
  ],
  ["rule", "  De gemeente kan nadere regels stellen.", "- Wij mogen extra regels maken.", same],
  ["listed", "het kind is geboren", "De baby is uiterlijk op 1 maart 2026 geboren.", same],
];
