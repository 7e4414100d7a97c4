// AND4030–4049: guarantees that do not hold, cliffs in the income, and terms that cannot be met.

import { capital } from "@andersom/publish";
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

export const lowFloor = defineDiagnostic<{
  readonly title: string;
  readonly floor: string;
  readonly low: string;
  readonly high: string;
}>({
  code: "AND4033",
  name: "waarborg-met-lage-bodem",
  severity: "info",
  summary: "Een waarborg klopt, maar wat zij waarborgt is voor sommige mensen veel minder dan voor anderen.",
  message: ({ title, floor, low, high }) =>
    `De waarborg ‘${title}’ klopt, maar voor dit huishouden is ${floor} ${low}. Voor een ander huishouden is dat ${high}. Is dat bedoeld?`,
  hint: () =>
    "Is het bedoeld? Zet er dan boven waarom: ‘// negeer AND4033: …’. Anders: verhoog de bodem voor deze mensen.",
});

export const cliff = defineDiagnostic<{
  readonly what: string;
  /** The household pays more, where it would otherwise get less. */
  readonly pays: boolean;
  readonly size: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly income: string;
  readonly day: string;
  /** The same household with a cent more, as a household file. */
  readonly after: unknown;
}>({
  code: "AND4040",
  name: "inkomensknik",
  severity: "waarschuwing",
  summary: "Een cent meer inkomen kost een huishouden in één keer veel geld.",
  message: ({ what, pays, size, place, from, to, income }) =>
    `Wie een cent meer verdient, ${pays ? `betaalt ${size} meer aan ${what}` : `krijgt ${size} minder ${what}`} (${place}). Dat is zo als het ${income} van ${from} naar ${to} gaat.`,
  hint: ({ pays }) =>
    `Laat het bedrag langzaam ${pays ? "meer" : "minder"} worden als het inkomen hoger is, bijvoorbeeld per schijf van het inkomen.`,
});

function spaced(text: string): string {
  return text === "" ? "" : ` ${text}`;
}
