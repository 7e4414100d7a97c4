// Words that both hand-made ordinances use: months, windows, shares and the list of measures.

import type { Expr, Fact } from "@andersom/semantics";
import type { definition } from "./model.js";
import {
  aFact,
  at,
  compare,
  count,
  date,
  fact,
  list,
  money,
  num,
  peildatum,
  rule,
  text,
  variable,
  yesNo,
} from "./model.js";

export const monthly = { ...money, reeks: true } as const;
export const percentage = { kind: "percentage" } as const;
export const period = { kind: "periode" } as const;
export const span = { kind: "duur" } as const;

export function around(
  relation: "voor" | "na" | "vanaf",
  amount: string,
  unit: "maand" | "kalendermaand" | "dag" | "werkdag",
  anchor: Expr = peildatum,
): Expr {
  return { op: "period", relation, count: num(amount, count), unit, anchor, type: period };
}
export const reference = around("voor", "36", "kalendermaand");
export const incomeIn = (body: Expr): Expr => ({
  op: "every-month",
  period: reference,
  body,
  type: yesNo,
  text: "in elke maand",
});
export const atPeildatum = (body: Expr): Expr => ({
  op: "at-month",
  date: peildatum,
  body,
  type: body.type,
  text: "op de peildatum",
});
export const share = (percent: string, of: Expr): Expr => ({
  op: "percent",
  args: [num(percent, percentage), of],
  type: money,
});
export const lies = (date_: Expr, target: Expr, relation: "in" | "voor" | "na" = "in"): Expr => ({
  op: "lies",
  relation,
  date: date_,
  target,
  type: yesNo,
});
export const maatregelen = fact("maatregelen", list("maatregel"));
export const own = (id: string, type: Fact["type"]): Expr => fact(id, type, variable("maatregel"));

export const sanctions: readonly Fact[] = [
  aFact("maatregelen", list("maatregel")),
  aFact("percentage", percentage, { thing: "maatregel" }),
  aFact("datum van het besluit", date, { thing: "maatregel" }),
];

export const options = [
  "alleenstaande",
  "alleenstaande ouder",
  "gehuwden zonder kinderen",
  "gehuwden met kinderen",
];
export const household = { kind: "keuze", options } as const;
export const forms = (amounts: readonly string[], validFrom?: string): Parameters<typeof definition>[2] => [
  rule("tabel", "4", num("0"), {
    body: {
      form: "table",
      columns: [{ header: "leefvorm", expr: fact("leefvorm", household) }],
      resultHeader: "hoogte",
      rows: options.map((option, index) => ({
        cells: [{ raw: option, test: compare(fact("leefvorm", household), "=", text(option, household)) }],
        result: num(amounts[index]!),
        resultRaw: amounts[index]!,
        place: at("4"),
        ...(validFrom === undefined ? {} : { validFrom, validTo: "2026-06-30" }),
      })),
    },
  }),
];
