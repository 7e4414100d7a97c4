// Who live together, as facts of an ordinance: the `leden` of a household and the `huisgenoten` of a person.

import type { Fact } from "@andersom/semantics";
import { normalName } from "./names.js";
import { homeThing, personThing } from "./spec.js";

type Named = Pick<Fact, "key" | "thing" | "type">;

/** Everybody in the household. */
export const isMembers = (fact: Named): boolean => isPeople(fact, homeThing, "leden");

/** Everybody in the household but the person: where nobody says who they are, they follow from its `leden`. */
export const isHousemates = (fact: Named): boolean => isPeople(fact, personThing, "huisgenoten");

function isPeople({ key, thing, type }: Named, of: string, name: string): boolean {
  return thing === of && type.kind === "lijst" && type.thing === personThing && normalName(key) === name;
}
