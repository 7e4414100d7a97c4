// `X is …`: definitions, caps and yes/no notions → rules of a definition.

import type {
  ActStatement,
  CapStatement,
  DefinitionStatement,
  PredicateDefinition,
  Tail,
  Word,
  WordGroup,
} from "@andersom/syntax";
import { aboutDefined, aboutOne } from "./about.js";
import { unknownName } from "../diagnostics/names.js";
import type { CapRule, DefinitionRule, Expr, RuleBody, ValueType } from "../model/index.js";
import { bindPredicate, preferred } from "../names/bind.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import type { FactSymbol, ValueSymbol } from "../names/symbols.js";
import { choiceNamed } from "../types/chosen-type.js";
import { describeType } from "../types/describe.js";
import { perOf } from "../types/fact-type.js";
import { wrongType } from "../diagnostics/types.js";
import { brackets } from "./brackets.js";
import type { LowerContext } from "./context.js";
import { opposite, reportMisfit } from "./comparison.js";
import { overriddenRules } from "./overrides.js";
import type { DefinitionPart, ModelPart } from "./part.js";
import { decisionTables } from "./tables.js";
import { negate, YES_NO, comparisonOf } from "./yes-no.js";
import type { SiteInfo } from "./site-info.js";

/** The value symbol that a definition sentence is about. */
export function definedSymbol(group: WordGroup, context: LowerContext): ValueSymbol | undefined {
  const key = keyText(keyOf(group.words));
  const entries = preferred(
    (context.index.values.get(key) ?? []).filter(
      (entry) => entry.symbol.kind === "waarde" || entry.symbol.kind === "begrip",
    ),
    context.law,
  );
  const exact = entries.filter((entry) => !entry.alias);
  return (exact[0] ?? entries[0])?.symbol as ValueSymbol | undefined;
}

/** Lowers `X is …`. The statement may turn out to be a yes/no notion (`de kosten zijn verwijtbaar als …`). */
export function lowerDefinition(
  statement: DefinitionStatement,
  site: SiteInfo,
  outer: LowerContext,
  part: ModelPart,
): void {
  const notion = asNotion(statement, outer);
  if (notion !== undefined) {
    lowerNotion(
      {
        kind: "PredicateDefinition",
        span: statement.span,
        words: notion,
        certainly: false,
        also: false,
        asLongAs: false,
        tails: statement.tails,
        ...(statement.condition === undefined ? {} : { condition: statement.condition }),
        ...(statement.override === undefined ? {} : { override: statement.override }),
      },
      site,
      outer,
      part,
    );
    return;
  }
  const names =
    statement.names.length > 0
      ? statement.names
      : site.heading?.name === undefined
        ? []
        : [site.heading.name];
  const symbols = names.map((name) => definedSymbol(name, outer));
  const context = aboutDefined(symbols, statement.span, outer);
  const bodies = lowerBody(statement, symbols, context);
  names.forEach((name, at) => {
    const symbol = symbols[at];
    const body = bodies[at];
    if (symbol === undefined || body === undefined) return;
    if (statement.names.length > 0) context.saw(name.words, symbol.id, true);
    const rule: DefinitionRule = {
      id: names.length === 1 ? site.ruleId : `${site.ruleId}/${at + 1}`,
      place: context.placeOf(statement.span),
      text: context.source(statement.span),
      ...(statement.condition === undefined
        ? {}
        : { when: context.lower.condition(statement.condition, context) }),
      body,
      ...longestOf(statement.tails, context),
      isDefault: statement.tails.some((tail) => tail.kind === "UnlessStated"),
      overrides:
        statement.override === undefined
          ? []
          : overriddenRules(statement.override, keyText(keyOf(name.words)), site, context),
    };
    part.definitions.push({ ...definitionPart(symbol.id, context, statement.span), rules: [rule] });
  });
}

function definitionPart(
  id: string,
  context: LowerContext,
  span: DefinitionStatement["span"],
): DefinitionPart {
  return { id, rules: [], caps: [], also: false, place: context.placeOf(span) };
}

/** The words of a declared yes/no notion that this sentence defines, if it does. */
function asNotion(statement: DefinitionStatement, context: LowerContext): readonly Word[] | undefined {
  const [name] = statement.names;
  if (
    name === undefined ||
    statement.names.length > 1 ||
    statement.body.form !== "value" ||
    statement.body.value.kind !== "NameExpression"
  )
    return undefined;
  const words: Word[] = [
    ...name.words,
    { text: statement.verb, span: statement.span },
    ...statement.body.value.name.words,
  ];
  return bindPredicate(keyText(keyOf(words)), context).length > 0 ? words : undefined;
}

/** One body per defined name: tables may give several. */
export function lowerBody(
  statement: DefinitionStatement,
  symbols: readonly (ValueSymbol | undefined)[],
  context: LowerContext,
): readonly (RuleBody | undefined)[] {
  const { body } = statement;
  const expected = choiceOf(symbols[0], context);
  switch (body.form) {
    case "value": {
      const value = withTails(
        context.lower.expression(body.value, { ...context, inMonth: true }, expected),
        statement.tails,
        context,
      );
      return symbols.map(() => ({ form: "value", value }));
    }
    case "table":
      return decisionTables(body.table, symbols, context);
    case "brackets":
      return symbols.map(() => brackets(body, statement.tails, context));
    case "cases":
      return symbols.map(() => ({
        form: "cases",
        cases: body.cases.map((one) => ({
          label: one.label.text,
          ...(one.condition === undefined ? {} : { when: context.lower.condition(one.condition, context) }),
          value: withTails(
            context.lower.expression(one.value, { ...context, inMonth: true }, expected),
            statement.tails,
            context,
          ),
          place: context.placeOf(one.span, { onderdeel: one.label.text.replace(/\.$/u, "") }),
        })),
      }));
  }
}

function choiceOf(symbol: ValueSymbol | undefined, context: LowerContext): ValueType | undefined {
  const word = symbol?.key.split(" van ")[0];
  return word === undefined ? undefined : choiceNamed(word, context.index);
}

/** Clamps, conversion and rounding, in written order. */
export function withTails(value: Expr, tails: readonly Tail[], context: LowerContext): Expr {
  let result = value;
  for (const tail of tails) {
    if (tail.kind === "Clamp") {
      const limit = opposite(result, tail.value, context);
      reportMisfit(result, limit, tail.span, context);
      result = {
        op: "clamp",
        arg: result,
        ...(tail.comparator === "minstens" ? { atLeast: limit } : { atMost: limit }),
        type: result.type,
      };
    } else if (tail.kind === "Rounding") {
      result = {
        op: "round",
        arg: result,
        step: roundingStep(tail),
        direction: tail.direction,
        type: result.type,
      };
    } else if (tail.kind === "Converted") {
      const to = perOf(tail.per);
      const from =
        result.type.kind === "bedrag" || result.type.kind === "getal" ? result.type.per : undefined;
      if (from === undefined)
        context.report(
          wrongType.at(tail.span, {
            left: result.text ?? "",
            leftType: describeType(result.type),
            right: context.source(tail.span),
            rightType: "een omrekening van een bedrag of aantal per periode",
          }),
        );
      else result = { op: "convert", arg: result, from, to, type: { ...result.type, per: to } as ValueType };
    }
  }
  return result;
}

/** `op hele euro's`, `op halve uren`, `op hele centen`, `op een veelvoud van € 0,20`. */
export function roundingStep(tail: Extract<Tail, { kind: "Rounding" }>): string {
  if (tail.multipleOf?.kind === "MoneyLiteral" || tail.multipleOf?.kind === "NumberLiteral")
    return tail.multipleOf.decimal;
  return stepOfWords(printed(tail.unit.words));
}

/** A rounding unit in words as decimal step. */
export function stepOfWords(words: string): string {
  const lower = words.toLowerCase();
  const size = /cent/u.test(lower) ? 0.01 : /dubbeltje/u.test(lower) ? 0.1 : 1;
  const part = /hal[fv]/u.test(lower)
    ? 0.5
    : /kwart/u.test(lower)
      ? 0.25
      : /tiental/u.test(lower)
        ? 10
        : /honderdtal/u.test(lower)
          ? 100
          : 1;
  return String(size * part);
}

/** Lowers a cap or floor across articles; in a maatwerk block (`is dan hoogstens`) it bounds the departure instead. */
export function lowerCap(
  statement: CapStatement,
  site: SiteInfo,
  outer: LowerContext,
  part: ModelPart,
): void {
  statement.names.forEach((name, index) => {
    const symbol = definedSymbol(name, outer);
    if (symbol === undefined) {
      outer.report(
        unknownName.at(name.span, {
          name: printed(name.words),
          suggestions: suggest(printed(name.words), outer.index.printable),
          sort: "waarde",
        }),
      );
      return;
    }
    const context = aboutDefined([symbol], statement.span, outer);
    context.saw(name.words, symbol.id);
    const left: Expr = {
      op: "definition",
      definition: symbol.id,
      type: context.typeOf(symbol),
      text: symbol.name,
    };
    const caps = statement.bounds.map((bound, at): CapRule => {
      const limit = opposite(left, bound.value, { ...context, inMonth: true });
      reportMisfit(left, limit, statement.span, context);
      return {
        id: `${site.ruleId}${index + at === 0 ? "" : `/${index + at + 1}`}`,
        place: context.placeOf(statement.span),
        text: context.source(statement.span),
        ...(statement.condition === undefined
          ? {}
          : { when: context.lower.condition(statement.condition, context) }),
        comparison: comparisonOf(bound.comparator) as CapRule["comparison"],
        limit,
      };
    });
    part.definitions.push({ ...definitionPart(symbol.id, context, statement.span), caps });
  });
}

/** Lowers a yes/no notion: the body of a begrip, the filling of an open begrip, `ook`, `in ieder geval`, a default. */
export function lowerNotion(
  statement: PredicateDefinition,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const words = statement.words.length > 0 ? statement.words : (site.heading?.name?.words ?? []);
  const key = keyText(keyOf(words));
  const symbol = notionSymbol(key, context);
  if (symbol === undefined) {
    context.counts.unknown += 1;
    context.report(
      unknownName.at(statement.span, {
        name: printed(words),
        suggestions: suggest(printed(words), context.index.printable),
        sort: "voorwaarde",
      }),
    );
    return;
  }
  context.counts.lookedUp += 1;
  if (statement.words.length > 0)
    context.saw(words, symbol.id, symbol.kind === "waarde" || symbol.kind === "begrip");
  const inner =
    "textOnly" in symbol && symbol.thing === undefined
      ? aboutDefined([symbol], statement.span, context)
      : aboutOne(context, symbol.thing);
  // A begrip may speak of "the month": whoever uses it says which.
  const monthly = site.block?.keyword === "begrip" ? { ...inner, inMonth: true } : inner;
  const condition =
    statement.condition === undefined ? undefined : monthly.lower.condition(statement.condition, monthly);
  if (symbol.kind === "oordeel" || symbol.kind === "gegeven") {
    if (condition !== undefined)
      part.sures.push({
        id: site.ruleId,
        fact: symbol.id,
        answer: statement.negation === undefined,
        when: condition,
        place: context.placeOf(statement.span),
      });
    return;
  }
  const isDefault = statement.tails.some((tail) => tail.kind === "UnlessStated");
  const answers = isDefault || statement.negation !== undefined || statement.override !== undefined;
  const positive: Expr = { op: "constant", value: true, type: YES_NO };
  const value: Expr = answers
    ? statement.negation === undefined
      ? positive
      : negate(positive)
    : (condition ?? positive);
  const rule: DefinitionRule = {
    id: site.ruleId,
    place: context.placeOf(statement.span),
    text: context.source(statement.span),
    ...(answers && condition !== undefined ? { when: condition } : {}),
    body: { form: "value", value },
    isDefault,
    overrides:
      statement.override === undefined ? [] : overriddenRules(statement.override, key, site, context),
  };
  part.definitions.push({
    ...definitionPart(symbol.id, context, statement.span),
    rules: [rule],
    also: statement.also,
  });
}

/** An act whose words are a declared yes/no notion (`het college legt een maatregel op`): then it defines that notion. False otherwise. */
export function lowerNotionAct(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const said = [...statement.actor.words, ...statement.words.words];
  const words = said.filter(({ text, quoted }) => quoted === true || text.toLowerCase() !== "ook");
  const also = words.length < said.length;
  if (statement.items.length > 0 || statement.table !== undefined) return false;
  if (notionSymbol(keyText(keyOf(words)), context) === undefined) return false;
  const { span, tails, condition, negation, override } = statement;
  lowerNotion(
    {
      kind: "PredicateDefinition",
      span,
      words,
      certainly: false,
      also,
      asLongAs: false,
      tails,
      ...(negation === undefined ? {} : { negation }),
      ...(condition === undefined ? {} : { condition }),
      ...(override === undefined ? {} : { override }),
    },
    site,
    context,
    part,
  );
  return true;
}

function notionSymbol(key: string, context: LowerContext): ValueSymbol | FactSymbol | undefined {
  const whole = preferred(context.index.predicates.get(key) ?? [], context.law)[0]?.symbol;
  if (whole !== undefined) return whole;
  // "Er is een bedreigende schuld als …" fills the begrip "bedreigende schuld".
  const noun = /^er is (.+)$/u.exec(key)?.[1];
  if (noun !== undefined) return notionSymbol(noun, context);
  const reading = bindPredicate(key, context)[0]?.expr;
  const id =
    reading?.op === "definition" ? reading.definition : reading?.op === "fact" ? reading.fact : undefined;
  const symbol = id === undefined ? undefined : context.index.symbols.get(id)?.symbol;
  return symbol !== undefined && "yesNo" in symbol ? symbol : undefined;
}

/** `, te verlengen tot hoogstens 6 maanden`. */
function longestOf(tails: readonly Tail[], context: LowerContext): { readonly extendableTo?: Expr } {
  const tail = tails.find((one) => one.kind === "ExtendableTo");
  return tail === undefined ? {} : { extendableTo: context.lower.expression(tail.value, context) };
}
