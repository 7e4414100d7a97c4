// Which severity is at least another. By itself, so that what only asks this does not load the analyses.

import type { Severity } from "@andersom/syntax";

const order: readonly Severity[] = ["info", "waarschuwing", "fout"];

/** Whether a severity is at least another. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return order.indexOf(severity) >= order.indexOf(threshold);
}
