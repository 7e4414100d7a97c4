// Values per month on the fast path, as a household file gives them: a record with a month, a range or "elke maand" as key.

import { isOwn, quantity, record } from "./read.js";
import { leave } from "./values.js";

function month(key: string, from: number): number {
  const thousands = key.charCodeAt(from) - 48;
  const hundreds = key.charCodeAt(from + 1) - 48;
  const tens = key.charCodeAt(from + 2) - 48;
  const ones = key.charCodeAt(from + 3) - 48;
  const monthTens = key.charCodeAt(from + 5) - 48;
  const monthOnes = key.charCodeAt(from + 6) - 48;
  // Negative as soon as one of them is below nought or above nine.
  const below = thousands | hundreds | tens | ones | monthTens | monthOnes;
  const above =
    (9 - thousands) | (9 - hundreds) | (9 - tens) | (9 - ones) | (9 - monthTens) | (9 - monthOnes);
  const number = monthTens * 10 + monthOnes;
  if ((below | above) < 0 || key.charCodeAt(from + 4) !== 45 || number < 1 || number > 12)
    leave("een maand in een andere notatie");
  return (thousands * 1000 + hundreds * 100 + tens * 10 + ones) * 12 + number - 1;
}

/** From the first month to the last at most so many: a longer series takes the exact path. */
const mostMonths = 4_800;

/** One value per month: in a list from the first month on, and one for all other months where the file has it. */
export class Series<Value> {
  first = 0;
  values: (Value | undefined)[] = [];
  otherwise: Value | undefined;

  constructor(raw: unknown, read: (raw: unknown) => Value, rest: Value | undefined) {
    this.otherwise = rest;
    const given = record(raw);
    if (!this.#inOrder(given, read)) this.#inAnyOrder(given, read, rest);
  }

  /** Month after month, as a case system writes them: read in one go. False where they stand in another way. */
  #inOrder(given: Record<string, unknown>, read: (raw: unknown) => Value): boolean {
    const { values } = this;
    let first = -1;
    for (const key in given) {
      if (!isOwn(given, key)) return false;
      if (key.length !== 7) {
        if (key !== "elke maand") return false;
        this.otherwise = read(given[key]);
        continue;
      }
      const at = month(key, 0);
      if (first < 0) this.first = first = at;
      const index = at - first;
      if (index < values.length || index > mostMonths) return false;
      while (values.length < index) values.push(undefined);
      values.push(read(given[key]));
    }
    return true;
  }

  #inAnyOrder(given: Record<string, unknown>, read: (raw: unknown) => Value, rest: Value | undefined): void {
    const keys = Object.keys(given);
    let low = Infinity;
    let high = -Infinity;
    this.otherwise = rest;
    for (const key of keys) {
      if (key === "elke maand") this.otherwise = read(given[key]);
      else if (key.length === 7 || (key.length === 15 && key.charCodeAt(7) === 47)) {
        const from = month(key, 0);
        const to = key.length === 7 ? from : month(key, 8);
        if (to < from || to - from >= 2_400) leave("een lange reeks maanden");
        if (from < low) low = from;
        if (to > high) high = to;
      } else leave("een maand in een andere notatie");
    }
    if (high - low > mostMonths) leave("een lange reeks maanden");
    this.first = low;
    this.values = new Array<Value | undefined>(high < low ? 0 : high - low + 1).fill(undefined);
    // A single month is more precise than a range, whatever their order in the file.
    for (const key of keys) {
      if (key.length !== 15) continue;
      this.values.fill(read(given[key]), month(key, 0) - low, month(key, 8) - low + 1);
    }
    for (const key of keys) if (key.length === 7) this.values[month(key, 0) - low] = read(given[key]);
  }

  find(month: number): Value | undefined {
    const at = month - this.first;
    return at >= 0 && at < this.values.length ? (this.values[at] ?? this.otherwise) : this.otherwise;
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
