// A day in an outcome, as a number to compare with.

import { parseIsoDate, type Day, type Shown } from "@andersom/runtime";

/** Undefined where it is not known, or no day. */
export function dayOf(shown: Shown | undefined): Day | undefined {
  return shown?.kind === "waarde" && typeof shown.value === "string" ? parseIsoDate(shown.value) : undefined;
}
