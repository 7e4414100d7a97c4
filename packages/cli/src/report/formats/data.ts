// What every report for another tool is made from.

import type { Severity } from "@andersom/syntax";
import type { Findings } from "../findings.js";
import type { Sources, Totals } from "../pretty.js";

export interface ReportData {
  readonly findings: Findings;
  readonly sources: Sources;
  /** The files that were looked at, in order. */
  readonly files: readonly string[];
  readonly found: Totals;
  /** From this severity on, a finding makes the command fail. */
  readonly threshold: Severity;
  /** Whether a baseline lies beside it. */
  readonly compared: boolean;
  /** Of andersom. */
  readonly version: string;
  /** The address under which the pages of the messages can be read. */
  readonly pages?: string | undefined;
}

/** The first line of a message is what a list shows; the rest explains it. */
export function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
