// Every analysis, in the order in which they run.

import type { Analysis } from "../analysis.js";
import { drafting } from "./drafting/index.js";
import { driftAnalyses } from "./drift/index.js";
import { cliffs } from "./cliff/cliff.js";
import { alwaysRefused } from "./contradiction/always-refused.js";
import { bounds } from "./contradiction/bounds.js";
import { duties } from "./contradiction/duties.js";
import { sureCases } from "./contradiction/sure-cases.js";
import { twoDepartures } from "./contradiction/two-departures.js";
import { twoValues } from "./contradiction/two-values.js";
import { examplesOutside } from "./examples/outside.js";
import { writtenTexts } from "./explained/written.js";
import { idleConditions } from "./dead/conditions.js";
import { idleLimits } from "./dead/limits.js";
import { deadRules } from "./dead/rules.js";
import { unused } from "./dead/unused.js";
import { measureGaps } from "./gap/measures.js";
import { noValue } from "./gap/no-value.js";
import { guarantees } from "./guarantee/guarantee.js";
import { lowFloors } from "./guarantee/low-floor.js";
import { lawAnalyses } from "./law/index.js";
import { readability } from "./readability/index.js";
import { reversedAnalyses } from "./reversed/index.js";
import { slipAnalyses } from "./slips/index.js";
import { termAnalyses } from "./terms/index.js";

export const analyses: readonly Analysis[] = [
  twoValues,
  sureCases,
  alwaysRefused,
  duties,
  bounds,
  twoDepartures,
  noValue,
  measureGaps,
  deadRules,
  idleConditions,
  idleLimits,
  unused,
  guarantees,
  lowFloors,
  cliffs,
  ...lawAnalyses,
  ...reversedAnalyses,
  ...termAnalyses,
  ...slipAnalyses,
  examplesOutside,
  ...driftAnalyses,
  writtenTexts,
  drafting,
  readability,
];
