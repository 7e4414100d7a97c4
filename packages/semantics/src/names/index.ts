// The names of one ordinance with its laws: every declared name under every form it may take in a sentence.

import { equalData } from "../db.js";
import type {
  AnySymbol,
  ConcurrenceSite,
  FactSymbol,
  FileExports,
  RuleSite,
  ThingSymbol,
  ValueSymbol,
} from "./symbols.js";

/** A value name under one of its forms. `origin` is the law's name, or undefined for the ordinance itself. */
export interface ValueEntry {
  readonly symbol: FactSymbol | ValueSymbol;
  readonly origin: string | undefined;
  readonly alias: boolean;
}
/** A yes/no sentence under one of its word orders; `subject` names the thing whose name was taken off the front. */
export interface PredicateEntry {
  readonly symbol: FactSymbol | ValueSymbol;
  readonly origin: string | undefined;
  readonly subject: string | undefined;
}

export interface NameIndex {
  readonly things: ReadonlyMap<string, ThingSymbol>;
  /** Singular, plural and other forms → singular. */
  readonly thingForms: ReadonlyMap<string, string>;
  /** Things of which a run has one by itself. */
  readonly roots: ReadonlyMap<string, true>;
  readonly values: ReadonlyMap<string, readonly ValueEntry[]>;
  readonly predicates: ReadonlyMap<string, readonly PredicateEntry[]>;
  readonly others: ReadonlyMap<
    string,
    readonly { readonly symbol: AnySymbol; readonly origin: string | undefined }[]
  >;
  readonly symbols: ReadonlyMap<
    string,
    { readonly symbol: AnySymbol; readonly origin: string | undefined; readonly file: string }
  >;
  readonly rules: readonly (RuleSite & { readonly law: string | undefined })[];
  readonly laws: ReadonlyMap<string, FileExports>;
  /** Articles of the ordinance itself, over all its files. */
  readonly articles: readonly { readonly number: string; readonly leden: readonly string[] }[];
  /** How the values of several things become one, over all files of the ordinance. */
  readonly concurrence: readonly ConcurrenceSite[];
  /** Printed names of values and yes/no notions, for "bedoelt u". */
  readonly printable: readonly string[];
}

/** Things that a run always has one of, also when they occur in lists (kinderen are inwoners too). */
const ALWAYS_ROOT: ReadonlyMap<string, string> = new Map([
  ["inwoner", "inwoners"],
  ["huishouden", "huishoudens"],
  ["aanvraag", "aanvragen"],
  ["hulpvraag", "hulpvragen"],
]);

/**
 * Builds the index of the files of one ordinance. Order of files does not matter for the result of any look-up. Symbols that are
 * equal to one of `before` are that very object.
 */
export function buildIndex(files: readonly FileExports[], before?: NameIndex): NameIndex {
  const things = new Map<string, ThingSymbol>();
  const thingForms = new Map<string, string>();
  const symbols = new Map<string, { symbol: AnySymbol; origin: string | undefined; file: string }>();
  const laws = new Map<string, FileExports>();
  const rules: (RuleSite & { law: string | undefined })[] = [];
  for (const file of files) {
    const origin =
      file.instrument?.kind === "wet" ? (file.instrument.shortName ?? file.instrument.title) : undefined;
    if (origin !== undefined) laws.set(origin.toLowerCase(), file);
    for (const rule of file.rules) rules.push({ ...rule, law: origin });
    for (const symbol of file.symbols) {
      if (symbol.kind === "ding") addThing(symbol, things, thingForms);
      const id =
        origin === undefined ||
        symbol.kind === "ding" ||
        symbol.kind === "gegeven" ||
        symbol.kind === "oordeel"
          ? symbol.id
          : `${symbol.id}@${origin}`;
      const before = symbols.get(id);
      if (before === undefined || rank(symbol) > rank(before.symbol))
        symbols.set(id, { symbol: { ...symbol, id }, origin, file: file.uri });
    }
  }
  for (const [thing, plural] of ALWAYS_ROOT) {
    const declared = things.get(thing);
    const article = thing === "huishouden" ? "het" : "de";
    const known = declared ?? {
      kind: "ding",
      id: `ding:${thing}`,
      name: thing,
      key: thing,
      singular: thing,
      article,
    };
    addThing({ plural, ...known }, things, thingForms);
  }
  const values = new Map<string, ValueEntry[]>();
  const predicates = new Map<string, PredicateEntry[]>();
  const others = new Map<string, { symbol: AnySymbol; origin: string | undefined }[]>();
  const elements = new Set<string>();
  const printable: string[] = [];
  const elementForms = elementWords(
    [...symbols.values()].map((entry) => entry.symbol),
    thingForms,
  );
  const oneForms = formsOfOne(
    [...symbols.values()].map((entry) => entry.symbol),
    things,
    thingForms,
  );
  const duties = [...symbols.values()].flatMap(({ symbol }) =>
    symbol.kind === "plicht" ? [symbol.name] : [],
  );
  for (const [id, entry] of symbols) {
    if (alreadyNamed(entry.symbol, symbols, thingForms)) {
      symbols.delete(id);
      continue;
    }
    const resolved = withDuties(
      resolveThings(entry.symbol, thingForms, { things, elementForms, oneForms }),
      duties,
    );
    const known = before?.symbols.get(id)?.symbol;
    const symbol = known !== undefined && equalData(known, resolved) ? known : resolved;
    entry.symbol = symbol;
    if (symbol.kind === "gegeven" || symbol.kind === "oordeel") {
      printable.push(symbol.name);
      if (symbol.type.kind === "lijst") {
        elements.add(symbol.type.thing);
        printable.push(`aantal ${symbol.name}`);
      }
    }
    if (symbol.kind === "begrip" || symbol.kind === "waarde") printable.push(symbol.name);
    if (
      symbol.kind === "gegeven" ||
      symbol.kind === "oordeel" ||
      symbol.kind === "begrip" ||
      symbol.kind === "waarde"
    ) {
      addValue(symbol, entry.origin, values, predicates, oneForms);
    } else push(others, symbol.key, { symbol, origin: entry.origin });
  }
  const roots = new Map<string, true>();
  for (const thing of things.keys())
    if (ALWAYS_ROOT.has(thing) || !elements.has(thing)) roots.set(thing, true);
  const articles = files.filter((file) => file.instrument?.kind !== "wet").flatMap((file) => file.articles);
  const concurrence = files
    .filter((file) => file.instrument?.kind !== "wet")
    .flatMap((file) => file.concurrence);
  return {
    things,
    thingForms,
    roots,
    values,
    predicates,
    others,
    symbols,
    rules,
    laws,
    articles,
    concurrence,
    printable,
  };
}

function rank(symbol: AnySymbol): number {
  if (symbol.kind === "begrip") return symbol.open ? 2 : symbol.textOnly ? 0 : 3;
  return 1;
}

function addThing(thing: ThingSymbol, things: Map<string, ThingSymbol>, forms: Map<string, string>): void {
  const before = things.get(thing.singular);
  things.set(thing.singular, before === undefined ? thing : { ...before, ...thing });
  for (const form of [thing.singular, thing.plural, thing.also])
    if (form !== undefined && form !== "") forms.set(form, thing.singular);
}

/** Types name things as written (`maatregelen`); the index knows their singular. Judgement rows get the thing they speak of. */
function resolveThings(
  symbol: AnySymbol,
  forms: ReadonlyMap<string, string>,
  {
    things,
    elementForms,
    oneForms,
  }: {
    readonly things: ReadonlyMap<string, ThingSymbol>;
    readonly elementForms: ReadonlyMap<string, string>;
    readonly oneForms: ReadonlyMap<string, string>;
  },
): AnySymbol {
  if ((symbol.kind === "waarde" || symbol.kind === "begrip") && symbol.yesNo && symbol.thing === undefined) {
    // A notion about a thing (`een inkomensdeel telt mee`) is a notion of that thing.
    const lead = leadingThing(symbol.key, oneForms);
    return lead === undefined ? symbol : { ...symbol, thing: lead.thing };
  }
  if (symbol.kind !== "gegeven" && symbol.kind !== "oordeel") return symbol;
  const owner =
    symbol.thing !== ""
      ? (forms.get(symbol.thing) ?? elementForms.get(symbol.thing) ?? symbol.thing)
      : (leadingThing(symbol.key, oneForms)?.thing ?? "inwoner");
  const type =
    symbol.type.kind === "ding" || symbol.type.kind === "lijst"
      ? { ...symbol.type, thing: forms.get(symbol.type.thing) ?? singularGuess(symbol.type.thing, things) }
      : symbol.type;
  return { ...symbol, thing: owner, type };
}

/** The words for one thing: a sentence about `de giften` of a list is about all of them together, and so about who has them. */
function formsOfOne(
  symbols: readonly AnySymbol[],
  things: ReadonlyMap<string, ThingSymbol>,
  forms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const one = new Map(forms);
  for (const symbol of symbols) {
    if (symbol.kind !== "gegeven" || symbol.type.kind !== "lijst") continue;
    const thing = things.get(forms.get(symbol.type.thing) ?? symbol.type.thing);
    if (thing?.plural === undefined || thing.plural === thing.singular || ALWAYS_ROOT.has(thing.singular))
      continue;
    one.delete(thing.plural);
  }
  return one;
}

/** What an act imposes needs no name of its own where it is a declared thing, or the act a declared notion. */
function alreadyNamed(
  symbol: AnySymbol,
  symbols: ReadonlyMap<string, { readonly symbol: AnySymbol }>,
  forms: ReadonlyMap<string, string>,
): boolean {
  if (symbol.kind !== "waarde" || symbol.imposed === undefined) return false;
  const { imposed, key } = symbol;
  if (forms.has(imposed)) return true;
  return [...symbols.values()].some(
    ({ symbol: other }) =>
      "yesNo" in other &&
      other.yesNo &&
      (other.key.endsWith(` legt ${imposed} op`) ||
        other.key === imposed ||
        (other !== symbol && other.key === key)),
  );
}

/** `geschonden plicht: een van de plichten`: a choice over the duties that the ordinance declares. */
function withDuties(symbol: AnySymbol, duties: readonly string[]): AnySymbol {
  return symbol.kind === "gegeven" && symbol.duties === true
    ? { ...symbol, type: { ...symbol.type, kind: "keuze", options: duties } as FactSymbol["type"] }
    : symbol;
}

/** `huisgenoten: nul of meer inwoners, per stuk huisgenoot`: a huisgenoot is an inwoner, but only where a list has been opened. */
function elementWords(
  symbols: readonly AnySymbol[],
  forms: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const symbol of symbols)
    if (
      (symbol.kind === "gegeven" || symbol.kind === "oordeel") &&
      symbol.element !== undefined &&
      symbol.type.kind === "lijst"
    )
      words.set(symbol.element, forms.get(symbol.type.thing) ?? symbol.type.thing);
  return words;
}

function singularGuess(word: string, things: ReadonlyMap<string, ThingSymbol>): string {
  for (const end of ["en", "s", "'s"]) {
    const stem = word.endsWith(end) ? word.slice(0, -end.length) : undefined;
    if (stem !== undefined && things.has(stem)) return stem;
  }
  return word;
}

/** The thing whose name a sentence starts with, and the rest of the sentence. */
export function leadingThing(
  key: string,
  forms: ReadonlyMap<string, string>,
): { thing: string; rest: string } | undefined {
  const words = key.split(" ");
  for (let length = words.length - 1; length > 0; length -= 1) {
    const thing = forms.get(words.slice(0, length).join(" "));
    if (thing !== undefined) return { thing, rest: words.slice(length).join(" ") };
  }
  return undefined;
}

function addValue(
  symbol: FactSymbol | ValueSymbol,
  origin: string | undefined,
  values: Map<string, ValueEntry[]>,
  predicates: Map<string, PredicateEntry[]>,
  forms: ReadonlyMap<string, string>,
): void {
  if (!symbol.yesNo) {
    push(values, symbol.key, { symbol, origin, alias: false });
    if ((symbol.kind === "waarde" || symbol.kind === "begrip") && symbol.base !== undefined)
      push(values, symbol.base, { symbol, origin, alias: true });
    // `partner: nul of een inwoner` can be asked for: "de inwoner heeft een partner".
    if (symbol.kind === "gegeven" && symbol.type.kind === "ding" && symbol.type.optional)
      for (const order of wordOrders(`heeft ${symbol.key}`))
        push(predicates, order, { symbol, origin, subject: symbol.thing });
    return;
  }
  const own = "subjectless" in symbol && symbol.subjectless;
  const lead = own ? undefined : leadingThing(symbol.key, forms);
  if (own && symbol.thing !== undefined)
    for (const order of wordOrders(symbol.key))
      push(predicates, order, { symbol, origin, subject: symbol.thing });
  else if (lead !== undefined)
    for (const order of wordOrders(lead.rest))
      push(predicates, order, { symbol, origin, subject: lead.thing });
  if (!own) {
    push(predicates, symbol.key, { symbol, origin, subject: undefined });
    const final = verbFinalWhole(symbol.key);
    if (final !== undefined) push(predicates, final, { symbol, origin, subject: undefined });
  }
}

/** A predicate that starts with its verb, in main-clause order, verb-final, and with a separable verb fused (`raakt … kwijt` → `kwijtraakt`). */
export function wordOrders(predicate: string): readonly string[] {
  const words = predicate.split(" ");
  const [verb, ...rest] = words;
  if (verb === undefined || rest.length === 0) return [predicate];
  const last = rest.at(-1) ?? "";
  const orders = [predicate, [...rest, verb].join(" "), [...rest.slice(0, -1), last + verb].join(" ")];
  // "kan het huishouden overnemen" → "het huishouden kan overnemen"; "valt te verwijten" keeps its te.
  const tail = rest.at(-2) === "te" ? 2 : 1;
  if (rest.length > tail) orders.push([...rest.slice(0, -tail), verb, ...rest.slice(-tail)].join(" "));
  return [...new Set(orders)];
}

/** `de kosten zijn betaald` → `de kosten betaald zijn`; only where the verb is is/zijn, which stands once. */
export function verbFinalWhole(sentence: string): string | undefined {
  const words = sentence.split(" ");
  const at = words.indexOf("is");
  if (at < 0 || words.lastIndexOf("is") !== at) return undefined;
  return [...words.slice(0, at), ...words.slice(at + 1), "is"].join(" ");
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
