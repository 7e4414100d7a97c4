// Definitions: one value per row, computed once and read by whoever needs it.

import type { Definition } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import type { Builder } from "./builder.js";
import { chosenOrRuled } from "./chosen.js";
import { absentNumber, asNumber, asNumeric } from "./convert.js";
import type { Compiler } from "./compiler.js";
import type { ValueId } from "./ir.js";
import { common, compareNumbers, extreme, fractionOf } from "./number.js";
import {
  absenceOf,
  anyOf,
  condition,
  firstAbsence,
  Unsupported,
  type Code,
  type NumberCode,
} from "./operand.js";
import { state } from "./population.js";
import { appliesCode, selectedCode } from "./rules.js";
import type { Writer } from "./scope.js";

export function definitionCode(compiler: Compiler, writer: Writer, definition: Definition): Code {
  const { builder: b } = compiler;
  if (compiler.index.circles.has(`definition ${definition.id}`))
    return absentCode(b, definition, state.fault);
  const ruled = chosenOrRuled(compiler, writer, definition, () =>
    definition.kind === "open begrip" && definition.rules.length === 0
      ? absentCode(b, definition, state.hole)
      : selectedCode(compiler, writer, definition, () => awaited(compiler, writer, definition)),
  );
  return definition.caps.length === 0 ? ruled : cappedCode(compiler, writer, definition, ruled);
}

export function absentCode(
  b: Builder,
  { type, name }: Pick<Definition, "type" | "name">,
  code: number,
): Code {
  const [value, absence] = [b.constant(0), b.constant(code)];
  switch (type.kind) {
    case "ja-nee":
      return condition(absence);
    case "datum":
      return { kind: "day", value, state: absence };
    case "keuze":
    case "tekst":
      return { kind: "text", value, state: absence };
    case "bedrag":
    case "getal":
    case "percentage":
      return absentNumber(b, code);
    default:
      throw new Unsupported(`een begrip van de soort ${type.kind} (${name})`);
  }
}

/** Where no rule gives a value but a person may choose one, the value waits for that person. */
function awaited(compiler: Compiler, writer: Writer, definition: Definition): ValueId {
  const { builder: b } = compiler;
  const powers = choicesOf(compiler.index.model.powers, definition.id);
  return powers.reduceRight(
    (rest, power) => {
      const { value: holds } = appliesCode(compiler, writer, power.scope, power.condition);
      const missing = b.and(holds, b.constant(38));
      return b.choose(
        [
          [b.equal(holds, b.constant(1)), b.constant(state.openJudgement)],
          [b.unequal(missing, b.constant(0)), missing],
        ],
        rest,
      );
    },
    b.constant(definition.type.kind === "ja-nee" ? state.known : state.fault),
  );
}

/** As `applyCaps`: a cap that may not apply matters only where it would change the value. */
function cappedCode(compiler: Compiler, writer: Writer, definition: Definition, ruled: Code): Code {
  const { builder: b } = compiler;
  const [none, one] = [b.constant(0), b.constant(1)];
  const limits = definition.caps.map((cap) => asNumeric(b, compiler.expression(writer, cap.limit)));
  const { numbers, scale, over } = common(b, [asNumeric(b, ruled), ...limits]);
  const bare = ({ value }: NumberCode): NumberCode => ({ kind: "number", value, scale, state: none });
  const value = numbers[0]!;
  const known = bare(value);
  const caps = definition.caps.map((cap, at) => {
    const applies = appliesCode(compiler, writer, cap.scope, cap.when).value;
    const given = numbers[at + 1]!;
    const limit = bare(given);
    const kept = compareNumbers(b, cap.comparison, known, limit).value;
    // A cap that may not apply, and that the value keeps to, does not matter.
    const harmless = b.and(b.unequal(applies, one), b.and(b.equal(given.state, none), kept));
    const inForce = b.and(b.unequal(applies, none), b.xor(harmless, one));
    const absence = b.select(inForce, b.or(absenceOf(b, applies), given.state), none);
    return { cap, limit, kept, inForce, absence };
  });
  const absent = anyOf(
    b,
    caps.map(({ absence }) => absence),
  );
  const bounded = (which: "min" | "max", sign: "<" | ">"): NumberCode | undefined => {
    const own = caps
      .filter(({ cap }) => cap.comparison.startsWith(sign))
      .map(({ limit, inForce }) => {
        // A cap that is not in force is as wide as the value itself can be.
        const { low, high } = b.valueOf(value.value);
        const widest: NumberCode = { ...known, value: b.constant(which === "min" ? high : low) };
        return { ...limit, value: b.select(inForce, limit.value, widest.value) };
      });
    return own.length === 0 ? undefined : asNumber(b, extreme(b, which, own));
  };
  const [cap, floor] = [bounded("min", "<"), bounded("max", ">")];
  const broken = caps
    .filter(({ cap: { comparison } }) => comparison.length === 1)
    .map(({ inForce, kept }) => b.and(inForce, b.equal(kept, none)));
  const crossed = cap === undefined || floor === undefined ? none : crossing(b, caps, cap, floor);
  const fault = [...broken, crossed].reduce(b.or);
  let result = known;
  if (cap !== undefined) result = asNumber(b, extreme(b, "min", [result, cap]));
  if (floor !== undefined) result = asNumber(b, extreme(b, "max", [result, floor]));
  const missing = b.and(absent, b.constant(38));
  const own = b.choose(
    [
      [b.unequal(missing, none), missing],
      [b.or(b.unequal(absent, none), fault), b.constant(16)],
    ],
    none,
  );
  return fractionOf(b, { ...result, state: firstAbsence(b, [value.state, own]) }, over);
}

/** A cap below a floor, both in force, is a fault. */
function crossing(
  b: Builder,
  caps: readonly { readonly cap: { readonly comparison: string }; readonly inForce: ValueId }[],
  cap: NumberCode,
  floor: NumberCode,
): ValueId {
  const some = (sign: string): ValueId =>
    caps
      .filter((one) => one.cap.comparison.startsWith(sign))
      .map(({ inForce }) => inForce)
      .reduce(b.or);
  return b.and(b.and(some("<"), some(">")), compareNumbers(b, "<", cap, floor).value);
}
