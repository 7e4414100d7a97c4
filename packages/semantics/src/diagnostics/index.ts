// All diagnostics of the semantics package.

import * as labels from "./labels.js";
import * as law from "./law.js";
import * as duties from "./duties.js";
import * as names from "./names.js";
import * as plan from "./plan.js";
import * as process from "./process.js";
import * as rules from "./rules.js";
import * as time from "./time.js";
import * as types from "./types.js";

/** Every kind of diagnostic that this package can report, by code. */
export const semanticDiagnostics = [
  ...Object.values(labels),
  ...Object.values(law),
  ...Object.values(duties),
  ...Object.values(names),
  ...Object.values(types),
  ...Object.values(rules),
  ...Object.values(plan),
  ...Object.values(time),
  ...Object.values(process),
].sort((a, b) => (a.code < b.code ? -1 : 1));
