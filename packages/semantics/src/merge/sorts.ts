// One name has one sort of value: rules that give a day and rules that give an amount cannot both be about it.

import type { Diagnostic } from "@andersom/syntax";
import { otherSort } from "../diagnostics/types.js";
import type { Definition, Expr, Place, RuleBody, ValueType } from "../model/index.js";
import { describeType } from "../types/describe.js";
import { isUnknownType } from "../types/fact-type.js";
import { spanOf } from "./examples.js";

export function checkSorts(
  definitions: readonly Definition[],
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const { name, rules } of definitions) {
    const [first, ...others] = rules.flatMap(({ body, place }) => resultsOf(body, place));
    if (first === undefined) continue;
    const other = others.find(
      ({ expr, place }) => place.instrument === undefined && differ(first.expr, expr),
    );
    if (other === undefined) continue;
    const [here, there] = [other, first].map(({ expr }) => describeType(expr.type)) as [string, string];
    const related = [{ span: spanOf(first.place), message: `Hier is het ${there}.` }];
    report(otherSort.at(spanOf(other.place), { name, here, there }, { related }));
  }
}

interface Result {
  readonly expr: Expr;
  readonly place: Place;
}

function resultsOf(body: RuleBody, place: Place): readonly Result[] {
  switch (body.form) {
    case "value":
      return [{ expr: body.value, place }];
    case "table":
      return body.rows.map((row) => ({ expr: row.result, place: row.place }));
    case "cases":
      return body.cases.map((one) => ({ expr: one.value, place: one.place }));
    case "brackets":
      return [{ expr: body.base, place }];
  }
}

/** A length of time may be counted, and a text may be one of a choice. */
const like: Partial<Record<ValueType["kind"], ValueType["kind"]>> = {
  duur: "getal",
  tekst: "keuze",
  lijst: "ding",
};

function differ(a: Expr, b: Expr): boolean {
  if ([a, b].some(({ type }) => isUnknownType(type)) || isBare(a) || isBare(b)) return false;
  const [one, two] = [a.type.kind, b.type.kind];
  return (like[one] ?? one) !== (like[two] ?? two);
}

/** A number without sign or unit: it may be short for an amount, of which others speak. */
function isBare({ op, type }: Expr): boolean {
  return op === "constant" && type.kind === "getal" && type.unit === "" && type.per === undefined;
}
