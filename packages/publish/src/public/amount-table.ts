// The rows of a value as a table: those that count on the day, in the words of the page.

import type { Brackets, DecisionTable, Definition, Expr, TableRow } from "@andersom/semantics";
import { paragraph, table } from "../document/build.js";
import type { Block, Origin, Table } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { inForce, situationHeader } from "../phrase/amounts.js";
import { livingLabel } from "../phrase/choice.js";
import { spokenTo } from "../phrase/fragment.js";
import { definitionName, withArticle, withoutPeriod } from "../phrase/naming.js";
import { dateText, evenCents, perText, valueText } from "../phrase/plain-value.js";
import { valuePhrase } from "../phrase/value.js";
import { say, type PublicContext } from "./context.js";
import { knownValue } from "./known-amount.js";

/** A table without questions has one answer on the day: that is a sentence, which `lead` opens. */
export function tableBlocks(
  context: PublicContext,
  definition: Definition,
  body: DecisionTable,
  origin?: Origin,
  lead = "dat is",
): Block[] {
  const [row, ...others] = body.rows.filter((one) => inForce(one, context.on));
  if (body.columns.length > 0 || row === undefined || others.length > 0) {
    const found = decisionTable(context, definition, body);
    return [origin === undefined ? found : { ...found, origin }];
  }
  const until = validityOf(context, body);
  return [paragraph(`${sentence(`${lead} ${valuePhrase(context, row.result)}`)} ${until}`.trim(), origin)];
}

/** The rows that count on the date, with the question of the fact as header where it has one. */
export function decisionTable(context: PublicContext, definition: Definition, body: DecisionTable): Table {
  const columns = body.columns.map((column) => columnHeader(context, column.header, column.expr));
  const per =
    "per" in definition.type && definition.type.per !== undefined ? ` ${perText(definition.type.per)}` : "";
  const name = definition.kind === "begrip" ? withoutPeriod(definition.name) : body.resultHeader;
  const result = capital(
    `${isAmount(context, definition) ? say(context, "{u krijgt}") : named(context, name)}${per}`,
  );
  const valid = body.rows.filter((row) => inForce(row, context.on));
  const results = evenCents(valid.map((row) => resultText(context, row, per !== "")));
  const rows = valid.map((row, at) => [
    ...row.cells.map((cell, column) => cellText(context, cell.raw, body.columns[column]?.expr)),
    results[at] ?? "",
  ]);
  return table(validityOf(context, body), [...columns, result], rows);
}

/**
 * A plain value is written as everywhere else on the page, and so is a name for one; anything else as the ordinance writes it.
 * `perInHeader`: the header of the column says `per maand`, so that the cells need not.
 */
function resultText(context: PublicContext, row: TableRow, perInHeader: boolean): string {
  const { result } = row;
  if (result.op === "constant") return capital(valueText(result.value, result.type, { withPer: false }));
  const known = knownValue(context, result)?.value;
  if (known === undefined) return capital(spokenTo(context, row.resultRaw));
  return capital(valueText(known.value, known.type, { withPer: !perInHeader }));
}

/** What a right gives; a middle step keeps its own name. */
function isAmount({ index }: PublicContext, { id }: Definition): boolean {
  return index.model.rights.some(({ amount, extent }) => amount === id || extent === id);
}

/** `het gewone percentage`: behind an article only, because without it the word would be `gewoon`. */
function named(context: PublicContext, name: string): string {
  const article = withArticle(context, name);
  return article.startsWith("het ") && /^\p{Ll}+e (?!(?:van|voor|bij|per|op|in|boven|uit) )\p{Ll}/u.test(name)
    ? article
    : name;
}

function columnHeader(context: PublicContext, header: string, expr: Expr | undefined): string {
  if (isLiving(context, expr)) return "Situatie";
  if (expr?.op !== "fact") return capital(spokenTo(context, header));
  const fact = context.index.facts.get(expr.fact);
  if (fact === undefined) return capital(header);
  return fact.type.kind === "keuze" ? situationHeader(fact) : (fact.question ?? capital(header));
}

/** `minstens 3` is `3 of meer`, `minstens 6 en minder dan 12` is `6 tot 12`; `elke` says that it makes no difference. */
function cellText(context: PublicContext, raw: string, asked: Expr | undefined): string {
  if (isLiving(context, asked)) return capital(livingLabel(raw));
  if (/^elke?$/iu.test(raw)) return "Maakt niet uit";
  const least = /^minstens (\d[\d.,]*(?: \p{L}+)?)$/iu.exec(raw)?.[1];
  if (least !== undefined) return `${least} of ${isAge(context, asked) ? "ouder" : "meer"}`;
  const [, from, unit = "", end = "", to = ""] =
    /^minstens (\d[\d.,]*)((?: \p{L}+)*) en (minder dan|hoogstens) (\d[\d.,]*)\2$/iu.exec(raw) ?? [];
  if (from !== undefined) return `${from} ${/^m/iu.test(end) ? "tot" : "tot en met"} ${to}${unit}`;
  return capital(spokenTo(context, raw));
}

function isAge({ index }: PublicContext, expr: Expr | undefined): boolean {
  return expr?.op === "definition" && index.definitions.get(expr.definition)?.name === "leeftijd";
}

/** Whether a column asks how somebody lives, of which the law has words that residents do not use. */
function isLiving({ index }: PublicContext, expr: Expr | undefined): boolean {
  if (expr?.op === "fact") return index.facts.get(expr.fact)?.name === "leefvorm";
  return expr?.op === "definition" && index.definitions.get(expr.definition)?.name === "leefvorm";
}

function validityOf(context: PublicContext, body: DecisionTable): string {
  const rows = body.rows.filter((row) => inForce(row, context.on));
  const [to] = rows
    .flatMap((row) => [row.validTo ?? [], knownValue(context, row.result)?.until ?? []].flat())
    .sort();
  return to === undefined ? "" : `Dit geldt tot en met ${dateText(to)}.`;
}

/** What the rows of the table below it come to: each counts for its own part, and not for all of it. */
export function bracketSentence(context: PublicContext, definition: Definition, { base }: Brackets): string {
  const whole = definitionName(context, definition);
  return `Van elk deel van ${valuePhrase(context, base)} telt een percentage mee. Alles samen is ${whole}.`;
}

export function bracketTable(context: PublicContext, body: Brackets): Table {
  const rows = body.rows.map((row) => [
    capital(spokenTo(context, row.raw.replace(/\s*\|.*$/u, ""))),
    `${row.percent.replace(".", ",")}%`,
  ]);
  return table("", [`Deel van ${valuePhrase(context, body.base)}`, "Daarvan telt mee"], rows);
}
