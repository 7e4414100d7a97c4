// The words in the names that an ordinance declares: who calls something `de verrekening` may write that.

import type { Context } from "../../context.js";
import { allNames } from "../shared/declared.js";

export interface Names {
  /** Everything that has a name, in small letters. */
  readonly all: readonly string[];
  /** All words of these names. */
  readonly words: ReadonlySet<string>;
}

const names = new WeakMap<Context, Names>();

/** The same object for as long as the names stay the same. */
export function declaredNames(context: Context): Names {
  const made = names.get(context) ?? namesIn(context);
  names.set(context, made);
  return made;
}

function namesIn(context: Context): Names {
  return context.keptWhile("namen", allNames(context), () => {
    const all = allNames(context)
      .flat()
      .map((name) => name.toLowerCase());
    return { all, words: new Set(all.flatMap((name) => name.split(/\s+/u))) };
  });
}
