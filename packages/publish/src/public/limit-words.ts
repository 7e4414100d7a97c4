// How high or low a value can be, behind the sentence that says what it is.

import type { Expr } from "@andersom/semantics";
import { addressed } from "../dutch/address.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { valuePhrase } from "../phrase/value.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** `U krijgt nooit meer dan € 120.`, `Dat is nooit meer dan twaalf maanden.`; `lead` opened the sentence about the value. */
export function limitSentence(
  context: PublicContext,
  which: "most" | "least",
  limit: Expr,
  lead: string,
): string {
  const words = valuePhrase(context, limit);
  if (which === "least" && isZero(limit)) return floorSentence(context, words, lead);
  const [more, less] = lead === fixed.lasts ? ["langer", "korter"] : ["meer", "minder"];
  return spokenNumbers(
    `${limitOpening(context, lead)} nooit ${which === "most" ? more : less} dan ${words}.`,
  );
}

/** `U krijgt`, `U krijgt dit`, or `Dat is` where the value has a name. */
export function limitOpening(context: PublicContext, lead: string): string {
  const own = new Map<string, string>([
    [fixed.youGet, fixed.youGet],
    [fixed.youPay, fixed.youPay],
    [fixed.lasts, fixed.youGetThis],
  ]).get(lead);
  return addressed(own ?? "Dat is", context.address);
}

/** `Is dat minder dan € 0? Dan krijgt u niets.`: nobody expects to get less than nothing. */
function floorSentence(context: PublicContext, zero: string, lead: string): string {
  const then = new Map<string, string>([
    [fixed.youGet, "{krijgt u} niets"],
    [fixed.youPay, "{betaalt u} niets"],
  ]).get(lead);
  const counts = `rekenen wij met ${zero.replace(/ per .*$/u, "")}`;
  return addressed(`Is dat minder dan ${zero}? Dan ${then ?? counts}.`, context.address);
}

function isZero(limit: Expr): boolean {
  return limit.op === "constant" && typeof limit.value === "string" && /^0(?:\.0+)?$/u.test(limit.value);
}
