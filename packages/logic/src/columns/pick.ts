// One value out of rows or cases, and the sum of brackets.

import { firstDayOfMonthKey, monthKey, parseDecimal, parseIsoDate, type Day } from "@andersom/runtime";
import type {
  DecisionTable,
  Definition,
  DefinitionRule,
  Expr,
  RuleBody,
  TableRow,
} from "@andersom/semantics";
import { isValid } from "../interpreter/rule-body.js";
import { alike } from "./alike.js";
import { asDay, asNumber } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { coversOnce } from "./cover.js";
import { todayCode } from "./date.js";
import { extreme, plus, scaled } from "./number.js";
import {
  allStates,
  conjunction,
  disjunction,
  negation,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
} from "./operand.js";
import { freshName, local, localCondition, stateName, type Writer } from "./scope.js";

const yes: ConditionCode = { kind: "ja-nee", code: "1", total: true };

export function truthBody(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  rule: DefinitionRule,
): ConditionCode {
  if (rule.body.form === "value") return compiler.condition(writer, rule.body.value);
  const rows = rule.body.form === "table" ? rule.body : undefined;
  if (rows === undefined) throw new Unsupported(`ja of nee uit gevallen of schijven (${definition.name})`);
  return pickedCondition(compiler, writer, definition, rowsOf(compiler, writer, rows));
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
      const named = body.cases.filter((one) => one.when !== undefined);
      const conditions = named.map((one) => ({
        holds: compiler.condition(writer, one.when!),
        value: one.value,
      }));
      const rest = body.cases.filter((one) => one.when === undefined);
      const none = localCondition(
        writer,
        negation(localCondition(writer, disjunction(conditions.map(({ holds }) => holds)))),
      );
      const open = conditions.map(({ holds }) => holds);
      return pickedCode(compiler, writer, definition, {
        open,
        groups: [[...conditions, ...rest.map((one) => ({ holds: none, value: one.value }))]],
      });
    }
  }
}

interface Choices {
  /** The conditions that must all be decided. */
  readonly open: readonly ConditionCode[];
  /** From the newest date on: the first group with a match decides, and must have one. */
  readonly groups: readonly (readonly { readonly holds: ConditionCode; readonly value: Expr }[])[];
  /** The state of the day on which the rows are read. */
  readonly day?: string;
  /** Proved: whatever the values are, exactly one of them holds. */
  readonly exactlyOne?: boolean;
}

function rowsOf(compiler: Compiler, writer: Writer, table: DecisionTable): Choices {
  const dated = table.rows.some((row) => row.validFrom !== undefined || row.validTo !== undefined);
  const validity = dated ? validityOf(compiler, writer) : undefined;
  const rows = table.rows.flatMap((row) => {
    const valid = validity === undefined ? yes : validity.of(row);
    if (valid.code === "0") return [];
    const tests = row.cells.flatMap(({ test }) => (test === null ? [] : [compiler.condition(writer, test)]));
    const holds = localCondition(writer, conjunction([valid, ...tests]));
    return [{ holds, value: row.result, from: row.validFrom ?? "", row, valid: valid.code === "1" }];
  });
  const dates = [...new Set(rows.map(({ from }) => from))].sort().reverse();
  const unconditional = validity === undefined || rows.every(({ valid }) => valid);
  return {
    exactlyOne:
      dates.length === 1 &&
      unconditional &&
      coversOnce(
        rows.map(({ row }) => row),
        (expr) => asNumber(compiler.expression(writer, expr)),
      ),
    open: rows.map(({ holds }) => holds),
    groups: dates.map((date) => rows.filter(({ from }) => from === date)),
    ...(validity?.state === undefined ? {} : { day: validity.state }),
  };
}

/** Which rows are valid: on the peildatum, or in each month on the peildatum or else its first day (as `dayInForce`). */
function validityOf(
  compiler: Compiler,
  writer: Writer,
): { readonly state: string | undefined; readonly of: (row: TableRow) => ConditionCode } {
  const { month } = writer;
  const { today } = compiler.statics;
  const fixed = (valid: boolean): ConditionCode => ({ kind: "ja-nee", code: valid ? "1" : "0", total: true });
  if (month === undefined) {
    const day = asDay(todayCode(compiler, writer));
    if (today !== undefined) return { state: undefined, of: (row) => fixed(isValid(row, today)) };
    return { state: day.state, of: (row) => validCode(writer, row, day.code) };
  }
  if (today === undefined)
    throw new Unsupported("een tabel met datums in een reeks van maanden, met een peildatum per rij");
  const dayIn = (key: number): Day => (monthKey(today) === key ? today : firstDayOfMonthKey(key));
  return {
    state: undefined,
    of(row) {
      const keys = Array.from({ length: month.last - month.first + 1 }, (_, at) => month.first + at);
      const valid = keys.map((key) => isValid(row, dayIn(key)));
      if (new Set(valid).size === 1) return fixed(valid[0]!);
      const code = `${compiler.constants(valid.map(Number))}[${month.code} - ${month.first}]`;
      return { kind: "ja-nee", code: local(writer, code), total: true };
    },
  };
}

function validCode(
  writer: Writer,
  row: { readonly validFrom?: string; readonly validTo?: string },
  day: string,
): ConditionCode {
  const bound = (date: string | undefined): Day | undefined =>
    date === undefined ? undefined : parseIsoDate(date);
  const [from, to] = [bound(row.validFrom), bound(row.validTo)];
  const tests = [
    from === undefined ? "" : `${day} >= ${from}`,
    to === undefined ? "" : `${day} <= ${to}`,
  ].filter(Boolean);
  return {
    kind: "ja-nee",
    code: local(writer, tests.length === 0 ? "1" : `+(${tests.join(" && ")})`),
    total: true,
  };
}

function pickedCode(compiler: Compiler, writer: Writer, definition: Definition, choices: Choices): Code {
  const rows = choices.groups.flat();
  const { values, made } = alike(
    compiler,
    writer,
    rows.map(({ value }) => compiler.expression(writer, value)),
    definition,
  );
  if (choices.exactlyOne === true && choices.open.every(({ total }) => total)) {
    const chain = (of: (at: number) => string): string =>
      rows.reduceRight(
        (rest, { holds }, at) => (rest === "" ? of(at) : `${holds.code} === 1 ? ${of(at)} : ${rest}`),
        "",
      );
    const absent = values.some(({ state }) => state !== undefined);
    return made(
      local(
        writer,
        chain((at) => values[at]!.code),
      ),
      absent
        ? local(
            writer,
            chain((at) => values[at]!.state ?? "0"),
          )
        : undefined,
    );
  }
  const [v, s] = [freshName(writer, "_v"), freshName(writer, "_s")];
  writer.statements.push(`let ${v} = 0, ${s} = 16;`);
  writer.statements.push(
    ...guarded(
      writer,
      choices,
      s,
      picks(choices, (at) => `${v} = ${values[at]!.code}; ${s} = ${values[at]!.state ?? 0};`),
    ),
  );
  return made(v, s);
}

function pickedCondition(
  compiler: Compiler,
  writer: Writer,
  _definition: Definition,
  choices: Choices,
): ConditionCode {
  const values = choices.groups.flat().map(({ value }) => compiler.condition(writer, value));
  const s = freshName(writer, "_s");
  writer.statements.push(`let ${s} = 16;`);
  writer.statements.push(
    ...guarded(
      writer,
      choices,
      s,
      picks(choices, (at) => `${s} = ${values[at]!.code};`),
    ),
  );
  return { kind: "ja-nee", code: s, total: false };
}

/** Each group in turn: exactly one match gives the value, more is a fault, none leaves it to the next. */
function picks({ groups }: Choices, take: (at: number) => string): string[] {
  let at = 0;
  const written = groups.map((group) => {
    const rows = group.map(({ holds }) => ({ code: holds.code, at: at++ }));
    const matches = rows.map(({ code }) => `(${code} === 1)`).join(" + ") || "0";
    const one = rows.map(
      ({ code, at: index }, first) => `${first === 0 ? "" : "else "}if (${code} === 1) { ${take(index)} }`,
    );
    return { matches, one };
  });
  return written.reduceRight<string[]>(
    (rest, { matches, one }) => [
      `switch (${matches}) {`,
      "case 1:",
      ...one,
      "break;",
      ...(rest.length === 0 ? [] : ["case 0:", ...rest, "break;"]),
      "}",
    ],
    [],
  );
}

function guarded(writer: Writer, choices: Choices, s: string, body: readonly string[]): string[] {
  const open = choices.open.filter(({ total }) => !total).map(({ code }) => `(${code} > 1 ? ${code} : 0)`);
  const state = open.length === 0 ? undefined : local(writer, `truth(${[...new Set(open)].join(" | ")})`);
  const guards = [choices.day, state].filter((one) => one !== undefined);
  return guards.reduceRight<string[]>(
    (inner, guard) => [`if (${guard} !== 0) ${s} = ${guard}; else {`, ...inner, "}"],
    [...body],
  );
}

function bracketsCode(
  compiler: Compiler,
  writer: Writer,
  body: Extract<RuleBody, { form: "brackets" }>,
): NumberCode {
  const base = asNumber(compiler.expression(writer, body.base));
  const bound = (expr: Expr | undefined): NumberCode | undefined =>
    expr === undefined ? undefined : asNumber(compiler.expression(writer, expr));
  const nothing: NumberCode = { kind: "number", code: "0", state: undefined, scale: 1n, low: 0n, high: 0n };
  let start = nothing;
  const states = [base.state];
  const slices = body.rows.map((row) => {
    const [given, to] = [bound(row.from), bound(row.to)];
    states.push(given?.state, to?.state);
    const from = extreme(writer, "max", [nothing, { ...(given ?? start), state: undefined }]);
    const known = { ...base, state: undefined };
    const top = to === undefined ? known : extreme(writer, "min", [known, { ...to, state: undefined }]);
    start = to ?? start;
    const slice = extreme(writer, "max", [nothing, plus(writer, -1, [top, from])]);
    const percent = parseDecimal(row.percent) ?? { n: 0n, d: 1n };
    return scaled(writer, slice, { n: percent.n, d: percent.d * 100n });
  });
  const total = slices.length === 0 ? nothing : plus(writer, 1, slices);
  return { ...total, state: stateName(writer, allStates(states)) };
}
