// The names that an ordinance declares, per list of the model; the same arrays for as long as they hold the same names.

import { oncePer } from "@andersom/runtime";
import type { Place } from "@andersom/semantics";
import type { Context } from "../../context.js";

interface Declared {
  readonly name: string;
  readonly place: Place;
}

const namesIn = oncePer((list: readonly Declared[]) => list.map(({ name }) => name));
const ownNamesIn = oncePer((list: readonly Declared[]) =>
  list.flatMap(({ place, name }) => (place.instrument === undefined ? [name] : [])),
);

/** Every name, those of laws included. */
export function allNames(context: Context): readonly (readonly string[])[] {
  return listsOf(context).map((list, at) => kept(context, `alle namen ${String(at)}`, namesIn(list)));
}

/** The names that the ordinance declares itself. */
export function ownNames(context: Context): readonly (readonly string[])[] {
  return listsOf(context).map((list, at) => kept(context, `eigen namen ${String(at)}`, ownNamesIn(list)));
}

function listsOf({ model }: Context): readonly (readonly Declared[])[] {
  const { rights, definitions, effects, facts, steps } = model;
  return [rights, definitions, effects, facts, steps];
}

/** A right with another limit has the name that it had. */
function kept(context: Context, name: string, names: readonly string[]): readonly string[] {
  return context.keptWhile(name, names, () => names);
}
