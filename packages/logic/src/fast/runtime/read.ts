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

/** The number that two signs write; beyond 99 when one is no digit. */
function pair(text: string, from: number): number {
  const tens = text.charCodeAt(from) - 48;
  const ones = text.charCodeAt(from + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) leave("een datum in een andere notatie");
    value = value * 10 + digit;
  }
  return value;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function day(raw: unknown, mayBeAbsent: boolean): number {
  if (raw === null && mayBeAbsent) return absent(notApplicable);
  if (typeof raw !== "string" || raw.length !== 10) return leave("een datum in een andere notatie");
  if (raw.charCodeAt(4) !== 45 || raw.charCodeAt(7) !== 45) leave("een datum in een andere notatie");
  const century = pair(raw, 0);
  const ofCentury = pair(raw, 2);
  const month = pair(raw, 5);
  const date = pair(raw, 8);
  if (century > 99 || ofCentury > 99 || month > 99 || date > 99) leave("een datum in een andere notatie");
  const year = century * 100 + ofCentury;
  if (month < 1 || month > 12 || date < 1 || date > monthLengths[month - 1]!)
    leave("een dag die niet bestaat");
  if (month === 2 && date === 29 && !((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0))
    leave("een dag die niet bestaat");
  return readDay(year, month, date);
}

export function choice(raw: unknown, options: readonly string[], mayBeAbsent: boolean): string | number {
  if (typeof raw === "string" && options.includes(raw)) return raw;
  return raw === null && mayBeAbsent ? notApplicable : leave("een keuze in een andere schrijfwijze");
}

export function text(raw: unknown, mayBeAbsent: boolean): string | number {
  if (typeof raw === "string") return raw;
  return raw === null && mayBeAbsent ? notApplicable : leave("een waarde die geen tekst is");
}

function month(key: string, from: number): number {
  if (key.charCodeAt(from + 4) !== 45) leave("een maand in een andere notatie");
  const number = digits(key, from + 5, 2);
  if (number < 1 || number > 12) leave("een maand in een andere notatie");
  return digits(key, from, 4) * 12 + number - 1;
}

/** One value per month: in a list from the first month on, and one for all other months where the file has it. */
export class Series<Value> {
  readonly first: number;
  readonly values: readonly (Value | undefined)[];
  readonly otherwise: Value | undefined;

  constructor(raw: unknown, read: (raw: unknown) => Value, rest: Value | undefined) {
    const given = record(raw);
    const keys = Object.keys(given);
    let [low, high] = [Infinity, -Infinity];
    let otherwise = rest;
    let [ranges, months] = [0, 0];
    for (const key of keys) {
      if (key === "elke maand") otherwise = read(given[key]);
      else if (key.length === 7 || (key.length === 15 && key.charCodeAt(7) === 47)) {
        const from = month(key, 0);
        const to = key.length === 7 ? from : month(key, 8);
        if (to < from || to - from >= 2_400) leave("een lange reeks maanden");
        if (from < low) low = from;
        if (to > high) high = to;
        if (key.length === 7) months++;
        else ranges++;
      } else leave("een maand in een andere notatie");
    }
    if (high - low > 4_800) leave("een lange reeks maanden");
    const values = new Array<Value | undefined>(high < low ? 0 : high - low + 1).fill(undefined);
    // A single month is more precise than a range, whatever their order in the file.
    if (ranges > 0)
      for (const key of keys) {
        if (key.length !== 15) continue;
        const value = read(given[key]);
        const [from, to] = [month(key, 0), month(key, 8)];
        for (let at = from; at <= to; at++) values[at - low] = value;
      }
    if (months > 0)
      for (const key of keys) if (key.length === 7) values[month(key, 0) - low] = read(given[key]);
    this.first = low;
    this.values = values;
    this.otherwise = otherwise;
  }

  find(month: number): Value | undefined {
    return this.values[month - this.first] ?? this.otherwise;
  }

  at(month: number, missing: Value): Value {
    return this.find(month) ?? missing;
  }
}

/** The value of a series that may not have been given. */
export function inMonthOf<Value>(series: Series<Value> | undefined, month: number, missing: Value): Value {
  return series === undefined ? missing : series.at(month, missing);
}

/** An amount that replaces a parameter: one for all months, or one per month. */
export function amountOrSeries(raw: unknown, scale: number, mayBeAbsent: boolean): number | Series<number> {
  if (typeof raw !== "object" || raw === null) return quantity(raw, scale, mayBeAbsent);
  return new Series(raw, (one) => quantity(one, scale, mayBeAbsent), undefined);
}
