// Planted voorbeelden on a day on which the ordinance does not apply, and near misses that must be left alone.

import { toeslagText } from "@andersom/testkit";
import type { Planted } from "./planted.js";

const text = (header: string, day: string, expected = "de inwoner heeft recht op toeslag"): string =>
  toeslagText({
    header: `${header}\n  Aan de publieksversie kunnen geen rechten worden ontleend.`,
    facts: `gegevens van de aanvraag, meervoud aanvragen
  aanvraagdatum: datum, uit de zaakadministratie.
  > Wanneer vraagt u het aan?

`,
    articles: `
lid 1
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 18 jaar.

lid 2
  De hoogte van de toeslag is € 300.

voorbeeld Roos vraagt
  ${day}
  Gegeven de geboortedatum is 2 maart 1990.
  Dan ${expected}.
`,
  });
const from = "Treedt in werking op 1 januari 2026.";
const asked = (source: string): string =>
  source.replace(
    "\nartikel 1 ",
    "\nbegrip peildatum\n  > De dag van de aanvraag.\n  is de aanvraagdatum.\n\nartikel 1 ",
  );

export const exampleDefects: readonly Planted[] = [
  {
    name: "a day before the first",
    text: text(from, "Op 31 december 2025."),
    finds: ["AND4148"],
    says: /over 31 december 2025\. De verordening geldt pas vanaf 1 januari 2026/u,
    mended: [["Op 31 december 2025", "Op 1 januari 2026"]],
  },
  {
    name: "a day that follows from what is given",
    text: asked(text(from, "Gegeven de aanvraagdatum is 2 maart 2025.")),
    finds: ["AND4148"],
    says: /over 2 maart 2025/u,
    mended: [["aanvraagdatum is 2 maart 2025", "aanvraagdatum is 2 maart 2026"]],
  },
  {
    name: "a day on which the ordinance lapsed",
    text: text(`${from}\n  Vervalt op 1 juli 2027.`, "Op 1 juli 2027."),
    finds: ["AND4148"],
    says: /vervallen op 1 juli 2027/u,
    mended: [["Op 1 juli 2027.\n  Gegeven", "Op 30 juni 2027.\n  Gegeven"]],
  },
  { name: "the first day", text: text(from, "Op 1 januari 2026."), finds: [] },
  {
    name: "a day to which it goes back",
    text: text(`${from}\n  Werkt terug tot 1 juli 2025.`, "Op 1 juli 2025."),
    finds: [],
  },
  {
    name: "who expects that it does not apply yet",
    text: text(from, "Op 31 december 2025.", "niet aan de orde: toeslag"),
    finds: [],
  },
];
