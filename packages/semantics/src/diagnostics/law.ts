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

export const delegatedAndKept = defineDiagnostic<{ readonly topic: string; readonly kept: string }>({
  code: "AND2059",
  name: "overgelaten-en-gehouden",
  severity: "fout",
  summary: "Nadere regels over een onderwerp mogen volgens het ene lid wel, en volgens het andere niet.",
  message: ({ topic, kept }) =>
    `Over ‘${topic}’ mogen hier nadere regels komen, maar ${kept} zegt dat die er niet komen.`,
  hint: () => "Haal het onderwerp uit een van de twee lijsten.",
});

export const essentialDelegated = defineDiagnostic<{ readonly topic: string; readonly actor: string }>({
  code: "AND2060",
  name: "wezenlijk-overgelaten",
  severity: "waarschuwing",
  summary: "De hoogte van een pgb of een bijdrage wordt overgelaten aan nadere regels.",
  message: ({ topic }) =>
    `‘${topic}’ is een wezenlijk onderdeel: volgens de rechter legt de raad dat zelf vast in de verordening.`,
  hint: () =>
    "Zet de hoogte, of de manier waarop die wordt berekend, in de verordening. Nadere regels kunnen de uitvoering regelen.",
});

export const unreadableIndexation = defineDiagnostic<{ readonly reason: string }>({
  code: "AND2061",
  name: "indexering-onleesbaar",
  severity: "fout",
  summary: "Een zin over indexering mist een deel, of staat niet onder een bedrag.",
  message: ({ reason }) => `Deze indexering kan ik niet uitrekenen. ${reason}`,
  hint: () =>
    "Schrijf onder het bedrag: ‘Indexering: elk jaar op 1 januari, met ‘de consumentenprijsindex’, over het ongeronde bedrag, afgerond naar beneden op een veelvoud van € 0,20.’",
});
