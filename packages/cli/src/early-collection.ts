// One collection of the heap before anything is loaded. V8 guesses how far the heap may grow until it has gone over it once, and
// guesses low: it marked everything halfway a command, on threads of its own. Over an empty heap that takes two milliseconds.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** On the version where it was measured: a twentieth less for a page. The flags are afterwards what they were, as the caches need. */
export function collectEarly(version: string): void {
  if (!version.startsWith("20.")) return;
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("typeof gc === 'function' ? gc : undefined") as (() => void) | undefined;
  setFlagsFromString("--no-expose-gc");
  collect?.();
}
