// Values of the model in words: what a number is, how it is computed, which period is meant.

import type { Definition, Expr, PeriodAround } from "@andersom/semantics";
import { counted, joined, numberWord, spanWords } from "../dutch/number-words.js";
import { definitionName, factName, variableName } from "./naming.js";
import { perText, valueText } from "./plain-value.js";
import type { Teller } from "./teller.js";

/** The value as a noun phrase without capital: `105% van de bijstandsnorm`, `de dag van uw aanvraag`. */
export function valuePhrase(teller: Teller, expr: Expr): string {
  const say = (one: Expr): string => valuePhrase(teller, one);
  switch (expr.op) {
    case "constant":
      return valueText(expr.value, expr.type, { withPer: true });
    case "fact":
      return factPhrase(teller, expr.fact, expr.of) ?? written(expr);
    case "definition":
      return definitionPhrase(teller, expr.definition) ?? written(expr);
    case "variable":
      return variableName(teller, expr.name);
    case "peildatum":
      return peildatumPhrase(teller);
    case "percent":
      return expr.args.map(say).join(" van ");
    case "add":
      return expr.args.map(say).join(" plus ");
    case "subtract":
      return expr.args.map(say).join(" min ");
    case "multiply":
      return expr.args.map((arg, at) => (at === 0 ? partOf(arg) : undefined) ?? `${say(arg)}${at < expr.args.length - 1 ? " keer " : ""}`).join(""); // prettier-ignore
    case "divide":
      return expr.args.map(say).join(" gedeeld door ");
    case "min":
      return `het laagste van ${joined(expr.args.map(say), "en")}`;
    case "max":
      return `het hoogste van ${joined(expr.args.map(say), "en")}`;
    case "difference":
      return `het verschil tussen ${expr.args.map(say).join(" en ")}`;
    case "pro-rata":
      return `${say(expr.base)}, naar verhouding van ${say(expr.part)} tot ${say(expr.whole)}`;
    case "round":
    case "clamp":
      return say(expr.arg);
    case "convert":
      return `${say(expr.arg)}, omgerekend ${perText(expr.to)}`;
    case "at-month":
      return `${say(expr.body)} op ${say(expr.date)}`;
    case "period":
      return periodPhrase(teller, expr);
    case "date-shift":
      return `${expr.count.op === "constant" ? counted(say(expr.count), expr.unit) : `${say(expr.count)} ${expr.unit}`} ${expr.sign === 1 ? "na" : "voor"} ${say(expr.date)}`;
    case "date-of-month":
      return `de ${expr.which === "first" ? "eerste" : "laatste"} dag van de maand ${expr.monthOffset === 1 ? "na" : "van"} ${say(expr.date)}`;
    case "completed":
      return `het aantal hele ${expr.unit === "jaar" ? "jaren" : expr.unit === "maand" ? "maanden" : "dagen"} tussen ${say(expr.from)} en ${say(expr.to)}`;
    case "period-part":
      return `de ${expr.part} van ${say(expr.period)}`;
    case "average-over-months":
      return `het gemiddelde per maand van ${say(expr.body)} in ${say(expr.period)}`;
    case "sum-over-months":
      return `het totaal van ${say(expr.body)} in ${say(expr.period)}`;
    case "count":
    case "sum":
    case "highest":
    case "lowest":
    case "average":
    case "first":
    case "lookup":
    case "count-months":
      return written(expr);
    default:
      return written(expr);
  }
}

/** `een derde van `: a part that no decimal number is exactly. */
function partOf(expr: Expr): string | undefined {
  const value =
    expr.op === "constant" && typeof expr.value === "string" ? /^(\d+)\/(\d+)$/u.exec(expr.value) : null;
  const [, count = "", whole = ""] = value ?? [];
  const names: Readonly<Record<string, string>> = {
    "3": "derde",
    "6": "zesde",
    "7": "zevende",
    "9": "negende",
  };
  const name = names[whole];
  if (name === undefined) return undefined;
  return `${count === "1" ? "een" : numberWord(Number(count))} ${name} van `;
}

/** The ordinance's own words; a dash where it has none, so that a gap is seen and not guessed. */
function written(expr: Expr): string {
  return expr.text ?? "–";
}

function factPhrase(teller: Teller, id: string, of: Expr): string | undefined {
  const fact = teller.index.facts.get(id);
  return fact && factName(teller, fact, of.op === "variable" ? of.name : undefined);
}

function definitionPhrase(teller: Teller, id: string): string | undefined {
  const definition = teller.index.definitions.get(id);
  if (definition === undefined) return undefined;
  if (id === teller.index.model.peildatum) return peildatumPhrase(teller);
  const only = onlyValue(definition);
  if (definition.type.kind === "periode" && only?.op === "period") return periodPhrase(teller, only);
  return definitionName(teller, definition);
}

/** The peildatum is named by what fixes it: `de dag van uw aanvraag`. */
function peildatumPhrase(teller: Teller): string {
  const id = teller.index.model.peildatum;
  const definition = id === undefined ? undefined : teller.index.definitions.get(id);
  const only = definition && onlyValue(definition);
  if (only?.op === "fact") return valuePhrase(teller, only);
  return definition === undefined ? "de peildatum" : definitionName(teller, definition);
}

/** The value of a definition that has one rule without conditions. */
export function onlyValue(definition: Definition): Expr | undefined {
  const [rule, ...others] = definition.rules;
  if (rule === undefined || others.length > 0 || definition.caps.length > 0) return undefined;
  if (rule.scope !== undefined || rule.when !== undefined || rule.body.form !== "value") return undefined;
  return rule.body.value;
}

/** `de drie jaar voor de maand van uw aanvraag`: whole calendar months end before the month of the anchor. */
export function periodPhrase(teller: Teller, period: PeriodAround): string {
  const anchor = valuePhrase(teller, period.anchor);
  const { count, unit } = period;
  if (period.relation === "sinds" || count === undefined || unit === undefined)
    return `de tijd sinds ${anchor}`;
  const number = count.op === "constant" ? Number(wholeNumber(count.value)) : Number.NaN;
  const length = Number.isInteger(number) ? spanWords(number, unit) : `${valuePhrase(teller, count)} ${unit}`;
  if (unit === "kalendermaand") return `de ${length} ${period.relation} de maand van ${withoutDayOf(anchor)}`;
  return `de ${length} ${period.relation} ${anchor}`;
}

function wholeNumber(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "count" in value ? String(value.count) : "";
}

/** `de maand van uw aanvraag`, not `de maand van de dag van uw aanvraag`. */
function withoutDayOf(anchor: string): string {
  return anchor.replace(/^de dag van /u, "");
}
