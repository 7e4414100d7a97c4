// "Geen recht op X wegens artikel 3" per row: as `refusedBecause` of the interpreter.

import type { Place } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { onlyBecauseCode, type ConditionMaker } from "../decision/cited-grounds.js";
import { mayMove } from "../decision/transition.js";
import type { Compiler } from "./compiler.js";
import {
  condition,
  conjunction,
  disjunction,
  negation,
  opposite,
  Unsupported,
  type ConditionCode,
} from "./operand.js";
import { state } from "./population.js";
import { hasRight, outsideDays, standingCode, type RightCode } from "./right.js";
import { appliesCode } from "./rules.js";
import type { Writer } from "./scope.js";
import { about, thingCode } from "./thing.js";

export function refusedBecause(
  compiler: Compiler,
  writer: Writer,
  right: Right,
  { outcome, open }: RightCode,
  cited: readonly Place[],
): ConditionCode {
  const { builder: b } = compiler;
  const [one, none] = [b.constant(1), b.constant(0)];
  const rules = standingCode(compiler, writer, right);
  const { only, power } = onlyBecauseCode(conditionsOf(compiler), rules, writer, cited);
  const outside = right.place.instrument !== undefined ? none : outsideDays(compiler, writer);
  const broken = rules.map(({ holds }) => b.equal(holds.value, b.constant(state.fault))).reduce(b.or, none);
  const waits = mayMove(compiler.index.outline, right) ? one : broken;
  const is = (answer: number): ReturnType<typeof b.equal> => b.equal(outcome, b.constant(answer));
  const undecided = opposite(b, hasRight(b, { outcome, open }, right));
  const judged = b.and(is(3), b.equal(b.and(open, b.constant(38)), none));
  const settled = b.or(is(0), is(2));
  return condition(
    b.choose(
      [
        [b.or(is(1), outside), none],
        [b.or(is(5), judged), undecided],
        [settled, only.value],
        [waits, undecided],
      ],
      disjunction(b, [only, power]).value,
    ),
  );
}

function conditionsOf(compiler: Compiler): ConditionMaker<Writer, ConditionCode> {
  const { builder: b } = compiler;
  const fault = b.constant(state.fault);
  const isBroken = ({ value }: ConditionCode): ReturnType<typeof b.equal> => b.equal(value, fault);
  const make: ConditionMaker<Writer, ConditionCode> = {
    fixed: (value) => condition(b.constant(value ? 1 : 0)),
    all: (parts) => conjunction(b, parts),
    any: (parts) => disjunction(b, parts),
    not: (part) => negation(b, part),
    truth: (writer, expr) => compiler.condition(writer, expr),
    applies: (writer, rule) => appliesCode(compiler, writer, rule.scope, rule.when),
    comesOut(truth, wanted) {
      const answer = wanted ? truth.value : opposite(b, truth.value);
      return condition(b.isTruth(truth.value) ? answer : b.select(isBroken(truth), b.constant(0), answer));
    },
    broken: (truth) => condition(b.isTruth(truth.value) ? b.constant(0) : isBroken(truth)),
    within(writer, expr, given, grounds) {
      const definition = compiler.index.definitions.get(expr.definition);
      if (definition === undefined) throw new Unsupported("een begrip dat er niet is");
      if (b.isZero(given.value) || compiler.index.circles.has(`definition ${definition.id}`))
        return { there: [], elsewhere: [] };
      const subject = expr.of === undefined ? undefined : thingCode(compiler, writer, expr.of);
      if (subject !== undefined && !b.isZero(subject.state))
        throw new Unsupported("de grond van iets van iemand die er niet hoeft te zijn");
      const { thing } = definition;
      const inner =
        thing === undefined || subject === undefined
          ? writer
          : about(compiler, writer, { ...subject, thing });
      return grounds(make, inner, definition.rules, given);
    },
    unsupported: (what) => new Unsupported(what),
  };
  return make;
}
