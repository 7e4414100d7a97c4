// AND2076: labels in a block that does not read them.

import { defineDiagnostic, type Block } from "@andersom/syntax";

/** Where a label means something: everything in an article, the header of the ordinance, or one sort of block. */
export type LabelHome = "artikel" | "kop" | "hoofdstuk" | "oordeel" | "effect" | "plicht";

const places: Readonly<Record<LabelHome, string>> = {
  artikel: "bij een artikel",
  kop: "in de kop van de verordening",
  hoofdstuk: "onder een ‘hoofdstuk’",
  oordeel: "onder een ‘oordeel’",
  effect: "onder een ‘effect’",
  plicht: "onder een ‘plicht’",
};

const headers: Partial<Readonly<Record<Block["keyword"], string>>> = {
  verordening: "in de kop van een verordening",
  beleidsregels: "in de kop van beleidsregels",
  "nadere regels": "in de kop van nadere regels",
};

export const labelElsewhere = defineDiagnostic<{
  readonly label: string;
  readonly block: Block["keyword"];
  readonly home: LabelHome;
}>({
  code: "AND2076",
  name: "regel-hoort-hier-niet",
  severity: "waarschuwing",
  summary: "Een regel met een kopje staat in een blok waar dat kopje niets betekent.",
  message: ({ label, block }) => `‘${label}’ heeft ${headers[block] ?? `onder ‘${block}’`} geen betekenis.`,
  hint: ({ home }) => `Zet het ${places[home]}, of haal de regel weg.`,
});
