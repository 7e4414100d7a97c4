// AND4010–4019: what some household never gets, because no rule or row says it.

import { defineDiagnostic } from "@andersom/syntax";

interface Gap {
  /** It stands in a table, whose last row has ended. */
  readonly table: boolean;
  readonly what: string;
  /** A right that has no outcome because of it, and how many there are. */
  readonly right: string;
  readonly rights: number;
  readonly day: string;
  /** What no row is for, column by column, as its cells would say it. */
  readonly missing?: readonly { readonly header: string; readonly cell: string }[];
}

function effect({ right, rights }: Gap): string {
  if (rights < 2) return `‘${right}’ kan dan niet worden uitgerekend.`;
  return `‘${right}’ en nog ${rights === 2 ? "een ander recht kunnen" : `${rights - 1} andere rechten kunnen`} dan niet worden uitgerekend.`;
}

export const tableHole = defineDiagnostic<Gap>({
  code: "AND4010",
  name: "gat-in-tabel",
  severity: "waarschuwing",
  summary: "Een tabel of opsomming heeft voor een huishouden geen rij of geval.",
  message: (gap) => {
    const { table, what, missing } = gap;
    if (!table) return `Voor dit huishouden geldt geen van de gevallen van ‘${what}’. ${effect(gap)}`;
    const hole = missing?.map(({ header, cell }) => `${header} ${cell}`).join(", ");
    return `De tabel van ‘${what}’ heeft ${hole === undefined ? "voor dit huishouden geen rij" : `geen rij voor: ${hole}`}. ${effect(gap)}`;
  },
  hint: ({ table }) =>
    table
      ? "Voeg een rij toe, of maak een bestaande rij ruimer. Met ‘elke’ in een cel telt die kolom niet mee."
      : "Voeg een geval toe, of sluit af met een geval dat eindigt op ‘in alle andere gevallen’.",
});

export const noRule = defineDiagnostic<Gap>({
  code: "AND4011",
  name: "waarde-zonder-regel",
  severity: "waarschuwing",
  summary: "Voor een huishouden geeft geen enkele regel de waarde die nodig is.",
  message: (gap) => `Geen regel geeft voor dit huishouden een waarde voor ‘${gap.what}’. ${effect(gap)}`,
  hint: ({ what }) => `Schrijf ook wat ‘${what}’ is als geen van de voorwaarden geldt.`,
});

export const rowOverlap = defineDiagnostic<Gap>({
  code: "AND4012",
  name: "rijen-overlappen",
  severity: "fout",
  summary: "In een tabel of opsomming gelden voor een huishouden twee rijen of gevallen tegelijk.",
  message: (gap) =>
    `In de tabel van ‘${gap.what}’ gelden voor dit huishouden twee rijen tegelijk. ${effect(gap)}`,
  hint: () => "Maak een van de twee rijen smaller, zodat er altijd maar één geldt.",
});

export const expiredAmount = defineDiagnostic<Gap>({
  code: "AND4013",
  name: "bedrag-verloopt",
  severity: "waarschuwing",
  summary: "Een tabel of regel houdt op terwijl de verordening nog geldt.",
  message: (gap) =>
    `Op ${gap.day} is ‘${gap.what}’ niet bekend: de laatste ${gap.table ? "rij" : "tekst"} is dan afgelopen. ${effect(gap)}`,
  hint: ({ table }) =>
    table
      ? "Voeg op tijd een rij toe met de nieuwe waarde, of laat de laatste rij zonder laatste dag."
      : "Laat de nieuwe tekst eerder beginnen of de oude later eindigen, of zet in de kop wanneer de verordening vervalt.",
});

export const valueOfNothing = defineDiagnostic<Gap>({
  code: "AND4014",
  name: "waarde-die-er-niet-is",
  severity: "waarschuwing",
  summary: "Een regel rekent met iets dat voor een huishouden niet bestaat.",
  message: (gap) =>
    `Deze regel rekent of vergelijkt met iets dat voor dit huishouden niet van toepassing is. ${effect(gap)}`,
  hint: () =>
    "Zet er een voorwaarde bij waaronder de waarde bestaat, of zeg wat er geldt als zij niet van toepassing is.",
});

/** What the interpreter says of such a value, and how it is told here. */
export const gapKinds = {
  gat: tableHole,
  "geen regel": noRule,
  overlap: rowOverlap,
  "bedrag verlopen": expiredAmount,
  "niet van toepassing": valueOfNothing,
} as const;
