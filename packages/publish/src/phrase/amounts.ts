// Amounts behind a comparison: one amount for everybody, or a small table where it depends on one choice.

import { formatMoney, parseDecimal, rational, roundTo } from "@andersom/runtime";
import type { Comparison, Expr, Fact, PlainValue, TableRow } from "@andersom/semantics";
import { table } from "../document/build.js";
import type { Table } from "../document/document.js";
import { capital, withoutArticle } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { definitionName } from "./naming.js";
import { dateText, evenCents, perText, valueText } from "./plain-value.js";
import { livingLabel } from "./choice.js";
import { reachOf } from "./reach.js";
import type { Known, Teller } from "./teller.js";
import { valuePhrase } from "./value.js";
import { readable } from "./whole-cents.js";

/** What one value is on the date: the same for all, or per option of one choice fact. */
export type Amount =
  | { readonly form: "one"; readonly text: string }
  | { readonly form: "per choice"; readonly fact: Fact; readonly rows: readonly AmountRow[] };
export interface AmountRow {
  /** `Alleenstaande of alleenstaande ouder`. */
  readonly label: string;
  readonly text: string;
}

/** @param comparison how amounts in whole cents are compared with it: decides how part of a cent is shown. */
export function amountOf(teller: Teller, expr: Expr, comparison: Comparison = "="): Amount | undefined {
  const choices = choiceFacts(teller, expr);
  if (choices === undefined || choices.length > 1) return undefined;
  const [fact] = choices;
  if (fact === undefined) {
    const value = teller.calculator.value(expr, teller.on, []);
    return value === undefined ? undefined : { form: "one", text: amountText(value, expr, comparison, true) };
  }
  if (fact.type.kind !== "keuze") return undefined;
  const values = fact.type.options.map((option) =>
    valueFor(teller, expr, [{ fact: fact.id, value: option }]),
  );
  if (values.includes(undefined)) return undefined;
  const texts = evenCents(values.map((value) => amountText(value ?? null, expr, comparison, false)));
  const living = fact.name === "leefvorm";
  const rows = living
    ? fact.type.options.map((option, at) => ({ label: capital(livingLabel(option)), text: texts[at] ?? "" }))
    : grouped(fact.type.options, texts);
  return { form: "per choice", fact, rows };
}

function valueFor(teller: Teller, expr: Expr, known: readonly Known[]): PlainValue | undefined {
  return teller.calculator.value(expr, teller.on, known);
}

/** Options with the same amount share a row, in the order of the ordinance. */
function grouped(options: readonly string[], texts: readonly string[]): AmountRow[] {
  const distinct = [...new Set(texts)];
  return distinct.map((text) => ({
    label: capital(
      joined(
        options.filter((_option, index) => texts[index] === text),
        "of",
      ),
    ),
    text,
  }));
}

/** Part of a cent never decides about amounts in whole cents, so it is shown as the last cent that still counts; elsewhere it is near. */
function amountText(value: PlainValue, expr: Expr, comparison: Comparison, withPer: boolean): string {
  const number = typeof value === "string" ? parseDecimal(value) : undefined;
  if (number === undefined || expr.type.kind !== "bedrag") return valueText(value, expr.type, { withPer });
  const down = comparison === "<=" || comparison === ">";
  const up = comparison === ">=" || comparison === "<";
  const per = withPer && expr.type.per !== undefined ? ` ${perText(expr.type.per)}` : "";
  if (!down && !up) return readable({ value, text: formatMoney(number) + per });
  return formatMoney(roundTo(number, rational(1n, 100n), down ? "omlaag" : "omhoog")) + per;
}

/** The choice facts that the value depends on through its definitions; undefined when it needs any other fact. */
export function choiceFacts(teller: Teller, expr: Expr): readonly Fact[] | undefined {
  const facts = [...reachOf(teller.index, expr).facts].map((id) => teller.index.facts.get(id));
  const choices = facts.filter((fact) => fact?.type.kind === "keuze");
  return choices.length < facts.length ? undefined : choices.filter((fact) => fact !== undefined);
}

/** The table behind a condition; undefined when there is nothing to compute or it is one amount for all. */
export function amountTable(teller: Teller, expr: Expr, comparison: Comparison): Table | undefined {
  const amount = amountOf(teller, expr, comparison);
  if (amount?.form !== "per choice") return undefined;
  const per = expr.type.kind === "bedrag" && expr.type.per !== undefined ? ` ${perText(expr.type.per)}` : "";
  const header = `${capital(withoutArticle(valuePhrase(teller, expr)))}${per}`;
  const rows = amount.rows.map((row) => [row.label, row.text]);
  return table(validity(teller, expr), [situationHeader(amount.fact), header], rows);
}

/** That an amount has no value on the date: the last one has expired, or the first has not begun. */
export function notKnownYet(teller: Teller, expr: Expr): string | undefined {
  const expired = [...reachOf(teller.index, expr).definitions].flatMap((id) => {
    const definition = teller.index.definitions.get(id);
    const gone = definition?.rules.some(
      ({ body }) =>
        body.form === "table" && body.rows.length > 0 && !body.rows.some((row) => inForce(row, teller.on)),
    );
    return definition !== undefined && gone === true ? [definition] : [];
  });
  const [first, ...others] = expired;
  if (first === undefined) return undefined;
  const on = dateText(teller.on);
  if (others.length === 0)
    return `${capital(definitionName(teller, first))} op ${on} ${isPlural(first.name) ? "zijn" : "is"} nog niet bekend.`;
  const laws = new Set(expired.map(({ place }) => place.instrument));
  const [law, another] = laws;
  return law === undefined || another !== undefined
    ? `Het bedrag op ${on} is nog niet bekend.`
    : `De bedragen uit de ${law} op ${on} zijn nog niet bekend.`;
}

/** `Uw situatie` for a choice about the household; the name itself would be jargon ("leefvorm"). */
export function situationHeader(fact: Fact): string {
  return fact.name === "leefvorm" ? "Situatie" : capital(fact.name);
}

/** `Deze bedragen gelden van 1 januari 2026 tot en met 30 juni 2026.`; empty when no date is known. */
export function validity(teller: Teller, expr: Expr): string {
  const dates = parameterDates(teller, expr);
  if (dates.from === undefined && dates.to === undefined) return "";
  if (dates.to === undefined) return `Deze bedragen gelden vanaf ${dateText(dates.from ?? "")}.`;
  if (dates.from === undefined) return `Deze bedragen gelden tot en met ${dateText(dates.to)}.`;
  return `Deze bedragen gelden van ${dateText(dates.from)} tot en met ${dateText(dates.to)}.`;
}

/** The days from and until which all rows that count on the date are the rows that count. */
function parameterDates(teller: Teller, expr: Expr): { readonly from?: string; readonly to?: string } {
  const valid = rowsBehind(teller, expr).filter((row) => inForce(row, teller.on));
  const from = valid
    .flatMap((row) => row.validFrom ?? [])
    .sort()
    .pop();
  const [to] = valid.flatMap((row) => row.validTo ?? []).sort();
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The rows of all tables that a value depends on. */
function rowsBehind(teller: Teller, expr: Expr): readonly TableRow[] {
  return [...reachOf(teller.index, expr).definitions].flatMap((id) =>
    (teller.index.definitions.get(id)?.rules ?? []).flatMap((rule) =>
      rule.body.form === "table" ? rule.body.rows : [],
    ),
  );
}

/** What an amount will be, as far as that is known: `Vanaf 1 augustus 2026 is dat € 32.400 per jaar.` */
export function laterAmounts(teller: Teller, expr: Expr, comparison: Comparison): readonly string[] {
  const days = rowsBehind(teller, expr).flatMap(({ validFrom = "" }) =>
    validFrom > teller.on ? [validFrom] : [],
  );
  const texts = [teller.on, ...new Set(days.sort())].map((on) => {
    const amount = amountOf({ ...teller, on }, expr, comparison);
    return [on, amount?.form === "one" ? amount.text : undefined] as const;
  });
  return texts.flatMap(([on, text], at) =>
    at === 0 || text === undefined || text === texts[at - 1]?.[1]
      ? []
      : [`Vanaf ${dateText(on)} is dat ${text}.`],
  );
}

/** Whether a dated row counts on a day; ISO dates compare as text. */
export function inForce(
  row: { readonly validFrom?: string; readonly validTo?: string },
  on: string,
): boolean {
  return (
    (row.validFrom === undefined || row.validFrom <= on) && (row.validTo === undefined || on <= row.validTo)
  );
}
