// Values per month on the fast path: each month of a period, sums, averages and counts.

import type { AtMonth, CountMonths, MonthAggregate, MonthQuantifier } from "@andersom/semantics";
import {
  asDay,
  asNumber,
  formOf,
  renamed,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
} from "./code.js";
import { inMonth, type Maker, type Scope } from "./maker.js";

interface Months {
  readonly inner: Scope;
  /** A loop over the months, with what comes before, in and after it. */
  readonly loop: (closed: string, start: string, each: string, end: string) => string;
}

function monthsOf(maker: Maker, scope: Scope, expr: { readonly period: MonthQuantifier["period"] }): Months {
  const period = maker.expression(scope, expr.period);
  if (period.kind !== "period") throw new Unsupported("maanden van iets anders dan een periode");
  const name = maker.functions.fresh("m");
  return {
    inner: inMonth(scope, name),
    loop: (closed, start, each, end) =>
      `{\n  const p = ${period.js}, c = monthsClosed(p);\n  if (c !== 0) ${closed}\n  ${start}\n  const last = lastMonth(p);\n  for (let ${name} = firstMonth(p); ${name} <= last; ${name}++) {\n    ${each}\n  }\n  ${end}\n}`,
  };
}

export function everyMonthCode(maker: Maker, scope: Scope, expr: MonthQuantifier): ConditionCode {
  const { inner, loop } = monthsOf(maker, scope, expr);
  const holds = maker.truth(inner, expr.body);
  const body = loop(
    "return c;",
    "let s = 0, v;",
    `v = ${holds}; if (v === 0) return 0; if (v !== 1) s |= v;`,
    "return s === 0 ? 1 : truth(s);",
  );
  return { kind: "condition", js: maker.functions.call(scope, body) };
}

export function overMonthsCode(maker: Maker, scope: Scope, expr: MonthAggregate): NumberCode {
  const { inner, loop } = monthsOf(maker, scope, expr);
  const value = asNumber(maker.expression(inner, expr.body));
  const average = expr.op === "average-over-months";
  const body = loop(
    "return absent(c);",
    "let a = 0, n = 0, total = 0, v;",
    `v = ${value.js}; n++; if (isThere(v)) total = fit(total + v); else a |= bitsOf(v);`,
    `if (a !== 0) return absent(need(a)); return ${average ? "quotient(total, n, 5040)" : "total"};`,
  );
  const scale = average ? value.scale * 5040n : value.scale;
  return { kind: "number", js: maker.functions.call(scope, body), scale };
}

export function monthCountCode(maker: Maker, scope: Scope, expr: CountMonths): NumberCode {
  const { inner, loop } = monthsOf(maker, scope, expr);
  const holds = maker.truth(inner, expr.body);
  const [each, end] = expr.consecutive
    ? [
        "if (v === 1) low++; else low = 0; if (v !== 0) high++; else high = 0; if (low > most) most = low; if (high > top) top = high;",
        "bounds.low = most; bounds.high = top; return s === 0 ? most : absent(need(s));",
      ]
    : [
        "if (v === 1) low++; if (v !== 0) high++;",
        "bounds.low = low; bounds.high = high; return s === 0 ? low : absent(need(s));",
      ];
  const body = loop(
    "{ bounds.low = bounds.high = NaN; return absent(c); }",
    `let s = 0, low = 0, high = 0, v;${expr.consecutive ? " let most = 0, top = 0;" : ""}`,
    `v = ${holds}; if (v > 1) s |= v; ${each}`,
    end,
  );
  return { kind: "number", js: maker.functions.call(scope, body), scale: 1n, counted: true };
}

export function atMonthCode(maker: Maker, scope: Scope, expr: AtMonth): Code {
  const date = asDay(maker.expression(scope, expr.date));
  const name = maker.functions.fresh("m");
  const value = maker.expression(inMonth(scope, name), expr.body);
  const absent = formOf(value.kind) === "number" ? "absent(c)" : "c";
  const body = `{ const d = ${date.js}, c = monthState(d); if (c !== 0) return ${absent}; const ${name} = monthOf(d); return ${value.js}; }`;
  return renamed(value, maker.functions.call(scope, body));
}
