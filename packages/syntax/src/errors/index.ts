/** All diagnostics of this package; codes are never used twice, also not after one was dropped. */
import type { DiagnosticKind } from "../diagnostic.js";
import { characterDiagnostics } from "./characters.js";
import { otherwiseWritten } from "./habits.js";
import { impossibleDate } from "./dates.js";
import { layoutDiagnostics } from "./layout.js";
import { sentenceDiagnostics } from "./sentence.js";
import { wordingDiagnostics } from "./wording.js";

/** Every kind of diagnostic that `parse` can report, by code. */
export const syntaxDiagnostics: readonly DiagnosticKind<never>[] = [
  ...layoutDiagnostics,
  ...sentenceDiagnostics,
  ...wordingDiagnostics,
  ...characterDiagnostics,
  impossibleDate,
  otherwiseWritten,
]
  .map((kind) => kind as unknown as DiagnosticKind<never>)
  .sort((a, b) => (a.code < b.code ? -1 : 1));
