// What is said around a right and is no condition of it: how often, how long at most, from which budget, in which forms.

import type { DecisionModel, Right, Transition } from "@andersom/semantics";
import type { Rewritten } from "./data.js";
import type { Versions } from "./pair.js";

export function aroundRight(
  { old: oldModel, new: newModel, matching }: Versions,
  old: Right,
  fresh: Right,
): readonly Rewritten[] {
  const found: Rewritten[] = [];
  const add = (what: string, was: string | undefined, is: string | undefined): void => {
    found.push({
      what,
      ...(was === undefined ? {} : { old: was }),
      ...(is === undefined ? {} : { new: is }),
    });
  };
  const differs = (a: object | undefined, b: object | undefined): boolean =>
    a === undefined || b === undefined ? a !== b : !matching.isSame(a, b);
  if (old.once !== fresh.once)
    add("hoe vaak", old.once ? "eenmalig" : "niet eenmalig", fresh.once ? "eenmalig" : "niet eenmalig");
  if (differs(old.limit, fresh.limit)) add("hoe vaak", old.limit?.text, fresh.limit?.text);
  if (differs(old.ceiling, fresh.ceiling)) add("het plafond", old.ceiling?.text, fresh.ceiling?.text);
  if (old.opens !== fresh.opens) add("hoe het begint", old.opens, fresh.opens);
  if (differs(old.longest, fresh.longest))
    add("hoe lang het hoogstens duurt", longestText(old), longestText(fresh));
  // The words of the forms are what the right may be given as.
  const forms = (right: Right): string | undefined => right.forms?.items.map(({ text }) => text).join("; ");
  if (forms(old) !== forms(fresh) || old.forms?.choose !== fresh.forms?.choose)
    add("de vormen", old.forms?.text, fresh.forms?.text);
  const [before, after] = [transitionsOf(oldModel, old), transitionsOf(newModel, fresh)];
  if (before.length !== after.length || before.some((one, at) => differs(one, after[at])))
    add("het overgangsrecht", textOf(before), textOf(after));
  return found;
}

function transitionsOf({ transitions = [] }: DecisionModel, { id }: Right): readonly Transition[] {
  return transitions.filter(({ rights }) => rights.length === 0 || rights.includes(id));
}

function textOf(transitions: readonly Transition[]): string | undefined {
  return transitions.length === 0 ? undefined : transitions.map(({ text }) => text).join(" ");
}

function longestText({ longest = [] }: Right): string | undefined {
  return longest.length === 0 ? undefined : longest.map(({ text }) => text ?? "anders berekend").join(", ");
}
