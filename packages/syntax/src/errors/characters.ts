/** Messages about characters without a meaning: brackets, loose quotes, anything else. */
import { defineDiagnostic } from "../diagnostic.js";

export const brackets = defineDiagnostic<{ bracket: string }>({
  code: "AND1015",
  name: "brackets",
  severity: "fout",
  summary: "De taal kent geen haakjes.",
  message: ({ bracket }) => `Hier staat een haakje ‘${bracket}’. In regels staan geen haakjes.`,
  hint: () =>
    "Noem de tussenstap: geef het deel tussen haakjes een eigen naam met een zin als ‘de inkomensgrens is 105% van de bijstandsnorm.’",
});

export const strangeCharacter = defineDiagnostic<{ character: string }>({
  code: "AND1018",
  name: "strange-character",
  severity: "fout",
  summary: "Een teken heeft geen betekenis in een regel.",
  message: ({ character }) => `Het teken ‘${character}’ heeft hier geen betekenis.`,
  hint: ({ character }) =>
    character === ">"
      ? "Een regel tekst met ‘>’ begint aan het begin van een regel."
      : character === "?"
        ? "Vragen staan achter ‘>’."
        : character === "-" || character === "−"
          ? "Een bedrag of percentage onder nul kent de taal niet. Schrijf ‘min 1%’ in een berekening, of draai de vergelijking om."
          : "Haal het teken weg, of zet de tekst tussen ‘ en ’.",
});

export const looseQuote = defineDiagnostic<{ quote: string }>({
  code: "AND1019",
  name: "loose-quote",
  severity: "fout",
  summary: "Een aanhalingsteken heeft geen tegenhanger.",
  message: ({ quote }) => `Bij het aanhalingsteken ‘${quote}’ ontbreekt het andere.`,
  hint: () => 'Een naam met aanhalingstekens begint met ‘ en eindigt met ’, of begint en eindigt met ".',
});

export const characterDiagnostics = [brackets, strangeCharacter, looseQuote];
