// Binding: what a flat group of words names. Every reading that succeeds counts; by kind, never by length (grammar.md §4).

import type { Expr, ValueType } from "../model/index.js";
import type { PredicateEntry, ValueEntry } from "./index.js";
import { limitWords, together } from "./concurrence.js";
import { question } from "./heard.js";
import { onlyInLists, variable, variableFor, type InForce } from "./scope.js";
import type { FactSymbol, ValueSymbol } from "./symbols.js";

/** What binding needs to know of its surroundings. */
export interface BindContext extends InForce {
  /** Law of the file, when the words stand in a law file: its own names come first there. */
  readonly law: string | undefined;
  readonly typeOf: (symbol: ValueSymbol) => ValueType;
  /** The things that exist only in lists and that the sentences defining this value speak of: none or one, more is an error. */
  readonly thingsOf: (symbol: ValueSymbol) => readonly string[];
}

/** One successful reading; `how` says it in Dutch, for the message that shows two. */
export interface Reading {
  readonly expr: Expr;
  readonly how: string;
}

/** The readings of a group as a value; equal readings count once. */
export function bindValue(key: string, context: BindContext): Reading[] {
  return outsideFirst(context, (inner) => valuesNamed(key, inner));
}

/** While things of lists are looked for, a name that has a meaning without one keeps it. */
function outsideFirst(context: BindContext, bind: (context: BindContext) => Reading[]): Reading[] {
  if (context.implicit !== true) return bind(context);
  const { implicit: _implicit, ...outside } = context;
  const readings = bind(outside);
  return readings.length > 0 ? readings : bind(context);
}

/** What a name may mean as a value, in this order, each with the word that such a name holds. */
const meanings: readonly {
  readonly find: (key: string, context: BindContext) => readonly Reading[];
  readonly word?: string;
}[] = [
  { find: declared },
  { find: ofThing, word: " van " },
  { find: atDate, word: " op " },
  { find: accordingToLaw, word: " volgens " },
  { find: periodPart, word: " van " },
  { find: thingItself },
  { find: consequenceOf, word: " van " },
  { find: bareReferenceDate },
  { find: dayOfStep, word: " van " },
];

function valuesNamed(key: string, context: BindContext): Reading[] {
  const readings: Reading[] = [];
  for (const { find, word } of meanings)
    if (word === undefined || key.includes(word)) readings.push(...find(key, context));
  return distinct(readings);
}

/** The peildatum of the run, where nobody says which day it is; a begrip may still explain the word. */
function bareReferenceDate(key: string, { index }: BindContext): Reading[] {
  if (key !== "peildatum") return [];
  const says = (index.values.get(key) ?? []).some(({ symbol }) => !("textOnly" in symbol && symbol.textOnly));
  if (says) return [];
  return [{ expr: { op: "peildatum", type: { kind: "datum" } }, how: key }];
}

/** `de dag van de melding`, where melding is a step. */
function dayOfStep(key: string, { index }: BindContext): Reading[] {
  const event = /^dag van (.+)$/u.exec(key)?.[1];
  const step =
    event === undefined ? undefined : index.others.get(event)?.find(({ symbol }) => symbol.kind === "stap");
  if (event === undefined || step === undefined) return [];
  return [
    {
      expr: { op: "event-date", event, type: { kind: "datum" } },
      how: `de dag van de stap ${step.symbol.name}`,
    },
  ];
}

/** `de categorie van de geschonden plicht`: what each duty says that follows when it is not met. */
function consequenceOf(key: string, context: BindContext): Reading[] {
  const named = /^(?:categorie|gevolg) van (.+)$/u.exec(key)?.[1];
  if (named === undefined || (context.index.values.get(key) ?? []).length > 0) return [];
  return declared(named, context).flatMap(({ expr, how }): Reading[] => {
    const symbol = expr.op === "fact" ? context.index.symbols.get(expr.fact)?.symbol : undefined;
    if (symbol?.kind !== "gegeven" || symbol.duties !== true) return [];
    const entries = categories(context.index, "");
    const options = [...new Set(entries.map(({ value }) => value))];
    return [{ expr: { op: "lookup", arg: expr, entries, type: { kind: "keuze", options } }, how }];
  });
}

const categories = question((index): readonly { readonly option: string; readonly value: string }[] =>
  [...index.symbols.values()].flatMap(({ symbol: duty }) =>
    duty.kind === "plicht" && duty.category !== undefined
      ? [{ option: duty.name, value: duty.category }]
      : [],
  ),
);

/** The readings of a group as a yes/no sentence, negation already taken out. */
export function bindPredicate(key: string, context: BindContext): Reading[] {
  return outsideFirst(context, (inner) => predicatesNamed(key, inner));
}

function predicatesNamed(key: string, context: BindContext): Reading[] {
  const readings: Reading[] = [...aboutPerson(key, context)];
  for (const entry of preferred(context.index.predicates.get(key) ?? [], context.law)) {
    if (entry.subject === undefined) readings.push(...readPredicate(entry, undefined, context));
  }
  for (let space = key.indexOf(" "); space !== -1; space = key.indexOf(" ", space + 1)) {
    const entries = context.index.predicates.get(key.slice(space + 1));
    if (entries === undefined) continue;
    const rest = preferred(entries, context.law).filter((entry) => entry.subject !== undefined);
    if (rest.length === 0) continue;
    for (const subject of bindSubject(key.slice(0, space), context)) {
      const thing = subject.expr.type.kind === "ding" ? subject.expr.type.thing : undefined;
      for (const entry of rest)
        if (entry.subject === thing) readings.push(...readPredicate(entry, subject.expr, context));
    }
  }
  return distinct(readings);
}

/** `de gedraging valt Mo te verwijten`: the fact is told of the inwoner, the voorbeeld of Mo. */
function aboutPerson(key: string, context: BindContext): Reading[] {
  if (context.givens !== true) return [];
  const words = ` ${key} `;
  return context.scope.flatMap((person): Reading[] => {
    const form = person.forms.find((candidate) => words.includes(` ${candidate} `));
    if (form === undefined || words.startsWith(` ${form} `) || form === person.thing) return [];
    const told = words.replace(` ${form} `, ` ${person.thing} `).trim();
    return bindPredicate(told, { ...context, scope: [{ ...person, forms: [person.thing] }] });
  });
}

/** A yes/no name that is a noun (`overbelasting`, `noodzaak van de kosten`), as it stands after `er is`. */
export function bindNoun(key: string, context: BindContext): Reading[] {
  return outsideFirst(context, (inner) => nounsNamed(key, inner));
}

function nounsNamed(key: string, context: BindContext): Reading[] {
  const entries = preferred(context.index.predicates.get(key) ?? [], context.law);
  return distinct(
    entries
      .filter((entry) => entry.symbol.key === key)
      .flatMap((entry) => readPredicate(entry, undefined, context)),
  );
}

/** A group as one thing: a variable in scope, a root thing, or a fact that holds a thing (`de partner`). */
export function bindSubject(key: string, context: BindContext): Reading[] {
  const readings = [...thingItself(key, context)];
  // "de huisvesting" is the run's own huisvesting and the one that the aanvraag holds: the same thing.
  if (readings.length > 0) return readings;
  for (const reading of [...declared(key, context), ...ofThing(key, context)])
    if (reading.expr.type.kind === "ding") readings.push(reading);
  return distinct(readings);
}

/** Entries of the file's own instrument come before those it imports; same instrument wins as a whole. */
export function preferred<T extends { readonly origin: string | undefined }>(
  entries: readonly T[],
  law: string | undefined,
): readonly T[] {
  if (entries.length < 2) return entries;
  const own = entries.filter((entry) => entry.origin === law);
  if (own.length > 0) return own;
  const ordinance = entries.filter((entry) => entry.origin === undefined);
  return ordinance.length > 0 ? ordinance : entries;
}

function declared(key: string, context: BindContext): Reading[] {
  const all = context.index.values.get(key);
  if (all === undefined) return [];
  const exact = all.filter((entry) => !entry.alias);
  return inScope(preferred(exact.length > 0 ? exact : all, context.law), context).flatMap((entry) =>
    readSymbol(entry.symbol, undefined, context),
  );
}

/** Facts of the innermost variable in scope; else those of root things and those without a thing. */
function inScope(entries: readonly ValueEntry[], context: BindContext): readonly ValueEntry[] {
  for (let at = context.scope.length - 1; at >= 0; at--) {
    const { thing } = context.scope[at]!;
    const inner = entries.filter((entry) => entry.symbol.thing === thing);
    if (inner.length > 0) return inner;
  }
  const rooted = entries.filter(
    (entry) => entry.symbol.thing === undefined || context.index.roots.has(entry.symbol.thing),
  );
  if (rooted.length > 0) return rooted;
  return context.implicit === true || context.givens === true ? entries : [];
}

function ofThing(key: string, context: BindContext): Reading[] {
  const readings: Reading[] = [];
  for (const { left, right } of splits(key, "van")) {
    const entries = context.index.values.get(left);
    if (entries === undefined) continue;
    for (const subject of bindSubject(right, context)) {
      const thing = subject.expr.type.kind === "ding" ? subject.expr.type.thing : undefined;
      const fitting = preferred(
        entries.filter(
          (entry) =>
            ownThing(entry.symbol, context) === thing ||
            (entry.symbol.thing === undefined && thing === "inwoner"),
        ),
        context.law,
      );
      for (const entry of fitting) readings.push(...readSymbol(entry.symbol, subject.expr, context));
    }
  }
  return readings;
}

function atDate(key: string, context: BindContext): Reading[] {
  const readings: Reading[] = [];
  for (const { left, right } of splits(key, "op")) {
    for (const date of bindValue(right, context)) {
      if (date.expr.type.kind !== "datum") continue;
      for (const value of bindValue(left, context)) {
        if (value.expr.type.kind === "datum" || value.expr.type.kind === "ding") continue;
        const { reeks: _reeks, ...type } = value.expr.type;
        readings.push({
          expr: { op: "at-month", date: date.expr, body: value.expr, type },
          how: `${value.how} op ${date.how}`,
        });
      }
    }
  }
  return readings;
}

function accordingToLaw(key: string, context: BindContext): Reading[] {
  const readings: Reading[] = [];
  for (const { left, right } of splits(key, "volgens")) {
    if (!context.index.laws.has(right)) continue;
    for (const entry of context.index.values.get(left) ?? []) {
      if (entry.origin?.toLowerCase() === right)
        readings.push(...readSymbol(entry.symbol, undefined, context));
    }
  }
  return readings;
}

const PARTS = {
  begindatum: "begindatum",
  begin: "begindatum",
  einddatum: "einddatum",
  einde: "einddatum",
  duur: "duur",
} as const;

function periodPart(key: string, context: BindContext): Reading[] {
  const match = /^(begindatum|begin|einddatum|einde|duur) van (.+)$/u.exec(key);
  const part = PARTS[match?.[1] as keyof typeof PARTS];
  if (match?.[2] === undefined) return [];
  // A declared `duur van X` is the length of X by definition, so it is the one reading.
  if (declared(key, context).length > 0) return [];
  return bindValue(match[2], context)
    .filter((reading) => reading.expr.type.kind === "periode")
    .map((reading) => ({
      expr: {
        op: "period-part",
        part,
        period: reading.expr,
        type: part === "duur" ? { kind: "getal", unit: "maand" } : { kind: "datum" },
      },
      how: `${part} van ${reading.how}`,
    }));
}

function thingItself(key: string, context: BindContext): Reading[] {
  const inner = context.scope.findLast((candidate) => candidate.forms.includes(key));
  if (inner !== undefined) return [{ expr: variable(inner.name, inner.thing), how: key }];
  const thing = context.index.thingForms.get(key);
  const expr = thing === undefined ? undefined : variableFor(thing, context);
  if (thing === undefined || expr === undefined) return [];
  // In what a voorbeeld gives, the list stands for the only thing in it.
  const type = { kind: "ding", thing, optional: false } as const;
  return [{ expr: expr.op === "fact" ? { ...expr, type } : expr, how: key }];
}

function readPredicate(entry: PredicateEntry, subject: Expr | undefined, context: BindContext): Reading[] {
  const { symbol } = entry;
  // "de inwoner gebruikt het formulier" may be kept with the aanvraag: its holder is then the run's own aanvraag.
  const of =
    subject !== undefined && (symbol.thing === undefined || symbol.thing === entry.subject)
      ? subject
      : undefined;
  const readings = readSymbol(symbol, of, context);
  if (symbol.yesNo || !isFact(symbol)) return readings;
  // "heeft een partner": the thing is there.
  return readings.map(({ expr, how }): Reading => ({
    expr: {
      op: "not",
      arg: { op: "is-not-applicable", arg: expr, type: { kind: "ja-nee" } },
      type: { kind: "ja-nee" },
    },
    how: `heeft ${how}`,
  }));
}

/** A declared fact or value as expression, about `of` or about the variable in force for its thing. */
export function readSymbol(
  symbol: FactSymbol | ValueSymbol,
  of: Expr | undefined,
  context: BindContext,
): Reading[] {
  const text = symbol.name;
  if (isFact(symbol)) {
    const subject = of ?? variableFor(symbol.thing, context);
    return subject === undefined
      ? []
      : [
          {
            expr: { op: "fact", fact: symbol.id, of: subject, type: symbol.type, text },
            how: `${text} (${symbol.kind} van ${symbol.thing})`,
          },
        ];
  }
  if (symbol.textOnly) return [];
  const thing = ownThing(symbol, context);
  const subject = of ?? (thing === undefined ? undefined : variableFor(thing, context));
  if (onlyInLists(thing, context.index) && !isOne(subject, thing)) {
    const joined = together(symbol, thing, typeIn(symbol, context), context, of);
    if (joined === undefined) return [];
    const words = limitWords(symbol, thing, context.index);
    const atMost = words === undefined ? undefined : limitOf(words, context);
    const expr: Expr =
      atMost === undefined ? joined : { op: "clamp", arg: joined, atMost, type: joined.type, text };
    return [{ expr, how: text }];
  }
  return [
    {
      expr: {
        op: "definition",
        definition: symbol.id,
        type: typeIn(symbol, context),
        text,
        ...(subject === undefined ? {} : { of: subject }),
      },
      how: `${text} (${symbol.kind})`,
    },
  ];
}

/** The thing a value is about: as declared, or the thing of lists that its own sentences speak of. */
export function ownThing(symbol: FactSymbol | ValueSymbol, context: BindContext): string | undefined {
  return symbol.thing ?? (isFact(symbol) ? undefined : context.thingsOf(symbol)[0]);
}

/** `100% van de bijstandsnorm` among free words. */
export function limitOf(words: string, context: BindContext): Expr | undefined {
  const share = /^(\d+(?:,\d+)?)% van (.+)$/u.exec(words);
  const value = bindValue(share?.[2] ?? words, context)[0]?.expr;
  if (value === undefined || share?.[1] === undefined) return value;
  const percent: Expr = {
    op: "constant",
    value: share[1].replace(",", "."),
    type: { kind: "percentage" },
  };
  return { op: "percent", args: [percent, value], type: value.type, text: words };
}

function isOne(subject: Expr | undefined, thing: string): boolean {
  return subject?.type.kind === "ding" && subject.type.thing === thing;
}

function typeIn(symbol: ValueSymbol, context: BindContext): ValueType {
  const type = context.typeOf(symbol);
  return symbol.yesNo && type.kind !== "ja-nee" ? { kind: "ja-nee" } : type;
}

function isFact(symbol: FactSymbol | ValueSymbol): symbol is FactSymbol {
  return symbol.kind === "gegeven" || symbol.kind === "oordeel";
}

function splits(key: string, word: string): readonly { left: string; right: string }[] {
  const between = ` ${word} `;
  const found: { left: string; right: string }[] = [];
  for (let at = key.indexOf(between); at !== -1; at = key.indexOf(between, at + 1))
    if (at > 0 && at + between.length < key.length)
      found.push({ left: key.slice(0, at), right: key.slice(at + between.length) });
  return found;
}

/** Readings that denote the same are one reading. */
function distinct(readings: readonly Reading[]): Reading[] {
  // Mostly a name means one thing, or nothing.
  if (readings.length < 2) return [...readings];
  const seen = new Map<string, Reading>();
  for (const reading of readings) {
    const denotes = JSON.stringify(reading.expr, (name, value: unknown) =>
      name === "text" || name === "place" || name === "type" ? undefined : value,
    );
    if (!seen.has(denotes)) seen.set(denotes, reading);
  }
  return [...seen.values()];
}
