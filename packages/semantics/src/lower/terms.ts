// Terms as written → data that dates can be computed from: from which event, date or birthday they count.

import type { PeriodUnit, Table, TableRow, Tail, Term as WrittenTerm, WordGroup } from "@andersom/syntax";
import { termFromUnknown, termTable } from "../diagnostics/process.js";
import type { ActTerm, Expr, Term } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { question } from "../names/heard.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import { isoDate } from "./constants.js";
import { stepId } from "./named.js";
import type { LowerContext } from "./context.js";

/** The term among the tails of a sentence. */
export function termOf(tails: readonly Tail[], context: LowerContext): Term | undefined {
  for (const tail of tails) {
    if (tail.kind === "Term") return tail.term.form === "tabel" ? undefined : lowerTerm(tail.term, context);
    if (tail.kind === "During") return { form: "gedurende", text: context.source(tail.span) };
  }
  return undefined;
}

/** The rows of `binnen de termijn in deze tabel: over / termijn / na`. */
export function tableTerms(tails: readonly Tail[], context: LowerContext): readonly ActTerm[] | undefined {
  for (const tail of tails)
    if (tail.kind === "Term" && tail.term.form === "tabel" && tail.term.table !== undefined)
      return rowsOf(tail.term.table, context);
  return undefined;
}

function lowerTerm(term: WrittenTerm, context: LowerContext): Term {
  const { date, day } = term;
  return {
    form: term.form === "tabel" ? "binnen" : term.form,
    ...(term.count === undefined ? {} : { count: Number(term.count.replace(",", ".")) }),
    ...(term.unit === undefined ? {} : { unit: unitOf(term.unit) }),
    ...(term.anchor === undefined ? {} : anchorOf(term.anchor, context)),
    ...(date?.kind === "DateLiteral" ? { date: isoDate(date.year, date.month, date.day) } : {}),
    ...(day === undefined ? {} : { day: { month: day.month, day: day.day } }),
    layer: layerOf(context),
    text: context.source(term.span),
  };
}

function layerOf(context: LowerContext): "wet" | "verordening" {
  return context.law === undefined ? "verordening" : "wet";
}

function unitOf(unit: PeriodUnit): NonNullable<Term["unit"]> {
  return unit as NonNullable<Term["unit"]>;
}

type Anchor = Pick<Term, "anchor" | "anchorDate" | "event" | "birthday">;

/** A birthday, a date of the ordinance, or an event: of these a step comes before a date with the same name. */
export function anchorOf(group: WordGroup, context: LowerContext): Anchor {
  const anchor = printed(group.words);
  const key = keyText(keyOf(group.words));
  const birthday = /^(\S+) verjaardag(?: van .+)?$/u.exec(key)?.[1];
  const years = birthday === undefined ? -1 : ORDINALS.indexOf(birthday) + 1;
  if (birthday !== undefined && years > 0) {
    const birth = dateNamed("geboortedatum", context);
    context.saw(group.words, birth);
    if (birth !== undefined) return { anchor, birthday: years, anchorDate: birth };
  }
  const steps = stepNames(context);
  context.saw(group.words, stepId(key, context));
  if (steps.has(key)) return { anchor, event: key };
  const anchorDate = dateNamed(key, context);
  context.saw(group.words, anchorDate);
  if (anchorDate !== undefined) return { anchor, anchorDate };
  // "Het eerste gesprek" is no slip for "gesprek": only as many words, slightly different, are.
  const length = key.split(" ").length;
  const [close] = suggest(
    key,
    [...steps.keys()].filter((step) => step.split(" ").length === length),
  );
  if (close !== undefined)
    context.report(termFromUnknown.at(group.span, { event: anchor, suggestion: steps.get(close) ?? close }));
  return { anchor, event: key };
}

/** Steps by key, with their printed names. */
export function stepNames({ index }: LowerContext): ReadonlyMap<string, string> {
  return steps(index, "");
}

const steps = question((index): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [key, entries] of index.others)
    for (const { symbol } of entries) if (symbol.kind === "stap") found.set(key, symbol.name);
  return found;
});

/** A date of the ordinance by its name. */
export function dateNamed(key: string, context: LowerContext): Expr | undefined {
  return bindValue(key, context).find((reading) => reading.expr.type.kind === "datum")?.expr;
}

const ORDINALS = (
  "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende " +
  "vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeëntwintigste drieëntwintigste"
).split(" ");

function rowsOf(table: Table, context: LowerContext): readonly ActTerm[] {
  const column = (name: string): number => table.header.findIndex((cell) => cell.raw.toLowerCase() === name);
  const [about, length, from] = [column("over"), column("termijn"), column("na")];
  if (about < 0 || length < 0 || from < 0) {
    context.report(termTable.at(table.span, { reason: "De kolommen zijn: over, termijn en na." }));
    return [];
  }
  return table.rows.flatMap((row): readonly ActTerm[] => {
    const text = cellText(row, about);
    const duration = durationIn(row, length);
    const anchor = cellText(row, from);
    if (text === undefined || duration === undefined || anchor === undefined) {
      const reason = "Een rij heeft een onderwerp, een termijn (zoals ‘2 weken’) en een begin.";
      context.report(termTable.at(row.span, { reason }));
      return [];
    }
    const place = context.placeOf(row.span);
    const words: WordGroup = {
      kind: "WordGroup",
      span: row.cells[from]?.span ?? row.span,
      words: anchor.split(/\s+/u).map((word) => ({ text: word, span: row.cells[from]?.span ?? row.span })),
    };
    const right = context.index.others
      .get(keyText(keyOf([{ text, span: row.span }])))
      ?.find((entry) => entry.symbol.kind === "voorziening");
    context.saw([{ text, span: row.cells[about]?.span ?? row.span }], right?.symbol.id);
    return [
      {
        about: text,
        ...(right === undefined ? {} : { right: right.symbol.id }),
        term: {
          form: "binnen",
          ...duration,
          ...anchorOf(words, context),
          layer: layerOf(context),
          text: `binnen ${cellText(row, length) ?? ""} na ${anchor}`,
        },
        place,
      },
    ];
  });
}

function cellText(row: TableRow, at: number): string | undefined {
  const cell = row.cells[at];
  return cell !== undefined && "raw" in cell && cell.raw !== "" ? cell.raw : undefined;
}

function durationIn(row: TableRow, at: number): Pick<Term, "count" | "unit"> | undefined {
  const cell = row.cells[at];
  const value = cell?.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
  if (value?.kind !== "DurationLiteral") return undefined;
  return { count: Number(value.count.replace(",", ".")), unit: unitOf(value.unit) };
}
