// AND2049 and on: texts and amounts in time.

import { defineDiagnostic } from "@andersom/syntax";
import { dayAfter, dayBefore, dutchDay } from "../days.js";

export const validityOverlap = defineDiagnostic<{
  readonly what: string;
  readonly sort: "tekst" | "bedrag";
  /** The first day of the newer one, and the last one of the older where that is written. */
  readonly from?: string;
  readonly last?: string;
}>({
  code: "AND2049",
  name: "geldigheid-overlapt",
  severity: "fout",
  summary: "Twee teksten of bedragen gelden op dezelfde dag.",
  message: ({ what, sort, from }) =>
    from === undefined
      ? `${capital(what)} staat hier twee keer, en er staat niet vanaf wanneer dit geldt.`
      : sort === "tekst"
        ? `Op ${dutchDay(from)} gelden twee teksten van ${what} tegelijk.`
        : `Op ${dutchDay(from)} gelden twee bedragen voor ${what} tegelijk.`,
  hint: ({ sort, from }) =>
    from === undefined
      ? sort === "tekst"
        ? "Zet bij de nieuwe tekst ‘geldt vanaf …’, of geef een van de twee een ander nummer."
        : "Geef elke rij een eigen eerste dag in de kolom ‘geldig vanaf’."
      : sort === "tekst"
        ? `Laat de oudere tekst eindigen op ${dutchDay(dayBefore(from))}, of laat haar einde weg: de nieuwe tekst sluit haar dan af.`
        : `Laat het oudere bedrag eindigen op ${dutchDay(dayBefore(from))}, of laat zijn einde weg: het nieuwe bedrag sluit het dan af.`,
});

export const validityGap = defineDiagnostic<{
  readonly what: string;
  readonly sort: "tekst" | "bedrag";
  readonly last: string;
  readonly first: string;
}>({
  code: "AND2050",
  name: "gat-in-geldigheid",
  severity: "waarschuwing",
  summary: "Tussen twee teksten of bedragen zitten dagen waarop er geen geldt.",
  message: ({ what, sort, last, first }) =>
    `${betweenDays(dayAfter(last), dayBefore(first))} ${sort === "tekst" ? `geldt er geen tekst van ${what}` : `is er geen bedrag voor ${what}`}.`,
  hint: ({ sort, last }) =>
    sort === "tekst"
      ? `Sluiten de teksten op elkaar aan? Laat de nieuwe dan gelden vanaf ${dutchDay(dayAfter(last))}.`
      : `Sluiten de bedragen op elkaar aan? Laat het nieuwe dan gelden vanaf ${dutchDay(dayAfter(last))}.`,
});

export const validityTurned = defineDiagnostic<{ readonly from: string; readonly to: string }>({
  code: "AND2051",
  name: "einde-voor-begin",
  severity: "fout",
  summary: "De laatste dag van een tekst of bedrag ligt voor de eerste.",
  message: ({ from, to }) => `De laatste dag (${dutchDay(to)}) ligt voor de eerste (${dutchDay(from)}).`,
  hint: () => "Controleer de jaartallen van de twee dagen.",
});

export const peopleNotComputed = defineDiagnostic<{ readonly text: string }>({
  code: "AND2067",
  name: "overgang-voor-iedereen",
  severity: "waarschuwing",
  summary: "Een handeling in een overgang geldt voor iedereen, omdat de groep niet uitgerekend kan worden.",
  message: ({ text }) =>
    `Voor wie deze overgang is (‘${text}’) kan ik niet uitrekenen. De handeling in dit blok geldt nu voor iedereen.`,
  hint: () =>
    "Schrijf ‘Geldt als …’ met een gegeven, of ‘Voor de inwoner die …’ met de woorden van een gegeven.",
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Op 1 juli 2026", "Van 1 juli 2026 tot en met 31 juli 2026". */
function betweenDays(first: string, last: string): string {
  return first === last ? `Op ${dutchDay(first)}` : `Van ${dutchDay(first)} tot en met ${dutchDay(last)}`;
}
