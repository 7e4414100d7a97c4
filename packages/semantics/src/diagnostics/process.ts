// AND2030 and further: steps, terms and events.

import { defineDiagnostic } from "@andersom/syntax";

export const unknownStep = defineDiagnostic<{
  readonly name: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2030",
  name: "onbekende-stap",
  severity: "fout",
  summary: "Een verwachting of afwijking noemt een stap, handeling of plicht die er niet is.",
  message: ({ name, suggestions }) =>
    `Er is geen stap, handeling of plicht ‘${name}’.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((one) => `‘${one}’`).join(" of ")}?` : ""}`,
  hint: () => "Neem de naam van de stap over, zoals die in de kop ‘stap 4 gesprek’ staat.",
});

export const termFromUnknown = defineDiagnostic<{ readonly event: string; readonly suggestion: string }>({
  code: "AND2031",
  name: "termijn-zonder-begin",
  severity: "waarschuwing",
  summary: "Een termijn telt vanaf iets dat geen stap of datum is, maar er wel op lijkt.",
  message: ({ event, suggestion }) =>
    `Deze termijn telt vanaf ‘${event}’, en dat is geen stap of datum. Bedoelt u ‘${suggestion}’?`,
  hint: () => "Een termijn begint te lopen bij een stap, een datum of een gebeurtenis met een naam.",
});

export const termTable = defineDiagnostic<{ readonly reason: string }>({
  code: "AND2032",
  name: "tabel-met-termijnen",
  severity: "fout",
  summary: "Een tabel met termijnen kan zo niet worden gelezen.",
  message: ({ reason }) => `Deze tabel met termijnen klopt niet. ${reason}`,
});
