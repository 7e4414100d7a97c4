// The parts of a right over all files → one right.

import type { Definition, Right, RightRule } from "../model/index.js";
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
  return [...byId].flatMap(([id, mine]): Right[] => {
    const declared = mine.find((part) => part.declared !== undefined);
    const symbol = [...index.others.values()].flat().find((entry) => entry.symbol.id === id)?.symbol;
    const place = declared?.declared ?? mine[0]?.grants[0]?.place;
    if (symbol === undefined || place === undefined) return [];
    const rules = (pick: (part: RightPart) => readonly RightRule[]): RightRule[] =>
      mine.flatMap(pick).map((rule) => applySwitches(rule, switches));
    const property = (word: string): string | undefined =>
      definitions.find(
        (definition) => definition.key.replace(/ per (?:\d+ )?\S+$/u, "") === `${word} van ${symbol.key}`,
      )?.id;
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
        once: mine.some((part) => part.once === true),
        opens: mine.some((part) => part.opens === "ambtshalve") ? "ambtshalve" : "op aanvraag",
        place,
      },
    ];
  });
}

function link<K extends string>(key: K, id: string | undefined): { readonly [P in K]?: string } {
  return (id === undefined ? {} : { [key]: id }) as { readonly [P in K]?: string };
}
