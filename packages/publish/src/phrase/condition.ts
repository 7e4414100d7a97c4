// Conditions of the model in words, positive or denied, with what hangs below them.

import type { Compare, Comparison, Expr, Junction, JunctionItem } from "@andersom/semantics";
import { subjectOf, withSubject } from "../dutch/address.js";
import { capital, sentence, statement } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { toldAllRights } from "./all-rights.js";
import { sides, targetWords, toldApplication } from "./application-day.js";
import { amountOf, amountTable, laterAmounts, notKnownYet } from "./amounts.js";
import { comparisonSentence, comparisonWords, oppositeOf } from "./comparison.js";
import { spokenTo } from "./fragment.js";
import { judgementSentences } from "./judgement.js";
import { literalOf, type Literal } from "./literal.js";
import { joinedChoices } from "./joined-choices.js";
import { notionOrigin, spliced, toldNotion } from "./notion.js";
import { choiceSentence } from "./choice.js";
import { toldCount } from "./count.js";
import { toldQuantifier } from "./quantifier.js";
import { toldRight } from "./right-condition.js";
import { constantOf, givenThat, simplified } from "./simplify.js";
import { sureSentences } from "./sure.js";
import type { Teller } from "./teller.js";
import {
  explained,
  listHeader,
  originOf,
  told,
  type ConditionList,
  type Mode,
  type Speaker,
  type Told,
} from "./told.js";
import { valuePhrase } from "./value.js";
import { yesNoSentence } from "./yes-no.js";

/** Notions and lists of things hold conditions of their own; this is how they have them told. */
const speaker: Speaker = { list: conditionList, one: toldCondition };

/**
 * The condition as a list: what must all hold, or of what at least one. A list in a list of the same kind is one list.
 * `known`: what stands beside it in a list of what must all hold, so that a notion need not say it again.
 */
export function conditionList(
  teller: Teller,
  expr: Expr,
  positive = true,
  known: readonly Literal[] = [],
): ConditionList {
  const whole = spliced(teller, simplified(expr));
  const less = known.length === 0 || whole.op !== "all" ? whole : givenThat(whole, known);
  const inner = constantOf(less) === undefined ? less : whole;
  if (inner.op !== expr.op && expr.op === "definition")
    return ofNotion(teller, expr, conditionList(teller, inner, positive, known));
  if (inner.op === "not") return conditionList(teller, inner.arg, !positive);
  if (inner.op !== "all" && inner.op !== "any")
    return { mode: "all", items: [toldCondition(teller, inner, positive)] };
  const everything = positive ? toldAllRights(teller, inner) : undefined;
  if (everything !== undefined) return { mode: "all", items: [everything] };
  const mode: Mode = (inner.op === "all") === positive ? "all" : "any";
  const single = inner.items.map((item) => literalOf(item.expr));
  const beside = (at: number): readonly Literal[] =>
    inner.op === "all" && positive
      ? [...known, ...single.flatMap((own, place) => (own === undefined || place === at ? [] : [own]))]
      : [];
  const items = inner.items.flatMap((item, at) => listItems(teller, item, positive, mode, beside(at)));
  return { mode, items: mode === "any" ? joinedChoices(items) : items };
}

/** The items of a notion that was taken apart lead back to its rule. */
function ofNotion(teller: Teller, expr: Expr, list: ConditionList): ConditionList {
  const definition = expr.op === "definition" ? teller.index.definitions.get(expr.definition) : undefined;
  if (definition === undefined) return list;
  const own = notionOrigin(definition);
  return { ...list, items: list.items.map((one) => ({ ...one, origin: { ...own, ...one.origin } })) };
}

function listItems(
  teller: Teller,
  item: JunctionItem,
  positive: boolean,
  mode: Mode,
  beside: readonly Literal[],
): Told[] {
  const below = conditionList(teller, item.expr, positive, beside);
  if (below.items.length === 1 || below.mode === mode) return below.items.map((one) => placed(one, item));
  const own = item.text === undefined ? item.expr : { text: item.text, ...item.expr };
  return [placed(toldCondition(teller, own, positive), item)];
}

/** The place of the item, unless the words come from another place already. */
function placed(one: Told, item: JunctionItem): Told {
  const origin = one.origin ?? originOf(item.place);
  return origin === undefined ? one : { ...one, origin };
}

/** One condition as a sentence. `positive` false: that it does not hold. */
export function toldCondition(teller: Teller, expr: Expr, positive = true): Told {
  const one = tell(teller, expr, positive);
  const origin = one.origin ?? originOf(expr.place);
  return origin === undefined ? one : { ...one, origin };
}

function tell(teller: Teller, expr: Expr, positive: boolean): Told {
  switch (expr.op) {
    case "not":
      if (expr.arg.op === "fact" && positive) return toldFact(teller, expr.arg, false, expr.text);
      return toldCondition(teller, expr.arg, !positive);
    case "constant":
      return told((expr.value === true) === positive ? "Dit is altijd zo." : "Dit is nooit zo.");
    case "all":
    case "any":
      return toldJunction(teller, expr, positive);
    case "fact":
      return toldFact(teller, expr, positive, positive ? expr.text : undefined);
    case "definition":
      return toldNotion(teller, expr, positive, speaker);
    case "compare":
      return toldComparison(teller, expr, positive, {});
    case "one-of": {
      const choice = choiceSentence(teller, expr.arg, expr.options, positive);
      if (choice !== undefined) return choice;
      const options = joined(
        expr.options.map((option) => valuePhrase(teller, option)),
        "of",
      );
      return told(sentence(`${valuePhrase(teller, expr.arg)} is ${positive ? "" : "niet "}${options}`));
    }
    case "some":
    case "every":
    case "none":
      return toldQuantifier(teller, expr, positive, speaker);
    case "every-month":
      return toldEveryMonth(teller, expr, positive);
    case "at-month":
      return toldAtMonth(teller, expr, positive);
    case "lies":
      return (
        toldApplication(teller, expr, positive) ??
        toldShifted(teller, expr, positive) ??
        told(sentence(liesText(teller, expr, positive)))
      );
    case "is-unknown":
      return told(sentence(`${valuePhrase(teller, expr.arg)} is ${positive ? "nog niet" : "al"} bekend`));
    case "is-not-applicable":
      if (expr.arg.op === "fact" && expr.arg.type.kind === "ding")
        return told(hasNone(teller, expr.arg, positive));
      return told(sentence(`${valuePhrase(teller, expr.arg)} ${positive ? "is er niet" : "is er wel"}`));
    case "has-right":
      return toldHasRight(teller, expr, positive);
    case "ladder-reaches":
      return toldLadder(teller, expr, positive);
    case "effect-not-reached":
      return toldEffect(teller, expr.effect, positive);
    case "duty-applies": {
      const duty = teller.index.model.duties.find(({ id }) => id === expr.duty)?.name ?? expr.duty;
      return told(sentence(`de plicht ‘${duty}’ geldt ${positive ? "" : "niet "}voor ${themselves(teller)}`));
    }
    case "terms-met":
      return told(positive ? "Alle termijnen zijn gehaald." : "Niet alle termijnen zijn gehaald.");
    case "signal": {
      const name = teller.index.model.signals?.find(({ id }) => id === expr.signal)?.name ?? expr.signal;
      return told(sentence(`het signaal ‘${name}’ is er ${positive ? "wel" : "niet"}`));
    }
    case "consent": {
      const name = teller.index.model.consents?.find(({ id }) => id === expr.consent)?.name ?? expr.consent;
      const gives = {
        subject: subjectOf(teller.person),
        verb: "geeft",
        rest: `${positive ? "" : "geen "}toestemming om ${name}`,
      };
      return told(sentence(statement(gives)));
    }
    case "hole":
      return expr.text === undefined
        ? told("Deze voorwaarde is nog niet ingevuld.")
        : toldAsWritten(teller, expr, positive);
    default:
      return toldAsWritten(teller, expr, positive);
  }
}

function toldJunction(teller: Teller, expr: Junction, positive: boolean): Told {
  const { mode, items } = conditionList(teller, expr, positive);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return only;
  return told(listHeader(mode, items.length), { below: items });
}

/** `written`: the words of the ordinance for just this, which are kept where they are a main clause. */
function toldFact(teller: Teller, expr: Expr & { op: "fact" }, positive: boolean, written?: string): Told {
  const fact = teller.index.facts.get(expr.fact);
  if (fact === undefined) return toldAsWritten(teller, expr, positive);
  const variable = expr.of.op === "variable" ? expr.of.name : undefined;
  const text = yesNoSentence(teller, fact.name, { thing: fact.thing, variable, positive, written });
  if (teller.alone) return told(text);
  const sure = sureSentences(teller, fact, { positive, variable }, (one, when) => toldCondition(one, when));
  return told(text, { after: [...judgementSentences(teller, fact, text), ...sure] });
}

function toldComparison(
  teller: Teller,
  expr: Expr & { op: "compare" },
  positive: boolean,
  time: { readonly past?: boolean; readonly when?: string },
): Told {
  const comparison = positive ? expr.comparison : oppositeOf(expr.comparison);
  const counted = toldCount(teller, expr, comparison, speaker);
  if (counted !== undefined) return counted;
  const choice =
    comparison === "=" || comparison === "<>"
      ? choiceSentence(teller, expr.left, [expr.right], comparison === "=")
      : undefined;
  if (choice !== undefined && time.when === undefined && time.past !== true) return choice;
  const over = overMonths(teller, expr, comparison);
  if (over !== undefined) return told(over);
  const alike = toldAlike(teller, expr, comparison);
  if (alike !== undefined && time.when === undefined && time.past !== true) return alike;
  const words = comparisonWords(teller, expr, comparison);
  if (expr.right.op === "constant") return told(comparisonSentence(words, time));
  if (!/^(?:bedrag|percentage|getal)$/u.test(expr.right.type.kind))
    return told(comparisonSentence(words, time));
  const unknown = notKnownYet(teller, expr.right);
  if (unknown !== undefined) return told(comparisonSentence(words, time), { after: [unknown] });
  const table = amountTable(teller, expr.right, comparison);
  const amount = amountOf(teller, expr.right, comparison);
  const rest = amount?.form === "one" ? `${words.rest} (${amount.text})` : words.rest;
  return told(comparisonSentence({ ...words, rest }, time), {
    tables: table === undefined ? [] : [table],
    after: amount?.form === "one" ? laterAmounts(teller, expr.right, comparison) : [],
  });
}

/** Two choices of one kind: `De categorie is dezelfde als de categorie van de eerdere verlaging.` */
function toldAlike(teller: Teller, { left, right }: Compare, comparison: Comparison): Told | undefined {
  if (left.type.kind !== "keuze" || right.op === "constant" || !/^(?:=|<>)$/u.test(comparison))
    return undefined;
  const subject = valuePhrase(teller, left);
  const same = subject.startsWith("het ") ? "hetzelfde" : "dezelfde";
  const not = comparison === "=" ? "" : "niet ";
  const than = `als ${valuePhrase(teller, right)}`;
  return told(sentence(`${subject} is ${not}${same} ${than}`), {
    behind: `${subject} ${not}${same} is ${than}`,
  });
}

/** An average or a total over months: what it was, and of which months. */
function overMonths(teller: Teller, expr: Compare, comparison: Comparison): string | undefined {
  const { left } = expr;
  if (left.op !== "average-over-months" && left.op !== "sum-over-months") return undefined;
  const words = comparisonWords(teller, { ...expr, left: left.body }, comparison);
  const how = left.op === "average-over-months" ? "gemiddeld" : "in totaal";
  const text = comparisonSentence(words, { past: true, when: how });
  return `${text} Wij kijken daarbij naar ${valuePhrase(teller, left.period)}.`;
}

/** Every month of a period: two short sentences rather than one long one. */
function toldEveryMonth(teller: Teller, expr: Expr & { op: "every-month" }, positive: boolean): Told {
  const period = valuePhrase(teller, expr.period);
  const past = / voor /u.test(period);
  const body =
    expr.body.op === "compare"
      ? toldComparison(teller, expr.body, positive, { past })
      : toldCondition(teller, expr.body, positive);
  const verb = past ? "was" : "is";
  const when = positive ? `in elke maand van ${period}` : `in minstens één maand van ${period}`;
  const norm = body.tables.length === 0 ? [] : ["Voor elke maand tellen de bedragen van die maand."];
  return explained({ ...body, text: `${body.text} Dat ${verb} zo ${when}.` }, ...norm);
}

function toldAtMonth(teller: Teller, expr: Expr & { op: "at-month" }, positive: boolean): Told {
  const when = `op ${valuePhrase(teller, expr.date)}`;
  if (expr.body.op === "compare") return toldComparison(teller, expr.body, positive, { when });
  return explained(toldCondition(teller, expr.body, positive), sentence(`wij kijken naar ${when.slice(3)}`));
}

function liesText(teller: Teller, expr: Expr & { op: "lies" }, positive: boolean): string {
  const within = expr.target.type.kind === "periode" ? "in" : "op";
  const relation = expr.relation === "in" ? within : sides[expr.relation].yes;
  const target = targetWords(teller, expr.target);
  const born = expr.date.op === "fact" ? bornText(teller, expr.date) : undefined;
  if (born !== undefined) return `${born} ${positive ? "" : "niet "}${relation} ${target} geboren`;
  return `${valuePhrase(teller, expr.date)} ligt ${positive ? "" : "niet "}${relation} ${target}`;
}

/** `na de datum 12 maanden na X` is more than twelve months after X; the other way round only a day can be named. */
function toldShifted(teller: Teller, expr: Expr & { op: "lies" }, positive: boolean): Told | undefined {
  const { date, relation, target } = expr;
  if (target.op !== "date-shift") return undefined;
  const [beyond, from] = target.sign === 1 ? ["na", "vanaf"] : ["voor", "uiterlijk op"];
  const than = relation === beyond ? "meer dan" : relation === from ? "minstens" : undefined;
  if (than === undefined) return undefined;
  const day = valuePhrase(teller, date);
  const apart = `${positive ? "" : "niet "}${than} ${valuePhrase(teller, target)}`;
  return told(sentence(`${day} ligt ${apart}`), { behind: `${day} ${apart} ligt` });
}

/** `U hebt geen partner.`: a relation that is not there. */
function hasNone(teller: Teller, { fact: id }: { readonly fact: string }, none: boolean): string {
  const name = teller.index.facts.get(id)?.name ?? "";
  const clause = { subject: "", verb: "heeft", rest: `${none ? "geen" : "een"} ${name}` };
  return sentence(statement(withSubject(clause, teller.person)));
}

/** `u bent`, or `de baby is`, of whom a date of birth is said; nothing for a thing that is not the reader. */
function bornText({ person, index }: Teller, { fact, of }: Expr & { op: "fact" }): string | undefined {
  const found = /^geboortedatum(?: van ((?:de|het) \p{L}+))?$/u.exec(index.facts.get(fact)?.name ?? "");
  if (found === null) return undefined;
  const [, whose] = found;
  if (whose !== undefined) return `${whose} ${isPlural(whose) ? "zijn" : "is"}`;
  if (of.op !== "variable") return undefined;
  if (person.kind === "named") return `${person.name} is`;
  return of.name === index.reader ? `${person.address} bent` : undefined;
}

function toldHasRight(teller: Teller, expr: Expr & { op: "has-right" }, positive: boolean): Told {
  const right = teller.index.rights.get(expr.right);
  return right === undefined
    ? toldAsWritten(teller, expr, positive)
    : toldRight(teller, expr, right, positive, speaker);
}

/** The earlier treden as the questions of their judgements: none of them is enough, in this order. */
function toldLadder(teller: Teller, expr: Expr & { op: "ladder-reaches" }, positive: boolean): Told {
  const earlier = expr.body?.items.slice(0, -1) ?? [];
  if (!positive) return told("Andere hulp is genoeg.");
  if (earlier.length === 0) return toldAsWritten(teller, expr, positive);
  const facts = earlier.map(({ expr: fell }) =>
    fell.op === "not" && fell.arg.op === "fact" ? teller.index.facts.get(fell.arg.fact) : undefined,
  );
  const below = earlier.map((item, at): Told => {
    const question = facts[at]?.question;
    return told(question === undefined ? sentence(item.text ?? "") : asked(teller, question));
  });
  const [first] = facts;
  const after = first === undefined ? [] : judgementSentences(teller, { ...first, weighs: [] });
  return told("Andere hulp is niet genoeg. Wij bekijken dat in deze volgorde:", { below, after });
}

/** The question for the judge, put to the inwoner himself. */
export function asked(teller: Teller, question: string): string {
  return capital(spokenTo(teller, question.replaceAll(/\bhij\b/gu, "de inwoner"))).replace(
    /^Kan u\b/u,
    "Kunt u",
  );
}

function toldEffect(teller: Teller, effect: string | undefined, positive: boolean): Told {
  const name = effect === undefined ? undefined : teller.index.effects.get(effect)?.name;
  const goal = name === undefined ? "het doel van de regel" : `het doel ‘${name}’`;
  return positive
    ? told(sentence(`anders halen wij ${goal} niet`), { behind: `wij anders ${goal} niet halen` })
    : told(sentence(`wij halen ook zonder uitzondering ${goal}`), {
        behind: `wij ook zonder uitzondering ${goal} halen`,
      });
}

/** `u`, `jou`, `Samira`: behind a preposition. */
function themselves({ person }: Teller): string {
  if (person.kind === "named") return person.name;
  return person.address === "u" ? "u" : "jou";
}

/** The ordinance's own words where there is no form of our own. */
function toldAsWritten(teller: Teller, expr: Expr, positive: boolean): Told {
  const words =
    expr.text === undefined ? "deze voorwaarde is nog niet uitgeschreven" : spokenTo(teller, expr.text);
  return told(sentence(positive ? words : `dit klopt niet: ${words}`));
}
