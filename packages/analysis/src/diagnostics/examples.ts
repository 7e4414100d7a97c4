// AND4148: voorbeelden that cannot come out.

import { defineDiagnostic } from "@andersom/syntax";

export const exampleOutside = defineDiagnostic<{
  readonly day: string;
  /** The first day of the ordinance, or the one on which it lapsed. */
  readonly limit: string;
  readonly sort: "te vroeg" | "te laat";
}>({
  code: "AND4148",
  name: "voorbeeld-buiten-de-geldigheid",
  severity: "waarschuwing",
  summary: "Een voorbeeld gaat over een dag waarop de verordening niet geldt.",
  message: ({ day, limit, sort }) =>
    sort === "te vroeg"
      ? `Dit voorbeeld gaat over ${day}. De verordening geldt pas vanaf ${limit}, dus op die dag geeft zij nog geen recht.`
      : `Dit voorbeeld gaat over ${day}. De verordening is vervallen op ${limit}, dus op die dag geeft zij geen recht meer.`,
  hint: ({ limit, sort }) =>
    `Kies een dag ${sort === "te vroeg" ? `vanaf ${limit}` : `voor ${limit}`}. Gaat het voorbeeld er juist over dat de verordening dan niet geldt? Schrijf dan ‘Dan niet aan de orde: …’.`,
});
