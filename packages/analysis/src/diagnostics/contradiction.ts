// AND4001–4009: rules that contradict each other.

import { defineDiagnostic } from "@andersom/syntax";

export const twoValues = defineDiagnostic<{
  readonly what: string;
  readonly first: string;
  readonly second: string;
  readonly day: string;
}>({
  code: "AND4001",
  name: "twee-waarden",
  severity: "fout",
  summary: "Twee regels geven één ding een verschillende waarde, en er staat niet welke voorgaat.",
  message: ({ what, first, second, day }) =>
    `${capital(first)} en ${second} geven op ${day} een verschillende waarde voor ‘${what}’, en er staat niet welke voorgaat.`,
  hint: ({ first, second }) =>
    `Schrijf in een van de twee ‘In afwijking van ${first === second ? "lid …" : first}’, of maak de voorwaarden zo dat er altijd maar één geldt.`,
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
