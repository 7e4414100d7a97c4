// The words in the names that an ordinance declares: who calls something `de verrekening` may write that.

import type { Context } from "../../context.js";
import { oncePerRun } from "../../once-per-run.js";
import { allNames } from "../shared/declared.js";

export interface Names {
  /** Everything that has a name, in small letters. */
  readonly all: readonly string[];
  /** All words of these names. */
  readonly words: ReadonlySet<string>;
}

/** The same object for as long as the names stay the same. */
export const declaredNames = oncePerRun((context: Context): Names => {
  const lists = allNames(context);
  return context.keptWhile("namen", lists, () => {
    const all = lists.flat().map((name) => name.toLowerCase());
    return { all, words: new Set(all.flatMap((name) => name.split(/\s+/u))) };
  });
});
