// What a number may count, and how units of one kind are reckoned over.

import { fromInteger, one, rational, type Rational } from "@andersom/runtime";
import type { MentionKind } from "./mention.js";
import { stem } from "./words.js";

export interface Unit {
  readonly kind: MentionKind;
  /** What values are reckoned over to: months, days, hours. */
  readonly base: string;
  readonly factor: Rational;
  /** The unit as written, singular. */
  readonly unit: string;
}

const known = new Map<string, Unit>();
/** The singular first. */
const add = (words: string, kind: MentionKind, base: string, factor: Rational = one): void => {
  const [unit = "", ...others] = words.split(" ");
  for (const word of [unit, ...others]) known.set(word, { kind, base, factor, unit });
};
add("dag dagen kalenderdag kalenderdagen etmaal", "duur", "dag");
add("werkdag werkdagen", "duur", "werkdag");
add("week weken", "duur", "dag", fromInteger(7));
add("maand maanden kalendermaand kalendermaanden", "duur", "maand");
add("kwartaal kwartalen", "duur", "maand", fromInteger(3));
add("jaar jaren kalenderjaar kalenderjaren", "duur", "maand", fromInteger(12));
add("uur uren", "aantal", "uur");
add("minuut minuten", "aantal", "uur", rational(1n, 60n));
add("kilometer kilometers km", "aantal", "kilometer");
add("keer maal", "aantal", "keer");
add("euro", "bedrag", "euro");
add("procent", "percentage", "%");

export const euro: Unit = { kind: "bedrag", base: "euro", factor: one, unit: "euro" };
export const percent: Unit = { kind: "percentage", base: "%", factor: one, unit: "%" };
export const yearsOld: Unit = { kind: "leeftijd", base: "maand", factor: fromInteger(12), unit: "jaar" };

/** The unit that a word is; undefined for other words. */
export function unitOf(word: string): Unit | undefined {
  return known.get(word.toLowerCase());
}

/** Words that follow a number without being what it counts. */
const noUnit = new Set(
  "andere ander eerste tweede derde naar voor over onder zijn waren heeft hebben zonder volgens minder tegen waar".split(
    " ",
  ),
);

/** A noun that is counted: `twee reacties`. */
export function countedNoun(word: string): Unit | undefined {
  // A name is no unit.
  if (word.length < 4 || word !== word.toLowerCase() || noUnit.has(word)) return undefined;
  return { kind: "aantal", base: stem(word), factor: one, unit: word };
}
