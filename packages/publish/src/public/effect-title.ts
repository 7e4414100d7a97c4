// The heading of an effect: what it is about as a question to the reader, where its name allows one.

import type { Effect } from "@andersom/semantics";
import { capital } from "../dutch/clause.js";
import type { PublicContext } from "./context.js";
import { say } from "./context.js";

/** What people want to do, by itself a wish. */
const alone = new Set(["rondkomen", "meedoen", "meepraten", "sporten", "verhuizen"]);
/** What is a wish with a word before it: `zelfstandig leven`, `werk vinden en houden`. */
const wishes = new Set([
  ..."rondkomen meedoen leven wonen opgroeien leren werken sporten bewegen reizen verhuizen ontmoeten groeien studeren".split(
    " ",
  ),
  ..."oplossen aflossen sparen besparen vinden houden kopen huren verdienen meepraten meebeslissen doorstromen".split(
    " ",
  ),
]);

/** `Wilt u rondkomen?`; any other name stays as it is: `Geld op orde`. */
export function effectTitle(context: PublicContext, effect: Effect): string {
  const words = effect.name.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  const wish = alone.has(last) || (words.length > 1 && wishes.has(last));
  if (!wish || /^(?:de|het|een|elk|elke|iedereen|kinderen|alle)$/iu.test(words[0] ?? ""))
    return capital(effect.name);
  return say(context, "{Wilt u} {wens}?", { wens: effect.name });
}
