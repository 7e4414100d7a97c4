// Plain values of facts, of which a reader asks no questions.

import { addMonths, type Day } from "@andersom/runtime";
import type { Encoding } from "../encode/encoding.js";
import type { FactVariable } from "../encode/facts.js";
import { isAge } from "./people.js";

/** An amount of a law that comes with the household, in cents. */
export const plainParameter = 150_000;

/** Somebody of 35, or a child of 8: the birthday of whom no reader asks why they are that old. */
export function plainBirthday(today: Day, who: string): Day {
  return addMonths(today, who.startsWith("kind") ? -96 : -420);
}

/** What a reader finds unremarkable: nee, nothing, an adult of 35, a child of 8, the first choice. */
export function plainValues(
  encoding: Pick<Encoding, "today" | "textCode">,
  { fact, subject }: FactVariable,
): readonly number[] {
  const { today } = encoding;
  const child = subject.key.startsWith("kind");
  if (isAge(fact)) return child ? [8] : [35, 20, 70, 17];
  if (fact.type.kind === "datum" || fact.type.kind === "periode") {
    return fact.key.includes("geboorte")
      ? [plainBirthday(today, subject.key)]
      : [today, addMonths(today, -1), addMonths(today, -12)];
  }
  if (fact.type.kind === "keuze") return fact.type.options.map((option) => encoding.textCode(option));
  return [0];
}
