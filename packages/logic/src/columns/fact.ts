// Reading a column: the value of a fact for a row, with its sure cases.

import type { Fact, FactRead } from "@andersom/semantics";
import type { ColumnShape, Compiler } from "./compiler.js";
import {
  conjunction,
  disjunction,
  Unsupported,
  type Code,
  type ConditionCode,
  type ThingCode,
} from "./operand.js";
import { state } from "./population.js";
import { loopOver } from "./loop.js";
import { local, localCondition, type Writer } from "./scope.js";
import { thingCode } from "./thing.js";

export function factCode(compiler: Compiler, writer: Writer, expr: FactRead): Code {
  const fact = compiler.index.facts.get(expr.fact);
  if (fact === undefined) return absent(state.hole, "number");
  const subject = thingCode(compiler, writer, expr.of);
  if (fact.sureCases === undefined || fact.sureCases.length === 0)
    return columnCode(compiler, writer, fact, subject);
  return compiler.judgement(writer, fact, subject);
}

function absent(code: number, kind: "number" | "ja-nee"): Code {
  if (kind === "ja-nee") return { kind, code: String(code), total: false };
  return { kind, code: "0", state: String(code), scale: 1n, low: 0n, high: 0n };
}

function columnCode(compiler: Compiler, writer: Writer, fact: Fact, subject: ThingCode): Code {
  if (fact.completeFrom !== undefined)
    throw new Unsupported(`een lijst die later compleet is (${fact.name})`);
  const shape = compiler.shapes.get(fact.id);
  if (shape === undefined) return unknownFact(writer, fact, subject);
  const column = compiler.columnOf(fact.id);
  if (shape.kind !== "series") {
    if (fact.type.reeks === true) throw new Unsupported(`een reeks in één kolom (${fact.name})`);
    return readColumn(compiler, writer, shape, `c${column}`, `s${column}`, `o${column}`, subject, fact);
  }
  const { month } = writer;
  if (month === undefined) throw new Unsupported(`een reeks zonder maand (${fact.name})`);
  const last = shape.first + shape.count - 1;
  const inside = month.first >= shape.first && month.last <= last;
  const at = month.code === undefined ? String(month.first - shape.first) : `${month.code} - ${shape.first}`;
  const safe = inside ? at : `Math.min(${shape.count - 1}, Math.max(0, ${at}))`;
  const values = local(writer, `c${column}[${safe}]`);
  const states =
    shape.month.kind !== "series" && shape.month.kind !== "ja-nee" && !shape.month.total
      ? local(writer, `s${column}[${safe}]`)
      : "";
  const read = readColumn(compiler, writer, shape.month, values, states, "", subject, fact);
  if (inside) return read;
  const key = month.code ?? String(month.first);
  const outside = `${key} < ${shape.first} || ${key} > ${last}`;
  const missing =
    subject.state === undefined
      ? String(missingState(fact))
      : `${subject.state} !== 0 ? ${subject.state} : ${missingState(fact)}`;
  if (read.kind === "ja-nee")
    return { kind: "ja-nee", code: local(writer, `${outside} ? (${missing}) : ${read.code}`), total: false };
  if (read.kind !== "number" && read.kind !== "day" && read.kind !== "text")
    throw new Unsupported(`een reeks van dingen (${fact.name})`);
  return { ...read, state: local(writer, `${outside} ? (${missing}) : ${read.state ?? 0}`) };
}

function missingState(fact: Fact): number {
  return fact.kind === "oordeel" ? state.openJudgement : state.missingFact;
}

function unknownFact(writer: Writer, fact: Fact, subject: ThingCode): Code {
  const missing = missingState(fact);
  const code =
    subject.state === undefined
      ? String(missing)
      : local(writer, `${subject.state} !== 0 ? ${subject.state} : ${missing}`);
  switch (fact.type.kind) {
    case "ja-nee":
      return { kind: "ja-nee", code, total: false };
    case "bedrag":
    case "getal":
    case "percentage":
      return { kind: "number", code: "0", state: code, scale: 1n, low: 0n, high: 0n };
    case "datum":
      return { kind: "day", code: "0", state: code };
    case "keuze":
    case "tekst":
      return { kind: "text", code: "0", state: code };
    case "ding":
      return { kind: "thing", code: "0", state: code, thing: fact.type.thing, self: false };
    case "lijst":
      return { kind: "list", thing: fact.type.thing, state: code, each: () => [] };
    case "duur":
    case "periode":
      throw new Unsupported(`een gegeven van de soort ${fact.type.kind} (${fact.name})`);
  }
}

function readColumn(
  compiler: Compiler,
  writer: Writer,
  shape: ColumnShape,
  values: string,
  states: string,
  offsets: string,
  subject: ThingCode,
  fact: Fact,
): Code {
  const there = subject.state;
  const row = there === undefined ? subject.code : local(writer, `${there} === 0 ? ${subject.code} : 0`);
  /** The subject's own absence goes before that of the column. */
  const stateOf = (total: boolean): string | undefined => {
    if (total) return there;
    const own = `${states}[${row}]`;
    return local(writer, there === undefined ? own : `${there} !== 0 ? ${there} : ${own}`);
  };
  switch (shape.kind) {
    case "ja-nee": {
      const own = `${values}[${row}]`;
      const code = local(writer, there === undefined ? own : `${there} !== 0 ? ${there} : ${own}`);
      return { kind: "ja-nee", code, total: shape.total && there === undefined };
    }
    case "number":
      return {
        kind: "number",
        code: local(writer, `${values}[${row}]`),
        state: stateOf(shape.total),
        scale: shape.scale,
        low: shape.low,
        high: shape.high,
      };
    case "day":
    case "text":
      return { kind: shape.kind, code: local(writer, `${values}[${row}]`), state: stateOf(shape.total) };
    case "thing": {
      const thing = fact.type.kind === "ding" ? fact.type.thing : "";
      return {
        kind: "thing",
        code: local(writer, `${values}[${row}]`),
        state: stateOf(shape.total),
        thing,
        self: false,
      };
    }
    case "list": {
      const thing = fact.type.kind === "lijst" ? fact.type.thing : "";
      return {
        kind: "list",
        thing,
        state: stateOf(shape.total),
        each: (name, body) => [
          loopOver(`${offsets}[${row}]`, `${offsets}[${row} + 1]`, shape.inOrder ? "" : values, name, body),
        ],
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
  const cases = (answer: boolean): ConditionCode =>
    localCondition(
      writer,
      disjunction(
        (fact.sureCases ?? [])
          .filter((one) => one.answer === answer)
          .map((one) => localCondition(writer, compiler.condition(writer, one.when))),
      ),
    );
  const [yes, no, own] = [cases(true), cases(false), localCondition(writer, given)];
  if (yes.total && no.total) {
    const both = conjunction([yes, no]);
    const code = `${yes.code} & ${no.code} ? 16 : ${yes.code} ? 1 : ${no.code} ? 0 : ${own.code}`;
    return { kind: "ja-nee", code: local(writer, code), total: own.total && both.code === "0" };
  }
  const open = `(${yes.code} > 1 ? ${yes.code} : 0) | (${no.code} > 1 ? ${no.code} : 0)`;
  const code = [
    `${yes.code} === 1 && ${no.code} === 1 ? 16`,
    `${yes.code} === 1 && ${no.code} === 0 ? 1`,
    `${no.code} === 1 && ${yes.code} === 0 ? 0`,
    `${yes.code} === 0 && ${no.code} === 0 ? ${own.code}`,
    `${own.code} === 1 && ${no.code} === 0 ? 1`,
    `${own.code} === 0 && ${yes.code} === 0 ? 0`,
    `truth(${open} | ((${own.code} & 38) !== 0 && ${own.code} > 1 ? ${own.code} & 38 : 0))`,
  ].join(" : ");
  return { kind: "ja-nee", code: local(writer, code), total: false };
}
