// The analyses that hold what people read against the logic.

import type { Analysis } from "../../analysis.js";
import { ages } from "./ages.js";
import { edges } from "./edges.js";
import { names } from "./names.js";
import { numbers } from "./numbers.js";
import { referenceChains } from "./reference-chains.js";
import { references } from "./references.js";

export const driftAnalyses: readonly Analysis[] = [numbers, references, names, ages, edges, referenceChains];
