/** Messages about words that have no form here: `en` with `of`, `als` as a role, vague words, double negation. */
import { defineDiagnostic } from "../diagnostic.js";
import type { Span } from "../span.js";

export const mixedAndOr = defineDiagnostic<{
  /** The condition as lists, for each way in which it can be meant. */
  readonly readings: readonly string[];
  /** Where the condition stands, when it can be replaced by a list. */
  readonly replace?: Span;
}>({
  code: "AND1012",
  name: "mixed-and-or",
  severity: "fout",
  summary: "In één voorwaarde staan ‘en’ en ‘of’ door elkaar.",
  message: () =>
    "In deze voorwaarde staan ‘en’ en ‘of’ door elkaar. Wat bij elkaar hoort, is dan niet zeker.",
  hint: ({ readings }) =>
    readings.length === 0
      ? "Maak een lijst: ‘als aan al deze voorwaarden is voldaan: a. …; b. ….’ Een onderdeel kan zelf een lijst zijn: ‘minstens een van deze geldt: 1°. …; 2°. ….’"
      : `Maak er een lijst van. Bedoelt u: ‘${readings.join("’? Of bedoelt u: ‘")}’?`,
  fixes: ({ readings, replace }) =>
    replace === undefined
      ? []
      : readings.map((reading) => ({
          title: `Maak ervan: ${reading}`,
          safe: false,
          edits: [{ uri: replace.uri, start: replace.start, end: replace.end, newText: reading }],
        })),
});

export const roleOf = defineDiagnostic<{ role: string }>({
  code: "AND1013",
  name: "als-as-role",
  severity: "fout",
  summary: "‘Als’ betekent hier: in de rol van.",
  message: ({ role }) =>
    `Na ‘als’ verwacht ik een voorwaarde, maar er staat ‘${role}’. Bedoelt u: in de rol van ${role}?`,
  hint: () =>
    "Schrijf het zonder ‘als’. Bijvoorbeeld: ‘zich inschrijven om werk te zoeken’ in plaats van ‘zich inschrijven als werkzoekende’.",
});

export const vagueWord = defineDiagnostic<{ word: string; instead: string }>({
  code: "AND1014",
  name: "vague-word",
  severity: "fout",
  summary: "Een woord heeft geen vaste betekenis, zoals ‘in beginsel’.",
  message: ({ word }) => `‘${word}’ heeft geen vaste betekenis. Daarom kan het niet in een regel staan.`,
  hint: ({ instead }) => instead,
});

/** The words without a form, and what to write instead. */
export const vagueWords: ReadonlyMap<string, string> = new Map([
  [
    "overeenkomstig",
    "Noem de gedeelde voorwaarde als begrip en verwijs daarnaar, of schrijf de regel ook hier op.",
  ],
  [
    "in beginsel",
    "Schrijf de regel gewoon op. Kan het anders uitvallen? Gebruik ‘tenzij anders bepaald’, ‘dit lid geldt niet als …’ of een maatwerkbepaling.",
  ],
  [
    "voor zover mogelijk",
    "Noem de grens (‘hoogstens …’), laat een mens kiezen (‘de gemeente bepaalt …’) of maak er een oordeel van.",
  ],
  [
    "zo veel mogelijk",
    "Noem de grens (‘minstens …’), laat een mens kiezen (‘de gemeente bepaalt …’) of maak er een oordeel van.",
  ],
]);

export const doubleNegation = defineDiagnostic<Record<string, never>>({
  code: "AND1016",
  name: "double-negation",
  severity: "fout",
  summary: "In één voorwaarde staan twee ontkenningen.",
  message: () =>
    "In deze voorwaarde staan twee ontkenningen (‘niet’ of ‘geen’). Dat leest niemand in één keer goed.",
  hint: () => "Laat één ontkenning staan, of splits de zin in twee onderdelen van een lijst.",
});

export const listWord = defineDiagnostic<{ word: "en" | "of"; mode: "alle" | "een" }>({
  code: "AND1025",
  name: "list-word",
  severity: "fout",
  summary: "Het woord tussen twee onderdelen past niet bij de kop van de lijst.",
  message: ({ word, mode }) =>
    `Tussen de onderdelen staat ‘${word}’, maar de kop van de lijst vraagt ${mode === "alle" ? "alle onderdelen" : "minstens een onderdeel"}.`,
  hint: ({ mode }) => `Haal het woord weg, of schrijf ‘${mode === "alle" ? "en" : "of"}’.`,
});

export const wordingDiagnostics = [mixedAndOr, roleOf, vagueWord, doubleNegation, listWord];
