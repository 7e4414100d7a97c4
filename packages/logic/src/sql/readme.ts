// The page beside the SQL: how to run it, what the columns of a right mean, and what could not be said in SQL.

import type { DialectName } from "./dialect.js";
import { dialects } from "./dialects/index.js";
import { clusterName, everywhereSuffix } from "./program.js";
import type { RightView } from "./views.js";

export interface ReadmeData {
  readonly title: string;
  readonly dialect: DialectName;
  readonly peildatum: string;
  readonly limit: number;
  readonly mostInList: number;
  readonly rights: readonly RightView[];
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
}

const names: Readonly<Record<DialectName, string>> = {
  duckdb: "DuckDB",
  postgres: "PostgreSQL",
  clickhouse: "ClickHouse",
  spark: "Spark SQL",
  trino: "Trino",
};

const start: Readonly<Record<DialectName, string>> = {
  duckdb: "duckdb gemeente.db < schema.sql\nduckdb gemeente.db < views.sql",
  postgres: "psql -v ON_ERROR_STOP=1 -f schema.sql gemeente\npsql -v ON_ERROR_STOP=1 -f views.sql gemeente",
  clickhouse:
    "clickhouse-client --multiquery < schema.sql\nclickhouse-client --multiquery < cluster.sql\n# vul de tabellen\nclickhouse-client --multiquery < views.sql",
  spark: "spark-sql -f schema.sql\nspark-sql -f views.sql",
  trino: "trino --catalog … --schema … -f schema.sql\ntrino --catalog … --schema … -f views.sql",
};

/** What has been tried, and nothing more. */
const tried: Readonly<Record<DialectName, string>> = {
  duckdb:
    "De makers van andersom voeren deze SQL uit op DuckDB en vergelijken haar per rij met andersom zelf.",
  postgres:
    "De makers van andersom voeren deze SQL uit op PostgreSQL en vergelijken haar per rij met andersom zelf.",
  clickhouse:
    "De makers van andersom voeren deze SQL uit op een cluster van twee shards en vergelijken haar per rij met andersom zelf.",
  spark:
    "Let op: deze SQL is nooit op Spark uitgevoerd. Alleen is nagegaan dat de grammatica van Spark SQL haar leest. Vergelijk de uitkomsten eerst met `andersom simulate`.",
  trino:
    "Let op: deze SQL is nooit op Trino uitgevoerd. Alleen is nagegaan dat de grammatica van Trino haar leest. Vergelijk de uitkomsten eerst met `andersom simulate`.",
};

/** Text of an ordinance within Markdown: no markup, no line ends. */
function words(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replace(/[\\`*_{}[\]<>#|!]/gu, "\\$&");
}

export function readme(data: ReadmeData): string {
  const { title, dialect, peildatum, limit, mostInList, rights, missing } = data;
  const euro = limit.toLocaleString("nl-NL");
  const lines = [
    `# ${words(title)} als SQL voor ${names[dialect]}`,
    "",
    `De regels op peildatum ${words(peildatum)}. Voor een andere peildatum maakt u deze bestanden opnieuw.`,
    "",
    tried[dialect],
    "",
    "## Gebruiken",
    "",
    "```text",
    start[dialect],
    "```",
    "",
    "1. `schema.sql` maakt de tabellen. Vul ze: een lege plek (NULL) betekent dat het gegeven niet bekend is.",
    dialects[dialect].stored === undefined
      ? "2. `views.sql` maakt de views. Er wordt niets uitgerekend voordat u een view leest."
      : "2. `views.sql` rekent uit wat er dan in de tabellen staat, en maakt daar views van. Draai het opnieuw als de tabellen veranderd zijn.",
    "",
    "Elke persoon heeft een nummer en het nummer van een huishouden; dat huishouden heeft een rij in `huishoudens`. Een kolom",
    "die op `nvt` eindigt zegt dat iets niet van toepassing is. Een lijst staat in een eigen tabel, en telt pas mee als in de",
    "kolom `… bekend` staat dat zij bekend is.",
    "",
    `Bewezen is dat geen tussenstap afrondt of overloopt zolang elk getal tussen -${euro} en ${euro} ligt, met hoogstens twee`,
    `cijfers achter de komma, en een huishouden of lijst niet groter is dan ${mostInList}.`,
    "",
    ...(dialect === "clickhouse" ? clusterLines : []),
    "## De rechten",
    "",
    ...rights.flatMap(({ name, view, table }) => [
      `- ${words(name)}: \`${view}\`, een rij per ${table === "persons" ? "persoon" : "huishouden"}`,
    ]),
    ...(rights.length === 0 ? ["Geen enkel recht van deze verordening is in SQL te zeggen."] : []),
    "",
    "`uitkomst` is: toegekend, geweigerd, ter beoordeling, nog onbekend, niet aan de orde of fout. `wacht_op` zegt wat er nog",
    "ontbreekt. `hoogte_teller` / `hoogte_noemer` is het exacte bedrag, `hoogte_in_centen` hetzelfde in hele centen.",
    "",
    "## Wat hier niet in staat",
    "",
    ...(missing.length === 0
      ? ["Alle rechten van de verordening staan erin."]
      : missing.map(({ name, reason }) => `- ${words(name)}: ${words(reason)}`)),
    "",
    "Ook niet: wat iemand vraagt, maatwerk, en het vangnet voor gevallen die geen artikel noemt. Daarvoor is `andersom decide`.",
    "",
  ];
  return lines.join("\n");
}

const clusterLines = [
  "## Verdeeld over machines",
  "",
  `Draai \`schema.sql\` en \`cluster.sql\` op elke shard van een cluster dat \`${clusterName}\` heet. Vul de tabellen op`,
  `\`${everywhereSuffix.trim()}\`: die brengen elk huishouden met al zijn mensen naar één shard. Draai daarna \`views.sql\` op elke shard; de views`,
  `op \`${everywhereSuffix.trim()}\` lezen alle shards.`,
  "Wie naar iemand in een ander huishouden verwijst (een partner die elders woont) vindt die niet: het gegeven is dan onbekend.",
  "Laadt u vlak na elkaar vanaf verschillende plekken, zet dan `distributed_foreground_insert` op 1: anders staan rijen nog niet overal.",
  "ClickHouse bewaart geen datums voor 1900 of na 2299.",
  "",
];
