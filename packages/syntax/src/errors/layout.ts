/** Messages about where sentences, headings, rows and prose lines begin and end. */
import { defineDiagnostic } from "../diagnostic.js";

export const missingStop = defineDiagnostic<{ atEndOfFile: boolean }>({
  code: "AND1001",
  name: "missing-stop",
  severity: "fout",
  summary: "Een zin eindigt niet met een punt of puntkomma.",
  message: ({ atEndOfFile }) =>
    atEndOfFile
      ? "De laatste zin van dit bestand eindigt niet met een punt."
      : "Aan het eind van de vorige regel ontbreekt een punt of puntkomma.",
  hint: () =>
    "Zet een punt achter de zin. Loopt de zin door? Begin de volgende regel dan niet met een woord dat een nieuwe zin opent.",
  fixes: (_, span) => [
    {
      title: "Zet hier een punt",
      safe: true,
      edits: [{ uri: span.uri, start: span.end, end: span.end, newText: "." }],
    },
  ],
});

export const headingStop = defineDiagnostic<{ heading: string }>({
  code: "AND1002",
  name: "heading-stop",
  severity: "fout",
  summary: "Een kop eindigt met een punt.",
  message: ({ heading }) => `De kop ‘${heading}’ eindigt met een punt. Een kop heeft geen punt aan het eind.`,
  hint: () => "Haal de punt weg. Is dit geen kop maar een zin? Begin de zin dan met een ander woord.",
  fixes: (_, span) => [
    {
      title: "Haal de punt weg",
      safe: true,
      edits: [{ uri: span.uri, start: span.end - 1, end: span.end, newText: "" }],
    },
  ],
});

export const headingWithoutTitle = defineDiagnostic<{ keyword: string; needs: "naam" | "nummer" }>({
  code: "AND1003",
  name: "heading-without-title",
  severity: "fout",
  summary: "Achter het woord van een kop staat geen naam of nummer.",
  message: ({ keyword, needs }) => `Achter ‘${keyword}’ hoort op dezelfde regel een ${needs}.`,
  hint: ({ keyword, needs }) =>
    `Schrijf de ${needs} op dezelfde regel als ‘${keyword}’. Een kop loopt niet door op de volgende regel.`,
});

export const rowNotClosed = defineDiagnostic<Record<string, never>>({
  code: "AND1004",
  name: "row-not-closed",
  severity: "fout",
  summary: "Een rij van een tabel eindigt niet met een streep.",
  message: () => "Deze rij van de tabel eindigt niet met een streep ‘|’.",
  hint: () => "Een rij van een tabel staat op één regel en begint en eindigt met ‘|’.",
  fixes: (_, span) => [
    {
      title: "Zet een streep aan het eind",
      safe: true,
      edits: [{ uri: span.uri, start: span.end, end: span.end, newText: " |" }],
    },
  ],
});

export const rowLength = defineDiagnostic<{ expected: number; found: number }>({
  code: "AND1005",
  name: "row-length",
  severity: "fout",
  summary: "Een rij heeft meer of minder vakken dan de kop van de tabel.",
  message: ({ expected, found }) =>
    `Deze rij heeft ${found} ${found === 1 ? "vak" : "vakken"}; de kop van de tabel heeft er ${expected}.`,
  hint: () => "Geef elke rij evenveel vakken als de bovenste rij.",
});

export const emptySentence = defineDiagnostic<Record<string, never>>({
  code: "AND1006",
  name: "empty-sentence",
  severity: "fout",
  summary: "Er staat een punt zonder zin ervoor.",
  message: () => "Hier staat een punt, maar er staat geen zin voor.",
  hint: () => "Haal de punt weg, of schrijf de zin.",
  fixes: (_, span) => [
    {
      title: "Haal de punt weg",
      safe: true,
      edits: [{ ...span, newText: "" }],
    },
  ],
});

export const layoutDiagnostics = [
  missingStop,
  headingStop,
  headingWithoutTitle,
  rowNotClosed,
  rowLength,
  emptySentence,
];
