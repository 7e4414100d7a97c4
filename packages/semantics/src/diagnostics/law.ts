// AND20xx: what an ordinance says about a law, and what it leaves to another body.

import { defineDiagnostic } from "@andersom/syntax";

const either = (names: readonly string[]): string => names.map((name) => `‘${name}’`).join(" of ");

export const unknownGrondwaarde = defineDiagnostic<{
  readonly name: string;
  readonly law?: string;
  readonly known: readonly string[];
  readonly suggestions: readonly string[];
}>({
  code: "AND2057",
  name: "onbekende-grondwaarde",
  severity: "waarschuwing",
  summary: "Een effect noemt een grondwaarde die de wet niet heeft.",
  message: ({ name, law, suggestions }) =>
    `${law === undefined ? `Ik ken geen grondwaarde ‘${name}’.` : `De ${law} noemt de grondwaarde ‘${name}’ niet.`}${suggestions.length > 0 ? ` Bedoelt u ${either(suggestions)}?` : ""}`,
  hint: ({ law, known }) =>
    law === undefined
      ? "Noem ook de wet, zoals ‘bestaansminimum van de Participatiewet’."
      : `De grondwaarden van de ${law} zijn: ${known.join(", ")}.`,
});

export const unknownPower = defineDiagnostic<{
  readonly place: string;
  readonly law: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2058",
  name: "onbekende-bevoegdheid",
  severity: "waarschuwing",
  summary: "‘Bevoegdheid:’ noemt een plaats in de wet waar geen bevoegdheid staat.",
  message: ({ place, law, suggestions }) =>
    `In ${place} van de ${law} staat geen bevoegdheid.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.join(" of ")}?` : ""}`,
  hint: () =>
    "Een verordening kan een plicht uit de wet alleen opzij zetten als de wet dat toestaat. Noem het artikel en het lid waar dat staat.",
});
