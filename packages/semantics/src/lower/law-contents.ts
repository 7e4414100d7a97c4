// A row of `verplichte inhoud van …`: what a law asks of an ordinance, or leaves to it, or forbids.

import type { Table, TableRow } from "@andersom/syntax";
import { tableColumns } from "../diagnostics/types.js";
import type { Citation, ContentKind, LawContent } from "../model/index.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";

/** The closed list of what an ordinance may be asked for. */
const KINDS: readonly ContentKind[] = [
  "begrip",
  "bijdrage",
  "hoogte",
  "maatwerk",
  "open begrip",
  "plicht",
  "plicht met gevolg",
  "recht met hoogte",
  "recht met voorwaarden",
  "recht of bevoegdheid",
  "stappen",
  "tekst",
  "termijn",
  "weigering",
];
const FORCES: ReadonlyMap<string, Pick<LawContent, "force" | "onlyWith">> = new Map([
  ["verplicht", { force: "verplicht" }],
  ["verplicht bij bijdrage", { force: "verplicht", onlyWith: "bijdrage" }],
  ["verplicht bij uitbesteden", { force: "verplicht", onlyWith: "uitbesteden" }],
  ["mag", { force: "mag" }],
  ["mag niet", { force: "verboden" }],
]);

type Column = "artikel" | "onderwerp" | "soort" | "vraagt om" | "vanaf" | "tot en met";

/** A row of `verplichte inhoud van …`; what does not fit is reported. */
export function contentRow(
  row: TableRow,
  table: Table,
  law: string,
  context: LowerContext,
): readonly Omit<LawContent, "id">[] {
  const cell = (column: Column): string => cellOf(row, table, column);
  const problem = (reason: string): readonly [] => {
    context.report(tableColumns.at(row.span, { reason }));
    return [];
  };
  const missing = (["artikel", "onderwerp", "vraagt om"] as const).find((column) => cell(column) === "");
  if (missing !== undefined) return problem(`Deze rij mist de kolom ‘${missing}’.`);
  const force = FORCES.get(cell("soort").toLowerCase() || "verplicht");
  if (force === undefined)
    return problem(`‘${cell("soort")}’ is geen soort. Kies uit: ${[...FORCES.keys()].join(", ")}.`);
  const asksFor = KINDS.find((kind) => kind === cell("vraagt om").toLowerCase());
  if (asksFor === undefined)
    return problem(`Om ‘${cell("vraagt om")}’ kan een wet niet vragen. Kies uit: ${KINDS.join(", ")}.`);
  const cited = citationOfText(cell("artikel"), law);
  if (cited === undefined) return problem(`‘${cell("artikel")}’ is geen artikel, zoals ‘artikel 8 lid 2’.`);
  return [
    {
      law,
      citation: cited,
      subject: cell("onderwerp"),
      ...force,
      asksFor,
      ...optional("validFrom", dateOfText(cell("vanaf"))),
      ...optional("validTo", dateOfText(cell("tot en met"))),
      place: context.placeOf(row.span),
    },
  ];
}

/** The text of a cell under a header. */
export function cellOf(row: TableRow, table: Table, column: string): string {
  const found = row.cells[table.header.findIndex((head) => head.raw.toLowerCase() === column)];
  return found !== undefined && "raw" in found ? found.raw.trim() : "";
}

/** `artikel 3.8 lid 3 onderdeel b Uitvoeringsbesluit Wmo 2015`: a cell holds text, not a sentence. */
export function citationOfText(text: string, law: string): Citation | undefined {
  const found =
    /^artikel (?<article>\S+)(?: lid (?<lid>\d+\w?))?(?: onderdeel (?<onderdeel>\w))?(?: (?<other>.+))?$/iu.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  return {
    instrument: found["other"] ?? law,
    ...optional("article", found["article"]),
    ...optional("lid", found["lid"]),
    ...optional("onderdeel", found["onderdeel"]?.toLowerCase()),
    text,
  };
}

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

export function dateOfText(text: string): string | undefined {
  const [, day, name, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text.toLowerCase()) ?? [];
  const month = MONTHS.indexOf(name ?? "") + 1;
  return month === 0 ? undefined : isoDate(Number(year), month, Number(day));
}
