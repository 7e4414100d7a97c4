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

/** What a reader cannot see, or cannot tell from another sign, by its name. */
const unseen: readonly (readonly [RegExp, string])[] = [
  [/^[\u200b-\u200d\u2060\ufeff]$/u, "een teken zonder breedte"],
  [/^\u00ad$/u, "een afbreekteken"],
  [/^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u, "een teken dat de schrijfrichting verandert"],
  [/^\p{Cc}$/u, "een stuurteken"],
];

function seenAs(character: string): string | undefined {
  return unseen.find(([pattern]) => pattern.test(character))?.[1];
}

export const strangeCharacter = defineDiagnostic<{ character: string }>({
  code: "AND1018",
  name: "strange-character",
  severity: "fout",
  summary: "Een teken heeft geen betekenis in een regel.",
  message: ({ character }) => {
    const seen = seenAs(character);
    return seen === undefined
      ? `Het teken ‘${character}’ heeft hier geen betekenis.`
      : `Hier staat ${seen}, dat u niet ziet en dat in een regel geen betekenis heeft.`;
  },
  hint: ({ character }) =>
    seenAs(character) !== undefined
      ? "Typ het woord opnieuw. Zo’n teken komt vaak mee uit een brief of van een webpagina."
      : character === ">"
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
