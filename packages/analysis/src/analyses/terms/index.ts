// The analyses of terms and duties: what cannot be kept, what comes too early, and whom a duty passes by.

import type { Analysis } from "../../analysis.js";
import { dutyReach } from "./duty-reach.js";
import { expiredTerms } from "./expired.js";
import { stepOrder } from "./order.js";

export const termAnalyses: readonly Analysis[] = [expiredTerms, stepOrder, dutyReach];
