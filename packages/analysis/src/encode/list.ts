// Lists of people and things: the walk is written out, each element with whether it is on the list.

import { fromInteger, rational } from "@andersom/runtime";
import type { Aggregate, Expr, ListFilter, Quantifier } from "@andersom/semantics";
import { isSame, no, opposite, yes, type Literal } from "../solver/literal.js";
import { times } from "../solver/formulas.js";
import { constantSum, plus, type Sum } from "../solver/sum.js";
import type { Encoding, Scope } from "./encoding.js";
import { any, chosen, every, existing, negated, where } from "./combine.js";
import { dayOfValue, notAfter } from "./date.js";
import { numeric } from "./number.js";
import { NotEncoded, present, type Condition, type Encoded, type ListValue, type Numeric } from "./value.js";

type Item = ListValue["items"][number];

function listOf(encoding: Encoding, list: Expr, scope: Scope): ListValue {
  return asList(encoding, encoding.value(list, scope));
}

function asList({ formulas }: Encoding, value: Encoded): ListValue {
  if (value.kind === "lijst") return value;
  // Nobody, for somebody who is niet van toepassing.
  if (value.kind === "ding")
    return {
      kind: "lijst",
      items: value.there === no ? [] : [{ thing: value.thing, when: value.there }],
      there: formulas.or([value.there, value.notApplicable]),
    };
  throw new NotEncoded(`een lijst uit een waarde van de soort ${value.kind}`);
}

function inner(scope: Scope, variable: string, { thing }: Item): Scope {
  return { ...scope, things: new Map(scope.things).set(variable, thing) };
}

/** Whether an element is on the list and fulfils the condition; nee for what is not on it. */
function onList(
  encoding: Encoding,
  list: ListValue,
  variable: string,
  where: Expr | undefined,
  scope: Scope,
): readonly { readonly item: Item; readonly held: Condition }[] {
  const { formulas } = encoding;
  return list.items.map((item) => {
    const own = encoding.condition(where, inner(scope, variable, item));
    return {
      item,
      held: {
        kind: "ja-nee",
        holds: formulas.and([item.when, own.holds]),
        fails: formulas.or([opposite(item.when), own.fails]),
      },
    };
  });
}

/** Every element is settled: on the list with a condition that is ja or nee, or not on it. */
function settled(
  { formulas }: Encoding,
  there: Literal,
  held: readonly { readonly held: Condition }[],
): Literal {
  return formulas.and([there, ...held.map(({ held: one }) => formulas.or([one.holds, one.fails]))]);
}

export function quantified(encoding: Encoding, expr: Quantifier, scope: Scope): Condition {
  const list = listOf(encoding, expr.list, scope);
  const { formulas } = encoding;
  const where = expr.op === "every" ? undefined : expr.body;
  const held =
    expr.op === "every"
      ? list.items.map((item) => {
          const own = encoding.condition(expr.body, inner(scope, expr.variable, item));
          return {
            kind: "ja-nee" as const,
            holds: formulas.or([opposite(item.when), own.holds]),
            fails: formulas.and([item.when, own.fails]),
          };
        })
      : onList(encoding, list, expr.variable, where, scope).map((one) => one.held);
  const all = expr.op === "every" ? every(encoding, held) : any(encoding, held);
  const made: Condition = {
    kind: "ja-nee",
    holds: formulas.and([list.there, all.holds]),
    fails: formulas.and([list.there, all.fails]),
  };
  return expr.op === "none" ? negated(made) : made;
}

export function filtered(encoding: Encoding, expr: ListFilter, scope: Scope): ListValue {
  const list = listOf(encoding, expr.list, scope);
  const held = onList(encoding, list, expr.variable, expr.where, scope);
  return {
    kind: "lijst",
    items: held
      .filter((one) => one.held.holds !== no)
      .map(({ item, held: one }) => ({ ...item, when: one.holds })),
    there: settled(encoding, list.there, held),
  };
}

export function united(encoding: Encoding, values: readonly Encoded[]): ListValue {
  const { formulas } = encoding;
  const lists = values.map((one) => asList(encoding, one));
  const items = new Map<string, Item>();
  for (const item of lists.flatMap((one) => one.items)) {
    const known = items.get(item.thing.key);
    items.set(
      item.thing.key,
      known === undefined ? item : { ...item, when: formulas.or([known.when, item.when]) },
    );
  }
  return { kind: "lijst", items: [...items.values()], there: formulas.and(lists.map(({ there }) => there)) };
}

export function aggregated(encoding: Encoding, expr: Aggregate, scope: Scope): Encoded {
  const { formulas } = encoding;
  const list = listOf(encoding, expr.list, scope);
  const held = onList(encoding, list, expr.variable, expr.where, scope);
  const there = settled(encoding, list.there, held);
  const nothing = constantSum(fromInteger(0));
  const total = (parts: readonly Sum[]): Sum => parts.reduce((sum, one) => plus(sum, one), nothing);
  if (expr.op === "count")
    return {
      ...present,
      kind: "getal",
      there,
      ...counted(
        encoding,
        held.map((one) => one.held),
        list.there,
      ),
    };
  if (expr.body === undefined) throw new NotEncoded("een totaal zonder waarde");
  if (expr.op === "first") return firstOf(encoding, expr, { held, there }, scope);
  const values = held.map(({ item, held: one }) => ({
    on: one.holds,
    value: numeric(encoding, encoding.value(expr.body!, inner(scope, expr.variable, item))),
  }));
  const known = formulas.and([
    there,
    ...values.map(({ on, value }) => formulas.or([opposite(on), value.there])),
  ]);
  if (expr.op === "sum")
    return {
      ...present,
      kind: "getal",
      there: known,
      sum: total(values.map(({ on, value }) => when(encoding, on, value.sum))),
    };
  if (expr.op === "average") return averageOf(encoding, expr, scope, held, values, known);
  // The element that is on the list and that no other one on it beats; of equals the first.
  const beats = (a: number, b: number): Literal => {
    const sign = expr.op === "highest" ? (a < b ? ">=" : ">") : a < b ? "<=" : "<";
    return formulas.compare(sign, values[a]!.value.sum, values[b]!.value.sum);
  };
  const best = values.map(({ on }, at) =>
    formulas.and([
      on,
      ...values.flatMap((other, to) => (to === at ? [] : [formulas.or([opposite(other.on), beats(at, to)])])),
    ]),
  );
  const some = formulas.or(values.map(({ on }) => on));
  const none =
    expr.none === undefined
      ? undefined
      : numeric(encoding, encoding.value({ op: "constant", value: expr.none, type: expr.type }, scope));
  return {
    kind: "getal",
    there: formulas.and([known, none === undefined ? some : yes]),
    notApplicable: none === undefined ? formulas.and([known, opposite(some)]) : no,
    sum: formulas.choose([
      ...values.map(({ value }, at) => ({ when: best[at]!, value: value.sum })),
      ...(none === undefined ? [] : [{ when: opposite(some), value: none.sum }]),
    ]),
  };
}

/** The sum over the number of elements, which is small. */
function averageOf(
  encoding: Encoding,
  expr: Aggregate,
  scope: Scope,
  held: readonly { readonly held: Condition }[],
  values: readonly { readonly on: Literal; readonly value: Numeric }[],
  known: Literal,
): Numeric {
  const { formulas } = encoding;
  const nothing = constantSum(fromInteger(0));
  const total = values.reduce((sum, { on, value }) => plus(sum, when(encoding, on, value.sum)), nothing);
  const count = held.map(({ held: one }) => one.holds);
  const some = formulas.or(count);
  const none =
    expr.none === undefined
      ? undefined
      : numeric(encoding, encoding.value({ op: "constant", value: expr.none, type: expr.type }, scope));
  const cases = count.map((_, at) => ({
    when: exactly(encoding, count, at + 1),
    value: times(total, rational(1n, BigInt(at + 1))),
  }));
  return {
    kind: "getal",
    there: formulas.and([known, none === undefined ? some : yes]),
    notApplicable: none === undefined ? formulas.and([known, opposite(some)]) : no,
    sum: formulas.choose([
      ...cases,
      ...(none === undefined ? [] : [{ when: opposite(some), value: none.sum }]),
    ]),
  };
}

function exactly({ formulas }: Encoding, literals: readonly Literal[], count: number): Literal {
  const total = literals.reduce((sum, one) => plus(sum, formulas.asNumber(one)), constantSum(fromInteger(0)));
  return formulas.compare("=", total, constantSum(fromInteger(count)));
}

/** How many conditions hold, and how many could where some have no value. */
export function counted(
  { formulas }: Encoding,
  held: readonly Condition[],
  there: Literal,
): Pick<Numeric, "sum" | "range"> {
  const total = (literals: readonly Literal[]): Sum =>
    literals.reduce((sum, one) => plus(sum, formulas.asNumber(one)), constantSum(fromInteger(0)));
  const sum = total(held.map(({ holds }) => holds));
  const settledAll = held.every(({ holds, fails }) => isSame(holds, opposite(fails)));
  const high = settledAll ? sum : total(held.map(({ fails }) => opposite(fails)));
  return settledAll ? { sum } : { sum, range: { low: sum, high, there } };
}

/** The value of the element with the earliest day; of equals the first one. With one element its day does not matter. */
function firstOf(
  encoding: Encoding,
  expr: Aggregate,
  {
    held,
    there,
  }: {
    readonly held: readonly { readonly item: Item; readonly held: Condition }[];
    readonly there: Literal;
  },
  scope: Scope,
): Encoded {
  const { formulas } = encoding;
  const none =
    expr.none === undefined
      ? undefined
      : encoding.value({ op: "constant", value: expr.none, type: expr.type }, scope);
  // Nobody: niet van toepassing.
  if (held.length === 0) return none ?? existing(encoding, encoding.facts.anything(expr.type), no);
  const elements = held.map(({ item, held: { holds: on } }) => {
    const own = inner(scope, expr.variable, item);
    return {
      on,
      value: encoding.value(expr.body!, own),
      ...(held.length > 1 && expr.by !== undefined ? { day: dayOfValue(encoding.value(expr.by, own)) } : {}),
    };
  });
  const whens = elements.map((one, at) => {
    const alone = formulas.and(elements.flatMap((other, to) => (to === at ? [] : [opposite(other.on)])));
    const first = elements.flatMap((other, to) => {
      if (to === at || one.day === undefined || other.day === undefined) return [];
      const earlier =
        at < to ? notAfter(encoding, one.day, other.day) : opposite(notAfter(encoding, other.day, one.day));
      return [formulas.or([opposite(other.on), formulas.and([earlier, other.day.there])])];
    });
    const dated = one.day === undefined ? yes : one.day.there;
    return formulas.and([one.on, formulas.or([alone, formulas.and([dated, ...first])])]);
  });
  const empty = formulas.and(elements.map(({ on }) => opposite(on)));
  const cases = [
    ...elements.map((one, at) => ({ when: whens[at]!, value: one.value })),
    ...(none === undefined ? [] : [{ when: empty, value: none }]),
  ];
  const settledCase = formulas.or(cases.map((one) => one.when));
  const made = where(encoding, chosen(encoding, cases), formulas.and([there, settledCase]));
  return none === undefined && "notApplicable" in made
    ? { ...made, notApplicable: formulas.or([made.notApplicable, formulas.and([there, empty])]) }
    : made;
}

/** A value that counts where its element is on the list, else zero. */
function when({ formulas }: Encoding, on: Literal, value: Sum): Sum {
  if (on === yes) return value;
  return formulas.choose([
    { when: on, value },
    { when: opposite(on), value: constantSum(fromInteger(0)) },
  ]);
}
