// Answers as a case system writes them, read without detours. What is written in another way takes the exact path.

import { readDay } from "./dates.js";
import { absent, leave, notApplicable } from "./values.js";

/** A plain record whose keys were all read: another name, or another way to write one, takes the exact path. */
export function allRead(raw: unknown, found: number): void {
  let count = 0;
  for (const _key in raw as object) count++;
  if (count !== found) leave("een naam die anders is geschreven of niet bekend is");
}

export function record(raw: unknown): Record<string, unknown> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return leave("geen object");
  return raw as Record<string, unknown>;
}

/** Without a detour in V8 when `key` comes from a `for … in` over the same record; `Object.hasOwn` takes one. */
export function isOwn(record: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}

export function answer(raw: unknown, mayBeAbsent: boolean): number {
  if (raw === true) return 1;
  if (raw === false) return 0;
  return raw === null && mayBeAbsent ? notApplicable : leave("een antwoord dat geen ja of nee is");
}

/** Whole numbers up to here have one shortest notation, so a double stands for one decimal only. */
const mostDigits = 1e15;

/** An amount or number as a whole number of 1/`scale`, a power of ten. */
export function quantity(raw: unknown, scale: number, mayBeAbsent: boolean): number {
  if (typeof raw === "string") return decimal(raw, scale);
  if (typeof raw === "number") {
    const whole = Math.round(raw * scale);
    if (whole / scale === raw && whole < mostDigits && whole > -mostDigits) return whole + 0;
    return leave("een getal met meer decimalen");
  }
  return raw === null && mayBeAbsent ? absent(notApplicable) : leave("een waarde die geen getal is");
}

function decimal(text: string, scale: number): number {
  const minus = text.charCodeAt(0) === 45;
  const first = minus ? 1 : 0;
  let value = 0;
  let left = scale;
  let dot = -1;
  for (let at = first; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      if (dot < 0) value = value * 10 + digit;
      else if (left > 1) {
        value = value * 10 + digit;
        left /= 10;
      } else if (digit !== 0) leave("een getal met meer decimalen");
    } else if (digit === -2 && dot < 0 && at > first) dot = at;
    else leave("een getal in een andere notatie");
  }
  if (text.length === first || dot === text.length - 1 || text.length > 300)
    leave("een getal in een andere notatie");
  const whole = value * left;
  return whole < mostDigits ? (minus ? 0 - whole : whole) : leave("een getal is te groot");
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function day(raw: unknown, mayBeAbsent: boolean): number {
  if (raw === null && mayBeAbsent) return absent(notApplicable);
  if (typeof raw !== "string" || raw.length !== 10) return leave("een datum in een andere notatie");
  const thousands = raw.charCodeAt(0) - 48;
  const hundreds = raw.charCodeAt(1) - 48;
  const tens = raw.charCodeAt(2) - 48;
  const ones = raw.charCodeAt(3) - 48;
  const monthTens = raw.charCodeAt(5) - 48;
  const monthOnes = raw.charCodeAt(6) - 48;
  const dayTens = raw.charCodeAt(8) - 48;
  const dayOnes = raw.charCodeAt(9) - 48;
  // Negative as soon as one of them is below nought or above nine.
  const below = thousands | hundreds | tens | ones | monthTens | monthOnes | dayTens | dayOnes;
  const above = (9 - thousands) | (9 - hundreds) | (9 - tens) | (9 - ones);
  const aboveToo = (9 - monthTens) | (9 - monthOnes) | (9 - dayTens) | (9 - dayOnes);
  if ((below | above | aboveToo) < 0 || raw.charCodeAt(4) !== 45 || raw.charCodeAt(7) !== 45)
    leave("een datum in een andere notatie");
  const year = thousands * 1000 + hundreds * 100 + tens * 10 + ones;
  const month = monthTens * 10 + monthOnes;
  const date = dayTens * 10 + dayOnes;
  if (month < 1 || month > 12 || date < 1 || date > monthLengths[month - 1]!)
    leave("een dag die niet bestaat");
  if (month === 2 && date === 29 && !((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0))
    leave("een dag die niet bestaat");
  return readDay(year, month, date);
}

/** The day of a run is that of the run before, as a rule. */
let lastText = "";
let lastDay = 0;

export function dayOfRun(raw: unknown): number {
  if (typeof raw !== "string") return day(raw, false);
  if (raw !== lastText) {
    lastDay = day(raw, false);
    lastText = raw;
  }
  return lastDay;
}

export function choice(raw: unknown, options: readonly string[], mayBeAbsent: boolean): string | number {
  if (typeof raw === "string" && options.includes(raw)) return raw;
  return raw === null && mayBeAbsent ? notApplicable : leave("een keuze in een andere schrijfwijze");
}

export function text(raw: unknown, mayBeAbsent: boolean): string | number {
  if (typeof raw === "string") return raw;
  return raw === null && mayBeAbsent ? notApplicable : leave("een waarde die geen tekst is");
}
