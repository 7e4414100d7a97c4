// The parts of a right over all files → one right.

import type { Definition, Place, Right, RightRule } from "../model/index.js";
import { optional } from "../lower/header.js";
import type { NameIndex } from "../names/index.js";
import type { AnySymbol } from "../names/symbols.js";
import type { RightPart } from "../lower/part.js";
import { groupedById } from "./group.js";
import { keeper } from "./kept.js";
import { sameObjects, type MergeMemory } from "./memory.js";
import { applySwitches, switchesOf, type Switches } from "./switches.js";

/** Merges grants, refusals and powers per right, and links its amount, extent, duration and form by name. */
export function mergeRights(
  parts: readonly RightPart[],
  definitions: readonly Definition[],
  switches: Switches,
  index: NameIndex,
  memory: MergeMemory,
): readonly Right[] {
  const { byId } = groupedById("rights", parts, memory);
  // Of definitions only their names say which belong to a right; of the one with its duration the right says more.
  const ids = memory.list(
    "definition ids",
    definitions.map(({ id }) => id),
  );
  const keys = memory.list(
    "definition keys",
    definitions.map(({ key }) => key),
  );
  const around = memory.kept("rights are of", [ids, keys, switches, index], (): Around =>
    aroundOf(definitions, switches, index),
  );
  const rights: Right[] = [];
  byId.forEach((mine, id) => {
    let known = around.known.get(id);
    if (known === undefined || !isSameMade(known, mine, definitions, around))
      around.known.set(id, (known = mergedRight(id, mine, definitions, around)));
    if (known.right !== undefined) rights.push(known.right);
  });
  return rights;
}

/** What rights are made with beside their own parts. */
interface Around {
  readonly symbols: ReadonlyMap<string, AnySymbol>;
  /** Where definitions stand, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** By name without the period at its end: the first definition of that name. */
  readonly named: ReadonlyMap<string, string>;
  readonly switches: Switches;
  /** The rights that were made with it. */
  readonly known: Map<string, Made>;
}

/** A right, and what it was made of. */
interface Made {
  readonly mine: readonly RightPart[];
  /** The definition of how long it lasts. */
  readonly duration?: Definition | undefined;
  readonly right?: Right;
}

function isSameMade(
  { mine, duration }: Made,
  now: readonly RightPart[],
  definitions: readonly Definition[],
  { places }: Around,
): boolean {
  return (
    sameObjects(mine, now) && (duration === undefined || definitions[places.get(duration.id)!] === duration)
  );
}

function aroundOf(definitions: readonly Definition[], switches: Switches, index: NameIndex): Around {
  const named = new Map<string, string>();
  for (const { id, key } of definitions) {
    const bare = key.includes(" per ") ? key.replace(/ per (?:\d+ )?\S+$/u, "") : key;
    if (!named.has(bare)) named.set(bare, id);
  }
  const places = new Map(definitions.map(({ id }, at) => [id, at]));
  return { symbols: symbolsOf(index), places, named, switches, known: new Map() };
}

function mergedRight(
  id: string,
  mine: readonly RightPart[],
  definitions: readonly Definition[],
  { symbols, places, named, switches }: Around,
): Made {
  const declared = mine.find((part) => part.declared !== undefined);
  const symbol = symbols.get(id);
  const place = declared?.declared ?? mine[0]?.grants[0]?.place;
  if (symbol === undefined || place === undefined) return { mine };
  const links = linksOf(valueNames(symbol), named);
  const duration = links.duration === undefined ? undefined : definitions[places.get(links.duration)!];
  const mySwitches = switchesOf(
    mine.flatMap(({ grants, refusals, powers }) => [...grants, ...refusals, ...powers]),
    switches,
  );
  const linked = [links.amount, links.extent, links.aidForm, links.start, links.end];
  const right = keepRight(mine[0]!, [...mine, symbol, duration, ...linked, ...mySwitches], () =>
    rightOf(mine, symbol, { links, duration, place, switches }),
  );
  return { mine, duration, right };
}

type Links = Pick<Right, "amount" | "extent" | "duration" | "aidForm" | "start" | "end">;

const WORDS = ["hoogte", "omvang", "duur", "vorm", "begindatum", "ingangsdatum", "einddatum"] as const;
type Names = Readonly<Record<(typeof WORDS)[number], string>>;

const keepNames = keeper<Names>();

/** The names that the values of a right have. */
function valueNames(symbol: AnySymbol): Names {
  return keepNames(
    symbol,
    [],
    () => Object.fromEntries(WORDS.map((word) => [word, `${word} van ${symbol.key}`])) as Names,
  );
}

function linksOf(names: Names, ids: ReadonlyMap<string, string>): Links {
  const links: { -readonly [K in keyof Links]: Links[K] } = {};
  const link = (key: keyof Links, id: string | undefined): void => {
    if (id !== undefined) links[key] = id;
  };
  link("amount", ids.get(names.hoogte));
  link("extent", ids.get(names.omvang));
  link("duration", ids.get(names.duur));
  link("aidForm", ids.get(names.vorm));
  link("start", ids.get(names.begindatum) ?? ids.get(names.ingangsdatum));
  link("end", ids.get(names.einddatum));
  return links;
}

/** By index, which stays the same until a name changes. */
const symbolsByIndex = new WeakMap<NameIndex, ReadonlyMap<string, AnySymbol>>();

function symbolsOf(index: NameIndex): ReadonlyMap<string, AnySymbol> {
  let symbols = symbolsByIndex.get(index);
  if (symbols === undefined) {
    symbols = new Map([...index.others.values()].flat().map(({ symbol }) => [symbol.id, symbol]));
    symbolsByIndex.set(index, symbols);
  }
  return symbols;
}

const keepRight = keeper<Right>();

function rightOf(
  mine: readonly RightPart[],
  symbol: AnySymbol,
  at: { links: Links; duration: Definition | undefined; place: Place; switches: Switches },
): Right {
  const rules = (pick: (part: RightPart) => readonly RightRule[]): RightRule[] =>
    mine.flatMap(pick).map((rule) => applySwitches(rule, at.switches));
  const first = <T>(pick: (part: RightPart) => T | undefined): T | undefined =>
    mine.map(pick).find((found) => found !== undefined);
  return {
    id: symbol.id,
    name: symbol.name,
    key: symbol.key,
    thing: first((part) => part.holder) ?? "inwoner",
    grants: rules((part) => part.grants),
    refusals: rules((part) => part.refusals),
    powers: rules((part) => part.powers),
    ...at.links,
    ...longest(at.duration, mine),
    ...optional(
      "limit",
      first((part) => part.limit),
    ),
    ...optional(
      "ceiling",
      first((part) => part.ceiling),
    ),
    ...optional(
      "forms",
      first((part) => part.forms),
    ),
    once: mine.some((part) => part.once === true),
    opens: mine.some((part) => part.opens === "ambtshalve") ? "ambtshalve" : "op aanvraag",
    ...subjectsIn(mine),
    place: at.place,
  };
}

function subjectsIn(mine: readonly RightPart[]): Pick<Right, "subjects"> {
  const subjects = mine.flatMap((part) => part.subjects ?? []);
  return subjects.length === 0 ? {} : { subjects };
}

function longest(duration: Definition | undefined, parts: readonly RightPart[]): Pick<Right, "longest"> {
  const found = [
    ...(duration?.rules ?? []).flatMap(({ extendableTo }) => extendableTo ?? []),
    ...parts.flatMap((part) => part.longest ?? []),
  ];
  return found.length === 0 ? {} : { longest: found };
}
