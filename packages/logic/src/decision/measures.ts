// Measures per month: what each thing (gedraging) costs when, what is carried over a cap, what lapses, and what remains of several.

import {
  absenceOf,
  add,
  addMonths,
  compare,
  firstOfMonth,
  formatIsoDate,
  fromInteger,
  isKnown,
  isRational,
  isSpan,
  isThingList,
  isUnknown,
  mergeUnknowns,
  min,
  monthKey,
  mul,
  show,
  sub,
  toDecimalString,
  type Day,
  type Operand,
  type Rational,
  type Shown,
  type ThingRef,
  type Value,
} from "@andersom/runtime";
import type { MeasureMonth, MeasureOutcome, MeasureSchedule } from "./decision.js";
import { truthOf } from "./truth.js";
import type { Outline, World } from "./world.js";

type MeasureOf<X> = Outline<X>["measures"][number];

const zero = fromInteger(0);
const money = { kind: "bedrag" } as const;
/** Longer than any measure runs; a duration from outside must not ask for endless work. */
const mostMonths = 120;

/** The measures of the person of this world; one that does not say when it begins has no months. */
export function measuresOf<X>(
  outline: Outline<X>,
  world: World<X>,
  listOf: ListOf,
): readonly MeasureOutcome[] {
  return outline.measures.flatMap((measure): MeasureOutcome[] => {
    const things = listOf(measure.list);
    if (things === undefined || things.length === 0) return [];
    const found = inOrder(things.map((thing) => scheduleOf(outline, world, measure, thing, listOf)));
    const chosen = together(measure, onceEach(measure, found), limitOf(measure, world));
    return [
      {
        id: measure.id,
        name: measure.name,
        place: measure.place,
        schedules: chosen.map(told),
        months: totals(chosen),
      },
    ];
  });
}

/** Things of a list fact of this person, and a value of one of them. */
export interface ListOf {
  (list: string): readonly ThingRef[] | undefined;
  readonly value: (thing: ThingRef, fact: string) => Operand | undefined;
}

interface Running {
  readonly thing: ThingRef;
  readonly day: Day | undefined;
  readonly start: Day | undefined;
  /** What every month takes; empty when it is not known or there is no measure. */
  months: { readonly at: number; readonly amount: Rational; readonly carried: boolean }[];
  readonly lapsed: Rational;
  readonly open: Operand | undefined;
  dropped: string | undefined;
}

function scheduleOf<X>(
  outline: Outline<X>,
  world: World<X>,
  measure: MeasureOf<X>,
  thing: ThingRef,
  listOf: ListOf,
): Running {
  const scope = world.scope(measure.thing, thing);
  const dayValue = measure.day === undefined ? undefined : listOf.value(thing, measure.day);
  const day = typeof dayValue === "number" ? dayValue : undefined;
  const base = {
    thing,
    day,
    start: undefined,
    months: [],
    lapsed: zero,
    open: undefined,
    dropped: undefined,
  };
  const imposed = measure.imposed === undefined ? true : truthOf(world.definition(measure.imposed, thing));
  if (imposed === false) return { ...base, dropped: "er wordt geen maatregel opgelegd" };
  const start = measure.start === undefined ? undefined : world.evaluate(measure.start, scope);
  const amount = world.definition(measure.amount, thing);
  const duration = measure.duration === undefined ? undefined : world.definition(measure.duration, thing);
  const parts = measure.rules.map((rule) => ({
    rule,
    holds: rule.when === undefined ? true : truthOf(world.evaluate(rule.when, scope), measure.place),
  }));
  const open = [imposed, start, amount, duration, ...parts.map(({ holds }) => holds)].filter(
    (one): one is Operand => one !== undefined && !isKnown<Value>(one),
  );
  if (open.length > 0) return { ...base, open: opened(open) };
  if (!isRational(amount)) return base;
  const part = parts.find(({ holds }) => holds === true)?.rule;
  const length = monthsIn(duration) * (part?.months ?? 1);
  const full = part?.full === undefined ? amount : world.evaluate(part.full, scope);
  if (!isRational(full)) return { ...base, open: opened([full]) };
  const { months, lapsed } = spread(amount, full, Math.min(length, mostMonths), part?.carry ?? 0);
  return { ...base, start: typeof start === "number" ? firstOfMonth(start) : undefined, months, lapsed };
}

function opened(values: readonly Operand[]): Operand {
  const unknowns = values.filter(isUnknown);
  return unknowns.length > 0 ? mergeUnknowns(unknowns) : (absenceOf(values) ?? values[0]!);
}

function monthsIn(duration: Operand | undefined): number {
  if (duration === undefined) return 1;
  if (isSpan(duration)) {
    const { count, unit } = duration as { readonly count: Rational; readonly unit: string };
    const months = unit === "jaar" ? mul(count, fromInteger(12)) : count;
    return Math.max(0, Math.min(mostMonths, Math.ceil(Number(toDecimalString(months)))));
  }
  return isRational(duration)
    ? Math.max(0, Math.min(mostMonths, Math.ceil(Number(toDecimalString(duration)))))
    : 1;
}

/** The cap takes `amount` a month; what is left of the full measure goes on for `carry` months more, and lapses then. */
function spread(
  amount: Rational,
  full: Rational,
  length: number,
  carry: number,
): { readonly months: Running["months"]; readonly lapsed: Rational } {
  const months: Running["months"] = [];
  let left = mul(full, fromInteger(length));
  for (let at = 0; at < length + carry && compare(left, zero) > 0; at += 1) {
    const taken = min(amount, left);
    if (compare(taken, zero) > 0) months.push({ at, amount: taken, carried: at >= length });
    left = sub(left, taken);
  }
  return { months, lapsed: left };
}

/** The oldest thing first; where a day is not known, as given. */
function inOrder(all: readonly Running[]): Running[] {
  return all.every(({ day }) => day !== undefined) ? [...all].sort((a, b) => a.day! - b.day!) : [...all];
}

const weight = ({ months }: Running): Rational => months.reduce((sum, { amount }) => add(sum, amount), zero);

/** Of several duties that one act breaches (the same day) only the highest measure remains. */
function onceEach<X>({ sameAct }: MeasureOf<X>, all: Running[]): Running[] {
  if (sameAct !== undefined)
    for (const group of groups(all, ({ day }) => (day === undefined ? undefined : String(day))))
      if (sameAct === "alleen de hoogste") onlyHighest(group, "één gedraging schendt meer plichten");
  return all;
}

function together<X>({ sameMonth }: MeasureOf<X>, all: Running[], limit: Rational | undefined): Running[] {
  const standing = all.filter(({ dropped }) => dropped === undefined);
  const inMonth = groups(standing, ({ day }) => (day === undefined ? undefined : String(monthKey(day))));
  for (const group of inMonth) {
    if (sameMonth === "alleen de hoogste") onlyHighest(group, "meer gedragingen in dezelfde maand");
    if (sameMonth === "na elkaar") oneAfterAnother(group);
    if (sameMonth === "samen hoogstens" && limit !== undefined) within(group, limit);
  }
  return all;
}

function groups(all: readonly Running[], keyOf: (one: Running) => string | undefined): readonly Running[][] {
  const found = new Map<string, Running[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

function onlyHighest(group: readonly Running[], why: string): void {
  const counted = group.filter(({ dropped }) => dropped === undefined);
  const best = counted.reduce<Running | undefined>(
    (top, one) => (top === undefined || compare(weight(one), weight(top)) > 0 ? one : top),
    undefined,
  );
  for (const one of counted) {
    if (one === best || one.open !== undefined) continue;
    one.months = [];
    one.dropped = `alleen de hoogste telt: ${why}`;
  }
}

/** Each begins in the month after the one before it ends. */
function oneAfterAnother(group: readonly Running[]): void {
  let end: Day | undefined;
  for (const one of group) {
    if (one.start === undefined || one.months.length === 0) continue;
    const shift = end === undefined ? 0 : Math.max(0, monthKey(end) - monthKey(one.start));
    one.months = one.months.map((month) => ({ ...month, at: month.at + shift }));
    end = addMonths(one.start, one.months.at(-1)!.at + 1);
  }
}

function within(group: readonly Running[], limit: Rational): void {
  const used = new Map<string, Rational>();
  for (const one of group) {
    if (one.start === undefined) continue;
    one.months = one.months.flatMap((month) => {
      const key = formatIsoDate(addMonths(one.start!, month.at));
      const room = sub(limit, used.get(key) ?? zero);
      const amount = compare(room, month.amount) < 0 ? room : month.amount;
      if (compare(amount, zero) <= 0) return [];
      used.set(key, add(used.get(key) ?? zero, amount));
      return [{ ...month, amount }];
    });
  }
}

function limitOf<X>({ limit }: MeasureOf<X>, world: World<X>): Rational | undefined {
  const value = limit === undefined ? undefined : world.evaluate(limit, world.scope(undefined, undefined));
  return isRational(value) ? value : undefined;
}

const monthOf = (start: Day, at: number): string => formatIsoDate(addMonths(start, at)).slice(0, 7);
const shownMoney = (amount: Rational): Shown => show(amount, money);

function told({ thing, start, months, lapsed, open, dropped }: Running): MeasureSchedule {
  return {
    thing: thing.key,
    months:
      start === undefined
        ? []
        : months.map(({ at, amount, carried }): MeasureMonth => ({
            month: monthOf(start, at),
            amount: shownMoney(amount),
            ...(carried ? { carried } : {}),
          })),
    ...(compare(lapsed, zero) > 0 && dropped === undefined ? { lapsed: shownMoney(lapsed) } : {}),
    ...(dropped === undefined ? {} : { dropped }),
    ...(open === undefined ? {} : { open: show(open, money) }),
  };
}

function totals(all: readonly Running[]): readonly MeasureMonth[] {
  const found = new Map<string, Rational>();
  for (const { start, months } of all)
    if (start !== undefined)
      for (const { at, amount } of months) {
        const month = monthOf(start, at);
        found.set(month, add(found.get(month) ?? zero, amount));
      }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, amount]) => ({ month, amount: shownMoney(amount) }));
}

/** The lists of a household as the person of a world has them. */
export function listsOf(
  values: ReadonlyMap<string, unknown>,
  person: ThingRef | undefined,
  cell: (thing: string, id: string) => string,
): ListOf {
  const read = (list: string): readonly ThingRef[] | undefined => {
    const value =
      person === undefined ? undefined : (values.get(cell(person.key, list)) as Operand | undefined);
    return value !== undefined && isThingList(value) ? value.things : undefined;
  };
  return Object.assign(read, {
    value: (thing: ThingRef, fact: string) => values.get(cell(thing.key, fact)) as Operand | undefined,
  });
}
