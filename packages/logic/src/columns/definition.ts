// Definitions: one value per row, computed once and read by whoever needs it.

import type { Definition } from "@andersom/semantics";
import { asNumber } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { compareNumbers, extreme } from "./number.js";
import { Unsupported, type Code, type ConditionCode, type NumberCode } from "./operand.js";
import { state } from "./population.js";
import { appliesCode, selectedCode } from "./rules.js";
import { local, localNumber, type Writer } from "./scope.js";

export function definitionCode(compiler: Compiler, writer: Writer, definition: Definition): Code {
  if (definition.kind === "open begrip" && definition.rules.length === 0)
    return absentCode(definition, state.hole);
  if (compiler.index.circles.has(`definition ${definition.id}`)) return absentCode(definition, state.fault);
  const ruled = selectedCode(compiler, writer, definition, (inner) => awaited(compiler, inner, definition));
  return definition.caps.length === 0 ? ruled : cappedCode(compiler, writer, definition, ruled);
}

export function absentCode({ type, name }: Pick<Definition, "type" | "name">, code: number): Code {
  switch (type.kind) {
    case "ja-nee":
      return { kind: "ja-nee", code: String(code), total: false };
    case "datum":
      return { kind: "day", code: "0", state: String(code) };
    case "keuze":
    case "tekst":
      return { kind: "text", code: "0", state: String(code) };
    case "bedrag":
    case "getal":
    case "percentage":
      return { kind: "number", code: "0", state: String(code), scale: 1n, low: 0n, high: 0n };
    default:
      throw new Unsupported(`een begrip van de soort ${type.kind} (${name})`);
  }
}

/** Where no rule gives a value but a person may choose one, the value waits for that person. */
function awaited(compiler: Compiler, writer: Writer, definition: Definition): string {
  const powers = compiler.index.model.powers.filter((power) => power.decides === definition.id);
  return powers.reduceRight(
    (rest, power) => {
      const holds = appliesCode(compiler, writer, power.scope, power.condition);
      return local(
        writer,
        `${holds.code} === 1 ? ${state.openJudgement} : (${holds.code} & 38) !== 0 ? ${holds.code} & 38 : ${rest}`,
      );
    },
    String(definition.type.kind === "ja-nee" ? state.known : state.fault),
  );
}

/** As `applyCaps`: a cap that may not apply matters only where it would change the value. */
function cappedCode(compiler: Compiler, writer: Writer, definition: Definition, ruled: Code): Code {
  const value = localNumber(writer, asNumber(ruled));
  const known: NumberCode = { ...value, state: undefined };
  const caps = definition.caps.map((cap) => {
    const applies = appliesCode(compiler, writer, cap.scope, cap.when);
    const limit = localNumber(writer, asNumber(compiler.expression(writer, cap.limit)));
    const bare: NumberCode = { ...limit, state: undefined };
    const kept = compareNumbers(writer, cap.comparison, known, bare);
    const inForce = local(
      writer,
      `${applies.code} !== 0 && !(${applies.code} !== 1 && ${limit.state ?? 0} === 0 && ${kept.code} === 1)`,
    );
    const absence = `(${inForce} ? (${applies.code} > 1 ? ${applies.code} : 0) | ${limit.state ?? 0} : 0)`;
    return { cap, limit: bare, kept, inForce, absence };
  });
  const absent = local(writer, caps.map(({ absence }) => absence).join(" | "));
  const broken = caps
    .filter(({ cap }) => cap.comparison.length === 1)
    .map(({ inForce, kept }) => `(${inForce} && ${kept.code} === 0)`);
  let result = known;
  const bounded = (which: "min" | "max", sign: "<" | ">"): NumberCode | undefined => {
    let tightest: NumberCode | undefined;
    for (const { cap, limit, inForce } of caps) {
      if (!cap.comparison.startsWith(sign)) continue;
      // A cap that is not in force is as wide as the value itself can be.
      const widest = which === "min" ? value.high : value.low;
      const open: NumberCode = {
        ...value,
        state: undefined,
        code: String(widest),
        low: widest,
        high: widest,
      };
      const own = either(writer, inForce, limit, open);
      tightest = tightest === undefined ? own : extreme(writer, which, [tightest, own]);
    }
    return tightest;
  };
  const [cap, floor] = [bounded("min", "<"), bounded("max", ">")];
  const crossed = cap === undefined || floor === undefined ? [] : [crossing(writer, caps, cap, floor)];
  if (cap !== undefined) result = extreme(writer, "min", [result, cap]);
  if (floor !== undefined) result = extreme(writer, "max", [result, floor]);
  const faults = [...broken, ...crossed];
  const own = `(${absent} & 38) !== 0 ? ${absent} & 38 : ${absent} !== 0 ? 16 : ${faults.length === 0 ? "0" : `(${faults.join(" || ")}) ? 16 : 0`}`;
  const code = value.state === undefined ? own : `${value.state} !== 0 ? ${value.state} : ${own}`;
  return { ...result, state: local(writer, code) };
}

function either(writer: Writer, test: string, a: NumberCode, b: NumberCode): NumberCode {
  const scale = a.scale === b.scale ? a.scale : a.scale * b.scale;
  const [x, y] = [a, b].map((one) => ({
    code: one.scale === scale ? one.code : `(${one.code}) * ${scale / one.scale}`,
    low: (one.low * scale) / one.scale,
    high: (one.high * scale) / one.scale,
  }));
  return {
    kind: "number",
    code: local(writer, `${test} ? ${x!.code} : ${y!.code}`),
    state: undefined,
    scale,
    low: x!.low < y!.low ? x!.low : y!.low,
    high: x!.high > y!.high ? x!.high : y!.high,
  };
}

/** A cap below a floor, both in force, is a fault. */
function crossing(
  writer: Writer,
  caps: readonly { readonly cap: { readonly comparison: string }; readonly inForce: string }[],
  cap: NumberCode,
  floor: NumberCode,
): string {
  const some = (sign: string): string =>
    `(${caps
      .filter((one) => one.cap.comparison.startsWith(sign))
      .map(({ inForce }) => inForce)
      .join(" || ")})`;
  const below: ConditionCode = compareNumbers(writer, "<", cap, floor);
  return `(${some("<")} && ${some(">")} && ${below.code} === 1)`;
}
