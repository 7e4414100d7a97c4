/** Messages about a sentence that cannot be read. */
import { defineDiagnostic } from "../diagnostic.js";

export const unreadable = defineDiagnostic<{ found: string; form: string; shape: string }>({
  code: "AND1010",
  name: "unreadable-sentence",
  severity: "fout",
  summary: "Een zin heeft geen vorm die de taal kent.",
  message: ({ found }) =>
    found === "" ? "Deze zin is niet af." : `Deze zin kan ik niet lezen. Ik loop vast bij ‘${found}’.`,
  hint: ({ shape }) =>
    (shape === "" ? "" : `Zo’n zin ziet er zo uit: ${shape} `) +
    "Staat er een woord als ‘is’, ‘en’, ‘als’ of ‘niet’ in een naam? Zet die naam dan tussen ‘ en ’.",
});

export const unknownLabel = defineDiagnostic<{ label: string; guess?: string }>({
  code: "AND1011",
  name: "unknown-label",
  severity: "fout",
  summary: "Een kopje met een dubbele punt bestaat niet.",
  message: ({ label, guess }) =>
    `Het kopje ‘${label}:’ ken ik niet.` + (guess === undefined ? "" : ` Bedoelt u ‘${guess}:’?`),
  hint: ({ guess }) =>
    guess === undefined ? "Kijk in de lijst met kopjes, of schrijf een zin zonder dubbele punt." : undefined,
  fixes: ({ guess }, span) =>
    guess === undefined
      ? []
      : [
          {
            title: `Maak er ‘${guess}:’ van`,
            safe: true,
            edits: [{ ...span, newText: guess }],
          },
        ],
});

export const tooDeep = defineDiagnostic<{ limit: number }>({
  code: "AND1017",
  name: "too-deep",
  severity: "fout",
  summary: "Een zin bevat te veel zinnen in zinnen.",
  message: ({ limit }) =>
    `In deze zin zitten meer dan ${limit} zinnen of bedragen in elkaar. Zo diep kan ik niet lezen.`,
  hint: () => "Knip de zin op. Geef een tussenstap een eigen naam met een begrip.",
});

export const oneLetterEnd = defineDiagnostic<{ letter: string }>({
  code: "AND1020",
  name: "one-letter-end",
  severity: "fout",
  summary: "Een zin eindigt met één letter; dat leest als een onderdeel.",
  message: ({ letter }) =>
    `Een zin kan niet eindigen met de letter ‘${letter}’. Ik lees ‘${letter}.’ als een onderdeel van een lijst.`,
  hint: ({ letter }) => `Schrijf een langer woord, bijvoorbeeld ‘${letter}-vorm’.`,
});

export const inversion = defineDiagnostic<Record<string, never>>({
  code: "AND1021",
  name: "inversion",
  severity: "fout",
  summary: "Na ‘in afwijking van’ ontbreekt ‘geldt:’.",
  message: () => "Na ‘in afwijking van …’ of ‘onverminderd …’ hoort ‘geldt:’ en dan een gewone zin.",
  hint: () => "Schrijf bijvoorbeeld: In afwijking van lid 1 geldt: de hoogte is € 200.",
});

export const missingColon = defineDiagnostic<{ phrase: string }>({
  code: "AND1022",
  name: "missing-colon",
  severity: "fout",
  summary: "Achter een kopje of voor een lijst ontbreekt een dubbele punt.",
  message: ({ phrase }) => `Achter ‘${phrase}’ hoort een dubbele punt.`,
  hint: () =>
    "Zet een dubbele punt. Is het de kop van een lijst? Dan komen daarna de onderdelen a., b. en c.",
  fixes: (_, span) => [
    {
      title: "Zet hier een dubbele punt",
      safe: true,
      edits: [{ uri: span.uri, start: span.end, end: span.end, newText: ":" }],
    },
  ],
});

export const missingSemicolon = defineDiagnostic<{ label: string }>({
  code: "AND1023",
  name: "missing-semicolon",
  severity: "fout",
  summary: "Tussen twee onderdelen van een lijst ontbreekt een puntkomma.",
  message: ({ label }) => `Voor onderdeel ‘${label}’ ontbreekt een puntkomma.`,
  hint: () => "Elk onderdeel eindigt met een puntkomma; het laatste eindigt met een punt.",
  fixes: (_, span) => [
    {
      title: "Zet hier een puntkomma",
      safe: true,
      edits: [{ uri: span.uri, start: span.end, end: span.end, newText: ";" }],
    },
  ],
});

export const missingDate = defineDiagnostic<{ sentence: string; found: string }>({
  code: "AND1026",
  name: "missing-date",
  severity: "fout",
  summary: "Een zin over geldigheid noemt geen dag.",
  message: ({ sentence, found }) =>
    found === ""
      ? `Na ‘${sentence}’ hoort een datum.`
      : `Na ‘${sentence}’ hoort een datum; ‘${found}’ is geen datum.`,
  hint: ({ sentence }) => `Schrijf de dag voluit, bijvoorbeeld: ${sentence} 1 januari 2027.`,
});

export const sentenceDiagnostics = [
  unreadable,
  unknownLabel,
  tooDeep,
  oneLetterEnd,
  inversion,
  missingColon,
  missingSemicolon,
  missingDate,
];
