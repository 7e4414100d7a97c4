// When somebody applies, and when he had the same before: said of the person, not of a date.

import type { Expr } from "@andersom/semantics";
import { possessive } from "../dutch/address.js";
import { sentence } from "../dutch/clause.js";
import { conjugate } from "../dutch/verb.js";
import type { Teller } from "./teller.js";
import { told, type Told } from "./told.js";
import { valuePhrase } from "./value.js";

type Lies = Expr & { readonly op: "lies" };

/**
 * `U doet uw aanvraag na 1 mei 2026` for `de dag van uw aanvraag ligt na 1 mei 2026`, and `U kreeg de toeslag al in …` for
 * `de laatste toekenning ligt in …`; undefined for another date.
 */
export function toldApplication(teller: Teller, expr: Lies, positive: boolean): Told | undefined {
  const { person, index } = teller;
  const { date, target, relation } = expr;
  if (person.kind === "named" || date.op !== "fact" || target.op === "date-shift") return undefined;
  const { address } = person;
  const when = whenWords(teller, expr, positive);
  if (when === undefined) return undefined;
  const own = possessive(person);
  if (valuePhrase(teller, date) === `de dag van ${own} aanvraag`) {
    const does = conjugate("doet", address, "after subject");
    return told(sentence(`${address} ${does} ${own} aanvraag ${when}`), {
      behind: `${address} ${own} aanvraag ${when} ${does}`,
    });
  }
  const [, what] =
    /^laatste toekenning van ((?:de|het) [^,]+)$/u.exec(index.facts.get(date.fact)?.name ?? "") ?? [];
  if (what === undefined || relation !== "in") return undefined;
  const before = `${what}${positive ? " al" : ""}`;
  return told(sentence(`${address} kreeg ${before} ${when}`), {
    behind: `${address} ${before} ${when} kreeg`,
  });
}

/** The other side of a day is a day too: who does not apply before it, applies on it or after it. */
function whenWords(teller: Teller, { relation, target, date }: Lies, positive: boolean): string | undefined {
  const when = targetWords(teller, target);
  if (relation === "in")
    return target.type.kind === "periode" ? `${positive ? "" : "niet "}in ${when}` : undefined;
  // Of a day that there may not be, the one is not the other.
  if (target.type.kind === "periode" || (!positive && (date.type.nvt === true || target.type.nvt === true)))
    return undefined;
  return `${positive ? sides[relation].yes : sides[relation].no} ${when}`;
}

/** How a day lies to another, and how it lies where that is not so. */
export const sides = {
  voor: { yes: "voor", no: "op of na" },
  na: { yes: "na", no: "uiterlijk op" },
  "uiterlijk op": { yes: "uiterlijk op", no: "na" },
  vanaf: { yes: "op of na", no: "voor" },
} as const;

/** What a day lies to, in words; a whole year that is written out is named by its number. */
export function targetWords(teller: Teller, target: Expr): string {
  const words = valuePhrase(teller, target);
  return target.op === "constant" ? yearOr(words) : words;
}

/** `1 januari 2025 tot en met 31 december 2025` is `het jaar 2025`. */
function yearOr(text: string): string {
  const year = /^1 januari (\d{4}) tot en met 31 december \1$/u.exec(text)?.[1];
  return year === undefined ? text : `het jaar ${year}`;
}
