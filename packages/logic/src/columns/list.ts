// Lists of people as loops: some, every, none, counts, sums and extremes.

import type { Aggregate, Expr, ListFilter, ListUnion, Quantifier } from "@andersom/semantics";
import { asNumber } from "./convert.js";
import type { Compiler } from "./compiler.js";
import {
  allStates,
  Unsupported,
  type Code,
  type ConditionCode,
  type ListCode,
  type NumberCode,
  type ThingCode,
} from "./operand.js";
import { freshName, local, localNumber, nested, stateName, type Writer } from "./scope.js";

/** One other person is a list of one, or of nobody where there is none. */
export function listCode(compiler: Compiler, writer: Writer, expr: Expr): ListCode {
  const code = compiler.expression(writer, expr);
  if (code.kind === "list") return { ...code, state: stateName(writer, code.state) };
  if (code.kind !== "thing") throw new Unsupported("iets anders dan een lijst");
  const { state } = code;
  if (state === undefined)
    return {
      kind: "list",
      thing: code.thing,
      state,
      each: (name, body) => ["{", `const ${name} = ${code.code};`, ...body, "}"],
    };
  return {
    kind: "list",
    thing: code.thing,
    state: local(writer, `${state} === 8 ? 0 : ${state}`),
    each: (name, body) => [`if (${state} === 0) {`, `const ${name} = ${code.code};`, ...body, "}"],
  };
}

/** A writer for the body of a loop in which `variable` is the row `name`. */
export function withVariable(writer: Writer, variable: string, name: string, thing: string): Writer {
  const element: ThingCode = { kind: "thing", code: name, state: undefined, thing, self: false };
  return nested(writer, { variables: new Map([...writer.variables, [variable, element]]) });
}

export function filterCode(compiler: Compiler, writer: Writer, expr: ListFilter): ListCode {
  const list = listCode(compiler, writer, expr.list);
  // Whether each holds must be known before the part of the list is; the first loop finds that out.
  const open = freshName(writer, "_a");
  const probe = freshName(writer, "j");
  const first = withVariable(writer, expr.variable, probe, list.thing);
  const condition = compiler.condition(first, expr.where);
  const total = condition.total && list.state === undefined;
  if (!condition.total) {
    first.statements.push(`${open} |= ${condition.code} > 1 ? ${condition.code} : 0;`);
    writer.statements.push(`let ${open} = 0;`, ...list.each(probe, first.statements));
  }
  const state = total
    ? undefined
    : local(
        writer,
        [list.state, condition.total ? undefined : `need(${open})`]
          .filter((one) => one !== undefined)
          .reduce((a, b) => `${a} !== 0 ? ${a} : ${b}`),
      );
  return {
    kind: "list",
    thing: list.thing,
    state,
    each: (name, body) => {
      const inner = withVariable(writer, expr.variable, name, list.thing);
      const holds = compiler.condition(inner, expr.where);
      return list.each(name, [...inner.statements, `if (${holds.code} === 1) {`, ...body, "}"]);
    },
  };
}

/** Each thing once, in written order. */
export function unionCode(compiler: Compiler, writer: Writer, expr: ListUnion): ListCode {
  const lists = expr.items.map((item) => listCode(compiler, writer, item));
  const [rows, size] = [compiler.scratch(), freshName(writer, "_n")];
  writer.statements.push(`let ${size} = 0;`);
  lists.forEach((list, at) => {
    const name = freshName(writer, "j");
    const add = `${rows}[${size}++] = ${name};`;
    writer.statements.push(
      ...list.each(name, [at === 0 ? add : `if (!among(${rows}, ${size}, ${name})) ${add}`]),
    );
  });
  return {
    kind: "list",
    thing: lists[0]?.thing ?? "",
    state: stateName(writer, allStates(lists.map(({ state }) => state))),
    each: (name, body) => [
      `for (let k${name} = 0; k${name} < ${size}; k${name}++) {`,
      `const ${name} = ${rows}[k${name}];`,
      ...body,
      "}",
    ],
  };
}

export function quantifierCode(compiler: Compiler, writer: Writer, expr: Quantifier): ConditionCode {
  const list = listCode(compiler, writer, expr.list);
  const [result, name] = [freshName(writer, "_q"), freshName(writer, "j")];
  const inner = withVariable(writer, expr.variable, name, list.thing);
  const { code, total } = compiler.condition(inner, expr.body);
  const every = expr.op === "every";
  inner.statements.push(
    total
      ? `${result} ${every ? "&=" : "|="} ${code};`
      : every
        ? `${result} = ${result} === 0 || ${code} === 0 ? 0 : ${result} | ${code};`
        : `${result} = ${result} === 1 || ${code} === 1 ? 1 : ${result} | ${code};`,
  );
  writer.statements.push(`let ${result} = ${every ? 1 : 0};`, ...list.each(name, inner.statements));
  const settled = total ? result : local(writer, `truth(${result})`);
  const answer =
    expr.op === "none" ? local(writer, total ? `${settled} ^ 1` : `opposite(${settled})`) : settled;
  if (list.state === undefined) return { kind: "ja-nee", code: answer, total };
  return {
    kind: "ja-nee",
    code: local(writer, `${list.state} !== 0 ? ${list.state} : ${answer}`),
    total: false,
  };
}

export function aggregateCode(compiler: Compiler, writer: Writer, expr: Aggregate): Code {
  const list = listCode(compiler, writer, expr.list);
  const name = freshName(writer, "j");
  const inner = withVariable(writer, expr.variable, name, list.thing);
  const condition = expr.where === undefined ? undefined : compiler.condition(inner, expr.where);
  if (expr.op === "count") return countCode(compiler, writer, list, name, inner, condition);
  if (expr.op === "average") throw new Unsupported("een gemiddelde over een lijst");
  const chosen = nested(inner);
  const value = localNumber(chosen, asNumber(compiler.expression(chosen, expr.body!)));
  const [sum, open, absent, size] = [
    freshName(writer, "_v"),
    freshName(writer, "_a"),
    freshName(writer, "_s"),
    freshName(writer, "_n"),
  ];
  const test = expr.op === "highest" ? ">" : "<";
  chosen.statements.push(
    expr.op === "sum"
      ? `${sum} += ${value.code};`
      : `if (${size} === 0 || ${value.code} ${test} ${sum}) ${sum} = ${value.code};`,
    ...(expr.op === "sum" ? [] : [`${size}++;`]),
    ...(value.state === undefined ? [] : [`${absent} |= ${value.state};`]),
  );
  const body =
    condition === undefined
      ? chosen.statements
      : [
          ...inner.statements,
          ...(condition.total ? [] : [`if (${condition.code} > 1) ${open} |= ${condition.code};`]),
          `if (${condition.code} === 1) {`,
          ...chosen.statements,
          "}",
        ];
  writer.statements.push(
    `let ${sum} = 0, ${open} = 0, ${absent} = 0, ${size} = 0;`,
    ...list.each(name, body),
  );
  const states = [
    list.state,
    condition === undefined || condition.total ? undefined : `need(${open})`,
    value.state === undefined ? undefined : `need(${absent})`,
    expr.op === "sum" ? undefined : `(${size} === 0 ? 8 : 0)`,
  ].filter((one) => one !== undefined);
  const state =
    states.length === 0
      ? undefined
      : states
          .map((one) => local(writer, one))
          .reduceRight((rest, one) => `(${one} !== 0 ? ${one} : ${rest})`);
  const most = compiler.longestList;
  const low = expr.op === "sum" ? (value.low < 0n ? value.low * most : 0n) : value.low < 0n ? value.low : 0n;
  const high =
    expr.op === "sum" ? (value.high > 0n ? value.high * most : 0n) : value.high > 0n ? value.high : 0n;
  return {
    kind: "number",
    code: sum,
    state: stateName(writer, state),
    scale: value.scale,
    low,
    high,
  };
}

function countCode(
  compiler: Compiler,
  writer: Writer,
  list: ListCode,
  name: string,
  inner: Writer,
  condition: ConditionCode | undefined,
): NumberCode {
  const [low, high, open] = [freshName(writer, "_v"), freshName(writer, "_h"), freshName(writer, "_a")];
  const total = condition === undefined || condition.total;
  const count =
    condition === undefined
      ? `${low}++;`
      : total
        ? `${low} += ${condition.code};`
        : `if (${condition.code} === 1) ${low}++;`;
  const rest = total
    ? []
    : [`if (${condition.code} !== 0) ${high}++;`, `if (${condition.code} > 1) ${open} |= ${condition.code};`];
  writer.statements.push(
    `let ${low} = 0${total ? "" : `, ${high} = 0, ${open} = 0`};`,
    ...list.each(name, [...inner.statements, count, ...rest]),
  );
  const states = [list.state, total ? undefined : local(writer, `need(${open})`)].filter(
    (one) => one !== undefined,
  );
  const state =
    states.length === 0
      ? undefined
      : states.reduceRight((later, one) => `(${one} !== 0 ? ${one} : ${later})`);
  const range = { scale: 1n, low: 0n, high: compiler.longestList };
  if (total) return { kind: "number", code: low, state: stateName(writer, state), ...range };
  // While the list itself is not known, the count can still be anything.
  const least = list.state === undefined ? low : local(writer, `${list.state} === 0 ? ${low} : -1 / 0`);
  const most = list.state === undefined ? high : local(writer, `${list.state} === 0 ? ${high} : 1 / 0`);
  return { kind: "number", code: least, most, state: stateName(writer, state), ...range };
}

export const listPrelude = `
const among = (rows, size, row) => { for (let k = 0; k < size; k++) if (rows[k] === row) return true; return false; };
`;
