// The analyses of what an omgekeerde verordening promises: effects, room to depart, and no more questions than needed.

import type { Analysis } from "../../analysis.js";
import { childrenByJudgement } from "./children.js";
import { refusedConsent } from "./consent.js";
import { effects } from "./effects.js";
import { familyRights } from "./family.js";
import { hours } from "./hours.js";
import { forbiddenQuestions } from "./questions.js";
import { dutiesAndRights, reasons, refusals } from "./room.js";
import { specialData } from "./special-data.js";

export const reversedAnalyses: readonly Analysis[] = [
  effects,
  refusals,
  reasons,
  dutiesAndRights,
  specialData,
  forbiddenQuestions,
  refusedConsent,
  childrenByJudgement,
  familyRights,
  hours,
];
