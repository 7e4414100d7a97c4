// Lists in a file of their own (measures, children) and a person named by another (a partner): who has what, in the order of the population.

import { join } from "node:path";
import type { Fact } from "@andersom/semantics";
import type { Layout } from "./layout.js";
import { keyColumn, keyNames, plainName } from "./names.js";
import { capacityOf } from "./piece.js";
import { homeNumbers, peopleRows } from "./rows.js";
import { identifier, PopulationError, relation, rowsOf, text, type Source, type Table } from "./source.js";

/** `things`: a row per thing, such as a measure; `people`: a row per person in a list; `one`: a column with one other person. */
export interface BoundList {
  readonly kind: "things" | "people" | "one";
  /** The fact in words, for messages. */
  readonly name: string;
  readonly owner: "persons" | "households";
  /** The table that it is read from. */
  readonly table: string;
  /** Who is meant, of `people` and `one`. */
  readonly column?: string;
  /** Whether a fact with one person may say that there is nobody. */
  readonly mayBeNone: boolean;
}

/** A list put in the order of its owners. Plain data, so that a worker can be sent it. */
export interface LaidList extends BoundList {
  /** `a_eigenaar`: the row of the person, or the household counted from 0; `a_thuis`: its household; `a_deel`: the row of the person who is meant. */
  readonly parquet: string;
  /** The most rows in one piece, and of one owner. */
  readonly most: number;
  readonly longest: number;
  /** Owners for whom it is not known, because somebody lives elsewhere. */
  readonly elsewhere: number;
}

/** In the place of the row of a person: there is nobody, or somebody of another household. */
export const nobody = -1;
export const livesElsewhere = -2;

/** The list that a fact is, when a file was given for it or a column holds it. */
export function listOf(fact: Fact, persons: Table, lists: readonly Table[]): BoundList | undefined {
  const names = [fact.key, `${fact.thing} ${fact.key}`, fact.name].map(plainName);
  const owner = fact.thing === "huishouden" ? "households" : "persons";
  if (fact.type.kind === "ding" && fact.type.thing === "inwoner" && owner === "persons") {
    const column = persons.columns.find(({ name }) => names.includes(plainName(name)))?.name;
    if (column === undefined) return undefined;
    return {
      kind: "one",
      name: fact.name,
      owner,
      table: persons.name,
      column,
      mayBeNone: fact.type.optional || fact.type.nvt === true,
    };
  }
  if (fact.type.kind !== "lijst") return undefined;
  const table = lists.find(({ list }) => names.includes(plainName(list ?? "")));
  if (table === undefined) return undefined;
  const base = { name: fact.name, owner, table: table.name, mayBeNone: false } as const;
  if (fact.type.thing !== "inwoner") return { ...base, kind: "things" };
  const column = table.columns.find(({ name }) => ["deel", ...names].includes(plainName(name)))?.name;
  if (column === undefined)
    throw new PopulationError(
      `Het bestand ${table.file} heeft geen kolom “deel”, die zegt wie er in de lijst “${fact.key}” staat. Het heeft: ${namesOf(table)}.`,
    );
  return { ...base, kind: "people", column };
}

function namesOf({ columns }: Table): string {
  return columns.map(({ name }) => name).join(", ");
}

/** Puts every list in order; refuses an owner or a person who is not in the population. */
export async function layLists(
  source: Source,
  layout: Layout,
  lists: readonly BoundList[],
): Promise<readonly LaidList[]> {
  const { connection } = source;
  const laid: LaidList[] = [];
  for (const [at, list] of lists.entries()) {
    const parquet = join(source.scratch(), `lijst-${at}.parquet`);
    const query =
      list.kind === "one" ? await partners(source, layout, list) : await elements(source, layout, list);
    await connection.run(
      `COPY (${query} ORDER BY a_eigenaar, ${list.kind === "things" ? "a_plaats" : "a_deel"}) TO ${text(parquet)} (FORMAT parquet)`,
    );
    const capacity = capacityOf(layout.largest);
    const [sizes] = await rowsOf(
      connection,
      `SELECT (SELECT coalesce(max(n), 1) FROM (SELECT count(*) AS n FROM ${relation(parquet)} GROUP BY a_eigenaar)),
       (SELECT coalesce(max(n + later), 1) FROM (SELECT n, coalesce(lead(n) OVER (ORDER BY b), 0) AS later FROM (SELECT a_eigenaar // ${capacity} AS b, count(*) AS n FROM ${relation(parquet)} GROUP BY b))),
       ${list.kind === "things" ? "0" : `(SELECT count(DISTINCT a_eigenaar) FROM ${relation(parquet)} WHERE a_deel = ${livesElsewhere})`}`,
    );
    const [longest, most, elsewhere] = sizes!.map(Number);
    laid.push({ ...list, parquet, longest: longest!, most: most!, elsewhere: elsewhere! });
  }
  return laid;
}

/** How a key stands in a file, so that it can be compared: as text, a whole number without a point. */
function word(table: Table, column: string): string {
  const type = table.columns.find(({ name }) => name === column)?.type ?? "VARCHAR";
  const cell = `trim(CAST(${identifier(column)} AS VARCHAR))`;
  return /^(?:DOUBLE|FLOAT|DECIMAL)/u.test(type) ? `regexp_replace(${cell}, '\\.0*$', '')` : cell;
}

function personKey({ persons }: Source, why: string): string {
  const column = keyColumn(persons, keyNames.person);
  if (column === undefined)
    throw new PopulationError(
      `Het bestand ${persons.file} heeft geen kolom “persoon”; zonder die kolom is niet bekend ${why}.`,
    );
  return word(persons, column);
}

async function partners(source: Source, layout: Layout, list: BoundList): Promise<string> {
  const { persons, connection } = source;
  const who = personKey(source, `wie er in de kolom “${list.column!}” wordt bedoeld`);
  const named = word(persons, list.column!);
  const none = list.mayBeNone
    ? `lower(p.ander) IN ('geen', 'nvt', 'n.v.t.', 'niet van toepassing')`
    : "false";
  const people = peopleRows(layout, [`${who} AS wie`, `${named} AS ander`]);
  const from = `(${people}) p LEFT JOIN (${people}) q ON q.wie = p.ander WHERE p.ander <> ''`;
  const [strange] = await rowsOf(
    connection,
    `SELECT p.persoon + 1, p.ander FROM ${from} AND NOT ${none} AND (q.wie IS NULL OR q.persoon = p.persoon) LIMIT 1`,
  );
  if (strange !== undefined)
    throw new PopulationError(
      `In het bestand ${persons.file} staat in de kolom “${list.column!}” op rij ${String(strange[0])} iemand die daar niet kan staan: “${String(strange[1])}”. Daar hoort het nummer van een ander uit de kolom “persoon”${list.mayBeNone ? ", of “geen”" : ""}.`,
    );
  return `SELECT p.persoon AS a_eigenaar, p.huishouden AS a_thuis, CASE WHEN ${none} THEN ${nobody} WHEN q.huishouden = p.huishouden THEN q.persoon ELSE ${livesElsewhere} END AS a_deel FROM ${from}`;
}

async function elements(source: Source, layout: Layout, list: BoundList): Promise<string> {
  const { connection, lists } = source;
  const table = lists.find(({ name }) => name === list.table)!;
  const key = list.owner === "persons" ? keyNames.person : keyNames.household;
  const column = keyColumn(table, key);
  if (column === undefined)
    throw new PopulationError(
      `Het bestand ${table.file} heeft geen kolom “${key}”, die zegt bij wie een rij hoort. Het heeft: ${namesOf(table)}.`,
    );
  const owners =
    list.owner === "persons"
      ? peopleRows(layout, [`${personKey(source, `bij wie een rij van ${table.file} hoort`)} AS wie`])
      : `SELECT row_number() OVER (ORDER BY huishouden) - 1 AS persoon, huishouden, ${homeWord(layout)} AS wie FROM (SELECT DISTINCT huishouden FROM (${peopleRows(layout, [])}))${layout.keyKind === "text" && layout.people.key !== undefined ? ` JOIN ${homeNumbers} ON nummer = huishouden` : ""}`;
  const rows = `SELECT *, row_number() OVER () AS a_plaats, ${word(table, column)} AS a_van${list.column === undefined ? "" : `, ${word(table, list.column)} AS a_wat`} FROM ${relation(table.parquet)}`;
  await refuse(
    "a_van",
    column,
    key,
    `(${rows}) t LEFT JOIN (${owners}) o ON o.wie = t.a_van WHERE o.wie IS NULL`,
  );
  if (list.kind === "things")
    return `SELECT o.persoon AS a_eigenaar, o.huishouden AS a_thuis, t.* EXCLUDE (a_van) FROM (${rows}) t JOIN (${owners}) o ON o.wie = t.a_van`;
  const people = peopleRows(layout, [`${personKey(source, `wie er in ${table.file} wordt bedoeld`)} AS wie`]);
  await refuse(
    "a_wat",
    list.column!,
    keyNames.person,
    `(${rows}) t LEFT JOIN (${people}) q ON q.wie = t.a_wat WHERE q.wie IS NULL`,
  );
  return `SELECT DISTINCT o.persoon AS a_eigenaar, o.huishouden AS a_thuis, CASE WHEN q.huishouden = o.huishouden THEN q.persoon ELSE ${livesElsewhere} END AS a_deel FROM (${rows}) t JOIN (${owners}) o ON o.wie = t.a_van JOIN (${people}) q ON q.wie = t.a_wat`;

  async function refuse(cell: "a_van" | "a_wat", name: string, among: string, from: string): Promise<void> {
    const [strange] = await rowsOf(
      connection,
      `SELECT t.a_plaats, t.${cell} FROM ${from} ORDER BY t.a_plaats LIMIT 1`,
    );
    if (strange === undefined) return;
    const [place, value] = strange;
    throw new PopulationError(
      `In het bestand ${table.file} staat in de kolom “${name}” op rij ${String(place)} ${value === null || value === "" ? "niets" : `“${String(value)}”`}; dat is geen ${among} van de bevolking.`,
    );
  }
}

/** The name of a household as people write it. */
function homeWord({ keyKind, people }: Layout): string {
  return keyKind === "text" && people.key !== undefined ? "naam" : "CAST(huishouden AS VARCHAR)";
}
