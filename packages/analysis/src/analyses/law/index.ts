// The analyses that hold an ordinance against the laws that it rests on.

import type { Analysis } from "../../analysis.js";
import { statutoryBounds } from "./bounds.js";
import { departures } from "./departures.js";
import { essentials } from "./essentials.js";
import { forbiddenContents } from "./forbidden.js";
import { generalTerms } from "./general-terms-act.js";
import { lapsedBases } from "./lapsed.js";
import { mandatoryContents } from "./mandatory.js";
import { staleReferences } from "./stale.js";
import { statutoryTerms } from "./terms.js";

export const lawAnalyses: readonly Analysis[] = [
  mandatoryContents,
  forbiddenContents,
  statutoryBounds,
  statutoryTerms,
  essentials,
  staleReferences,
  lapsedBases,
  departures,
  generalTerms,
];
