// A value used as a condition: ja, nee, *onbekend* or a fault; *niet van toepassing* is none of these.

import { isNotApplicable, type Operand, type Place, type Truth } from "@andersom/runtime";
import { faultAt } from "@andersom/runtime";

export function truthOf(value: Operand, at?: Place): Truth {
  if (isNotApplicable(value)) {
    return faultAt(
      "niet van toepassing",
      "Deze voorwaarde is niet van toepassing. Noem eerst wanneer zij bestaat.",
      at,
    );
  }
  return value as Truth;
}
