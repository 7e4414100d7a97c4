// Comparisons in words: "niet hoger dan 105% van de bijstandsnorm", "21 jaar of ouder".

import type { Compare, Comparison, Expr, PlainValue, ValueType } from "@andersom/semantics";
import { subjectOf } from "../dutch/address.js";
import { capital } from "../dutch/clause.js";
import { countedAs } from "../dutch/counted.js";
import { numberWord, spokenNumbers } from "../dutch/number-words.js";
import { conjugate } from "../dutch/verb.js";
import { variableName } from "./naming.js";
import type { Teller } from "./teller.js";
import { isPlural } from "../dutch/plural.js";
import { valueText } from "./plain-value.js";
import { valuePhrase } from "./value.js";

const opposites: Readonly<Record<Comparison, Comparison>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** The comparison that holds exactly when the other one does not. */
export function oppositeOf(comparison: Comparison): Comparison {
  return opposites[comparison];
}

/** Subject, verb and what is compared with, so that a caller can put a time between the two. */
export interface ComparisonWords {
  readonly subject: string;
  readonly verb: "is" | "zijn" | "bent";
  readonly rest: string;
}

export function comparisonWords(teller: Teller, expr: Compare, comparison: Comparison): ComparisonWords {
  return ageWords(teller, expr, comparison) ?? plainWords(teller, expr, comparison);
}

/** `Uw inkomen is op de dag van uw aanvraag niet hoger dan …`; in the past with `was`. */
export function comparisonSentence(
  words: ComparisonWords,
  options: { readonly past?: boolean; readonly when?: string },
): string {
  const verb = options.past === true ? { is: "was", zijn: "waren", bent: "was" }[words.verb] : words.verb;
  const subject = / geldt dat /u.test(words.subject) ? `${words.subject},` : words.subject;
  const parts = [subject, verb, options.when ?? "", words.rest].filter((part) => part !== "");
  return `${capital(spokenNumbers(parts.join(" ")))}.`;
}

function plainWords(teller: Teller, expr: Compare, comparison: Comparison): ComparisonWords {
  const named = valuePhrase(teller, expr.left);
  // `uren mantelzorg` are counted in uren: `uw mantelzorg is 8 uur per week`.
  const units = /^((?:uw|je) )uren (.+)$/u.exec(named);
  const subject = units === null ? named : `${units[1] ?? ""}${units[2] ?? ""}`;
  const right = countedThing(teller, expr.right, subject) ?? valuePhrase(teller, expr.right);
  // `uw maanden werk` are counted in months: `het aantal maanden werk is zes of meer`.
  const number = units === null && !subject.startsWith("het aantal ") ? countedAs(named, right) : undefined;
  if (number !== undefined) {
    const count = /^\d+$/u.test(number.count) ? numberWord(Number(number.count)) : number.count;
    const rest = compared(comparison, count, { kind: "getal", unit: "" }, expr.right);
    return { subject: number.subject, verb: "is", rest };
  }
  const there = noneWords(subject, right, comparison) ?? manyWords(subject, right, comparison);
  if (there !== undefined) return there;
  const aged = agedWords(subject, right, comparison);
  if (aged !== undefined) return aged;
  const lasts = /^(?:de )?duur /u.test(subject);
  const rest = compared(comparison, right, lasts ? { kind: "duur" } : expr.left.type, expr.right);
  return { subject, verb: units === null ? verbFor(expr.left) : "is", rest };
}

/** What is counted stands in the subject already: "het aantal kinderen is 1 of meer". */
function countedThing(teller: Teller, { op, type, ...rest }: Expr, subject: string): string | undefined {
  if (op !== "constant" || type.kind !== "getal") return undefined;
  if (!teller.index.things.has(type.unit) && !(subject.startsWith("het aantal ") && type.unit !== "keer"))
    return undefined;
  return valueText((rest as { readonly value: PlainValue }).value, { ...type, unit: "" }, { withPer: true });
}

/** `Het aantal kinderen is minder dan 1` says that there are none. */
function noneWords(subject: string, right: string, comparison: Comparison): ComparisonWords | undefined {
  const what = /^het aantal (\p{L}+(?: \p{L}+)?)$/u.exec(subject)?.[1];
  if (what === undefined || right !== "1" || !isPlural(what)) return undefined;
  if (comparison === "<") return { subject: "er", verb: "zijn", rest: `geen ${what}` };
  return comparison === ">=" ? { subject: "er", verb: "zijn", rest: `een of meer ${what}` } : undefined;
}

/** `Het aantal deelnemers in het jaar is 15 of meer` says that there are so many. */
function manyWords(subject: string, right: string, comparison: Comparison): ComparisonWords | undefined {
  const what = /^het aantal (.+)$/u.exec(subject)?.[1] ?? "";
  const [noun = ""] = what.split(/ (?=(?:aan|bij|in|met|op|van|voor) )/u);
  if (!/^\d+$/u.test(right) || Number(right) < 2 || !noun.split(" ").some(isPlural) || time.test(noun))
    return undefined;
  const count = numberWord(Number(right));
  if (comparison === ">=") return { subject: "er", verb: "zijn", rest: `${count} of meer ${what}` };
  return comparison === "=" ? { subject: "er", verb: "zijn", rest: `${count} ${what}` } : undefined;
}

/** What lasts is not there: `het aantal maanden additioneel werk is zes of meer`. */
const time = /(?<!\p{L})(?:uren|dagen|weken|maanden|jaren)(?!\p{L})/u;

function verbFor(left: Expr): "is" | "zijn" {
  return isPlural(left.text ?? "") ? "zijn" : "is";
}

function compared(comparison: Comparison, right: string, type: ValueType, expr: Expr): string {
  const { more, less } = degreesOf(type);
  const constant = expr.op === "constant";
  switch (comparison) {
    case "=":
      return right;
    case "<>":
      return `niet ${right}`;
    case "<":
      return `${less} dan ${right}`;
    case "<=":
      return `niet ${more} dan ${right}`;
    case ">":
      return `${more} dan ${right}`;
    case ">=":
      return constant && type.kind !== "datum" ? `${right} of ${more}` : `niet ${less} dan ${right}`;
  }
}

function degreesOf(type: ValueType): { readonly more: string; readonly less: string } {
  switch (type.kind) {
    case "bedrag":
    case "percentage":
      return { more: "hoger", less: "lager" };
    case "datum":
      return { more: "later", less: "eerder" };
    case "duur":
    case "periode":
      return { more: "langer", less: "korter" };
    default:
      return { more: "meer", less: "minder" };
  }
}

/** An age is said of the person: `U bent 21 jaar of ouder`. */
function ageWords(teller: Teller, expr: Compare, comparison: Comparison): ComparisonWords | undefined {
  const of = ageOf(teller, expr.left);
  if (of === undefined || expr.right.type.kind !== "getal") return undefined;
  const years = valuePhrase(teller, expr.right);
  const rest = ageText(years, comparison);
  const variable = of.op === "variable" ? of.name : undefined;
  const thing = variable === undefined ? undefined : teller.index.things.get(variable);
  if (variable !== undefined && thing?.id !== teller.index.reader && teller.person.kind === "reader") {
    return { subject: variableName(teller, variable), verb: "is", rest };
  }
  if (teller.person.kind === "named")
    return { subject: subjectOf(teller.person), verb: teller.person.plural ? "zijn" : "is", rest };
  return {
    subject: subjectOf(teller.person),
    verb: conjugate("is", teller.person.address, "after subject") as "bent",
    rest,
  };
}

function ageText(years: string, comparison: Comparison): string {
  return {
    "=": years,
    "<>": `niet ${years}`,
    "<": `jonger dan ${years}`,
    "<=": `${years} of jonger`,
    ">": `ouder dan ${years}`,
    ">=": `${years} of ouder`,
  }[comparison];
}

/** `De leeftijd van het kind is minstens 4 jaar` is said of the child: `Het kind is 4 jaar of ouder`. */
function agedWords(subject: string, right: string, comparison: Comparison): ComparisonWords | undefined {
  const who = /^de leeftijd van ((?:het|de) \p{L}+)$/u.exec(subject)?.[1];
  if (who === undefined || isPlural(who) || !/^\d+ jaar$/u.test(right)) return undefined;
  return { subject: who, verb: "is", rest: ageText(right, comparison) };
}

/** Whose age the expression is; undefined when it is no age. */
function ageOf(teller: Teller, expr: Expr): Expr | undefined {
  if (expr.op !== "definition" && expr.op !== "fact") return undefined;
  const named =
    expr.op === "fact" ? teller.index.facts.get(expr.fact) : teller.index.definitions.get(expr.definition);
  return named?.name === "leeftijd" ? expr.of : undefined;
}
