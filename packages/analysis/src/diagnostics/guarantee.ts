// AND4030–4039: guarantees that do not hold, or hold in a way that nobody meant.

import { defineDiagnostic } from "@andersom/syntax";

interface Broken {
  readonly title: string;
  readonly place: string;
  /** What the two sides of the comparison are in the household; a whole sentence, or nothing. */
  readonly numbers: string;
  readonly day: string;
}

export const refuted = defineDiagnostic<Broken & { readonly causes: readonly string[] }>({
  code: "AND4030",
  name: "waarborg-weerlegd",
  severity: "fout",
  summary: "Een waarborg geldt niet voor elk huishouden.",
  message: ({ title, place, numbers, day }) =>
    `De waarborg ‘${title}’ (${place}) geldt niet voor elk huishouden.${spaced(numbers)} Dat is zo op ${day}.`,
  hint: ({ causes }) =>
    causes.length === 0
      ? "Pas de regel aan, of noem de uitzondering in de waarborg: ‘Behalve bij …, omdat …’."
      : `Stel een grens aan ${causes.map((one) => `‘${one}’`).join(" of ")}, of noem de uitzondering in de waarborg: ‘Behalve bij …, omdat …’.`,
});

export const brokenByRounding = defineDiagnostic<
  Broken & { readonly rounding: string; readonly instead: "omhoog" | "omlaag" }
>({
  code: "AND4031",
  name: "afronding-breekt-waarborg",
  severity: "fout",
  summary: "Een waarborg geldt niet voor elk huishouden, alleen door een afronding.",
  message: ({ rounding, title, place, numbers }) =>
    `${capital(rounding)}. Daardoor geldt de waarborg ‘${title}’ (${place}) niet voor elk huishouden.${spaced(numbers)}`,
  hint: ({ instead }) =>
    `Rond naar ${instead === "omlaag" ? "beneden" : "boven"} af: dan geldt de waarborg wel voor elk huishouden.`,
});

export const leansOnWords = defineDiagnostic<Broken & { readonly words: readonly string[] }>({
  code: "AND4032",
  name: "waarborg-leunt-op-woorden",
  severity: "waarschuwing",
  summary:
    "Een waarborg geldt niet voor elk huishouden, en of een uitzondering daarvoor is, staat in geen regel.",
  message: ({ title, place, numbers, words, day }) =>
    `De waarborg ‘${title}’ (${place}) geldt niet voor elk huishouden, tenzij deze uitzondering er over gaat: ${words.map((one) => `‘${one}’`).join(" of ")}. Geen regel zegt wanneer dat zo is.${spaced(numbers)} Dat is zo op ${day}.`,
  hint: () =>
    "Schrijf de uitzondering met de naam van een gegeven of begrip, zoals ‘Behalve bij een verlaging van meer dan € 100 per maand, omdat …’.",
});

function spaced(text: string): string {
  return text === "" ? "" : ` ${text}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
