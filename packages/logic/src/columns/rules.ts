// Which rule, row or case gives the value: the same choices as the interpreter makes, unrolled.

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
import { asCondition, asDay, asNumber, asText } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { todayCode } from "./date.js";
import { extreme, plus, scaled } from "./number.js";
import {
  allStates,
  commonScale,
  conjunction,
  disjunction,
  negation,
  onScale,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
} from "./operand.js";
import { freshName, local, localCondition, stateName, type Writer } from "./scope.js";

const yes: ConditionCode = { kind: "ja-nee", code: "1", total: true };

/** The values of rules, rows or cases as codes of one kind and scale. */
interface Alike {
  readonly values: readonly { readonly code: string; readonly state: string | undefined }[];
  readonly made: (code: string, state: string | undefined) => Code;
}

export function alike(
  compiler: Compiler,
  writer: Writer,
  codes: readonly Code[],
  definition: Definition,
): Alike {
  switch (definition.type.kind) {
    case "bedrag":
    case "getal":
    case "percentage": {
      const numbers = codes.map(asNumber);
      const scale = commonScale(numbers);
      const same = numbers.map((one) => onScale(one, scale));
      const low = same.reduce((least, one) => (one.low < least ? one.low : least), 0n);
      const high = same.reduce((most, one) => (one.high > most ? one.high : most), 0n);
      return {
        values: same.map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "number", code, state, scale, low, high }),
      };
    }
    case "datum":
      return {
        values: codes
          .map(asDay)
          .map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "day", code, state }),
      };
    case "keuze":
    case "tekst":
      return {
        values: codes
          .map((one) => asText(one, compiler.textPlace))
          .map((one) => ({ code: local(writer, one.code), state: stateName(writer, one.state) })),
        made: (code, state) => ({ kind: "text", code, state }),
      };
    case "ja-nee": {
      const conditions = codes.map((one) => localCondition(writer, asCondition(one)));
      return {
        values: conditions.map(({ code, total }) =>
          total
            ? { code, state: undefined }
            : { code: local(writer, `${code} & 1`), state: local(writer, `${code} > 1 ? ${code} : 0`) },
        ),
        made: (code, state) => ({
          kind: "ja-nee",
          code: state === undefined ? code : local(writer, `${state} !== 0 ? ${state} : ${code}`),
          total: false,
        }),
      };
    }
    default:
      throw new Unsupported(
        `een keuze tussen waarden van de soort ${definition.type.kind} (${definition.name})`,
      );
  }
}

export function appliesCode(
  compiler: Compiler,
  writer: Writer,
  scope: Expr | undefined,
  when: Expr | undefined,
): ConditionCode {
  const parts = [scope, when]
    .filter((one) => one !== undefined)
    .map((one) => compiler.condition(writer, one));
  return localCondition(writer, conjunction(parts));
}

/** `none`: the state where no rule gives a value. */
export function selectedCode(
  compiler: Compiler,
  writer: Writer,
  definition: Definition,
  none: (writer: Writer) => string,
): Code {
  const { rules } = definition;
  const applies = new Map(rules.map((rule) => [rule, appliesCode(compiler, writer, rule.scope, rule.when)]));
  const standing = rules
    .map((rule) => {
      const before = rules.filter(
        (other) =>
          other !== rule && (other.overrides.includes(rule.id) || (rule.isDefault && !other.isDefault)),
      );
      const beaten = localCondition(writer, disjunction(before.map((other) => applies.get(other)!)));
      const holds = localCondition(
        writer,
        conjunction([applies.get(rule)!, localCondition(writer, negation(beaten))]),
      );
      return { rule, applies: applies.get(rule)!, holds };
    })
    .filter(({ holds }) => holds.code !== "0");
  if (definition.combine === "any") {
    const parts = standing.map(({ rule, holds }) =>
      localCondition(
        writer,
        conjunction([holds, localCondition(writer, truthBody(compiler, writer, definition, rule))]),
      ),
    );
    return localCondition(writer, disjunction(parts));
  }
  const bodies = standing.map(({ rule }) =>
    definition.type.kind === "ja-nee"
      ? truthBody(compiler, writer, definition, rule)
      : bodyCode(compiler, writer, definition, rule),
  );
  const [only] = bodies;
  if (only !== undefined && standing.length === 1 && standing[0]!.holds.code === "1") return only;
  const { values, made } = alike(compiler, writer, bodies, definition);
  const [v, s] = [freshName(writer, "v"), freshName(writer, "s")];
  writer.statements.push(`let ${v} = 0, ${s} = 0;`);
  const held = standing.map(({ holds }) => holds.code);
  const total = standing.every(({ holds }) => holds.total);
  const sum = held.length === 0 ? "0" : held.join(" + ");
  const simple = values.map(
    ({ code, state }, at) =>
      `${at === 0 ? "" : "else "}if (${held[at]} === 1) { ${v} = ${code}; ${s} = ${state ?? 0}; }`,
  );
  // One rule holds and all are decided: the usual case needs none of the rest.
  const decided = total ? "" : `${held.map((code) => `${code} <= 1`).join(" && ")} && `;
  writer.statements.push(`if (${decided}${sum} === 1) {`, ...simple, "} else {");
  const results = values.map(
    ({ code, state }, at) => `[${held[at]}, ${standing[at]!.applies.code}, ${code}, ${state ?? 0}]`,
  );
  const noRule = `(() => { ${noneStatements(writer, none)} })()`;
  writer.statements.push(`const r${v} = several([${results.join(", ")}]);`);
  writer.statements.push(`${v} = r${v}[0]; ${s} = r${v}[1] === -1 ? ${noRule} : r${v}[1];`, "}");
  return made(v, s);
}

function noneStatements(writer: Writer, none: (writer: Writer) => string): string {
  const inner: Writer = { ...writer, statements: [] };
  const state = none(inner);
  return [...inner.statements, `return ${state};`].join(" ");
}

/** `several`: what more rules together say, as `selectRule`; -1 for no rule at all. Each: holds, applies, value, state. */
export const rulesPrelude = `
const several = (rules) => {
  const result = (s) => s === 0 || s === 8;
  let first = -1, absent = 0, open = 0, sure = 0, undecided = 0, applies = false;
  for (let k = 0; k < rules.length; k++) {
    const [h, a, v, s] = rules[k];
    if (a === 1) applies = true;
    if (h === 1) {
      sure++;
      absent |= s;
      open |= s;
      if (result(s)) {
        if (first === -1) first = k;
        else if (rules[first][3] !== s || (s === 0 && rules[first][2] !== v)) return [0, 16];
      }
    } else if (h !== 0) { undecided++; open |= h; }
  }
  if (undecided === 0) {
    if (sure === 0) return [0, -1];
    const s = (absent & 16) !== 0 ? 16 : (absent & 38) !== 0 ? absent & 38 : absent;
    return s === 0 ? [rules[first][2], 0] : [0, s];
  }
  if (applies) {
    const live = rules.filter((one) => one[0] !== 0);
    const [, , v, s] = live[0];
    if (live.every((one) => result(one[3]) && one[3] === s && (s === 8 || one[2] === v))) return [v, s];
  }
  return [0, (open & 38) !== 0 ? open & 38 : 16];
};
`;

function truthBody(
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

function bodyCode(
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
}

function rowsOf(compiler: Compiler, writer: Writer, table: DecisionTable): Choices {
  const dated = table.rows.some((row) => row.validFrom !== undefined || row.validTo !== undefined);
  const validity = dated ? validityOf(compiler, writer) : undefined;
  const rows = table.rows.flatMap((row) => {
    const valid = validity === undefined ? yes : validity.of(row);
    if (valid.code === "0") return [];
    const tests = row.cells.flatMap(({ test }) => (test === null ? [] : [compiler.condition(writer, test)]));
    const holds = localCondition(writer, conjunction([valid, ...tests]));
    return [{ holds, value: row.result, from: row.validFrom ?? "" }];
  });
  const dates = [...new Set(rows.map(({ from }) => from))].sort().reverse();
  return {
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
  const [v, s] = [freshName(writer, "v"), freshName(writer, "s")];
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
  const s = freshName(writer, "s");
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
