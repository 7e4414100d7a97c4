// What an ordinance says about a measure, in one place: amount, length, start, spread, what is carried over, concurrence.

import type { Diagnostic } from "@andersom/syntax";
import { concurrenceUnsaid } from "../diagnostics/duties.js";
import type { Definition, DefinitionRule, Duty, Expr, Fact, Measure, MeasureRule } from "../model/index.js";
import type { ModelPart } from "../lower/part.js";
import { isMeasure, thingOfOccasion } from "../names/concurrence.js";
import type { NameIndex } from "../names/index.js";
import { listFactOf } from "../names/scope.js";
import { spanOf } from "./examples.js";

/** The measures of an ordinance: each value of a thing about whose concurrence it speaks. */
export function mergeMeasures(
  parts: readonly ModelPart[],
  definitions: readonly Definition[],
  index: NameIndex,
): Measure[] {
  const said = parts.flatMap((part) => part.concurrence);
  const starts = parts.flatMap((part) => part.measureStarts);
  const found: Measure[] = [];
  for (const one of said) {
    const amount = definitions.find(({ id, thing }) => {
      const symbol = index.symbols.get(id)?.symbol;
      return (
        thing === one.thing &&
        (symbol?.kind === "waarde" || symbol?.kind === "begrip") &&
        isMeasure(symbol, one.noun)
      );
    });
    const list = listFactOf(one.thing, index);
    if (amount === undefined || list === undefined || found.some(({ id }) => id === amount.id)) continue;
    const noun = amount.key.replace(/ per \S+$/u, "");
    const named = (key: string): string | undefined => definitions.find((other) => other.key === key)?.id;
    const of = said.filter(({ thing, noun: word }) => thing === one.thing && sameNoun(word, noun));
    const choice = (occasion: string) => of.find((other) => other.occasion === occasion);
    const month = choice("dezelfde maand");
    const start = starts.find((other) => other.noun === noun)?.start;
    const duration = named(`duur van ${noun}`);
    const imposed = named(`er is ${noun}`);
    const day = dayOf(one.thing, index);
    found.push({
      id: amount.id,
      name: noun,
      thing: one.thing,
      list: list.id,
      amount: amount.id,
      ...(duration === undefined ? {} : { duration }),
      ...(imposed === undefined ? {} : { imposed }),
      ...(start === undefined ? {} : { start }),
      ...(day === undefined ? {} : { day }),
      ...(choice("dezelfde gedraging") === undefined
        ? {}
        : { sameAct: choice("dezelfde gedraging")!.choice }),
      ...(month === undefined ? {} : { sameMonth: month.choice }),
      ...(month?.limit === undefined ? {} : { limit: month.limit }),
      rules: amount.rules.flatMap((rule) => measureRule(rule, parts)),
      place: one.place,
    });
  }
  return found;
}

function sameNoun(word: string, noun: string): boolean {
  return word === noun || word === `${noun}en` || word === `${noun}s`;
}

function dayOf(thing: string, index: NameIndex): string | undefined {
  const dates = [...index.symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "gegeven" && symbol.thing === thing && symbol.type.kind === "datum" ? [symbol] : [],
  );
  return (dates.find(({ key }) => key === `dag van ${thing}` || key === `datum van ${thing}`) ?? dates[0])
    ?.id;
}

/** What a rule of the amount says about months: the amount without its cap, the cap, the spread and what is carried over. */
function measureRule(rule: DefinitionRule, parts: readonly ModelPart[]): readonly MeasureRule[] {
  const spread = parts.flatMap((part) => part.spreads).find((one) => one.rule === rule.id);
  const carry = parts.flatMap((part) => part.carries).find((one) => one.rule === rule.id);
  if (spread === undefined && carry === undefined) return [];
  const conditions = [rule.scope, rule.when].filter((one) => one !== undefined);
  const [only, more] = conditions;
  const when: Expr | undefined =
    more === undefined
      ? only
      : { op: "all", items: conditions.map((expr) => ({ expr })), type: { kind: "ja-nee" } };
  return [
    {
      rule: rule.id,
      ...(when === undefined ? {} : { when }),
      ...(spread === undefined ? {} : { months: spread.months }),
      ...(carry === undefined ? {} : { carry: carry.months }),
      ...(carry === undefined || rule.body.form !== "value" ? {} : { full: withoutCap(rule.body.value) }),
    },
  ];
}

/** The amount as it would be without `maar hoogstens …`. */
function withoutCap(value: Expr): Expr {
  if (value.op === "round") return { ...value, arg: withoutCap(value.arg) };
  if (value.op !== "clamp" || value.atMost === undefined) return value;
  if (value.atLeast === undefined) return value.arg;
  const { atMost: _cap, ...rest } = value;
  return rest;
}

/** Duties have consequences, several can meet in a month, and nobody says what then. */
export function checkConcurrence(
  duties: readonly Duty[],
  facts: readonly Fact[],
  definitions: readonly Definition[],
  index: NameIndex,
  report: (diagnostic: Diagnostic) => void,
): void {
  if (!duties.some(({ category }) => category !== undefined)) return;
  const things = new Set(
    facts.flatMap(({ id, thing }) => {
      const symbol = index.symbols.get(id)?.symbol;
      return symbol?.kind === "gegeven" && symbol.duties === true && !index.roots.has(thing) ? [thing] : [];
    }),
  );
  for (const thing of things) {
    const amount = definitions.find((one) => one.thing === thing && one.type.kind === "bedrag");
    const said = index.concurrence.some(({ occasion }) => thingOfOccasion(occasion, index) === thing);
    if (amount !== undefined && !said)
      report(concurrenceUnsaid.at(spanOf(amount.place), { name: amount.name, thing }));
  }
}
