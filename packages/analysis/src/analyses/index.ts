// Every analysis, in the order in which they run.

import type { Analysis } from "../analysis.js";
import { twoValues } from "./contradiction/two-values.js";

export const analyses: readonly Analysis[] = [twoValues];
