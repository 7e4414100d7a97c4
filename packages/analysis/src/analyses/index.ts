// Every analysis, in the order in which they run.

import type { Analysis } from "../analysis.js";
import { lawAnalyses } from "./law/index.js";
import { reversedAnalyses } from "./reversed/index.js";
import { twoValues } from "./contradiction/two-values.js";

export const analyses: readonly Analysis[] = [twoValues, ...lawAnalyses, ...reversedAnalyses];
