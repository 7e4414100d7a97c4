// Marginal brackets as one table: per slice what the slices below it come to, and the share of the rest.

import { isRational, mul, parseDecimal, rational, sub, type Place, type Rational } from "@andersom/runtime";
import type { Brackets } from "@andersom/semantics";
import { common, difference, scaled, sum } from "./arithmetic.js";
import { addDecision, staticValue, type Draft } from "./draft.js";
import { NotInDmn, type DmnRow } from "./data.js";
import { asNumber, value } from "./expression.js";
import { numberOf, type Code, type NumberCode } from "./value.js";

interface Slice {
  readonly from: Rational;
  readonly to: Rational | undefined;
  readonly share: Rational;
}

/** Slices that follow one another from zero; other brackets are put in from outside. */
export function brackets(draft: Draft, body: Brackets, label: string, place?: Place): Code {
  const base = asNumber(value(draft, body.base, label));
  const slices = slicesOf(draft, body);
  const zero = numberOf(rational(0n));
  let below = zero;
  const parts: { readonly slice: Slice; readonly code: NumberCode }[] = [];
  for (const slice of slices) {
    const start = numberOf(slice.from);
    const part = sum(1n, [below, scaled(sum(-1n, [base, start]), slice.share)]);
    parts.push({ slice, code: part });
    if (slice.to !== undefined)
      below = sum(1n, [below, numberOf(mul(sub(slice.to, slice.from), slice.share))]);
  }
  const last = slices.at(-1)!;
  const codes = common([zero, ...parts.map(({ code }) => code), below]);
  const end = (at: Rational): string => {
    const { expr, end: point } = difference(base, numberOf(at));
    if (expr !== base.expr) throw new NotInDmn("schijven met een grens die geen heel aantal is");
    return point;
  };
  const rows: DmnRow[] = [
    { cells: ["<= 0"], output: codes[0]!.expr },
    ...parts.map(({ slice }, at) => ({
      cells: [slice.to === undefined ? `> ${end(slice.from)}` : `(${end(slice.from)}..${end(slice.to)}]`],
      output: codes[at + 1]!.expr,
      note: body.rows[at]!.raw,
    })),
    ...(last.to === undefined ? [] : [{ cells: [`> ${end(last.to)}`], output: codes.at(-1)!.expr }]),
  ];
  const name = addDecision(
    draft,
    label,
    `${label}, per schijf.`,
    "number",
    { hit: "UNIQUE", columns: [{ expr: base.expr, type: "number" }], rows },
    place,
  );
  const low = codes.map((one) => one.low).reduce((a, b) => (a < b ? a : b));
  const high = codes.map((one) => one.high).reduce((a, b) => (a > b ? a : b));
  return { kind: "number", expr: name, scale: codes[0]!.scale, low, high, sources: base.sources };
}

function slicesOf(draft: Draft, body: Brackets): readonly Slice[] {
  let next: Rational | undefined = rational(0n);
  return body.rows.map((row) => {
    const bound = (expr: typeof row.from): Rational | undefined => {
      if (expr === undefined) return undefined;
      const found = draft.isStatic(expr) ? staticValue(draft, expr) : undefined;
      if (found === undefined || !isRational(found))
        throw new NotInDmn("schijven met grenzen die per huishouden verschillen");
      return found;
    };
    const from = bound(row.from) ?? next;
    const to = bound(row.to);
    if (
      from === undefined ||
      next === undefined ||
      from.n * next.d !== next.n * from.d ||
      (to !== undefined && to.n * from.d <= from.n * to.d)
    )
      throw new NotInDmn("schijven die niet op elkaar aansluiten");
    next = to;
    const percent = parseDecimal(row.percent) ?? rational(0n);
    return { from, to, share: rational(percent.n, percent.d * 100n) };
  });
}
