// The amounts of next year, as an index figure proposes them: exact, from the amount before rounding where that is known.

import {
  compare,
  div,
  formatIsoDate,
  formatMoney,
  fromInteger,
  isDivisionByZero,
  mul,
  parseDecimal,
  parseIsoDate,
  roundTo,
  toDecimalString,
  zero,
  type Rational,
} from "@andersom/runtime";
import type { DecisionModel, Definition, Expr, Indexation, ValueType } from "@andersom/semantics";

/** One amount that follows an index. Amounts are exact decimals (or fractions), with the same in Dutch. */
export interface IndexProposal {
  readonly definition: string;
  readonly name: string;
  /** In a table: the cells that tell this row from the others. */
  readonly row?: string;
  /** From this day on (ISO). */
  readonly from: string;
  readonly index: string;
  readonly current: Amount;
  /** What was multiplied, and whether it is the amount before rounding. */
  readonly base: Amount & { readonly known: boolean };
  /** The new amount before rounding: what the year after reckons with. */
  readonly unrounded: Amount;
  readonly proposal: Amount;
  readonly text: string;
}
export interface Amount {
  readonly value: string;
  readonly text: string;
}

/** The amount of the next year: base times index over 100, then rounded. */
export function indexed(
  base: Rational,
  index: Rational,
  rounding: Indexation["rounding"],
): { unrounded: Rational; amount: Rational } {
  const share = div(index, fromInteger(100));
  const unrounded = isDivisionByZero(share) ? base : mul(base, share);
  const step = rounding === undefined ? parseDecimal("0.01") : parseDecimal(rounding.step);
  if (step === undefined || compare(step, zero) <= 0) return { unrounded, amount: unrounded };
  return { unrounded, amount: roundTo(unrounded, step, rounding?.direction ?? "dichtstbij") };
}

/** A proposal for every amount with an indexation; `index` stands where this year is 100. Nothing is changed. */
export function proposeIndexations(
  model: DecisionModel,
  { index, year }: { readonly index: Rational; readonly year: number },
): readonly IndexProposal[] {
  return model.indexations.flatMap((indexation) => {
    const definition = model.definitions.find(({ id }) => id === indexation.definition);
    if (definition === undefined) return [];
    const from = isoDay(year, indexation.day.month, indexation.day.day);
    const amounts = amountsBefore(definition, from);
    // One amount before rounding cannot be that of many rows.
    const known =
      indexation.base === undefined || amounts.length > 1 ? undefined : parseDecimal(indexation.base);
    return amounts.map(({ value, type, row }): IndexProposal => {
      const base = known ?? value;
      const { unrounded, amount } = indexed(base, index, indexation.rounding);
      const told = (one: Rational): Amount => ({ value: toDecimalString(one), text: moneyText(one, type) });
      return {
        definition: definition.id,
        name: definition.name,
        ...(row === "" ? {} : { row }),
        from,
        index: indexation.index,
        current: told(value),
        base: { ...told(base), known: known !== undefined || !indexation.unrounded },
        unrounded: told(unrounded),
        proposal: told(amount),
        text: indexation.text,
      };
    });
  });
}

interface Found {
  readonly value: Rational;
  readonly type: ValueType;
  readonly row: string;
}

/** The written amounts of a value that hold on the day before; a computed value has none. */
function amountsBefore({ rules }: Definition, from: string): readonly Found[] {
  return holding(rules, from, ({ validity }) => [validity?.from, validity?.to]).flatMap(({ body }) => {
    if (body.form === "value") return amountOf(body.value, "");
    if (body.form !== "table") return [];
    return holding(body.rows, from, ({ validFrom, validTo }) => [validFrom, validTo]).flatMap((row) =>
      amountOf(row.result, row.cells.map(({ raw }) => raw).join(", ")),
    );
  });
}

/** What holds just before a day; when nothing does, what came last. */
function holding<T>(
  all: readonly T[],
  day: string,
  span: (one: T) => readonly [from: string | undefined, to: string | undefined],
): readonly T[] {
  const before = all.filter((one) => (span(one)[0] ?? "") < day);
  const now = before.filter((one) => {
    const to = span(one)[1];
    return to === undefined || to >= dayBefore(day);
  });
  if (now.length > 0) return now;
  const last = before
    .map((one) => span(one)[1] ?? "")
    .sort()
    .at(-1);
  return before.filter((one) => (span(one)[1] ?? "") === last);
}

function dayBefore(day: string): string {
  return formatIsoDate((parseIsoDate(day) ?? 0) - 1);
}

function amountOf(expr: Expr, row: string): readonly Found[] {
  if (expr.op !== "constant" || expr.type.kind !== "bedrag" || typeof expr.value !== "string") return [];
  const value = parseDecimal(expr.value);
  return value === undefined ? [] : [{ value, type: expr.type, row }];
}

function moneyText(value: Rational, type: ValueType): string {
  const per = type.kind === "bedrag" ? type.per : undefined;
  if (per === undefined) return formatMoney(value);
  return `${formatMoney(value)} per ${per.count === 1 ? per.unit : `${String(per.count)} ${per.unit}`}`;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
