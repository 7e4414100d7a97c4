// Values of the model in words: what a number is, how it is computed, which period is meant.

import type { Aggregate, Definition, DurationUnit, Expr, PeriodAround } from "@andersom/semantics";
import { possessive, subjectOf } from "../dutch/address.js";
import { literal } from "../dutch/clause.js";
import { counted, joined, numberWord, spanWords } from "../dutch/number-words.js";
import { behindIf } from "../dutch/subordinate.js";
import { spokenTo } from "./fragment.js";
import { definitionName, factName, variableName, withArticle } from "./naming.js";
import { perText, valueText } from "./plain-value.js";
import type { Teller } from "./teller.js";

/** The value as a noun phrase without capital: `105% van de bijstandsnorm`, `de dag van uw aanvraag`. */
export function valuePhrase(teller: Teller, expr: Expr): string {
  const say = (one: Expr): string => valuePhrase(teller, one);
  switch (expr.op) {
    case "constant":
      return valueText(expr.value, expr.type, { withPer: true, inWords: true });
    case "fact":
      return factPhrase(teller, expr.fact, expr.of) ?? written(teller, expr);
    case "definition":
      return definitionPhrase(teller, expr.definition) ?? written(teller, expr);
    case "variable":
      return expr.name === teller.index.reader ? subjectOf(teller.person) : variableName(teller, expr.name);
    case "peildatum":
      return peildatumPhrase(teller);
    case "percent":
      return percentPhrase(teller, expr.args);
    case "add":
      return expr.args.map(say).join(" plus ");
    case "subtract":
      return expr.args.map(say).join(" min ");
    case "multiply":
      return productPhrase(teller, expr.args);
    case "divide":
      return expr.args.map(say).join(" gedeeld door ");
    case "min":
      return `het laagste van ${joined(expr.args.map(say), "en")}`;
    case "max":
      return `het hoogste van ${joined(expr.args.map(say), "en")}`;
    case "difference":
      return `het verschil tussen ${expr.args.map(say).join(" en ")}`;
    case "pro-rata":
      return `een deel van ${say(expr.base)}, namelijk ${say(expr.part)} gedeeld door ${say(expr.whole)}`;
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
      return `${expr.count.op === "constant" ? shiftWords(Number(say(expr.count)), expr.unit) : `${say(expr.count)} ${expr.unit}`} ${expr.sign === 1 ? "na" : "voor"} ${say(expr.date)}`;
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
      // All of a list: `het aantal leden van uw huishouden`, with the name that the list has for the reader.
      return expr.where === undefined && (expr.list.op === "fact" || expr.list.op === "definition")
        ? `het aantal ${manyOf(teller, expr.list)}`
        : spokenOr(teller, expr, () => `het aantal ${manyOf(teller, expr.list)}`);
    case "sum":
      return expr.where === undefined
        ? togetherPhrase(teller, expr)
        : spokenOr(teller, expr, () => togetherPhrase(teller, expr));
    case "highest":
      return spokenOr(
        teller,
        expr,
        () => `de hoogste waarde van ${bodyOf(teller, expr)} van alle ${manyOf(teller, expr.list)}`,
      );
    case "lowest":
      return spokenOr(
        teller,
        expr,
        () => `de laagste waarde van ${bodyOf(teller, expr)} van alle ${manyOf(teller, expr.list)}`,
      );
    case "average":
      return spokenOr(
        teller,
        expr,
        () => `het gemiddelde van ${bodyOf(teller, expr)} van alle ${manyOf(teller, expr.list)}`,
      );
    case "first":
      return spokenOr(
        teller,
        expr,
        () => `${bodyOf(teller, expr)} van de eerste van de ${manyOf(teller, expr.list)}`,
      );
    case "filter":
      return spokenOr(teller, expr, () => `een deel van ${say(expr.list)}`);
    case "union":
      // Beside others "je" has its full form: `jij en je partner`.
      return joined(
        expr.items.map((one) => say(one).replace(/^je$/u, "jij")),
        "en",
      );
    case "lookup":
      return spokenOr(teller, expr, () => say(expr.arg));
    case "count-months":
      return spokenOr(teller, expr, () => `het aantal maanden van ${say(expr.period)} waarin dat zo is`);
    case "event-date":
      return `de dag van ${eventName(teller, expr.event)}`;
    case "help-count":
      return "het aantal soorten hulp in het plan";
    case "hole":
      return spokenOr(teller, expr, () => "iets dat nog niet is ingevuld");
    default:
      return written(teller, expr);
  }
}

/** `105% van de norm`; a percentage that is itself computed is named: `de norm, keer het percentage van de verlaging`. */
function percentPhrase(teller: Teller, [percentage, of]: readonly Expr[]): string {
  if (percentage === undefined || of === undefined) return "–";
  const share = valuePhrase(teller, percentage);
  return percentage.op === "constant"
    ? `${share} van ${valuePhrase(teller, of)}`
    : `${share}, gerekend over ${valuePhrase(teller, of)}`;
}

const parts: Readonly<Record<string, string>> = {
  "1/2": "de helft",
  "1/3": "een derde",
  "2/3": "twee derde",
  "1/4": "een kwart",
  "3/4": "drie kwart",
  "1/6": "een zesde",
  "5/6": "vijf zesde",
  "1/7": "een zevende",
  "1/9": "een negende",
  "0.5": "de helft",
  "0.25": "een kwart",
  "0.75": "drie kwart",
};

/** `€ 10 per maand, gerekend over het seizoen`, `een derde van de verlaging`, `twee keer de gewone duur`. */
function productPhrase(teller: Teller, args: readonly Expr[]): string {
  const [first, ...others] = args;
  const over = overTime(teller, args);
  if (over !== undefined) return over;
  const rest = others.map((one) => valuePhrase(teller, one)).join(" keer ");
  if (
    first?.op !== "constant" ||
    typeof first.value !== "string" ||
    first.type.kind !== "getal" ||
    first.type.unit !== ""
  )
    return args.map((one) => valuePhrase(teller, one)).join(" keer ");
  const part = parts[first.value];
  if (part !== undefined) return `${part} van ${rest}`;
  return /^\d+$/u.test(first.value) && Number(first.value) <= 20
    ? `${numberWord(Number(first.value))} keer ${rest}`
    : `${valuePhrase(teller, first)} keer ${rest}`;
}

/** An amount per month during a length of time: nobody multiplies by a season. */
function overTime(teller: Teller, [one, other, ...more]: readonly Expr[]): string | undefined {
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const [amount, time] = "per" in one.type && one.type.per !== undefined ? [one, other] : [other, one];
  const per = "per" in amount.type && amount.type.per?.count === 1 ? amount.type.per.unit : undefined;
  const unit = "unit" in time.type ? time.type.unit : undefined;
  if (
    amount.type.kind !== "bedrag" ||
    per !== unit ||
    !/^(?:dag|week|maand|kwartaal|jaar)$/u.test(unit ?? "")
  )
    return undefined;
  return `${valuePhrase(teller, amount)}, gerekend over ${valuePhrase(teller, time)}`;
}

/** Years after a birth are an age, in figures as everywhere; other lengths of time are words. */
function shiftWords(count: number, unit: DurationUnit): string {
  return unit === "jaar" ? counted(String(count), unit) : spanWords(count, unit);
}

/** The words of the ordinance where it has them, spoken to the reader; else words of our own. */
function spokenOr(teller: Teller, expr: Expr, make: () => string): string {
  return expr.text === undefined ? make() : written(teller, expr);
}

/** `de prijs van alle artikelen samen`: the sum, whatever must hold of each thing. */
export function togetherPhrase(teller: Teller, expr: Aggregate): string {
  const thing = expr.list.type.kind === "lijst" ? expr.list.type.thing : "";
  const name = teller.index.things.get(thing)?.name ?? thing;
  // `het bedrag van de aankoop` of all of them is their bedrag.
  const body = bodyOf(teller, expr).replace(new RegExp(` van (?:de|het) ${literal(name)}$`, "u"), "");
  const circle = circleOf(teller, expr.list);
  return circle === undefined
    ? `${body} van alle ${manyOf(teller, expr.list)} samen`
    : `${body} van ${circle} samen`;
}

/** `uw hele gezin`: a list of people with one name for all of them. */
function circleOf(teller: Teller, list: Expr): string | undefined {
  const named = list.op === "fact" || list.op === "definition" ? valuePhrase(teller, list) : "";
  const [, whose, circle] = /^(uw|je) (gezin|huishouden|paar)$/u.exec(named) ?? [];
  return circle === undefined ? undefined : `${whose ?? ""} hele ${circle}`;
}

/** `minderjarige kinderen` of a list, `maatregelen` where it has no name. */
function manyOf(teller: Teller, list: Expr): string {
  const thing = list.type.kind === "lijst" ? teller.index.things.get(list.type.thing) : undefined;
  const named = list.op === "fact" || list.op === "definition" ? valuePhrase(teller, list) : "";
  return named.replace(/^(?:uw|je|de|het) /u, "") || (thing?.plural ?? thing?.name ?? "dingen");
}

function bodyOf(teller: Teller, { body }: { readonly body?: Expr }): string {
  return body === undefined ? "de waarde" : valuePhrase(teller, body);
}

/** `uw melding` where the reader takes that step, else `het gesprek`, as the ordinance writes it. */
function eventName(teller: Teller, event: string): string {
  const { steps, acts } = teller.index.model;
  const step = steps.find(({ key }) => key === event);
  const act = step && acts.find(({ step: fulfils }) => fulfils === step.id);
  const reader = teller.index.things.get(teller.index.reader)?.name ?? "inwoner";
  const mine = act !== undefined && new RegExp(`^(?:de|een) ${reader}$`, "iu").test(act.actor);
  return mine ? `${possessive(teller.person)} ${event}` : withArticle(teller, event);
}

/** The ordinance's own words; a dash where it has none, so that a gap is seen and not guessed. */
function written(teller: Teller, expr: Expr): string {
  if (expr.text === undefined) return "–";
  // `de maatregelen waarvoor geldt dat het percentage 100% is`: a clause inside a sentence has its verb last.
  const [, before = "", inside = ""] = /^(.* waarvoor geldt):? (.+)$/u.exec(expr.text) ?? [];
  const clause = inside === "" ? undefined : behindIf(inside);
  return spokenTo(teller, clause === undefined ? expr.text : `${before} dat ${clause}`);
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
