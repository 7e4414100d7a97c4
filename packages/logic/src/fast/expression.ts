// Expressions as JavaScript of the fast path: the same cases as the interpreter has.

import { convertOp, fromInteger, isRational, isSpan } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";
import { literal } from "../module/text.js";
import {
  absentCode,
  asCondition,
  asNumber,
  asThing,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
} from "./code.js";
import { aroundCode, completedCode, inMonthCode, liesCode, partCode, shiftCode } from "./date.js";
import { aggregateCode, filterCode, quantifierCode, unionCode } from "./list.js";
import type { Maker, Scope } from "./maker.js";
import { thingNamed } from "./maker.js";
import { atMonthCode, everyMonthCode, monthCountCode, overMonthsCode } from "./month.js";
import {
  divided,
  extreme,
  fixedNumber,
  onOneScale,
  percent,
  product,
  rounded,
  sum,
  times,
} from "./number.js";
import { hole, notApplicable } from "./runtime/values.js";

const yesNo = { kind: "ja-nee" } as const;

export function expressionCode(maker: Maker, scope: Scope, expr: Expr): Code {
  const value = (part: Expr): Code => maker.expression(scope, part);
  const number = (part: Expr): NumberCode => asNumber(value(part));
  const numbers = (parts: readonly Expr[]): NumberCode[] => parts.map(number);
  const condition = (js: string): ConditionCode => ({ kind: "condition", js });
  switch (expr.op) {
    case "constant":
      return constantCode(expr);
    case "fact": {
      const fact = maker.index.facts.get(expr.fact);
      return fact === undefined
        ? absentCode(expr.type, hole)
        : maker.fact(scope, fact, asThing(value(expr.of)));
    }
    case "definition": {
      const subject = expr.of === undefined ? undefined : asThing(value(expr.of));
      return maker.definition(scope, expr.definition, subject, expr.clause);
    }
    case "variable":
      return thingNamed(scope, expr.name);
    case "peildatum":
      return maker.today();

    case "add":
      return sum(1, numbers(expr.args));
    case "subtract":
      return sum(-1, numbers(expr.args));
    case "multiply":
      return product(numbers(expr.args));
    case "divide":
      return divided(numbers(expr.args));
    case "percent":
      return percent(number(expr.args[0]!), number(expr.args[1]!));
    case "min":
    case "max":
      return extreme(expr.op, numbers(expr.args));
    case "difference": {
      const [a, b] = onOneScale(numbers(expr.args)) as [NumberCode, NumberCode];
      return { kind: "number", js: `distance(${a.js}, ${b.js})`, scale: a.scale };
    }
    case "pro-rata":
      return divided([product([number(expr.base), number(expr.part)]), number(expr.whole)]);
    case "round":
      return rounded(number(expr.arg), expr.step, expr.direction);
    case "clamp": {
      const arg = number(expr.arg);
      if (expr.atLeast !== undefined && expr.atMost !== undefined) {
        const all = onOneScale([arg, number(expr.atLeast), number(expr.atMost)]);
        return { kind: "number", js: `clamp(${all.map(({ js }) => js).join(", ")})`, scale: all[0]!.scale };
      }
      if (expr.atLeast !== undefined) return extreme("max", [arg, number(expr.atLeast)]);
      return expr.atMost === undefined ? arg : extreme("min", [arg, number(expr.atMost)]);
    }
    case "convert": {
      const ratio = convertOp(fromInteger(1), expr.from, expr.to);
      if (!isRational(ratio)) throw new Unsupported("een periode die niet is om te rekenen");
      return times(number(expr.arg), ratio);
    }

    case "compare":
      return condition(compareJs(maker, scope, expr.comparison, value(expr.left), value(expr.right)));
    case "one-of": {
      const arg = value(expr.arg);
      const name = maker.functions.fresh("q");
      const inner = { ...scope, names: [...scope.names, name] };
      const given = { ...arg, js: name, ...(arg.kind === "number" ? { multiple: undefined } : {}) } as Code;
      const same = expr.options.map((option) => compareJs(maker, inner, "=", given, value(option)));
      const lines = same.map((js) => `v = ${js}; if (v === 1) return 1; s |= v;`);
      return condition(
        maker.functions.call(
          scope,
          `{ const ${name} = ${arg.js}; let s = 0, v; ${lines.join(" ")} return s === 0 ? 0 : truth(s); }`,
        ),
      );
    }
    case "all":
    case "any":
      return condition(
        junctionJs(
          maker,
          scope,
          expr.op,
          expr.items.map((item) => ({
            js: maker.truth(scope, item.expr),
            text: item.text ?? item.expr.text,
          })),
        ),
      );
    case "not":
      return condition(`opposite(${maker.truth(scope, expr.arg)})`);

    case "some":
    case "every":
    case "none":
      return quantifierCode(maker, scope, expr);
    case "filter":
      return filterCode(maker, scope, expr);
    case "union":
      return unionCode(maker, scope, expr);
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
      return aggregateCode(maker, scope, expr);
    case "every-month":
      return everyMonthCode(maker, scope, expr);
    case "count-months":
      return monthCountCode(maker, scope, expr);
    case "average-over-months":
    case "sum-over-months":
      return overMonthsCode(maker, scope, expr);
    case "at-month":
      return atMonthCode(maker, scope, expr);

    case "lies":
      return liesCode(maker, scope, expr);
    case "period":
      return aroundCode(maker, scope, expr);
    case "date-shift":
      return shiftCode(maker, scope, expr);
    case "date-of-month":
      return inMonthCode(maker, scope, expr);
    case "completed":
      return completedCode(maker, scope, expr);
    case "period-part":
      return partCode(maker, scope, expr);

    case "is-unknown":
      return condition(`isOpen(${bitsJs(value(expr.arg))})`);
    case "is-not-applicable":
      return condition(`isAbsent(${bitsJs(value(expr.arg))})`);
    case "has-right":
      return maker.hasRight(expr, asThing(value(expr.of)));
    case "ladder-reaches":
      if (expr.body === undefined) return absentCode(yesNo, hole);
      if (expr.of !== undefined) throw new Unsupported("de volgorde van hulp van iemand anders");
      return maker.expression(scope, expr.body);
    case "hole":
      return absentCode(expr.type, hole);
    case "lookup":
    case "effect-not-reached":
    case "duty-applies":
    case "event-date":
    case "terms-met":
    case "signal":
    case "consent":
    case "help-count":
      throw new Unsupported(`de vorm ${expr.op}`);
  }
}

/** The forms that never are *niet van toepassing*. */
const decided: ReadonlySet<Expr["op"]> = new Set([
  "compare",
  "one-of",
  "all",
  "any",
  "not",
  "some",
  "every",
  "none",
  "lies",
]);

export function truthJs(maker: Maker, scope: Scope, expr: Expr): string {
  const { js } = asCondition(maker.expression(scope, expr));
  if (js === "0" || js === "1" || decided.has(expr.op)) return js;
  return `asTruth(${js})`;
}

/** In order, up to the first item that decides: nothing can change the answer then. */
export function junctionJs(
  maker: Maker,
  scope: Scope,
  op: "all" | "any",
  items: readonly { readonly js: string; readonly text?: string | undefined }[],
  note?: string,
): string {
  const [ends, goesOn] = op === "all" ? ["0", "1"] : ["1", "0"];
  if (items.some(({ js }) => js === ends)) return ends;
  const open = items.filter(({ js }) => js !== goesOn);
  const [only] = open;
  if (only === undefined) return goesOn;
  if (open.length === 1) return only.js;
  const lines = open.map(({ js, text }) => {
    const say = text === undefined || text === "" ? "" : `  // ${plainNote(text)}\n`;
    return `${say}  v = ${js};\n  if (v === ${ends}) return ${ends};\n  if (v !== ${goesOn}) s |= v;`;
  });
  const body = `{\n  let s = 0, v;\n${lines.join("\n")}\n  return s === 0 ? ${goesOn} : truth(s);\n}`;
  return maker.functions.call(scope, body, note);
}

export function plainNote(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll("*/", "* /")
    .slice(0, 140)
    .trim();
}

function constantCode(expr: Extract<Expr, { op: "constant" }>): Code {
  const value = fromPlain(expr.value, expr.type);
  if (typeof value === "boolean") return { kind: "condition", js: value ? "1" : "0" };
  if (typeof value === "number") return { kind: "day", js: value < 0 ? `(${value})` : String(value) };
  if (typeof value === "string") return { kind: "text", js: literal(value) };
  if (isRational(value)) return fixedNumber(value);
  if (isSpan(value) && value.count.d === 1n)
    return { kind: "length", js: `lengthOf(${value.count.n}, 1, ${literal(value.unit)})` };
  if ("from" in value) return { kind: "period", js: `{ from: ${value.from}, to: ${value.to} }` };
  if ("kind" in value && value.kind === "niet van toepassing") return absentCode(expr.type, notApplicable);
  if ("kind" in value && value.kind === "onbekend") return absentCode(expr.type, hole);
  throw new Unsupported("een vaste waarde van een andere soort");
}

const signs = { "=": "equal", "<>": "different", "<": "less", "<=": "atMost", ">": "more", ">=": "atLeast" };

export function compareJs(
  maker: Maker,
  scope: Scope,
  comparison: keyof typeof signs,
  left: Code,
  right: Code,
): string {
  if (left.kind !== right.kind) throw new Unsupported(`een ${left.kind} naast een ${right.kind}`);
  if (left.kind === "number" && right.kind === "number") {
    if (left.counted === true || right.counted === true)
      return countedJs(maker, scope, comparison, left, right);
    const [a, b] = onOneScale([left, right]) as [NumberCode, NumberCode];
    return `${signs[comparison]}(${a.js}, ${b.js})`;
  }
  if (left.kind === "day") return `${signs[comparison]}(${left.js}, ${right.js})`;
  if (comparison !== "=" && comparison !== "<>") throw new Unsupported(`een volgorde van ${left.kind}`);
  const equal =
    left.kind === "condition"
      ? `sameAnswer(${left.js}, ${right.js})`
      : left.kind === "text" || left.kind === "thing"
        ? `same(${left.js}, ${right.js})`
        : undefined;
  if (equal === undefined) throw new Unsupported(`vergelijken van ${left.kind}`);
  return comparison === "=" ? equal : `opposite(${equal})`;
}

/** "Minstens 30 maanden" is decided once 30 months hold, whatever the others bring. */
function countedJs(
  maker: Maker,
  scope: Scope,
  comparison: keyof typeof signs,
  left: NumberCode,
  right: NumberCode,
): string {
  const scale = onOneScale([left, right])[0]!.scale;
  const side = (code: NumberCode, name: string): string => {
    const factor = scale / code.scale;
    const times_ = factor === 1n ? "" : ` * ${factor}`;
    const value = `const ${name} = ${factor === 1n ? code.js : `scaled(${code.js}, ${factor})`};`;
    const [low, high] =
      code.counted === true ? [`bounds.low${times_}`, `bounds.high${times_}`] : ["NaN", "NaN"];
    return `${value} const ${name}l = isThere(${name}) ? ${name} : ${low}, ${name}h = isThere(${name}) ? ${name} : ${high};`;
  };
  return maker.functions.call(
    scope,
    `{ ${side(left, "a")} ${side(right, "b")} return comparedCounts(${literal(comparison)}, a, al, ah, b, bl, bh); }`,
  );
}

/** The bits of any value: 0 when it is there. */
export function bitsJs(code: Code): string {
  if (code.kind === "condition") return `bitsOfAnswer(${code.js})`;
  return code.kind === "number" || code.kind === "day" ? `bitsOf(${code.js})` : `bitsOfOther(${code.js})`;
}
