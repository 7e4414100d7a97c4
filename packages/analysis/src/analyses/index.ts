// Every analysis, in the order in which they run.

import type { Analysis } from "../analysis.js";
import { twoValues } from "./contradiction/two-values.js";
import { cliffs } from "./cliff/cliff.js";
import { guarantees } from "./guarantee/guarantee.js";
import { lawAnalyses } from "./law/index.js";
import { reversedAnalyses } from "./reversed/index.js";

export const analyses: readonly Analysis[] = [
  twoValues,
  guarantees,
  cliffs,
  ...lawAnalyses,
  ...reversedAnalyses,
];
