// Somebody has a right to an amount that comes out below nothing; or at nothing because there are none of what it is paid for.

import {
  compareOp,
  isKnown,
  isThingList,
  isRational,
  rational,
  show,
  type Rational,
  type ThingRef,
} from "@andersom/runtime";
import type { Definition, Expr, Fact, HouseholdInput, Right } from "@andersom/semantics";
import type { Witness } from "@andersom/syntax";
import { pause, type Analysis, type Findings, type Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import { amountBelowZero, amountOfNothing } from "../../diagnostics/slips.js";
import type { Encoding } from "../../encode/encoding.js";
import { fixedNumber, numeric } from "../../encode/number.js";
import { byId } from "../../lists.js";
import { no, type Literal } from "../../solver/literal.js";
import { toldLater } from "../../witness/later.js";

export const noMoney: Analysis = {
  name: "recht-zonder-geld",
  *run(context) {
    const { model } = context;
    const definitions = byId(model.definitions);
    const amountOf = ({ amount, thing }: Right): readonly Definition[] => {
      const definition = definitions.get(amount ?? "");
      if (definition?.type.kind !== "bedrag" || definition.type.reeks === true) return [];
      return definition.thing === undefined || definition.thing === thing ? [definition] : [];
    };
    const rests = (right: Right): readonly object[] => [right, ...amountOf(right)];
    yield* context.over("recht-zonder-geld", model.rights, rests, (right) =>
      lookAt(context, right, amountOf(right)),
    );
  },
};

/** The amounts of one right. */
function* lookAt(context: Context, right: Right, amounts: readonly Definition[]): Findings {
  const facts = byId(context.model.facts);
  for (const amount of amounts) {
    if (!context.isOwn(amount.place) && !context.isOwn(right.place)) continue;
    const whole = context.reads.whole(amount);
    const forms = formsIn(whole);
    if (forms.subtracts) {
      yield* below(context, right, amount);
      yield* alwaysNothing(context, right, amount);
    }
    const read = [...context.reads.of(amount).facts].flatMap((id) => facts.get(id) ?? []);
    if (forms.multiplies && !forms.zero && !forms.sums && read.some(isCount))
      yield* nothing(context, right, amount, read);
  }
}

interface Forms {
  subtracts: boolean;
  multiplies: boolean;
  /** € 0 is written somewhere: then it is meant. */
  zero: boolean;
  sums: boolean;
}

function formsIn(parts: readonly object[]): Forms {
  const forms: Forms = { subtracts: false, multiplies: false, zero: false, sums: false };
  const waiting: unknown[] = [...parts];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { op, value } = next as Partial<Record<"op" | "value", unknown>>;
    if (op === "subtract") forms.subtracts = true;
    if (op === "multiply") forms.multiplies = true;
    if (op === "sum" || op === "sum-over-months") forms.sums = true;
    if (op === "constant" && (value === "0" || value === "0.00")) forms.zero = true;
    for (const [key, part] of Object.entries(next))
      if (typeof part === "object" && part !== null && key !== "place" && key !== "type") waiting.push(part);
  }
  return forms;
}

/** Of persons or things there may be none; of kilometres or hours everybody knows that none cost nothing. */
function isCount({ type }: Fact): boolean {
  return type.kind === "lijst" || (type.kind === "getal" && type.unit === "" && type.per === undefined);
}

function isNone({ probe, subject }: Found, { id, thing, type }: Fact): boolean {
  const value = probe.evaluate(readOf(id, thing, type), thing, subject);
  return (isThingList(value) && value.things.length === 0) || (isRational(value) && value.n === 0n);
}

function readOf(fact: string, thing: string, type: Fact["type"]): Expr {
  return {
    op: "fact",
    fact,
    of: { op: "variable", name: thing, type: { kind: "ding", thing, optional: false } },
    type,
  };
}

function* below(context: Context, right: Right, amount: Definition): Findings {
  yield pause;
  const answer = ask(context, right, amount, "<=", []);
  if (typeof answer === "string") return;
  yield amountBelowZero.at(
    context.span(placeOf(amount, answer)),
    { right: right.name, what: amount.name, value: shown(amount, answer) },
    { witness: answer.witness },
  );
}

/** Who has the right, never gets more than nothing: what is taken off is turned round, or the condition is. */
function* alwaysNothing(context: Context, right: Right, amount: Definition): Findings {
  yield pause;
  const something = {
    about: right.thing,
    asks: ["recht-zonder-geld", "iets"],
    parts: [right, amount],
    literals: (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] => {
      if (!isGiven(right)) return [no];
      const { sum, there } = numeric(encoding, encoding.definition(amount.id, subject, undefined).value);
      const more = encoding.formulas.compare(">", sum, fixedNumber(rational(0n)).sum);
      return [encoding.right(right.id, subject!).granted, there, more];
    },
  };
  if (context.quick(something) !== "kan niet" || context.possible(something) !== "kan niet") return;
  const answer = ask(context, right, amount, "=", []);
  if (typeof answer === "string") return;
  yield amountOfNothing.at(
    context.span(placeOf(amount, answer)),
    { right: right.name, what: amount.name, none: undefined },
    { witness: answer.witness },
  );
}

function* nothing(context: Context, right: Right, amount: Definition, read: readonly Fact[]): Findings {
  // Whoever has no costs gets nothing back: somebody is looked for who has them.
  const paid: Expr[] = [];
  for (const { id, type, thing } of read) {
    if (type.kind !== "bedrag" && type.kind !== "percentage") continue;
    if (thing !== right.thing || type.reeks === true) return;
    paid.push({
      op: "compare",
      comparison: ">=",
      left: readOf(id, thing, type),
      right: { op: "constant", value: "100", type },
      type: { kind: "ja-nee" },
    });
  }
  yield pause;
  const answer = ask(context, right, amount, "=", paid);
  if (typeof answer === "string") return;
  const empty = read.find((fact) => isCount(fact) && isNone(answer, fact));
  if (empty === undefined) return;
  yield amountOfNothing.at(
    context.span(placeOf(amount, answer)),
    { right: right.name, what: amount.name, none: empty.name },
    { witness: withNone(context, answer.witness, empty) },
  );
}

/** The same household, told with the number of which there are none: that is what it is about. */
function withNone({ model }: Context, witness: Witness, { key }: Fact): Witness {
  const told = (_owner: string, other: string): boolean => other === key;
  return toldLater(model, witness.household as HouseholdInput, { told });
}

/** A right that somebody may only be allowed is granted to nobody: what it is worth need not be worked out. */
function isGiven({ grants }: Right): boolean {
  return grants.length > 0;
}

/** Somebody who has the right, with an amount below or at nothing. */
function ask(
  context: Context,
  right: Right,
  amount: Definition,
  comparison: "<=" | "=",
  more: readonly Expr[],
): Found | string {
  const question = {
    about: right.thing,
    asks: ["recht-zonder-geld", comparison],
    parts: [right, amount, ...more],
    literals: (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] => {
      if (!isGiven(right)) return [no];
      const { sum, there } = numeric(encoding, encoding.definition(amount.id, subject, undefined).value);
      const scope = encoding.scope(right.thing, subject);
      return [
        encoding.right(right.id, subject!).granted,
        there,
        encoding.formulas.compare(comparison, sum, fixedNumber(limitOf(comparison)).sum),
        ...more.map((one) => encoding.condition(one, scope).holds),
      ];
    },
  };
  if (context.quick(question) !== "kan") return "kan niet";
  return context.find({
    ...question,
    confirms: (probe, subject) =>
      probe.right(right.id, subject).some((outcome) => {
        if (outcome.kind !== "toegekend") return false;
        const value = probe.definition(amount.id, subject);
        return isRational(value) && compareOp(comparison, value, limitOf(comparison)) === true;
      }) && more.every((one) => probe.evaluate(one, right.thing, subject) === true),
  });
}

/** Below nothing by a euro at least: less is a matter of rounding. */
function limitOf(comparison: "<=" | "="): Rational {
  return rational(comparison === "=" ? 0n : -1n);
}

/** The rule of the amount that applies. */
function placeOf(amount: Definition, { probe, subject }: Found): Definition["place"] {
  const applied = probe.rules(amount.id, subject).find(({ holds }) => holds === true);
  return amount.rules.find(({ id }) => id === applied?.id)?.place ?? amount.rules[0]?.place ?? amount.place;
}

function shown({ id, type }: Definition, { probe, subject }: Found): string {
  const value = probe.definition(id, subject);
  const text = isKnown(value) ? show(value, type) : undefined;
  return text?.kind === "waarde" ? text.text : "";
}
