// The type of a defined value, from its name and its first body.

import type { Per } from "../model/index.js";
import { perFromWords } from "../types/fact-type.js";

/** The period at the end of a compared name: `bijdrage per maand`. */
export function perSuffix(key: string | undefined): Per | undefined {
  const match = / per ((?:\d+ )?\S+)$/u.exec(key ?? "");
  return match?.[1] === undefined ? undefined : perFromWords(match[1].split(" "));
}
