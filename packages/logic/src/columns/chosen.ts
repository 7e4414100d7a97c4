// A value that a person chose under a power, where a column gives it: it goes before the rules, within the bounds of the power.

import { choicesOf } from "../decision/deciding-powers.js";
import { isSeries } from "../input/spec.js";
import { chosenFacts } from "../input/chosen-facts.js";
import type { Definition, Fact, Power } from "@andersom/semantics";
import { alike } from "./alike.js";
import { asDay, asNumeric, asText } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { compareCode, openState } from "./expression.js";
import { columnCode } from "./fact.js";
import type { ValueId } from "./ir.js";
import { absenceOf, condition, conjunction, Unsupported, type Code, type ConditionCode } from "./operand.js";
import { state } from "./population.js";
import { appliesCode } from "./rules.js";
import { holderIn, type Writer } from "./scope.js";

/** As `decidedValue`: what was chosen, or what the rules say where nothing was. */
export function chosenOrRuled(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  ruled: () => Code,
): Code {
  const { builder: b, index, statics } = compiler;
  const powers = choicesOf(index.model.powers, definition.id);
  const fact = powers.length === 0 ? undefined : factOf(compiler, definition);
  if (fact === undefined) return ruled();
  compiler.ask(fact);
  const given = statics.chosen(fact);
  if (given !== undefined)
    return isSeries(given) ? ruled() : within(compiler, writer, powers, { kind: "static", value: given });
  const shape = compiler.shapes.get(fact.id);
  const holder = holderIn(writer, fact.thing);
  if (shape === undefined || shape.kind === "series") return ruled();
  if (holder === undefined) throw new Unsupported("een keuze die bij een andere soort rij hoort");
  const column = columnCode(compiler, writer, fact, holder);
  const nothing = b.equal(openState(b, column), b.constant(state.openJudgement));
  const { values, made } = alike(compiler, [within(compiler, writer, powers, column), ruled()], definition);
  const [chosen, otherwise] = values;
  return made({
    value: b.select(nothing, otherwise!.value, chosen!.value),
    state: b.select(nothing, otherwise!.state, chosen!.state),
  });
}

function factOf({ index: { model } }: Compiler, { id }: Definition): Fact | undefined {
  return chosenFacts(model).find((fact) => fact.id === id);
}

/** As `boundsHere` and `chosenWithin`: of the powers that may be used, or of all of them where none may. */
function within(compiler: Compiler, writer: Writer, powers: readonly Power[], value: Code): Code {
  const { builder: b } = compiler;
  const [none, one] = [b.constant(0), b.constant(1)];
  const usable = powers.map((power) =>
    b.unequal(appliesCode(compiler, writer, power.scope, power.condition).value, none),
  );
  const nobody = b.xor(usable.reduce(b.or, none), one);
  const kept = powers.flatMap((power, at) =>
    power.bounds.map(({ comparison, limit }): ConditionCode => {
      const counts = b.or(usable[at]!, nobody);
      const { value: holds } = compareCode(compiler, comparison, value, compiler.expression(writer, limit));
      return condition(b.select(counts, holds, one));
    }),
  );
  const all = conjunction(b, kept).value;
  const own = openState(b, value);
  const bad = b.select(b.equal(all, none), b.constant(state.fault), absenceOf(b, all));
  return withState(compiler, value, b.select(b.equal(bad, none), own, bad));
}

/** The same value, with another state. */
function withState(compiler: Compiler, code: Code, open: ValueId): Code {
  const { builder: b } = compiler;
  const there = b.equal(open, b.constant(0));
  switch (code.kind) {
    case "ja-nee":
      return condition(b.select(there, code.value, open));
    case "number":
    case "fraction":
    case "day":
    case "text":
      return { ...code, state: open };
    default: {
      if (code.kind !== "static" || b.isZero(open)) return code;
      if (typeof code.value === "boolean")
        return condition(b.select(there, b.constant(Number(code.value)), open));
      if (typeof code.value === "number") return { ...asDay(b, code), state: open };
      if (typeof code.value === "string") return { ...asText(b, code, compiler.textPlace), state: open };
      return { ...asNumeric(b, code), state: open };
    }
  }
}
