// Lists of people and things on the fast path: some, every, none, counts, sums and extremes, each a loop of its own.

import { parseDecimal } from "@andersom/runtime";
import type { Aggregate, Expr, ListFilter, ListUnion, Quantifier } from "@andersom/semantics";
import {
  asNumber,
  Unsupported,
  type Code,
  type ConditionCode,
  type ListCode,
  type NumberCode,
} from "./code.js";
import type { Maker, Scope } from "./maker.js";
import { withThing } from "./maker.js";
import { fixedNumber, onOneScale } from "./number.js";

/** The things of a list; one thing is a list of one, and nobody one of none. */
function listJs(maker: Maker, scope: Scope, expr: Expr): { readonly js: string; readonly thing: string } {
  const code = maker.expression(scope, expr);
  if (code.kind === "list") return { js: `many(${code.js})`, thing: code.thing };
  if (code.kind === "thing") return { js: `oneOrNone(${code.js})`, thing: code.thing };
  throw new Unsupported("iets anders dan een lijst");
}

interface Loop {
  readonly list: string;
  readonly name: string;
  readonly inner: Scope;
}

function loopOver(
  maker: Maker,
  scope: Scope,
  expr: { readonly list: Expr; readonly variable: string },
): Loop {
  const { js, thing } = listJs(maker, scope, expr.list);
  const name = maker.functions.fresh("j");
  return { list: js, name, inner: withThing(scope, expr.variable, name, thing) };
}

/** `start` before the loop, `each` for every thing, `end` after it; `closed` is what an absent list gives. */
function loopJs({ list, name }: Loop, closed: string, start: string, each: string, end: string): string {
  return `{\n  const l = ${list};\n  if (typeof l === "number") ${closed}\n  ${start}\n  for (let k = 0; k < l.length; k++) {\n    const ${name} = l[k];\n    ${each}\n  }\n  ${end}\n}`;
}

export function quantifierCode(maker: Maker, scope: Scope, expr: Quantifier): ConditionCode {
  const loop = loopOver(maker, scope, expr);
  const [ends, goesOn] = expr.op === "every" ? ["0", "1"] : ["1", "0"];
  const holds = maker.truth(loop.inner, expr.body);
  const answer = (js: string): string => (expr.op === "none" ? `opposite(${js})` : js);
  const js = maker.functions.call(
    scope,
    loopJs(
      loop,
      "return l;",
      "let s = 0, v;",
      `v = ${holds}; if (v === ${ends}) return ${answer(ends)}; if (v !== ${goesOn}) s |= v;`,
      `return s === 0 ? ${answer(goesOn)} : truth(s);`,
    ),
  );
  return { kind: "condition", js };
}

export function filterCode(maker: Maker, scope: Scope, expr: ListFilter): ListCode {
  const loop = loopOver(maker, scope, expr);
  const holds = maker.truth(loop.inner, expr.where);
  const thing = loop.inner.things.get(expr.variable)?.thing ?? "";
  const js = maker.functions.call(
    scope,
    loopJs(
      loop,
      "return l;",
      "const found = []; let s = 0, v;",
      `v = ${holds}; if (v === 1) found.push(${loop.name}); else s |= v;`,
      "return s === 0 ? found : need(s);",
    ),
  );
  return { kind: "list", js, thing };
}

/** Each thing once, in written order. */
export function unionCode(maker: Maker, scope: Scope, expr: ListUnion): ListCode {
  const lists = expr.items.map((item) => listJs(maker, scope, item));
  return { kind: "list", js: `union(${lists.map(({ js }) => js).join(", ")})`, thing: lists[0]?.thing ?? "" };
}

export function aggregateCode(maker: Maker, scope: Scope, expr: Aggregate): Code {
  if (expr.op === "first") throw new Unsupported("de eerste van een lijst");
  const loop = loopOver(maker, scope, expr);
  const where = expr.where === undefined ? "1" : maker.truth(loop.inner, expr.where);
  if (expr.op === "count") return countCode(maker, scope, loop, where);
  const value = asNumber(maker.expression(loop.inner, expr.body!));
  const guarded = (each: string): string =>
    where === "1"
      ? each
      : `v = ${where}; if (v > 1) { s |= v; continue; } if (v === 0) continue;\n    ${each}`;
  const absences = "if (s !== 0) return absent(need(s)); if (a !== 0) return absent(need(a));";
  if (expr.op === "sum" || expr.op === "average") {
    const body = loopJs(
      loop,
      "return absent(l);",
      "let s = 0, a = 0, n = 0, total = 0, v;",
      guarded(`v = ${value.js}; n++; if (isThere(v)) total = fit(total + v); else a |= bitsOf(v);`),
      expr.op === "sum"
        ? `${absences} return total;`
        : `if (s !== 0) return absent(need(s)); if (n === 0) return ${noneJs(expr, value.scale * 5040n)}; if (a !== 0) return absent(need(a)); return quotient(total, n, 5040);`,
    );
    return {
      kind: "number",
      js: maker.functions.call(scope, body),
      scale: expr.op === "sum" ? value.scale : value.scale * 5040n,
    };
  }
  const body = loopJs(
    loop,
    "return absent(l);",
    "let s = 0, a = 0, n = 0, best = 0, v;",
    guarded(
      `v = ${value.js}; if (!isThere(v)) a |= bitsOf(v); else if (n === 0 || v ${expr.op === "highest" ? ">" : "<"} best) best = v; n++;`,
    ),
    `if (s !== 0) return absent(need(s)); if (n === 0) return ${noneJs(expr, value.scale)}; if (a !== 0) return absent(need(a)); return best;`,
  );
  return { kind: "number", js: maker.functions.call(scope, body), scale: value.scale };
}

/** The value of an empty list. */
function noneJs({ none }: Aggregate, scale: bigint): string {
  const fixed = none === undefined ? undefined : parseDecimal(none);
  if (none !== undefined && fixed === undefined)
    throw new Unsupported("een onleesbare waarde bij een lege lijst");
  if (fixed === undefined) return "absent(8)";
  const [value] = onOneScale([fixedNumber(fixed), { kind: "number", js: "0", scale }]) as readonly [
    NumberCode,
  ];
  if (value.scale !== scale) throw new Unsupported("een fijne waarde bij een lege lijst");
  return value.js;
}

/** While some are not decided, the least and the most that hold are known all the same. */
function countCode(maker: Maker, scope: Scope, loop: Loop, where: string): NumberCode {
  const body = loopJs(
    loop,
    "{ bounds.low = bounds.high = NaN; return absent(l); }",
    "let s = 0, low = 0, high = 0, v;",
    `v = ${where}; if (v === 1) { low++; high++; } else if (v !== 0) { s |= v; high++; }`,
    "bounds.low = low; bounds.high = high; return s === 0 ? low : absent(need(s));",
  );
  return { kind: "number", js: maker.functions.call(scope, body), scale: 1n, counted: true };
}
