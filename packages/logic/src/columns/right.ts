// The outcome of a right per row, as `decideRight` has it: a refusal beats a grant, a grant beats a power.

import { parseIsoDate, type Day } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import type { RuleCode } from "../decision/cited-grounds.js";
import { withRoles, type Role } from "../decision/roles.js";
import type { Builder } from "./builder.js";
import { asDay } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { todayCode } from "./date.js";
import type { ValueId } from "./ir.js";
import {
  absenceOf,
  anyOf,
  condition,
  conjunction,
  disjunction,
  negation,
  Unsupported,
  type ConditionCode,
} from "./operand.js";
import { appliesCode } from "./rules.js";
import type { Writer } from "./scope.js";
import { transitionsOf, underTransitions } from "./transition.js";

/** Outcomes as numbers, in the order of this list. */
export const outcomes = [
  "niet aan de orde",
  "toegekend",
  "geweigerd",
  "ter beoordeling",
  "nog onbekend",
  "fout",
] as const;

export interface RightCode {
  /** The place of the outcome in `outcomes`. */
  readonly outcome: ValueId;
  /** Absences behind an open outcome. */
  readonly open: ValueId;
}

export function rightCode(compiler: Compiler, writer: Writer, right: Right): RightCode {
  const { index, builder: b } = compiler;
  if (index.circles.has(`right ${right.id}`)) return { outcome: b.constant(5), open: b.constant(16) };
  const [one, none] = [b.constant(1), b.constant(0)];
  const waits = right.place.instrument !== undefined ? none : outsideDays(compiler, writer);
  if (waits === one) return { outcome: none, open: none };
  const all = standingCode(compiler, writer, right);
  const holds = (role: Role): ValueId => {
    const held = all.filter((rule) => rule.role === role).map((rule) => rule.holds);
    return disjunction(b, held).value;
  };
  const [refused, granted, power] = [holds("refusal"), holds("grant"), holds("power")];
  const favourable = all.filter(({ role }) => role !== "refusal");
  const speaking = favourable.map(({ inScope }) => b.unequal(inScope.value, none)).reduce(b.or, none);
  // Old rules that end with a decision of each person: their date is in force only for who has one.
  if (
    index.model.transitions?.some(
      ({ condition: reach, ends, rights }) =>
        reach !== undefined && ends?.past !== undefined && (rights.length === 0 || rights.includes(right.id)),
    )
  )
    throw new Unsupported("een overgang tot het einde van een besluit");
  const transitions = transitionsOf(compiler, writer, right);
  const is = (value: ValueId, answer: 0 | 1): ValueId => b.equal(value, answer === 1 ? one : none);
  const absent = (value: ValueId): ValueId => absenceOf(b, value);
  const open = b.truth(
    b.select(is(granted, 1), absent(refused), anyOf(b, [absent(refused), absent(granted), absent(power)])),
  );
  if ([refused, granted, power].every((part) => b.isTruth(part))) {
    const decided = b.choose(
      [
        [waits, none],
        [refused, b.constant(2)],
        [granted, one],
        [power, b.constant(3)],
      ],
      b.select(speaking, b.constant(2), none),
    );
    return underTransitions(b, transitions, decided, none);
  }
  const nobodySpeaks = favourable.length === 0 ? b.unequal(refused, none) : none;
  const outcome = b.choose(
    [
      [waits, none],
      [is(refused, 1), b.constant(2)],
      [nobodySpeaks, openOutcome(b, absent(refused))],
      [b.and(is(granted, 0), is(power, 0)), b.select(speaking, b.constant(2), none)],
      [b.and(is(refused, 0), is(granted, 1)), one],
      [b.and(is(refused, 0), b.and(is(granted, 0), is(power, 1))), b.constant(3)],
    ],
    openOutcome(b, open),
  );
  return underTransitions(b, transitions, outcome, open);
}

/** Whether each rule of a right speaks here, and whether it decides. */
export function standingCode(
  compiler: Compiler,
  writer: Writer,
  right: Right,
): readonly RuleCode<ConditionCode>[] {
  const { builder: b } = compiler;
  const all = withRoles(right).map((one) => ({
    ...one,
    applies: appliesCode(compiler, writer, one.rule.scope, one.rule.condition),
  }));
  return all.map(({ rule, role, applies }) => {
    const before = all.filter((other) => other.rule.overrides.includes(rule.id));
    const beaten = disjunction(
      b,
      before.map((other) => other.applies),
    );
    return {
      rule,
      role,
      inScope: rule.scope === undefined ? condition(b.constant(1)) : compiler.condition(writer, rule.scope),
      holds: conjunction(b, [applies, negation(b, beaten)]),
    };
  });
}

/** Whether the ordinance does not apply yet on the peildatum, or no longer. */
export function outsideDays(compiler: Compiler, writer: Writer): ValueId {
  const { builder: b } = compiler;
  const { appliesFrom, lapses } = compiler.index.outline;
  const dayOf = (iso: string | undefined): Day | undefined =>
    iso === undefined ? undefined : parseIsoDate(iso);
  const [first, lapsed] = [dayOf(appliesFrom), dayOf(lapses)];
  if (first === undefined && lapsed === undefined) return b.constant(0);
  const day = asDay(b, todayCode(compiler, writer));
  const tests = [
    ...(first === undefined ? [] : [b.less(day.value, b.constant(first))]),
    ...(lapsed === undefined ? [] : [b.atMost(b.constant(lapsed), day.value)]),
  ];
  return b.and(b.equal(day.state, b.constant(0)), tests.reduce(b.or));
}

/** What is missing decides between the open outcomes; a power that holds waits for whoever may use it. */
function openOutcome(b: Builder, open: ValueId): ValueId {
  const none = b.constant(0);
  const has = (bits: number): ValueId => b.unequal(b.and(open, b.constant(bits)), none);
  const unknown = b.or(has(2), b.equal(b.and(open, b.constant(4)), none));
  return b.choose(
    [
      [b.equal(b.and(open, b.constant(38)), none), b.constant(5)],
      [unknown, b.constant(4)],
    ],
    b.constant(3),
  );
}

/** Whether somebody has the right, as a condition. */
export function hasRight(b: Builder, { outcome, open }: RightCode, right: Right): ValueId {
  // Without anything open the right is there or not: nothing of it is to be judged.
  if (b.isZero(open) && right.powers.length === 0 && b.valueOf(outcome).high <= 2)
    return b.equal(outcome, b.constant(1));
  const is = (answer: number): ValueId => b.equal(outcome, b.constant(answer));
  return b.choose(
    [
      [is(1), b.constant(1)],
      [b.or(is(2), is(0)), b.constant(0)],
      [is(3), b.constant(4)],
      [is(4), b.and(open, b.constant(38))],
    ],
    b.constant(16),
  );
}
