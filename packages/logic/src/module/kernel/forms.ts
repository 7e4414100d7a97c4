// The forms of rules that generated code is made of: choice of a rule, tables, months and lists.

import {
  absenceOf,
  and,
  capital,
  compareOp,
  divideOp,
  extremeOp,
  faultAt,
  fromInteger,
  isFault,
  isKnown,
  isNotApplicable,
  isPeriod,
  isThing,
  isThingList,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  monthKey,
  monthsOf,
  not,
  notApplicable,
  or,
  placeText,
  plusOp,
  sameValue,
  type Absent,
  type Comparison,
  type Fault,
  type MonthKey,
  type Operand,
  type Place,
  type ThingList,
  type Truth,
  type Unknown,
  type Value,
} from "@andersom/runtime";
import { counted, decidedByBounds, type Bounds } from "../../decision/bounds.js";
import { expired, type Days } from "../../decision/expired.js";
import { firstOf } from "../../decision/first.js";
import { truthOf } from "../../decision/truth.js";
import type { Frame } from "./program.js";
import { dayInForce } from "./read.js";

/** A rule in a choice: whether it holds, whether its own conditions do, what it says, and where it stands. */
export type Choice = readonly [holds: Truth, applies: Truth, value: () => Operand, place: Place];

/** The value of the one rule that holds, `otherwise` without any, and a contradiction where two differ. */
export function choose(name: string, otherwise: Operand, choices: readonly Choice[]): Operand {
  const values: Operand[] = [];
  const waiting: Truth[] = [];
  let first: { value: Operand; place: Place } | undefined;
  let applied = false;
  for (const [holds, applies, value, place] of choices) {
    if (holds === false) continue;
    applied ||= applies === true;
    if (holds !== true) {
      waiting.push(holds);
      continue;
    }
    const said = value();
    values.push(said);
    if (!settled(said)) continue;
    if (first === undefined) first = { value: said, place };
    else if (!agree(first.value, said)) return contradiction(name, first.place, place);
  }
  if (waiting.length === 0) return values.length === 0 ? otherwise : (absenceOf(values) ?? values[0]!);
  if (applied) {
    const all = choices.filter(([holds]) => holds !== false).map(([, , value]) => value());
    if (all.every((value) => settled(value) && agree(value, all[0]!))) return all[0]!;
  }
  return openOf([...waiting, ...values]);
}

function contradiction(name: string, a: Place, b: Place): Fault {
  return faultAt(
    "tegenspraak",
    `${capital(placeText(a))} en ${placeText(b)} geven een verschillende waarde voor “${name}”, en er staat niet welke voorgaat.`,
    a,
    b,
  );
}

function settled(value: Operand): boolean {
  return isNotApplicable(value) || isKnown<Value>(value);
}

function agree(a: Operand, b: Operand): boolean {
  if (isNotApplicable(a)) return isNotApplicable(b);
  return !isNotApplicable(b) && sameValue(a as Value, b as Value);
}

/** What is missing, or else what is broken. */
function openOf(values: readonly Operand[]): Operand {
  const unknowns = values.filter((value): value is Unknown => isUnknown(value));
  return unknowns.length > 0
    ? mergeUnknowns(unknowns)
    : mergeFaults(values.filter((value): value is Fault => isFault(value)));
}

/** A row: first and last day (undefined: no bound), its text `validFrom`, its condition, its result, its place. */
export type Row = readonly [
  from: number | undefined,
  to: number | undefined,
  holds: (x: Frame) => Truth,
  result: (x: Frame) => Operand,
  place: Place,
];

export function table(x: Frame, header: string, at: Place, rows: readonly Row[]): Operand {
  const dated = rows.some(([from, to]) => from !== undefined || to !== undefined);
  const day = dated ? dayInForce(x) : 0;
  if (typeof day !== "number") return day;
  const waiting: Truth[] = [];
  let found: Row[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  let outOfDate = false;
  for (const row of rows) {
    const [from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, holds] = row;
    const match = holds(x);
    if (match === false) continue;
    if (day < from || day > to) outOfDate = true;
    else if (match !== true) waiting.push(match);
    else if (from > newest) [found, newest] = [[row], from];
    else if (from === newest) found.push(row);
  }
  if (waiting.length > 0) return openOf(waiting);
  if (found.length === 1) return found[0]![3](x);
  if (found.length > 1) {
    return faultAt(
      "overlap",
      `In de tabel van “${header}” gelden hier ${found.length} rijen tegelijk.`,
      ...found.map((row) => row[4]),
    );
  }
  if (!outOfDate) return faultAt("gat", `De tabel van “${header}” heeft geen rij voor dit geval.`, at);
  const periods = rows.filter(([, , holds]) => holds(x) !== false).map(([from, to]): Days => [from, to]);
  return expired(header, periods, day, at);
}

/** What a value is on a day on which none of its rules applies, when each of them has days. */
export function outOfDate(
  x: Frame,
  name: string,
  periods: readonly Days[],
  none: Fault,
  place: Place,
): Operand {
  const day = x.run.peildatum();
  return typeof day === "number" ? expired(name, periods, day, place) : none;
}

/** Cases with a condition, and those for when none of these holds. */
export function cases(
  x: Frame,
  at: Place,
  conditional: readonly (readonly [holds: (x: Frame) => Truth, value: (x: Frame) => Operand, place: Place])[],
  otherwise: readonly (readonly [value: (x: Frame) => Operand, place: Place])[],
): Operand {
  const states = conditional.map(([holds, value, place]) => [holds(x), value, place] as const);
  const waiting = states.map(([holds]) => holds).filter((holds) => typeof holds !== "boolean");
  if (waiting.length > 0) return openOf(waiting);
  const held = states.filter(([holds]) => holds === true).map(([, value, place]) => [value, place] as const);
  const chosen = held.length > 0 ? held : otherwise;
  if (chosen.length === 0) return faultAt("gat", "Geen van deze gevallen doet zich hier voor.", at);
  if (chosen.length > 1)
    return faultAt("overlap", "Hier gelden twee gevallen tegelijk.", ...chosen.map(([, place]) => place));
  return chosen[0]![0](x);
}

// Months.

const mostMonths = 2_400;

function months(period: Operand, at: Place | undefined): readonly MonthKey[] | Absent {
  if (!isPeriod(period))
    return absenceOf([period]) ?? faultAt("niet om te rekenen", "Hier hoort een periode te staan.", at);
  if (period.to - period.from > mostMonths * 31)
    return faultAt("te groot", "Deze periode is te lang om per maand te bekijken.", at);
  return monthsOf(period);
}

function perMonth<T>(x: Frame, keys: readonly MonthKey[], body: (x: Frame) => T): T[] {
  return keys.map((month) => body({ ...x, month }));
}

export function everyMonth(x: Frame, period: Operand, body: (x: Frame) => Truth, at?: Place): Operand {
  const keys = months(period, at);
  return "kind" in keys ? keys : and(perMonth(x, keys, body));
}

export function overMonths(
  x: Frame,
  average: boolean,
  period: Operand,
  body: (x: Frame) => Operand,
  at?: Place,
): Operand {
  const keys = months(period, at);
  if ("kind" in keys) return keys;
  const total = keys.length === 0 ? fromInteger(0) : plusOp(1, perMonth(x, keys, body), at);
  return average ? divideOp([total, fromInteger(keys.length)], at) : total;
}

/** A number with the lowest and highest value it can still have. */
export interface Counted {
  readonly value: Operand;
  readonly bounds: Bounds | undefined;
}

export function countMonths(
  x: Frame,
  consecutive: boolean,
  period: Operand,
  body: (x: Frame) => Truth,
  at?: Place,
): Counted {
  const keys = months(period, at);
  if ("kind" in keys) return { value: keys, bounds: undefined };
  const held = perMonth(x, keys, body);
  const [low, high] = [
    fromInteger(counted(held, consecutive, false)),
    fromInteger(counted(held, consecutive, true)),
  ];
  return { value: absenceOf(held) ?? low, bounds: { low, high } };
}

export function atMonth(x: Frame, date: Operand, body: (x: Frame) => Operand, at?: Place): Operand {
  if (typeof date === "number") return body({ ...x, month: monthKey(date) });
  return isNotApplicable(date)
    ? faultAt("niet van toepassing", "Deze maand is niet van toepassing.", at)
    : date;
}

export function compareCounted(comparison: Comparison, left: Counted, right: Counted, at?: Place): Truth {
  return (
    decidedByBounds(comparison, left.bounds, right.bounds) ??
    compareOp(comparison, left.value, right.value, at)
  );
}

export function exactly(value: Operand): Counted {
  const known =
    isKnown<Value>(value) && typeof value === "object" && "n" in value
      ? { low: value, high: value }
      : undefined;
  return { value, bounds: known };
}

// Lists.

function listOf(value: Operand, at: Place | undefined): ThingList | Absent {
  if (isThingList(value)) return value;
  if (isThing(value)) return { things: [value] };
  if (isNotApplicable(value)) return { things: [] };
  return absenceOf([value]) ?? faultAt("niet om te rekenen", "Hier hoort een lijst te staan.", at);
}

function each<T>(x: Frame, list: ThingList, name: string, body: (x: Frame) => T): T[] {
  return list.things.map((thing) => body({ ...x, things: { ...x.things, [name]: thing } }));
}

export function quantify(
  x: Frame,
  which: "some" | "every" | "none",
  value: Operand,
  name: string,
  body: (x: Frame) => Truth,
  listAt?: Place,
): Operand {
  const list = listOf(value, listAt);
  if ("kind" in list) return list;
  const held = each(x, list, name, body);
  if (list.open !== undefined) held.push(list.open);
  return which === "every" ? and(held) : which === "some" ? or(held) : not(or(held));
}

/** The things of a list for which `where` holds; a part of an open list is open too. */
export function filter(
  x: Frame,
  value: Operand,
  name: string,
  where: (x: Frame) => Truth,
  listAt?: Place,
): Operand {
  const list = listOf(value, listAt);
  if ("kind" in list) return list;
  const held = each(x, list, name, where);
  return absenceOf(held) ?? { ...list, things: list.things.filter((_, index) => held[index] === true) };
}

/** Things and lists joined, each thing once; what is *niet van toepassing* is left out. */
export function unite(items: readonly (readonly [value: Operand, at?: Place])[]): Operand {
  const lists = items.map(([value, at]) => listOf(value, at));
  const absent = absenceOf(lists);
  if (absent !== undefined) return absent;
  const parts = lists as readonly ThingList[];
  const all = parts.flatMap((one) => one.things);
  const things = all.filter((thing, index) => all.findIndex((one) => one.key === thing.key) === index);
  const open = parts.flatMap((one) => (one.open === undefined ? [] : [one.open]));
  return open.length === 0 ? { things } : { things, open: mergeUnknowns(open) };
}

export function count(
  x: Frame,
  value: Operand,
  name: string,
  where?: (x: Frame) => Truth,
  listAt?: Place,
): Counted {
  const list = listOf(value, listAt);
  if ("kind" in list) return { value: list, bounds: undefined };
  const held = where === undefined ? list.things.map(() => true) : each(x, list, name, where);
  const absent = absenceOf(list.open === undefined ? held : [...held, list.open]);
  const [low, high] = [counted(held, false, false), counted(held, false, true)].map(fromInteger);
  return { value: absent ?? low!, bounds: list.open === undefined ? { low: low!, high: high! } : undefined };
}

export function aggregate(
  x: Frame,
  which: "sum" | "highest" | "lowest" | "average" | "first",
  value: Operand,
  name: string,
  where: ((x: Frame) => Truth) | undefined,
  body: (x: Frame) => Operand,
  at?: Place,
  listAt?: Place,
  none?: Operand,
  by?: (x: Frame) => Operand,
): Operand {
  const list = listOf(value, listAt);
  if ("kind" in list) return list;
  const held = where === undefined ? list.things.map(() => true) : each(x, list, name, where);
  const absent = absenceOf(list.open === undefined ? held : [...held, list.open]);
  if (absent !== undefined) return absent;
  const chosen = { things: list.things.filter((_, index) => held[index] === true) };
  const values = each(x, chosen, name, body);
  if (which === "sum") return values.length === 0 ? fromInteger(0) : plusOp(1, values, at);
  if (values.length === 0) return none ?? notApplicable;
  if (which === "first" && by !== undefined) return firstOf(values, each(x, chosen, name, by));
  if (which === "average") return divideOp([plusOp(1, values, at), fromInteger(values.length)], at);
  return extremeOp(which === "highest" ? "max" : "min", values, at);
}

export function isAbsent(value: Operand, which: "onbekend" | "niet van toepassing"): Operand {
  if (isFault(value)) return value;
  if (which === "onbekend") return isUnknown(value);
  return isUnknown(value) ? value : isNotApplicable(value);
}

export { truthOf as truth };
