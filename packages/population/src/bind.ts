// Which column of the files holds which fact of which ordinance, and what one look at all values proves about it.

import { chosenFacts, isMembers, type ColumnShape } from "@andersom/logic";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { keyNames, monthOf, plainName } from "./names.js";
import { draftOf, fits, look, scaleOf, shapeOf, slotOf, type Draft, type Seen, type Slot } from "./slot.js";
import { listOf, type BoundList, type LaidList } from "./lists.js";
import { identifier, PopulationError, relation, rowsOf, text, type Source, type Table } from "./source.js";

/** One fact of one ordinance: a slot, a slot per month, or the members of the household. */
export interface Bound {
  readonly fact: Fact;
  readonly slots: readonly number[];
  /** Of a series: its first month. */
  readonly first?: number;
  /** Of a series: every month is the same, from one column. */
  readonly everyMonth?: true;
  readonly members?: true;
  /** Of a list in a file of its own, or of one other person: its place in `Binding.lists`. */
  readonly list?: number;
  /** Of a fact of a thing in such a list: the place of that list. */
  readonly within?: number;
}

/** Plain data, so that a worker can be sent it. */
export interface Binding {
  readonly slots: readonly Slot[];
  /** Per ordinance. */
  readonly versions: readonly (readonly Bound[])[];
  readonly lists: readonly BoundList[];
  /** Columns of the files that are no fact of any ordinance. */
  readonly unused: readonly string[];
}

interface Wanted {
  readonly version: number;
  readonly fact: Fact;
  readonly drafts: readonly Draft[];
  readonly first?: number;
  readonly everyMonth?: true;
  /** Of a thing in a list: the table of that list. */
  readonly within?: string;
}

/** A column without a month holds every month; these are all that any rule can ask about. */
const always = { first: 1990 * 12, count: 70 * 12 };

type Found = Pick<Wanted, "drafts" | "first" | "everyMonth" | "within">;

/** Finds the facts of every ordinance in the files and looks at all values once. */
export async function bindColumns(
  models: readonly DecisionModel[],
  source: Source,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Binding> {
  const places = [source.persons, ...(source.households === undefined ? [] : [source.households])];
  const tables = [...places, ...source.lists];
  for (const table of tables) refuseDoubles(table);
  const lists: BoundList[] = [];
  for (const model of models) listsOf(model);
  const wanted = models.flatMap((model, version) =>
    [...model.facts, ...chosenFacts(model)].flatMap((fact) => {
      // An answer per right is no single value.
      if (fact.perRight === true || isGiven(model, fact, given)) return [];
      const found = columnsOf(fact, places) ?? elementOf(model, fact, source);
      return found === undefined ? [] : [{ version, fact, ...found }];
    }),
  );
  for (const one of wanted) await withWords(source, one.drafts, tables);
  const keyOf = (draft: Draft): string =>
    JSON.stringify([draft.table, draft.column, draft.value, draft.absent, draft.nvt]);
  const drafts = new Map(wanted.flatMap((one) => one.drafts.map((draft) => [keyOf(draft), draft] as const)));
  const seen = new Map<string, Seen>();
  for (const table of tables) {
    const own = [...drafts].filter(([, draft]) => draft.table === table.name);
    const looked = await lookAt(
      source,
      table,
      own.map(([, draft]) => draft),
    );
    own.forEach(([key], at) => seen.set(key, looked[at]!));
  }
  const slots: Slot[] = [];
  const taken = new Map<string, number>();
  const versions = models.map((_, version) =>
    wanted
      .filter((one) => one.version === version)
      .map((one): Bound => {
        // The months of a series count in the same units.
        const scale = Math.max(...one.drafts.map((draft) => scaleOf(draft, seen.get(keyOf(draft))!)));
        const own = one.drafts.map((draft) => {
          const key = `${keyOf(draft)} ${scale}`;
          const known = taken.get(key);
          if (known !== undefined) return known;
          const found = seen.get(keyOf(draft))!;
          if (!fits(found, scale))
            throw new PopulationError(
              `In de kolom “${draft.column}” staat een getal dat te groot is om mee te rekenen.`,
            );
          taken.set(key, slots.length);
          return slots.push(slotOf(draft, found, scale)) - 1;
        });
        if (one.everyMonth === true)
          return {
            fact: one.fact,
            slots: Array.from({ length: always.count }, () => own[0]!),
            first: always.first,
            everyMonth: true,
          };
        return {
          fact: one.fact,
          slots: own,
          ...(one.first === undefined ? {} : { first: one.first }),
          ...(one.within === undefined
            ? {}
            : { within: lists.findIndex(({ kind, table }) => kind === "things" && table === one.within) }),
        };
      })
      .concat(membersOf(models[version]!), listsOf(models[version]!)),
  );
  const used = new Set([
    ...[...drafts.values()].map(({ table, column }) => `${table} ${column}`),
    ...lists.map(({ table, column }) => `${table} ${column ?? ""}`),
  ]);
  const keys = new Set<string>(Object.values(keyNames));
  const unused = tables.flatMap((table) =>
    table.columns
      .filter(({ name }) => !used.has(`${table.name} ${name}`) && !keys.has(plainName(name)))
      .map(({ name }) => name),
  );
  for (const { name, list, file } of source.lists)
    if (lists.every(({ table }) => table !== name))
      throw new PopulationError(
        `Voor het bestand ${file} is er geen lijst “${list ?? ""}” van een inwoner of een huishouden in de verordening.`,
      );
  return { slots, versions, lists, unused };

  function listsOf({ facts }: DecisionModel): readonly Bound[] {
    return facts.flatMap((fact) => {
      const found = listOf(fact, source.persons, source.lists);
      if (found === undefined) return [];
      const known = lists.findIndex(
        ({ table, kind, column }) => table === found.table && kind === found.kind && column === found.column,
      );
      const list = known >= 0 ? known : lists.push(found) - 1;
      return [{ fact, slots: [], list }];
    });
  }
}

/** What the kernel may rely on, per fact of one ordinance. */
export function shapesOf(
  { slots, versions, lists }: Binding,
  version: number,
  laid: readonly LaidList[],
): ReadonlyMap<string, ColumnShape> {
  return new Map(
    versions[version]!.map(({ fact, slots: own, first, members, list }): readonly [string, ColumnShape] => {
      if (members === true) return [fact.id, { kind: "list", total: true, inOrder: true }];
      if (list !== undefined) {
        const { kind } = lists[list]!;
        if (kind === "one") return [fact.id, { kind: "thing", total: false }];
        return [fact.id, { kind: "list", total: laid[list]!.elsewhere === 0, inOrder: kind === "things" }];
      }
      const shapes = own.map((at) => shapeOf(slots[at]!));
      if (first === undefined) return [fact.id, shapes[0]!];
      return [fact.id, { kind: "series", first, count: shapes.length, month: shapes.reduce(wider) }];
    }),
  );
}

function wider(a: ColumnShape, b: ColumnShape): ColumnShape {
  if (a.kind === "series" || b.kind === "series") return a;
  const total = a.total && b.total;
  if (a.kind !== "number" || b.kind !== "number") return { ...a, total };
  return { ...a, low: a.low < b.low ? a.low : b.low, high: a.high > b.high ? a.high : b.high, total };
}

function membersOf({ facts }: DecisionModel): readonly Bound[] {
  return facts.filter(isMembers).map((fact) => ({ fact, slots: [], members: true }));
}

function refuseDoubles({ columns, file }: Table): void {
  const names = columns.map(({ name }) => plainName(name));
  const double = columns.find(({ name }, at) => names.indexOf(plainName(name)) !== at);
  if (double !== undefined)
    throw new PopulationError(`Het bestand ${file} heeft meer dan een kolom “${double.name}”.`);
  const [only, ...others] = columns;
  if (others.length === 0 && /[;,\t]/u.test(only?.name ?? ""))
    throw new PopulationError(
      `Van het bestand ${file} zijn de kolommen niet uit elkaar te houden: niet elke regel heeft evenveel waarden.`,
    );
}

/** What is said of everybody holds for everybody, whatever a column says. */
export function isGiven(
  { things }: DecisionModel,
  fact: Fact,
  given: Readonly<Record<string, unknown>>,
): boolean {
  const about = [fact.thing, things.find(({ id }) => id === fact.thing)?.name ?? ""].map(plainName);
  const names = [fact.key, fact.name].map(plainName);
  return ["gegevens", "oordelen"].some((section) =>
    Object.entries(given[section] ?? {}).some(
      ([thing, facts]) =>
        about.includes(plainName(thing)) &&
        Object.keys((facts as object | null) ?? {}).some((key) => names.includes(plainName(key))),
    ),
  );
}

/** A fact of a household is looked for among the households first. */
export function columnsOf(fact: Fact, tables: readonly Table[]): Found | undefined {
  const names = [fact.key, `${fact.thing} ${fact.key}`, fact.name].map(plainName);
  const places = fact.thing === "huishouden" ? [...tables].reverse() : tables.slice(0, 1);
  for (const table of places) {
    if (fact.type.reeks === true) {
      const months = monthsOf(fact, table, names);
      if (months !== undefined) return months;
    }
    const column = table.columns.find(({ name }) => names.includes(plainName(name)));
    const draft = column === undefined ? undefined : draftOf(fact, table, column.name);
    if (draft !== undefined)
      return { drafts: [draft], ...(fact.type.reeks === true ? { everyMonth: true as const } : {}) };
  }
  return undefined;
}

/** A fact of the things of a list that has a file. */
function elementOf({ facts }: DecisionModel, fact: Fact, { persons, lists }: Source): Found | undefined {
  if (fact.type.reeks === true) return undefined;
  for (const owner of facts) {
    if (owner.type.kind !== "lijst" || owner.type.thing !== fact.thing) continue;
    const list = listOf(owner, persons, lists);
    const table = list?.kind === "things" ? lists.find(({ name }) => name === list.table) : undefined;
    if (table === undefined) continue;
    const names = [fact.key, `${fact.thing} ${fact.key}`, fact.name].map(plainName);
    const column = table.columns.find(({ name }) => names.includes(plainName(name)));
    const draft = column === undefined ? undefined : draftOf(fact, table, column.name);
    if (draft !== undefined) return { drafts: [draft], within: table.name };
  }
  return undefined;
}

/** More different texts than this are names or stories, and no rule compares those. */
const mostWords = 10_000;

/** The texts that a column of free text holds become the places to count in. */
async function withWords(
  { connection }: Source,
  drafts: readonly Draft[],
  tables: readonly Table[],
): Promise<void> {
  for (const draft of drafts) {
    if (draft.words === undefined) continue;
    const { parquet, file } = tables.find(({ name }) => name === draft.table)!;
    const found = await rowsOf(
      connection,
      `SELECT DISTINCT ${draft.words} FROM ${relation(parquet)} WHERE NOT ${draft.empty} AND NOT ${draft.nvt} ORDER BY 1 LIMIT ${mostWords + 1}`,
    );
    if (found.length > mostWords)
      throw new PopulationError(
        `In het bestand ${file} staan in de kolom “${draft.column}” meer dan ${mostWords.toLocaleString("nl-NL")} verschillende teksten. Regels vergelijken een tekst met een paar vaste woorden; laat de kolom weg als er namen of verhalen in staan.`,
      );
    draft.dictionary = found.map(([one]) => String(one));
    if (draft.dictionary.length > 0)
      draft.value = `enum_code(CAST(${draft.words} AS ENUM(${draft.dictionary.map(text).join(", ")})))`;
  }
}

function monthsOf(fact: Fact, table: Table, names: readonly string[]): Found | undefined {
  const months = table.columns
    .flatMap(({ name }) => {
      const found = monthOf(name);
      return found !== undefined && names.includes(found.name) ? [{ column: name, month: found.month }] : [];
    })
    .sort((a, b) => a.month - b.month);
  const [first] = months;
  if (first === undefined) return undefined;
  months.forEach(({ column, month }, at) => {
    if (month !== first.month + at)
      throw new PopulationError(
        `In het bestand ${table.file} ontbreekt een maand van “${fact.name}” voor de kolom “${column}”.`,
      );
  });
  const drafts = months.map(({ column }) => draftOf(fact, table, column));
  return drafts.includes(undefined) ? undefined : { drafts: drafts as Draft[], first: first.month };
}

/** Refuses a cell that cannot be read, with its row; tells what is proved about the others. */
export async function lookAt(
  { connection }: Source,
  table: Table,
  drafts: readonly Draft[],
): Promise<readonly Seen[]> {
  if (drafts.length === 0) return [];
  const parts = drafts.flatMap(look);
  const result = await rowsOf(connection, `SELECT ${parts.join(", ")} FROM ${relation(table.parquet)}`);
  const row = result[0]!;
  const width = parts.length / drafts.length;
  const looked = drafts.map((draft, at) => ({ draft, cells: row.slice(at * width, (at + 1) * width) }));
  for (const { draft, cells } of looked)
    if (Number(cells[0]) > 0) await refuse(table, draft, Number(cells[0]));
  return looked.map(({ cells: [, absent, nvt, low, high, fraction, fine] }) => ({
    absent: absent === true,
    nvt: nvt === true,
    low: low === null ? undefined : Number(low),
    high: high === null ? undefined : Number(high),
    digits: fine === true ? 4 : fraction === true ? 2 : 0,
  }));

  async function refuse({ file, parquet }: Table, draft: Draft, wrong: number): Promise<never> {
    const { column, empty, nvt, value, expected } = draft;
    const found = await rowsOf(
      connection,
      `SELECT place, CAST(${identifier(column)} AS VARCHAR) FROM (SELECT row_number() OVER () AS place, ${identifier(column)} FROM ${relation(parquet)}) WHERE NOT ${empty} AND NOT ${nvt} AND (${value}) IS NULL LIMIT 1`,
    );
    const [place, example] = found[0] ?? [];
    const finer = draft.kind === "number" && Number.isFinite(Number(String(example).replace(",", ".")));
    const times = wrong === 1 ? "1 keer" : `${wrong} keer`;
    throw new PopulationError(
      `In het bestand ${file} staat in de kolom “${column}” ${times} iets anders dan ${expected}, voor het eerst op rij ${String(place)}: “${String(example)}”.` +
        (finer ? " Een getal heeft hoogstens vier cijfers achter de komma en elf ervoor." : ""),
    );
  }
}
