// The analyses of slips of the pen: what can be run, and says something else than was meant.

import type { Analysis } from "../../analysis.js";
import { askedPeriods } from "./asked-period.js";
import { rightsApart } from "./between-rights.js";
import { bracketRows } from "./brackets.js";
import { departureSides } from "./departure-side.js";
import { departureLimits } from "./departure-limit.js";
import { heightPeriods } from "./other-period.js";
import { noMoney } from "./no-money.js";
import { reversedMeans } from "./means.js";
import { ownShares } from "./own-share.js";
import { tableRows } from "./rows.js";
import { sameCosts } from "./paid-twice.js";

export const slipAnalyses: readonly Analysis[] = [
  departureLimits,
  rightsApart,
  askedPeriods,
  reversedMeans,
  sameCosts,
  heightPeriods,
  noMoney,
  tableRows,
  bracketRows,
  departureSides,
  ownShares,
];
