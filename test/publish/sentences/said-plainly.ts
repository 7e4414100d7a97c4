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
  ["listed", "het kind is geboren", "De baby is uiterlijk op 1 maart 2026 geboren.", same],
];
