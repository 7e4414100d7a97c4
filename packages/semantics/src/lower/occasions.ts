// `Bij herhaling …`, `Bij meer gedragingen in dezelfde maand …`: what a repeat changes, and what several measures come to.

import type { OccasionStatement } from "@andersom/syntax";
import { repeatWithoutFacts, unknownConcurrence } from "../diagnostics/duties.js";
import type { DurationUnit, Expr } from "../model/index.js";
import { bindValue, limitOf } from "../names/bind.js";
import { choiceOfWords, dateOf, measureOfWords, thingOfOccasion } from "../names/concurrence.js";
import { keyOf, keyText } from "../names/normalise.js";
import { freshName, onlyInLists, onlyListOf, variable } from "../names/scope.js";
import type { FactSymbol, ThingSymbol } from "../names/symbols.js";
import { aboutDefined } from "./about.js";
import type { LowerContext } from "./context.js";
import { definedSymbol, lowerBody } from "./definition.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { compare, YES_NO } from "./yes-no.js";

/** Lowers an occasion; false when it is of a kind that has no meaning here. */
export function lowerOccasion(
  statement: OccasionStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  if (statement.repeatWithin !== undefined) return lowerRepeat(statement, site, context, part);
  return statement.text !== undefined && lowerConcurrence(statement, context, part);
}

/** `… geldt: de verlagingen na elkaar`: which measures remain, for one act or for several in a month. */
function lowerConcurrence(statement: OccasionStatement, context: LowerContext, part: ModelPart): boolean {
  const occasion = keyText(keyOf(statement.words.words));
  const words = statement.text === undefined ? "" : keyText(keyOf(statement.text.words));
  const choice = choiceOfWords(words);
  const sameAct = / die meer .+ schendt$/u.test(occasion);
  const thing = sameAct
    ? context.index.thingForms.get(occasion.replace(/ die meer .+$/u, ""))
    : thingOfOccasion(occasion, context.index);
  if (thing === undefined) return false;
  if (choice === undefined) {
    context.report(unknownConcurrence.at(statement.text?.span ?? statement.span, { words }));
    return true;
  }
  const written = / samen hoogstens (.+)$/u.exec(words)?.[1];
  const limit = written === undefined ? undefined : limitOf(written, context);
  part.concurrence.push({
    thing,
    noun: measureOfWords(words),
    occasion: sameAct ? "dezelfde gedraging" : "dezelfde maand",
    choice,
    ...(limit === undefined ? {} : { limit }),
    place: context.placeOf(statement.span),
  });
  return true;
}

/**
 * `Bij herhaling binnen 12 maanden na het besluit over de vorige verlaging van dezelfde categorie geldt: de duur … is 2 maal …`: a rule
 * that goes before the sentence it builds on, where an earlier measure lies in the window and agrees on what is named.
 */
function lowerRepeat(
  statement: OccasionStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const { repeatWithin, statement: then } = statement;
  if (repeatWithin === undefined || then?.kind !== "DefinitionStatement") return false;
  const symbols = then.names.map((name) => definedSymbol(name, context));
  const inner = { ...aboutDefined(symbols, statement.span, context), inMonth: true };
  const bodies = lowerBody(then, symbols, inner);
  const when = repeatCondition(statement, repeatWithin, inner);
  if (when === undefined) return true;
  const place = context.placeOf(statement.span);
  symbols.forEach((symbol, at) => {
    const body = bodies[at];
    if (symbol === undefined || body === undefined) return;
    part.definitions.push({
      id: symbol.id,
      rules: [
        {
          id: symbols.length === 1 ? site.ruleId : `${site.ruleId}/${at + 1}`,
          place,
          text: context.source(statement.span),
          when,
          body,
          isDefault: false,
          overrides: clausesIn(body),
        },
      ],
      caps: [],
      also: false,
      place,
    });
  });
  return true;
}

/** The sentences that the new value builds on are those it goes before. */
function clausesIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const { clause } = part as { readonly clause?: unknown };
  return [...(typeof clause === "string" ? [clause] : []), ...Object.values(part).flatMap(clausesIn)];
}

function repeatCondition(
  statement: OccasionStatement,
  within: NonNullable<OccasionStatement["repeatWithin"]>,
  context: LowerContext,
): Expr | undefined {
  const words = keyText(keyOf(statement.words.words));
  const read = /^(\S+) over (?:vorige|eerdere) (\S+)(?: van (?:dezelfde|hetzelfde) (.+))?$/u.exec(words);
  const [, anchor = "", noun = "", scope] = read ?? [];
  const missing = (fact: string): undefined => {
    context.report(
      repeatWithoutFacts.at(statement.words.span, { noun: noun === "" ? "maatregel" : noun, fact }),
    );
    return undefined;
  };
  const current = context.scope.at(-1);
  if (current === undefined || !onlyInLists(current.thing, context.index))
    return missing("van welke gedraging de waarde is");
  const earlier = earlierThing(noun, current.thing, context);
  const list = earlier === undefined ? undefined : onlyListOf(earlier.singular, context);
  if (earlier === undefined || list === undefined)
    return missing(`een lijst ‘eerdere ${noun}en: nul of meer eerdere ${noun}en’ bij de inwoner`);
  const name = freshName(earlier.singular, context.scope);
  const facts = [...context.index.symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "gegeven" && symbol.thing === earlier.singular ? [symbol] : [],
  );
  const of = (fact: FactSymbol): Expr => ({
    op: "fact",
    fact: fact.id,
    of: variable(name, earlier.singular),
    type: fact.type,
    text: fact.name,
  });
  const decided = facts.find(({ type, key }) => type.kind === "datum" && key.split(" ").includes(anchor));
  if (decided === undefined) return missing(`de datum ‘dag van het ${anchor}’ van de eerdere ${noun}`);
  const today = dateOf(current.thing, current.name, context.index);
  if (today === undefined) return missing(`de datum ‘dag van de ${current.thing}’`);
  const window: Expr = {
    op: "period",
    relation: "na",
    count: { op: "constant", value: within.count, type: { kind: "getal", unit: "" } },
    unit: within.unit as DurationUnit,
    anchor: of(decided),
    type: { kind: "periode" },
  };
  const items: { readonly expr: Expr }[] = [
    { expr: { op: "lies", relation: "in", date: today, target: window, type: YES_NO } },
  ];
  if (scope !== undefined) {
    const same = facts.find(({ key }) => key === scope || key.startsWith(`${scope} `));
    const mine = bindValue(scope, context)[0]?.expr;
    if (same === undefined || mine === undefined) return missing(`‘${scope}’ van de eerdere ${noun}`);
    items.push({ expr: compare(undefined, mine, of(same)) });
  }
  return {
    op: "some",
    list,
    variable: name,
    body: { op: "all", items, type: YES_NO },
    type: YES_NO,
    text: context.source(statement.words.span),
    place: context.placeOf(statement.span),
  };
}

/** `eerdere verlagingen`, `vorige maatregelen`: another thing than the one whose value changes, that carries the name. */
function earlierThing(noun: string, current: string, context: LowerContext): ThingSymbol | undefined {
  return [...context.index.things.values()].find(
    ({ singular }) =>
      singular !== current &&
      !context.index.roots.has(singular) &&
      (singular === noun || singular.endsWith(` ${noun}`)),
  );
}
