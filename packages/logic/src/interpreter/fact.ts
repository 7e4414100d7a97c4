// Reading a given or judged fact of a thing.

import {
  faultAt,
  hole,
  isThing,
  missingFact,
  monthKeyToIso,
  openJudgement,
  or,
  type Operand,
  type ThingRef,
  type Truth,
  type Unknown,
} from "@andersom/runtime";
import type { Fact, FactRead } from "@andersom/semantics";
import { decideSureCases } from "../decision/sure-cases.js";
import type { Scope } from "../decision/world.js";
import { factCell, inMonth, isSeries, rootInstance } from "../input/spec.js";
import type { Run } from "./run.js";

/** A fact of no thing has no value either: someone without a partner has no partner's income. */
export function factValue(run: Run, expr: FactRead, scope: Scope): Operand {
  const fact = run.index.facts.get(expr.fact);
  if (fact === undefined) return hole(`het gegeven ${expr.fact} is niet gevonden`);
  const subject = run.evaluate(expr.of, scope);
  if (!isThing(subject)) return subject;
  const circle = run.index.circles.get(`fact ${fact.id}`);
  if (circle !== undefined) return faultAt("cirkel", circle, fact.place);
  const given = givenValue(run, fact, subject, expr.about, scope);
  return fact.sureCases === undefined || fact.sureCases.length === 0
    ? given
    : withSureCases(run, fact, subject, given);
}

function givenValue(
  run: Run,
  fact: Fact,
  subject: ThingRef,
  about: string | undefined,
  scope: Scope,
): Operand {
  const value = run.household.values.get(factCell(subject.key, fact.id, about));
  if (fact.type.reeks === true) {
    if (scope.month === undefined)
      return faultAt(
        "reeks zonder maand",
        `Bij “${fact.name}” staat niet om welke maand het gaat.`,
        fact.place,
      );
    const found = value !== undefined && isSeries(value) ? inMonth(value, scope.month) : undefined;
    return found ?? missing(fact, subject, [monthKeyToIso(scope.month)]);
  }
  if (fact.completeFrom !== undefined) return listFromDate(run, fact, subject, value as Operand | undefined);
  if (value !== undefined) return value as Operand;
  // A thing that a run has one of by itself needs no mention.
  const root =
    fact.type.kind === "ding" && !fact.type.optional ? run.index.things.get(fact.type.thing) : undefined;
  const instance = root?.root === true ? rootInstance(run.household, root.id, subject) : undefined;
  return instance ?? missing(fact, subject, undefined, about);
}

function missing(fact: Fact, subject: ThingRef, months?: readonly string[], about?: string): Unknown {
  if (fact.kind === "oordeel")
    return openJudgement({
      judgement: fact.id,
      thing: subject.key,
      ...(about === undefined ? {} : { about }),
    });
  return missingFact({ fact: fact.id, thing: subject.key, ...(months === undefined ? {} : { months }) });
}

/** Until its date a list may still grow; from that date on, what is not on it does not exist. */
function listFromDate(run: Run, fact: Fact, subject: ThingRef, given: Operand | undefined): Operand {
  const closes = run.evaluate(fact.completeFrom!, run.world.scope(subject.thing, subject));
  const today = run.peildatum();
  const read = { things: { [fact.id]: subject } };
  run.watch?.note(run, fact, read, (other) => {
    const [from, day] = [
      other.evaluate(fact.completeFrom!, other.world.scope(subject.thing, subject)),
      other.peildatum(),
    ];
    return String(typeof from === "number" && typeof day === "number" && day >= from);
  });
  const closed = typeof closes === "number" && typeof today === "number" && today >= closes;
  const things = given !== undefined && typeof given === "object" && "things" in given ? given.things : [];
  return closed ? { things } : { things, open: missing(fact, subject) };
}

/** Sure cases answer before the person does. A given answer counts where no sure case can still say the opposite. */
function withSureCases(run: Run, fact: Fact, subject: ThingRef, given: Operand): Operand {
  const scope = run.world.scope(subject.thing, subject);
  const cases = (answer: boolean): Truth =>
    or(fact.sureCases!.filter((one) => one.answer === answer).map((one) => run.truth(one.when, scope)));
  return decideSureCases(fact, cases(true), cases(false), given);
}
