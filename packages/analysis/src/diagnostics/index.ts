// All diagnostics of the analyses.

import type { DiagnosticDefinition } from "@andersom/syntax";
import * as contradiction from "./contradiction.js";
import * as guarantee from "./guarantee.js";
import * as drafting from "./drafting.js";
import * as drift from "./drift.js";
import * as examples from "./examples.js";
import * as explained from "./explained.js";
import * as dead from "./dead.js";
import { gapKinds } from "./gap.js";
import * as law from "./law.js";
import * as readability from "./readability.js";
import * as reversed from "./reversed.js";
import * as slips from "./slips.js";
import * as terms from "./terms.js";
import * as suppression from "./suppression.js";

/** Every kind of diagnostic that an analysis can report, by code. */
export const analysisDiagnostics: readonly Omit<
  DiagnosticDefinition<unknown>,
  "message" | "hint" | "fixes"
>[] = [
  ...Object.values(contradiction),
  ...Object.values(guarantee),
  ...Object.values(gapKinds),
  ...Object.values(dead),
  ...Object.values(law),
  ...Object.values(reversed),
  ...Object.values(terms),
  ...Object.values(slips),
  ...Object.values(drift),
  ...Object.values(examples),
  ...Object.values(explained),
  ...Object.values(drafting),
  ...Object.values(readability),
  ...Object.values(suppression),
  // Codes are of one length, without accents: a collator would be made at every start.
].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
