// Arithmetic on whole numbers with a scale: sums, products, roundings and the like, with bounds that prove them exact.

import { gcd, parseDecimal, type Place } from "@andersom/runtime";
import { addDecision, type Draft } from "./draft.js";
import { NotInDmn } from "./data.js";
import { checkedNumber, endPoint, literal, mergeSources, type NumberCode } from "./value.js";

/** A bare variable or number can stand in a cell; anything else stands in the column. */
const bare = /^\w+$/u;

/**
 * One number for everybody; an amount of the law is known too, but a household may come with its own. What can be absent is
 * not one number: an absence shows in the variable, which has to stay.
 */
export function isConstant(code: NumberCode): boolean {
  return code.low === code.high && code.sources.length === 0;
}

function times(code: NumberCode, factor: bigint): NumberCode {
  if (factor === 1n) return code;
  const constant = /^\d+$/u.test(code.expr);
  const expr = constant ? String(BigInt(code.expr) * factor) : `(${code.expr} * ${literal(factor)})`;
  const bounds = [code.low * factor, code.high * factor];
  return {
    kind: "number",
    sources: code.sources,
    expr,
    scale: code.scale,
    low: bounds[factor < 0n ? 1 : 0]!,
    high: bounds[factor < 0n ? 0 : 1]!,
  };
}

/** The same number counted in smaller parts. */
export function onScale(code: NumberCode, scale: bigint): NumberCode {
  const { kind: _, ...same } = code.scale === scale ? code : { ...times(code, scale / code.scale), scale };
  return checkedNumber(same);
}

export function common(codes: readonly NumberCode[]): readonly NumberCode[] {
  const scale = codes.reduce((all, { scale: one }) => (all * one) / gcd(all, one), 1n);
  return codes.map((code) => onScale(code, scale));
}

export function sum(sign: 1n | -1n, codes: readonly NumberCode[]): NumberCode {
  const [first, ...rest] = common(codes);
  return rest.reduce(
    (total, next) =>
      checkedNumber({
        expr: `(${total.expr} ${sign === 1n ? "+" : "-"} ${next.expr})`,
        scale: total.scale,
        low: total.low + (sign === 1n ? next.low : -next.high),
        high: total.high + (sign === 1n ? next.high : -next.low),
        sources: mergeSources(total.sources, next.sources),
      }),
    first!,
  );
}

export function product(a: NumberCode, b: NumberCode): NumberCode {
  if (isConstant(a)) return scaled(b, { n: a.low, d: a.scale });
  if (isConstant(b)) return scaled(a, { n: b.low, d: b.scale });
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return checkedNumber({
    expr: `(${a.expr} * ${b.expr})`,
    scale: a.scale * b.scale,
    low: corners.reduce((x, y) => (x < y ? x : y)),
    high: corners.reduce((x, y) => (x > y ? x : y)),
    sources: mergeSources(a.sources, b.sources),
  });
}

/** Times a known fraction: the numerator is multiplied in, the denominator goes into the scale. */
export function scaled(code: NumberCode, factor: { readonly n: bigint; readonly d: bigint }): NumberCode {
  const size = factor.n < 0n ? -factor.n : factor.n;
  const shared = size === 0n ? 1n : gcd(size, code.scale);
  const { kind: _, ...made } = times(code, factor.n / shared);
  return checkedNumber({ ...made, scale: (code.scale / shared) * factor.d });
}

export function inverse(code: NumberCode): { readonly n: bigint; readonly d: bigint } {
  if (!isConstant(code)) throw new NotInDmn("een deling door iets dat per huishouden verschilt");
  if (code.low === 0n) throw new NotInDmn("een deling door nul");
  return code.low < 0n ? { n: -code.scale, d: -code.low } : { n: code.scale, d: code.low };
}

/** A column and cells that compare two numbers: `a <= b` as the cell `<= b` of the column a, or as a difference with zero. */
export function difference(
  a: NumberCode,
  b: NumberCode,
): { readonly expr: string; readonly end: string; readonly code: NumberCode } {
  const [left, right] = common([a, b]);
  const code = sum(-1n, [left!, right!]);
  if (isConstant(right!)) return { expr: left!.expr, end: endPoint(right!.low), code };
  if (bare.test(right!.expr)) return { expr: left!.expr, end: right!.expr, code };
  return { expr: code.expr, end: "0", code };
}

/** The lowest or highest of two, as a decision of its own. */
export function extreme(
  draft: Draft,
  which: "min" | "max",
  one: NumberCode,
  other: NumberCode,
  label: string,
  place?: Place,
): NumberCode {
  const [a, b] = common([one, other]);
  // A constant reads best in the cells.
  const [x, y] = isConstant(a!) ? [b!, a!] : [a!, b!];
  if (isConstant(x)) return (which === "min") === x.low < y.low ? x : y;
  const { expr, end } = difference(x, y);
  const [first, second] = which === "min" ? (["<=", ">"] as const) : ([">=", "<"] as const);
  const name = addDecision(
    draft,
    label,
    `${which === "min" ? "Het laagste" : "Het hoogste"} van twee waarden: ${label}.`,
    "number",
    {
      hit: "UNIQUE",
      columns: [{ expr, type: "number" }],
      rows: [
        { cells: [`${first} ${end}`], output: x.expr },
        { cells: [`${second} ${end}`], output: y.expr },
      ],
    },
    place,
  );
  const pick =
    which === "min" ? (p: bigint, q: bigint) => (p < q ? p : q) : (p: bigint, q: bigint) => (p > q ? p : q);
  return {
    kind: "number",
    expr: name,
    scale: x.scale,
    low: pick(x.low, y.low),
    high: pick(x.high, y.high),
    sources: mergeSources(x.sources, y.sources),
  };
}

export function distance(
  draft: Draft,
  a: NumberCode,
  b: NumberCode,
  label: string,
  place?: Place,
): NumberCode {
  const down = sum(-1n, [a, b]);
  const up = sum(-1n, [b, a]);
  const name = addDecision(
    draft,
    label,
    `Het verschil: ${label}.`,
    "number",
    {
      hit: "UNIQUE",
      columns: [{ expr: down.expr, type: "number" }],
      rows: [
        { cells: [">= 0"], output: down.expr },
        { cells: ["< 0"], output: up.expr },
      ],
    },
    place,
  );
  const high = down.high > up.high ? down.high : up.high;
  return { kind: "number", expr: name, scale: down.scale, low: 0n, high, sources: down.sources };
}

/** Rounded to a multiple of the step. The quotient of two whole numbers below 2^53 rounds down exactly in binary floats. */
export function round(
  draft: Draft,
  code: NumberCode,
  step: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
  label: string,
  place?: Place,
): NumberCode {
  const size = parseDecimal(step)!;
  const shared = gcd(size.d, code.scale);
  const numerator = times(code, size.d / shared);
  const denominator = (code.scale / shared) * size.n;
  const result = (expr: string, low: bigint, high: bigint): NumberCode => {
    const { kind: _, ...made } = times(
      { kind: "number", expr, scale: size.d, low, high, sources: code.sources },
      size.n,
    );
    return checkedNumber(made);
  };
  if (denominator === 1n) return result(numerator.expr, numerator.low, numerator.high);
  const low = floor(numerator.low, denominator);
  const high = floor(numerator.high, denominator) + 1n;
  const half = checkedNumber({
    ...times(numerator, 2n),
    low: numerator.low * 2n - denominator,
    high: numerator.high * 2n + denominator,
  });
  const down = `floor(${numerator.expr} / ${denominator})`;
  const near = (expr: string): string => `floor((${expr} + ${denominator}) / ${denominator * 2n})`;
  if (direction === "omlaag") return result(down, low, high);
  if (direction === "omhoog")
    return result(`(0 - floor((0 - ${numerator.expr}) / ${denominator}))`, low, high);
  if (numerator.low >= 0n) return result(near(half.expr), low, high);
  // Half a step goes away from zero, so what is below zero is rounded as its opposite.
  const positive = result(near(half.expr), low, high);
  const negative = result(`(0 - ${near(`(0 - ${half.expr})`)})`, low, high);
  const name = addDecision(
    draft,
    label,
    `Afgerond: ${label}.`,
    "number",
    {
      hit: "UNIQUE",
      columns: [{ expr: numerator.expr, type: "number" }],
      rows: [
        { cells: [">= 0"], output: positive.expr },
        { cells: ["< 0"], output: negative.expr },
      ],
    },
    place,
  );
  return { ...positive, expr: name };
}

function floor(n: bigint, d: bigint): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}
