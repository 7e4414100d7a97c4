// The parts of a right over all files → one right.

import type { Definition, Right, RightRule } from "../model/index.js";
import { optional } from "../lower/header.js";
import type { NameIndex } from "../names/index.js";
import type { RightPart, Switch } from "../lower/part.js";
import { applySwitches } from "./switches.js";

/** Merges grants, refusals and powers per right, and links its amount, extent, duration and form by name. */
export function mergeRights(
  parts: readonly RightPart[],
  definitions: readonly Definition[],
  switches: readonly Switch[],
  index: NameIndex,
): Right[] {
  const byId = new Map<string, RightPart[]>();
  for (const part of parts) byId.set(part.id, [...(byId.get(part.id) ?? []), part]);
  const symbols = new Map([...index.others.values()].flat().map(({ symbol }) => [symbol.id, symbol]));
  // The first definition of a name, without the period at its end.
  const named = new Map<string, string>();
  for (const { id, key } of definitions) {
    const bare = key.replace(/ per (?:\d+ )?\S+$/u, "");
    if (!named.has(bare)) named.set(bare, id);
  }
  return [...byId].flatMap(([id, mine]): Right[] => {
    const declared = mine.find((part) => part.declared !== undefined);
    const symbol = symbols.get(id);
    const place = declared?.declared ?? mine[0]?.grants[0]?.place;
    if (symbol === undefined || place === undefined) return [];
    const rules = (pick: (part: RightPart) => readonly RightRule[]): RightRule[] =>
      mine.flatMap(pick).map((rule) => applySwitches(rule, switches));
    const property = (word: string): string | undefined => named.get(`${word} van ${symbol.key}`);
    return [
      {
        id,
        name: symbol.name,
        key: symbol.key,
        thing: mine.map((part) => part.holder).find((holder) => holder !== undefined) ?? "inwoner",
        grants: rules((part) => part.grants),
        refusals: rules((part) => part.refusals),
        powers: rules((part) => part.powers),
        ...link("amount", property("hoogte")),
        ...link("extent", property("omvang")),
        ...link("duration", property("duur")),
        ...link("aidForm", property("vorm")),
        ...link("start", property("begindatum") ?? property("ingangsdatum")),
        ...link("end", property("einddatum")),
        ...longest(
          definitions.find(({ id: one }) => one === property("duur")),
          mine,
        ),
        ...optional(
          "limit",
          mine.map((part) => part.limit).find((limit) => limit !== undefined),
        ),
        ...optional(
          "ceiling",
          mine.map((part) => part.ceiling).find((ceiling) => ceiling !== undefined),
        ),
        ...optional(
          "forms",
          mine.map((part) => part.forms).find((forms) => forms !== undefined),
        ),
        once: mine.some((part) => part.once === true),
        opens: mine.some((part) => part.opens === "ambtshalve") ? "ambtshalve" : "op aanvraag",
        ...subjectsIn(mine),
        place,
      },
    ];
  });
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

function link<K extends string>(key: K, id: string | undefined): { readonly [P in K]?: string } {
  return (id === undefined ? {} : { [key]: id }) as { readonly [P in K]?: string };
}
