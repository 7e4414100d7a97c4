// AND4110–4119: the lines in the source that suppress a finding, when they themselves are not right.

import { defineDiagnostic } from "@andersom/syntax";

/** "AND4001", "AND4001 en AND4002". */
function listed(codes: readonly string[]): string {
  return codes.length <= 1 ? codes.join("") : `${codes.slice(0, -1).join(", ")} en ${codes.at(-1) ?? ""}`;
}

export const withoutReason = defineDiagnostic<{ readonly codes: readonly string[] }>({
  code: "AND4110",
  name: "negeer-zonder-reden",
  severity: "waarschuwing",
  summary: "Een melding wordt genegeerd zonder dat er een reden bij staat.",
  message: ({ codes }) =>
    `Hier wordt ${listed(codes)} genegeerd, maar er staat niet waarom. De melding telt daarom gewoon mee.`,
  hint: ({ codes }) =>
    `Zet achter een dubbele punt waarom dit mag: ‘// negeer ${codes.join(", ")}: de raad heeft dit zo besloten’.`,
});

export const expired = defineDiagnostic<{ readonly codes: readonly string[]; readonly until: string }>({
  code: "AND4111",
  name: "negeer-verlopen",
  severity: "waarschuwing",
  summary: "Een melding mocht tot een bepaalde dag worden genegeerd, en die dag is voorbij.",
  message: ({ codes, until }) =>
    `${listed(codes)} mocht tot en met ${until} worden genegeerd. Die dag is voorbij; de melding telt weer mee.`,
  hint: () => "Los op wat de melding zegt, of kies een nieuwe einddatum als de reden nog klopt.",
});

export const suppressesNothing = defineDiagnostic<{ readonly codes: readonly string[] }>({
  code: "AND4112",
  name: "negeer-zonder-melding",
  severity: "waarschuwing",
  summary: "Een melding wordt genegeerd die er op die plaats niet is.",
  message: ({ codes }) => `Hier wordt ${listed(codes)} genegeerd, maar die melding is er niet.`,
  hint: ({ codes }) =>
    codes.length === 1
      ? "Haal de regel weg. Stond de melding ergens anders? Zet de regel dan vlak boven de zin waar het om gaat."
      : "Haal deze codes weg. Stonden de meldingen ergens anders? Zet de regel dan vlak boven de zin waar het om gaat.",
});

export const cannotBeSuppressed = defineDiagnostic<{ readonly codes: readonly string[] }>({
  code: "AND4113",
  name: "negeer-kan-niet",
  severity: "waarschuwing",
  summary: "Een fout in de taal of de namen kan niet worden genegeerd.",
  message: ({ codes }) => `${listed(codes)} kan niet worden genegeerd: met deze fout kan niemand rekenen.`,
  hint: () => "Los de fout op en haal deze regel weg. Negeren kan alleen met een oordeel over de inhoud.",
});

export const unreadableSuppression = defineDiagnostic<{
  readonly fault: "code" | "datum" | "vorm" | "plaats";
  readonly text: string;
}>({
  code: "AND4114",
  name: "negeer-niet-te-lezen",
  severity: "waarschuwing",
  summary: "Een regel die een melding moet negeren, is niet te lezen en doet dus niets.",
  message: ({ fault, text }) => {
    switch (fault) {
      case "code":
        return `‘${text}’ is geen code van een melding. Deze regel negeert daarom niets.`;
      case "datum":
        return `‘${text}’ is geen bestaande dag. Deze regel negeert daarom niets.`;
      case "vorm":
        return `Deze regel begint als een regel die een melding negeert, maar ‘${text}’ past daar niet in. Zij negeert daarom niets.`;
      case "plaats":
        return "Een regel die een melding negeert, staat alleen op een regel. Deze staat achter andere tekst en negeert daarom niets.";
    }
  },
  hint: ({ fault }) =>
    fault === "plaats"
      ? "Zet deze opmerking op een eigen regel, vlak boven de zin waar het om gaat."
      : "Schrijf ‘// negeer AND4001: reden’, of met een einddatum ‘// negeer AND4001 tot en met 31 december 2026: reden’.",
});
