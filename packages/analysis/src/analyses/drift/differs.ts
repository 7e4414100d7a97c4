// Whether a number of the text is another one than the number of the logic that it tells about.

import { equal, fromInteger, type Rational } from "@andersom/runtime";
import type { Evidence } from "./evidence.js";
import { followsFrom } from "./follows.js";
import type { Counterpart } from "./logic.js";
import { isSameValue, type Mention } from "./mention.js";
import type { Passage } from "./passage.js";
import { sharesSubject, subjectWords } from "./words.js";

/** A number that a text tells, with the words around it. */
export interface Told {
  readonly mention: Mention;
  /** What its sentence is about. */
  readonly subject: readonly string[];
  readonly sentence: string;
}

/** What the logic says in place of this number; empty where it says the same, or nothing of the kind. */
export function differing(told: Told, passage: Passage, evidence: Evidence): readonly Counterpart[] {
  const { mention } = told;
  const { scope, kind } = passage;
  const own = evidence.own(scope);
  const says = (all: readonly Counterpart[]): boolean => all.some((one) => isSameValue(one, mention));
  if (says(own)) return [];
  const question = kind === "vraag";
  const about = [...told.subject, ...(question ? [] : subjectWords(scope.title))];
  const comparable = own.filter((one) => isComparable(one, mention));
  let likely = comparable.filter(
    (one) => question || isMeant(one, mention, about, comparable.length === 1 && kind !== "titel"),
  );
  if (likely.length === 0 && !question)
    likely = evidence
      .near(scope)
      .filter((one) => isComparable(one, mention) && sharesSubject(one.subject, told.subject));
  if (likely.length === 0) return [];
  const shares = (one: Counterpart): boolean => sharesSubject(one.subject, told.subject);
  if (!question) {
    const wide = evidence.wide(scope);
    // What an article rests on may hold a hundred numbers: where the article has one about this subject, others must be about it too.
    const strong = likely.some(shares);
    const explains = strong ? [...evidence.near(scope), ...wide.filter(shares)] : wide;
    if (says(explains) || followsFrom(mention, explains, told.sentence)) return [];
    // It stands elsewhere in the ordinance, in a sentence about the same: then the text is about that one.
    const elsewhere = evidence.all().filter((one) => isComparable(one, mention) && isSameValue(one, mention));
    if (elsewhere.some(shares)) return [];
  }
  const close = likely.filter(shares);
  return distinct(close.length > 0 ? close : likely);
}

/** Only numbers of one kind, in units of one family and over one period, can be held against each other. */
function isComparable(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind || a.base !== b.base) return false;
  return a.per === b.per || a.per === undefined || b.per === undefined;
}

/** Whether a number in the logic is the one that the text means: about the same subject, or held by the same words. */
function isMeant(one: Counterpart, mention: Mention, about: readonly string[], only: boolean): boolean {
  if (sharesSubject(one.subject, about)) return true;
  if (mention.kind === "datum") return false;
  // All and nothing are said of many things.
  if (mention.kind === "percentage") return !isAllOrNothing(mention.value);
  if (only && mention.frame === "is") return true;
  return one.frame === mention.frame && (only || one.unit === mention.unit);
}

function isAllOrNothing(value: Rational): boolean {
  return equal(value, fromInteger(0)) || equal(value, fromInteger(100));
}

function distinct(all: readonly Counterpart[]): readonly Counterpart[] {
  return all.filter((one, at) => all.findIndex((other) => isSameValue(one, other)) === at);
}
