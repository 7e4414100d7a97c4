// What the sure cases of a judgement ("in ieder geval ja als …") and a given answer make together.

import {
  faultAt,
  isFault,
  isKnown,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  type Maybe,
  type Operand,
  type Truth,
} from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";

/** Both at once is an error. A given answer counts where no sure case can still say the opposite. */
export function decideSureCases(
  fact: Pick<Fact, "name" | "place">,
  sureYes: Truth,
  sureNo: Truth,
  given: Maybe<unknown>,
): Operand {
  if (sureYes === true && sureNo === true) {
    return faultAt(
      "zeker ja en zeker nee",
      `“${fact.name}” is hier in ieder geval ja en in ieder geval nee.`,
      fact.place,
    );
  }
  if (sureYes === true && sureNo === false) return true;
  if (sureNo === true && sureYes === false) return false;
  if (sureYes === false && sureNo === false) return given as Operand;
  if (given === true && sureNo === false) return true;
  if (given === false && sureYes === false) return false;
  const open = [sureYes, sureNo].filter((one) => !isKnown<boolean>(one));
  const unknowns = [...open, given].filter(isUnknown);
  return unknowns.length > 0 ? mergeUnknowns(unknowns) : mergeFaults(open.filter(isFault));
}
