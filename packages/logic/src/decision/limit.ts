// `Dit recht geldt 1 keer per gezin per 12 maanden`, `Plafond: …`: refused where the register says so, else granted with a reservation.

import {
  add,
  addMonths,
  calendarDate,
  compare,
  dayOf,
  formatDutchDate,
  formatMoney,
  isRational,
  isThingList,
  parseDecimal,
  type Day,
  type Ground,
  type Operand,
  type RightOutcome,
  type ThingRef,
} from "@andersom/runtime";
import type { Ceiling, GrantLimit, Right } from "@andersom/semantics";
import { cell, homeThing, personThing } from "../input/spec.js";
import type { Outline, WithCode, World } from "./world.js";

/** The outcome after what is known of earlier grants. What is not known leaves it as it is, with a reservation. */
export function withinLimits<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  outcome: RightOutcome,
): RightOutcome {
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling" && outcome.kind !== "nog onbekend")
    return outcome;
  const found = foundFor(outline, world, right, subject, amountOf(outcome));
  const refusals = found.flatMap(({ refusal }) => refusal ?? []);
  const reservations = found.flatMap(({ reservation }) => reservation ?? []);
  if (refusals.length > 0) {
    const { right: id, name, thing } = outcome;
    return { right: id, name, thing, kind: "geweigerd", grounds: refusals };
  }
  return outcome.kind === "nog onbekend" || reservations.length === 0
    ? outcome
    : { ...outcome, reservations };
}

/** The limits that refuse this right, whatever its rules say and it is worth. */
export function refusedByLimits<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
): readonly Ground[] {
  return foundFor(outline, world, right, subject, undefined).flatMap(({ refusal }) => refusal ?? []);
}

function foundFor<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  amount: Operand | undefined,
): readonly Found[] {
  const { limit, ceiling } = right;
  if (limit === undefined && ceiling === undefined) return [];
  const today = world.peildatum();
  if (typeof today !== "number") return [];
  return [
    ...(limit === undefined ? [] : [grantedBefore(outline, world, right, subject, limit, today)]),
    ...(ceiling === undefined ? [] : [isSpent(world, right.id, ceiling, amount)]),
  ];
}

interface Found {
  readonly refusal?: Ground;
  readonly reservation?: Ground;
}

function grantedBefore<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  limit: GrantLimit,
  today: Day,
): Found {
  const { earlier, noEarlier } = world.household;
  const { holders, complete } = circleOf(outline, world, right.thing, subject, limit.circle);
  const known = holders.map((holder) => earlier.get(cell(holder.key, right.id)));
  const first = firstDay(limit, today);
  const counted = known
    .flatMap((days) => days ?? [])
    .filter((day) => day <= today && (first === undefined || day >= first))
    .sort((a, b) => a - b);
  if (counted.length >= limit.times) {
    const days = counted.map(formatDutchDate).join(" en ");
    return { refusal: limitGround(limit, `; eerder toegekend op ${days}`) };
  }
  // What a household was granted as a whole counts for its members, and says nothing about each of them.
  const open =
    !complete || holders.some(({ thing }, index) => thing === personThing && known[index] === undefined);
  const whole = holders.some(({ thing }, index) => thing === homeThing && known[index] !== undefined);
  if (noEarlier || !open || whole) return {};
  const since = first === undefined ? "" : ` op of na ${formatDutchDate(first)}`;
  const who = limit.circle === undefined ? "" : ` aan iemand uit het ${limit.circle}`;
  return { reservation: limitGround(limit, `: controleer of het al${who} is toegekend${since}`) };
}

/** A limit as a ground: its own words, and behind them what it says of this one case. */
export function limitGround({ text, place }: GrantLimit | Ceiling, more: string): Ground {
  const words = text.replace(/\.$/u, "");
  return { text: `${words}${more}`, places: [place], words };
}

/** The first day of which a grant still counts: 12 maanden after 1 June it may be granted again on 1 June. */
function firstDay({ within }: GrantLimit, today: Day): Day | undefined {
  if (within === undefined) return undefined;
  const { count, unit } = within;
  if (unit === "kalenderjaar") return dayOf({ year: calendarDate(today).year - count + 1, month: 1, day: 1 });
  if (unit === "dag" || unit === "werkdag") return today - count + 1;
  if (unit === "week") return today - 7 * count + 1;
  const months = unit === "jaar" ? 12 * count : count;
  // The earliest day from which so many months have not passed yet.
  let first = addMonths(today, -months) - 3;
  while (addMonths(first, months) <= today) first += 1;
  return first;
}

/** Everyone who shares the limit: the list of that name in the ordinance, else the household; and whether that is all. */
export function circleOf<X>(
  outline: Outline<X>,
  world: World<X>,
  thing: string,
  subject: ThingRef,
  circle: string | undefined,
): { readonly holders: readonly ThingRef[]; readonly complete: boolean } {
  const scope = world.scope(thing, subject);
  const self =
    subject.thing === personThing || subject.thing === homeThing ? subject : scope.things[personThing];
  if (self === undefined) return { holders: [], complete: false };
  if (circle === undefined) return { holders: [self], complete: true };
  const { persons, homes, instances } = world.household;
  const declared = outline.definitions.find(({ key, type }) => key === circle && type.kind === "lijst");
  if (declared !== undefined) {
    const value = world.definition(declared.id, self);
    if (isThingList(value)) return { holders: withSelf(value.things, self), complete: true };
  }
  const home = self.thing === homeThing ? self : (homes.get(self.key) ?? instances.get(homeThing)?.[0]);
  const members = persons.filter(({ key }) => homes.size === 0 || homes.get(key)?.key === home?.key);
  const all = [...withSelf(members, self), ...(home === undefined ? [] : [home])];
  return { holders: all, complete: homes.size > 0 || persons.length > 0 || circle === homeThing };
}

function withSelf(things: readonly ThingRef[], self: ThingRef): readonly ThingRef[] {
  return things.some(({ key }) => key === self.key) ? things : [self, ...things];
}

function isSpent<X>(world: World<X>, right: string, ceiling: Ceiling, amount: Operand | undefined): Found {
  const limit = parseDecimal(ceiling.amount);
  const spent = world.household.spent.get(right);
  if (limit === undefined) return {};
  if (spent === undefined || !isRational(spent))
    return {
      reservation: limitGround(
        ceiling,
        ": controleer of het plafond van dit kalenderjaar nog niet is bereikt",
      ),
    };
  const after = amount !== undefined && isRational(amount) ? add(spent, amount) : spent;
  const full = compare(spent, limit) >= 0 || compare(after, limit) > 0;
  return full
    ? { refusal: limitGround(ceiling, `; er is dit kalenderjaar al ${formatMoney(spent)} uitgegeven`) }
    : {};
}

/** What this grant would cost at once; a flow is not one sum. */
function amountOf(outcome: RightOutcome): Operand | undefined {
  const amount = "amount" in outcome ? outcome.amount : undefined;
  return amount?.kind === "waarde" && typeof amount.value === "string" && !/ per /u.test(amount.text)
    ? parseDecimal(amount.value)
    : undefined;
}
