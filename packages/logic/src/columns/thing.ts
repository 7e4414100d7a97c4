// Who is meant: variables, and facts that hold a person, as rows.

import type { Expr } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import type { Compiler } from "./compiler.js";
import { Unsupported, type ThingCode } from "./operand.js";
import { variableNamed, type Writer } from "./scope.js";

export function thingCode(compiler: Compiler, writer: Writer, expr: Expr): ThingCode {
  if (expr.op === "variable") return variableNamed(writer, expr.name);
  const code = compiler.expression(writer, expr);
  if (code.kind !== "thing") throw new Unsupported("iets anders dan een persoon als onderwerp");
  return code;
}

/** A writer for what is said of somebody: who that is, and his household. */
export function about(compiler: Compiler, writer: Writer, subject: ThingCode): Writer {
  const { builder: b, index } = compiler;
  const variables = new Map(writer.variables);
  const name = index.model.things.find(({ id }) => id === subject.thing)?.name ?? subject.thing;
  for (const key of [subject.thing, name]) variables.set(key, subject);
  if (subject.thing === personThing && !subject.self) {
    const home = b.value({ op: "home", row: subject.value });
    variables.set(homeThing, { ...subject, value: home, thing: homeThing });
  }
  return { ...writer, variables };
}
