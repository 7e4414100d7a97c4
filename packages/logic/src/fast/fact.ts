// Reading a fact of a thing on the fast path, with its sure cases.

import type { Fact, ValueType } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import {
  asCondition,
  absentCode,
  formOf,
  kindOf,
  renamed,
  Unsupported,
  type Code,
  type ThingCode,
} from "./code.js";
import { junctionJs } from "./expression.js";
import type { Fields } from "./fields.js";
import type { Maker, Scope } from "./maker.js";
import { absentUnit, fault, missingFact, openJudgement } from "./runtime/values.js";

/** The scale in which answers are read: cents, and thousandths of what is no money. */
export function scaleOf({ kind }: ValueType): bigint {
  return kind === "bedrag" ? 100n : 1000n;
}

/** The name of the field of a fact. */
export function fieldOf(maker: Pick<Maker, "index">, fact: Fact): string {
  return `a${maker.index.model.facts.indexOf(maker.index.facts.get(fact.id)!)}`;
}

export function missingBits(fact: Fact): number {
  return fact.kind === "oordeel" ? openJudgement : missingFact;
}

/** What stands in the field of a fact that was not given. */
export function missingJs(fact: Fact): string {
  const number = formOf(kindOf(fact.type)) === "number";
  return String(number ? missingBits(fact) * absentUnit : missingBits(fact));
}

/** A value of this kind by that name. */
function typed(fact: Fact, js: string): Code {
  const { type } = fact;
  const code = absentCode(type, 0);
  if (code.kind === "number") return { kind: "number", js, scale: scaleOf(type) };
  return renamed(code, js);
}

export function factCode(maker: Maker, scope: Scope, fact: Fact, subject: ThingCode, fields: Fields): Code {
  if (fact.completeFrom !== undefined)
    throw new Unsupported(`een lijst die later compleet is (${fact.name})`);
  if (subject.thing !== fact.thing) throw new Unsupported(`“${fact.name}” van een ${subject.thing}`);
  const reader = readerJs(maker, scope, fact, fields);
  const value = typed(fact, "v");
  if (subject.sure) return renamedFact(value, reader(subject.js));
  const absent = formOf(value.kind) === "number" ? "absent(t)" : "t";
  return renamedFact(
    value,
    maker.functions.call(
      scope,
      `{ const t = ${subject.js}; return typeof t === "number" ? ${absent} : ${reader("t")}; }`,
    ),
  );
}

function renamedFact(code: Code, js: string): Code {
  return code.kind === "thing" ? { ...code, js, sure: false } : renamed(code, js);
}

/** JavaScript that reads the fact of a thing that is there. */
function readerJs(maker: Maker, scope: Scope, fact: Fact, fields: Fields): (thing: string) => string {
  const field = fieldOf(maker, fact);
  if (fact.sureCases !== undefined && fact.sureCases.length > 0) return judgedReader(maker, fact, fields);
  if (fact.type.reeks === true) {
    if (scope.month === undefined) {
      const number = formOf(kindOf(fact.type)) === "number";
      return () => String(number ? fault * absentUnit : fault);
    }
    const { month } = scope;
    return (thing) => `inMonthOf(${thing}.${field}, ${month}, ${missingJs(fact)})`;
  }
  const implied = impliedJs(maker, fact);
  if (implied === undefined) return (thing) => `${thing}.${field}`;
  return (thing) => `given(${thing}.${field}, ${missingBits(fact)}, () => ${implied(thing)})`;
}

/** A thing that a run has one of by itself needs no mention. */
function impliedJs(
  { index: { model, things } }: Maker,
  { type, thing }: Fact,
): ((of: string) => string) | undefined {
  const root = type.kind === "ding" && !type.optional ? things.get(type.thing) : undefined;
  if (root?.root !== true) return undefined;
  if (root.id === personThing) return () => "soleOf(R)";
  if (root.id === homeThing) return (of) => (thing === personThing ? `${of}.home` : "onlyHome(R)");
  return () => `rootOf(R, ${model.things.findIndex(({ id }) => id === root.id)})`;
}

/** A judgement is worked out once per thing. */
function judgedReader(maker: Maker, fact: Fact, fields: Fields): (thing: string) => string {
  if (maker.index.circles.has(`fact ${fact.id}`))
    throw new Unsupported("een oordeel dat van zichzelf afhangt");
  if (fact.type.kind !== "ja-nee" || fact.type.reeks === true)
    throw new Unsupported(`zekere gevallen van iets anders dan ja of nee (${fact.name})`);
  const name = fieldOf(maker, fact).replace("a", "w");
  const scope = maker.scopeOf(fact.thing);
  const cases = (answer: boolean): string =>
    junctionJs(
      maker,
      scope,
      "any",
      (fact.sureCases ?? [])
        .filter((one) => one.answer === answer)
        .map((one) => ({ js: maker.truth(scope, one.when), text: one.when.text })),
    );
  const own = asCondition(typed(fact, `x.${fieldOf(maker, fact)}`)).js;
  fields.add(fact.thing, `v${name}`, "-1");
  maker.functions.define(
    name,
    "x",
    `x.v${name} !== -1 ? x.v${name} : (x.v${name} = judged(${cases(true)}, ${cases(false)}, ${own}))`,
    fact.name,
  );
  return (thing) => `${name}(${thing})`;
}
