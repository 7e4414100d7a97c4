// What several analyses ask of one run is found once, and is gone with that run.

import type { Context } from "./context.js";

/** The same function, that remembers what it found in each run. Kept by the run itself: a WeakMap holds on to runs of before. */
export function oncePerRun<V>(find: (context: Context) => V): (context: Context) => V {
  return (context) => {
    const { found } = context;
    if (found.has(find)) return found.get(find) as V;
    const value = find(context);
    found.set(find, value);
    return value;
  };
}
