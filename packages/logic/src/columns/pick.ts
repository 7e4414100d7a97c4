// One value out of rows or cases, and the sum of brackets.

import {
  firstDayOfMonthKey,
  monthKey,
  parseDecimal,
  parseIsoDate,
  rational,
  type Day,
} from "@andersom/runtime";
import type {
  DecisionTable,
  Definition,
  DefinitionRule,
  Expr,
  RuleBody,
  TableRow,
} from "@andersom/semantics";
import { isDated } from "../decision/dated.js";
import { isValid } from "../interpreter/rule-body.js";
import { alike, type Option } from "./alike.js";
import type { Builder } from "./builder.js";
import { asDay, asNumeric, numberOf } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { coversOnce } from "./cover.js";
import { todayCode } from "./date.js";
import type { ValueId } from "./ir.js";
import { extreme, plus, scaled } from "./number.js";
import {
  absenceOf,
  allStates,
  anyOf,
  condition,
  conjunction,
  disjunction,
  firstAbsence,
  negation,
  Unsupported,
  type Code,
  type ConditionCode,
  type Numeric,
} from "./operand.js";
import { chosen } from "./standing.js";
import type { Writer } from "./scope.js";

export function truthBody(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  rule: DefinitionRule,
): ConditionCode {
  if (rule.body.form === "value") return compiler.condition(writer, rule.body.value);
  const rows = rule.body.form === "table" ? rule.body : undefined;
  if (rows === undefined) throw new Unsupported(`ja of nee uit gevallen of schijven (${definition.name})`);
  const choices = rowsOf(compiler, writer, rows);
  const { builder: b } = compiler;
  const values = choices.groups
    .flat()
    .map(({ value }): Option => ({ value: b.constant(0), state: compiler.condition(writer, value).value }));
  return condition(picked(b, choices, values).state);
}

export function bodyCode(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  { body }: DefinitionRule,
): Code {
  switch (body.form) {
    case "value":
      return compiler.expression(writer, body.value);
    case "table":
      return pickedCode(compiler, writer, definition, rowsOf(compiler, writer, body));
    case "brackets":
      return bracketsCode(compiler, writer, body);
    case "cases": {
      const { builder: b } = compiler;
      const named = body.cases.filter((one) => one.when !== undefined);
      const conditions = named.map((one) => ({
        holds: compiler.condition(writer, one.when!).value,
        value: one.value,
      }));
      const rest = body.cases.filter((one) => one.when === undefined);
      const some = disjunction(
        b,
        conditions.map(({ holds }) => condition(holds)),
      );
      const none = negation(b, some).value;
      return pickedCode(compiler, writer, definition, {
        open: conditions.map(({ holds }) => holds),
        groups: [[...conditions, ...rest.map((one) => ({ holds: none, value: one.value }))]],
        exactlyOne: conditions.length === 1 && rest.length === 1,
      });
    }
  }
}

interface Choices {
  /** The conditions that must all be decided. */
  readonly open: readonly ValueId[];
  /** From the newest date on: the first group with a match decides, and must have one. */
  readonly groups: readonly (readonly { readonly holds: ValueId; readonly value: Expr }[])[];
  /** The state of the day on which the rows are read. */
  readonly day?: ValueId;
  /** Proved: whatever the values are, exactly one of them holds. */
  readonly exactlyOne?: boolean;
}

function rowsOf(compiler: Compiler, writer: Writer, table: DecisionTable): Choices {
  const { builder: b } = compiler;
  const one = b.constant(1);
  const dated = table.rows.some(isDated);
  const validity = dated ? validityOf(compiler, writer) : undefined;
  const rows = table.rows.flatMap((row) => {
    const valid = validity === undefined ? one : validity.of(row);
    if (b.isZero(valid)) return [];
    const tests = row.cells.flatMap(({ test }) => (test === null ? [] : [compiler.condition(writer, test)]));
    const holds = conjunction(b, [condition(valid), ...tests]).value;
    return [{ holds, value: row.result, from: row.validFrom ?? "", row, valid: valid === one }];
  });
  const dates = [...new Set(rows.map(({ from }) => from))].sort().reverse();
  return {
    exactlyOne:
      dates.length === 1 &&
      rows.every(({ valid }) => valid) &&
      coversOnce(
        rows.map(({ row }) => row),
        (expr) => {
          const number = asNumeric(b, compiler.expression(writer, expr));
          if (number.kind === "fraction") return undefined;
          const { value, scale } = number;
          const { low, high } = b.valueOf(value);
          return { scale, low: BigInt(low), high: BigInt(high) };
        },
      ),
    open: rows.map(({ holds }) => holds),
    groups: dates.map((date) => rows.filter(({ from }) => from === date)),
    ...(validity === undefined ? {} : { day: validity.state }),
  };
}

/** Which rows are valid: on the peildatum, or in each month on the peildatum or else its first day (as `dayInForce`). */
function validityOf(
  compiler: Compiler,
  writer: Writer,
): { readonly state: ValueId; readonly of: (row: TableRow) => ValueId } {
  const { builder: b } = compiler;
  const { month } = writer;
  const { today } = compiler.statics;
  if (month === undefined) {
    const day = asDay(b, todayCode(compiler, writer));
    return { state: day.state, of: (row) => validCode(b, row, day.value) };
  }
  if (today === undefined)
    throw new Unsupported("een tabel met datums in een reeks van maanden, met een peildatum per rij");
  const dayIn = (key: number): Day => (monthKey(today) === key ? today : firstDayOfMonthKey(key));
  return {
    state: b.constant(0),
    of(row) {
      const keys = Array.from({ length: month.last - month.first + 1 }, (_, at) => month.first + at);
      const valid = keys.map((key) => Number(isValid(row, dayIn(key))));
      return b.table(valid, b.subtract(month.key, b.constant(month.first)));
    },
  };
}

function validCode(
  b: Builder,
  row: { readonly validFrom?: string; readonly validTo?: string },
  day: ValueId,
): ValueId {
  const bound = (date: string | undefined): Day | undefined =>
    date === undefined ? undefined : parseIsoDate(date);
  const [from, to] = [bound(row.validFrom), bound(row.validTo)];
  return b.and(
    from === undefined ? b.constant(1) : b.atMost(b.constant(from), day),
    to === undefined ? b.constant(1) : b.atMost(day, b.constant(to)),
  );
}

function pickedCode(compiler: Compiler, writer: Writer, definition: Definition, choices: Choices): Code {
  const rows = choices.groups.flat();
  const { values, made } = alike(
    compiler,
    rows.map(({ value }) => compiler.expression(writer, value)),
    definition,
  );
  return made(picked(compiler.builder, choices, values));
}

/** Each group in turn: exactly one match gives the value, more is a fault, none leaves it to the next. */
function picked(b: Builder, { open, groups, day, exactlyOne }: Choices, values: readonly Option[]): Option {
  const rows = groups.flat();
  const decided = open.every((one) => b.isTruth(one));
  if (exactlyOne === true && decided) {
    const cases = rows.map(({ holds }, at) => ({ test: holds, option: values[at]! }));
    return chosen(b, cases.slice(0, -1), cases.at(-1)!.option);
  }
  const one = b.constant(1);
  let at = 0;
  const steps = groups.map((group) => {
    const cases = group.map(({ holds }) => ({ test: b.equal(holds, one), option: values[at++]! }));
    const matches = cases.map(({ test }) => test).reduce(b.add, b.constant(0));
    return { matches, ...chosen(b, cases.slice(0, -1), cases.at(-1)!.option) };
  });
  const none: Option = { value: b.constant(0), state: b.constant(16) };
  const result = steps.reduceRight<Option>((later, { matches, value, state }) => {
    const some = b.atMost(one, matches);
    const checked = b.select(b.less(one, matches), b.constant(16), state);
    return { value: b.select(some, value, later.value), state: b.select(some, checked, later.state) };
  }, none);
  const undecided = b.truth(
    anyOf(
      b,
      open.map((condition) => absenceOf(b, condition)),
    ),
  );
  return {
    value: result.value,
    state: firstAbsence(b, [day ?? b.constant(0), undecided, result.state]),
  };
}

function bracketsCode(
  compiler: Compiler,
  writer: Writer,
  body: Extract<RuleBody, { form: "brackets" }>,
): Numeric {
  const { builder: b } = compiler;
  const bound = (expr: Expr | undefined): Numeric | undefined =>
    expr === undefined ? undefined : asNumeric(b, compiler.expression(writer, expr));
  const base = asNumeric(b, compiler.expression(writer, body.base));
  const there = b.constant(0);
  const nothing: Numeric = numberOf(b, 0n);
  const known: Numeric = { ...base, state: there };
  let start: Numeric = nothing;
  const states = [base.state];
  const slices = body.rows.map((row) => {
    const [given, to] = [bound(row.from), bound(row.to)];
    states.push(...[given, to].flatMap((one) => (one === undefined ? [] : [one.state])));
    const from = extreme(b, "max", [nothing, { ...(given ?? start), state: there }]);
    const top = to === undefined ? known : extreme(b, "min", [known, { ...to, state: there }]);
    start = to ?? start;
    const slice = extreme(b, "max", [nothing, plus(b, -1, [top, from])]);
    const percent = parseDecimal(row.percent) ?? { n: 0n, d: 1n };
    return scaled(b, slice, rational(percent.n, percent.d * 100n));
  });
  const total = slices.length === 0 ? nothing : plus(b, 1, slices);
  return { ...total, state: allStates(b, states) };
}
