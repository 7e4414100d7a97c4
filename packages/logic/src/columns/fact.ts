// Reading a column: the value of a fact for a row, with its sure cases.

import type { Fact, FactRead } from "@andersom/semantics";
import type { Builder } from "./builder.js";
import type { ColumnShape, Compiler } from "./compiler.js";
import { absentNumber } from "./convert.js";
import type { ValueId } from "./ir.js";
import { rowWhere } from "./list.js";
import { housematesCode, housematesFrom } from "./members.js";
import {
  absenceOf,
  anyOf,
  condition,
  disjunction,
  firstAbsence,
  Unsupported,
  type Code,
  type ConditionCode,
  type ThingCode,
} from "./operand.js";
import { state } from "./population.js";
import type { Writer } from "./scope.js";
import { thingCode } from "./thing.js";

export function factCode(compiler: Compiler, writer: Writer, expr: FactRead): Code {
  const fact = compiler.index.facts.get(expr.fact);
  if (fact === undefined) return absentNumber(compiler.builder, state.hole);
  const subject = thingCode(compiler, writer, expr.of);
  if (compiler.index.circles.has(`fact ${fact.id}`))
    return absentFact(compiler.builder, fact, subject, state.fault);
  if (fact.sureCases === undefined || fact.sureCases.length === 0)
    return columnCode(compiler, writer, fact, subject);
  return compiler.judgement(writer, fact, subject);
}

/** What the column of a fact holds for its subject. */
export function columnCode(compiler: Compiler, writer: Writer, fact: Fact, subject: ThingCode): Code {
  if (fact.completeFrom !== undefined)
    throw new Unsupported(`een lijst die later compleet is (${fact.name})`);
  const shape = compiler.shapes.get(fact.id);
  const { builder: b } = compiler;
  const members = housematesFrom(fact, compiler.index.model, compiler.shapes);
  if (members !== undefined) return housematesCode(compiler, members, subject);
  if (shape === undefined) return absentFact(b, fact, subject, missingState(fact));
  if (shape.kind !== "series") {
    if (fact.type.reeks === true) throw new Unsupported(`een reeks in één kolom (${fact.name})`);
    return readColumn(compiler, shape, subject, fact);
  }
  const { month } = writer;
  if (month === undefined) throw new Unsupported(`een reeks zonder maand (${fact.name})`);
  if (shape.count === 0) return absentFact(b, fact, subject, missingState(fact));
  const last = shape.first + shape.count - 1;
  const at = b.subtract(month.key, b.constant(shape.first));
  const within = b.maximum(b.constant(0), b.minimum(b.constant(shape.count - 1), at));
  const read = readColumn(compiler, shape.month, subject, fact, within);
  const outside = b.or(b.less(month.key, b.constant(shape.first)), b.less(b.constant(last), month.key));
  const missing = firstAbsence(b, [subject.state, b.constant(missingState(fact))]);
  if (read.kind === "ja-nee") return condition(b.select(outside, missing, read.value));
  if (read.kind !== "number" && read.kind !== "day" && read.kind !== "text")
    throw new Unsupported(`een reeks van dingen (${fact.name})`);
  return { ...read, state: b.select(outside, missing, read.state) };
}

function missingState(fact: Fact): number {
  return fact.kind === "oordeel" ? state.openJudgement : state.missingFact;
}

function absentFact(b: Builder, fact: Fact, subject: ThingCode, absence: number): Code {
  const missing = firstAbsence(b, [subject.state, b.constant(absence)]);
  const none = b.constant(0);
  switch (fact.type.kind) {
    case "ja-nee":
      return condition(missing);
    case "bedrag":
    case "getal":
    case "percentage":
      return { kind: "number", value: none, state: missing, scale: 1n };
    case "datum":
      return { kind: "day", value: none, state: missing };
    case "keuze":
    case "tekst":
      return { kind: "text", value: none, state: missing };
    case "ding":
      return { kind: "thing", value: none, state: missing, thing: fact.type.thing, self: false };
    case "lijst": {
      const { thing } = fact.type;
      const open = (): { walk: undefined; row: ValueId; when: ValueId } => ({
        walk: undefined,
        row: none,
        when: none,
      });
      return { kind: "list", thing, state: missing, open };
    }
    case "duur":
    case "periode":
      throw new Unsupported(`een gegeven van de soort ${fact.type.kind} (${fact.name})`);
  }
}

function readColumn(
  compiler: Compiler,
  shape: ColumnShape,
  subject: ThingCode,
  fact: Fact,
  month?: ValueId,
): Code {
  const { builder: b } = compiler;
  const row = rowWhere(b, b.equal(subject.state, b.constant(0)), subject.value);
  const value = (): ValueId => compiler.read(fact, "value", row, month);
  /** The subject's own absence goes before that of the column. */
  const stateOf = (total: boolean): ValueId =>
    total ? subject.state : firstAbsence(b, [subject.state, compiler.read(fact, "state", row, month)]);
  switch (shape.kind) {
    case "ja-nee":
      return condition(b.select(b.equal(subject.state, b.constant(0)), value(), subject.state));
    case "number":
      return { kind: "number", value: value(), state: stateOf(shape.total), scale: shape.scale };
    case "day":
    case "text":
      return { kind: shape.kind, value: value(), state: stateOf(shape.total) };
    case "thing": {
      const thing = fact.type.kind === "ding" ? fact.type.thing : "";
      return { kind: "thing", value: value(), state: stateOf(shape.total), thing, self: false };
    }
    case "list": {
      const column = compiler.columnOf(fact);
      return {
        kind: "list",
        thing: fact.type.kind === "lijst" ? fact.type.thing : "",
        inOrder: shape.inOrder,
        state: stateOf(shape.total),
        open: (scope) => {
          const walk = b.walk({ kind: "column", column, row }, scope, compiler.longestList);
          return { walk, row: b.element(walk), when: b.equal(subject.state, b.constant(0)) };
        },
      };
    }
    case "series":
      throw new Unsupported(`een reeks van reeksen (${fact.name})`);
  }
}

/** As `decideSureCases`: sure cases answer first; a given answer counts where none can still say the opposite. */
export function judgementCode(
  compiler: Compiler,
  writer: Writer,
  fact: Fact,
  subject: ThingCode,
): ConditionCode {
  const given = columnCode(compiler, writer, fact, subject);
  if (given.kind !== "ja-nee")
    throw new Unsupported(`zekere gevallen van iets anders dan ja of nee (${fact.name})`);
  const { builder: b } = compiler;
  const cases = (answer: boolean): ValueId =>
    disjunction(
      b,
      (fact.sureCases ?? [])
        .filter((one) => one.answer === answer)
        .map((one) => compiler.condition(writer, one.when)),
    ).value;
  const [yes, no, own] = [cases(true), cases(false), given.value];
  const [one, none] = [b.constant(1), b.constant(0)];
  const is = (value: ValueId, answer: ValueId): ValueId => b.equal(value, answer);
  const missing = b.and(absenceOf(b, own), b.constant(38));
  return condition(
    b.choose(
      [
        [b.and(is(yes, one), is(no, one)), b.constant(16)],
        [b.and(is(yes, one), is(no, none)), one],
        [b.and(is(no, one), is(yes, none)), none],
        [b.and(is(yes, none), is(no, none)), own],
        [b.and(is(own, one), is(no, none)), one],
        [b.and(is(own, none), is(yes, none)), none],
      ],
      b.truth(anyOf(b, [absenceOf(b, yes), absenceOf(b, no), missing])),
    ),
  );
}
