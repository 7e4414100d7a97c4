// One value out of several things: `Bij meer gedragingen in dezelfde maand geldt: de verlagingen na elkaar, de oudste gedraging eerst.`

import type { ConcurrenceChoice, Expr, ValueType } from "../model/index.js";
import { question } from "./heard.js";
import type { NameIndex } from "./index.js";
import { freshName, onlyListOf, variable, type InForce } from "./scope.js";
import type { FactSymbol, ValueSymbol } from "./symbols.js";

/** The choice that compared words after the colon make; undefined when they make none. */
export function choiceOfWords(words: string): ConcurrenceChoice | undefined {
  if (/^alleen hoogste /u.test(words)) return "alleen de hoogste";
  if (/ samen hoogstens /u.test(words)) return "samen hoogstens";
  if (/ na elkaar\b/u.test(words)) return "na elkaar";
  return /^(?:elke? .+ apart|.+ elk apart)$/u.test(words) ? "elk apart" : undefined;
}

/** The words for the measure in a choice: `de verlagingen na elkaar` speaks of verlagingen. */
export function measureOfWords(words: string): string {
  return words
    .replace(/^(?:alleen hoogste|elke?) /u, "")
    .replace(/ (?:samen hoogstens .*|na elkaar\b.*|(?:elk )?apart)$/u, "");
}

/** The thing of `meer gedragingen in dezelfde maand`. */
export function thingOfOccasion(words: string, index: NameIndex): string | undefined {
  const named = /^meer (.+) in dezelfde maand$/u.exec(words)?.[1];
  if (named === undefined) return undefined;
  const plain = index.thingForms.get(named);
  if (plain !== undefined) return plain;
  // `gedragingen: nul of meer gedragingen`: a list of the same name.
  for (const { symbol } of index.values.get(named) ?? [])
    if ("type" in symbol && symbol.type.kind === "lijst") return symbol.type.thing;
  return undefined;
}

/** The choice that the ordinance made for this value of this thing. */
export function concurrenceFor(
  symbol: ValueSymbol,
  thing: string,
  index: NameIndex,
): ConcurrenceChoice | undefined {
  if (symbol.yesNo) return undefined;
  for (const { occasion, choice } of index.concurrence) {
    if (thingOfOccasion(occasion, index) !== thing) continue;
    if (isMeasure(symbol, measureOfWords(choice))) return choiceOfWords(choice);
  }
  return undefined;
}

/** `verlaging per maand` is the measure of `verlaging` and `verlagingen`. */
export function isMeasure(symbol: ValueSymbol, word: string): boolean {
  const bare = symbol.base ?? symbol.key;
  return bare === word || word === `${bare}en` || word === `${bare}s`;
}

/** The value of several things as one, for the owner of their list; undefined where the ordinance does not say how. */
export function together(
  symbol: ValueSymbol,
  thing: string,
  type: ValueType,
  context: InForce,
  owner: Expr | undefined,
): Expr | undefined {
  const choice = concurrenceFor(symbol, thing, context.index);
  const list = choice === undefined ? undefined : onlyListOf(thing, context, owner);
  if (choice === undefined || list === undefined) return undefined;
  const name = freshName(thing, context.scope);
  const body: Expr = {
    op: "definition",
    definition: symbol.id,
    of: variable(name, thing),
    type,
    text: symbol.name,
  };
  const base = { list, variable: name, body, type, text: symbol.name } as const;
  if (choice === "alleen de hoogste") return { op: "highest", ...base, none: "0" };
  if (choice !== "na elkaar") return { op: "sum", ...base };
  const by = dateOf(thing, name, context.index);
  return by === undefined ? undefined : { op: "first", ...base, by, none: "0" };
}

const datesOf = question((index, thing): readonly FactSymbol[] =>
  [...index.symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "gegeven" && symbol.thing === thing && symbol.type.kind === "datum" ? [symbol] : [],
  ),
);

/** The day that puts things of this kind in order: the only date among their facts, or `dag van de gedraging`. */
export function dateOf(thing: string, name: string, index: NameIndex): Expr | undefined {
  const dates = datesOf(index, thing);
  const own =
    dates.find(({ key }) => key === `dag van ${thing}` || key === `datum van ${thing}`) ??
    (dates.length === 1 ? dates[0] : undefined);
  return own && { op: "fact", fact: own.id, of: variable(name, thing), type: own.type, text: own.name };
}

/** The words after `samen hoogstens` in the choice for this value. */
export function limitWords(symbol: ValueSymbol, thing: string, index: NameIndex): string | undefined {
  for (const { occasion, choice } of index.concurrence)
    if (thingOfOccasion(occasion, index) === thing && isMeasure(symbol, measureOfWords(choice)))
      return / samen hoogstens (.+)$/u.exec(choice)?.[1];
  return undefined;
}
