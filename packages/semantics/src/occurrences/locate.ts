// From a settled reading to the exact words of each name in it.

import type { Span, Word } from "@andersom/syntax";
import type { Expr } from "../model/index.js";
import { keyOf } from "../names/normalise.js";
import type { NameIndex } from "../names/index.js";
import { formsOf, type Form } from "./forms.js";
import { lawId, optionId, personId, wordsOfId } from "./symbols.js";
import type { NameUse } from "./use.js";

/** A name in the text. */
export interface Occurrence {
  readonly span: Span;
  readonly symbol: string;
  /** Where the text says what it is, or where it is made use of. */
  readonly role: "declaratie" | "gebruik";
}

/** Reads the text of a span. */
export type TextAt = (span: Span) => string;

/** Compared words, each with the printed word that it comes from. */
interface Compared {
  readonly text: string;
  readonly word: Word;
}

interface Window {
  readonly from: number;
  readonly size: number;
  readonly symbol: string;
  readonly inner?: Form["inner"];
}

/** The names in a settled reading, each on its own words. Words that stand nowhere in the text give none. */
export function locate(use: NameUse, index: NameIndex, textAt: TextAt): Occurrence[] {
  const compared = comparedOf(use.words);
  const found: Window[] = [];
  const read = typeof use.named === "string" ? [use.named] : readIn(use.named);
  const isThing = (id: string): boolean => id.startsWith("ding:") || id.startsWith("persoon:");
  for (const id of read) if (!isThing(id)) found.push(...windowsOf(id, compared, index, use));
  const taken = [...found];
  const free = (one: Window): boolean =>
    !taken.some(({ from, size }) => one.from < from + size && from < one.from + one.size);
  const things = read.filter(isThing).flatMap((id) => windowsOf(id, compared, index, use));
  found.push(...[...things, ...personsIn(compared, use)].filter(free));
  const [only] = read;
  if (found.length === 0 && read.length === 1 && only !== undefined && use.declares)
    found.push({ from: 0, size: compared.length, symbol: only });
  const main = typeof use.named === "string" ? use.named : undefined;
  return found.flatMap((window) => occurrencesOf(window, compared, use, main, textAt));
}

function occurrencesOf(
  window: Window,
  compared: readonly Compared[],
  use: NameUse,
  main: string | undefined,
  textAt: TextAt,
): Occurrence[] {
  const at = (from: number, size: number, symbol: string, declares: boolean): Occurrence[] => {
    const span = spanOf(compared.slice(from, from + size), textAt);
    return span === undefined ? [] : [{ span, symbol, role: declares ? "declaratie" : "gebruik" }];
  };
  const declares = use.declares && (main === undefined || main === window.symbol);
  return [
    ...at(window.from, window.size, window.symbol, declares),
    ...(window.inner ?? []).flatMap((inner) => at(window.from + inner.from, inner.size, inner.symbol, false)),
  ];
}

/** Where the words of a symbol stand; only in the longest form that is there. */
function windowsOf(id: string, compared: readonly Compared[], index: NameIndex, use: NameUse): Window[] {
  const own = wordsOfId(id);
  if (own !== undefined)
    return inWords(own, compared).map((from) => ({ from, size: own.length, symbol: id }));
  const search = (words: readonly Compared[]): Window[] => {
    for (const { words: form, inner } of formsOf(index, id)) {
      const found = inWords(form, words);
      if (found.length > 0) return found.map((from) => ({ from, size: form.length, symbol: id, inner }));
    }
    return [];
  };
  const found = search(compared);
  const persons = use.locals?.persons ?? [];
  if (found.length > 0 || persons.length === 0 || id.startsWith("ding:")) return found;
  // "de gedraging valt Mo te verwijten" is told of the inwoner; Mo is found by himself.
  return search(compared.map((one) => (persons.includes(one.text) ? { ...one, text: "inwoner" } : one))).map(
    ({ inner: _inner, ...window }) => window,
  );
}

/** In a voorbeeld, its people by name. */
function personsIn(compared: readonly Compared[], { locals, named }: NameUse): Window[] {
  if (locals === undefined || typeof named === "string") return [];
  return locals.persons.flatMap((person) => {
    const words = person.split(" ");
    const symbol = personId(locals.example, person);
    return inWords(words, compared).map((from) => ({ from, size: words.length, symbol }));
  });
}

function inWords(wanted: readonly string[], words: readonly Compared[]): number[] {
  const found: number[] = [];
  const [first] = wanted;
  if (first === undefined) return found;
  for (let at = 0; at + wanted.length <= words.length; at += 1)
    if (words[at]!.text === first && wanted.every((word, offset) => words[at + offset]!.text === word))
      found.push(at);
  return found;
}

function comparedOf(words: readonly Word[]): Compared[] {
  return words.flatMap((word) => keyOf([word]).map((text) => ({ text, word })));
}

/** Ids of all that an expression reads: facts, values, things, steps, choices. */
function readIn(expr: Expr): readonly string[] {
  const ids = new Set<string>();
  collect(expr, ids);
  return [...ids];
}

function collect(part: unknown, ids: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part)) {
    for (const one of part) collect(one, ids);
    return;
  }
  const expr = part as Partial<Record<string, unknown>>;
  switch (expr["op"]) {
    case "fact":
      ids.add(expr["fact"] as string);
      break;
    case "definition": {
      const id = expr["definition"] as string;
      ids.add(id);
      const law = id.lastIndexOf("@");
      if (law > 0) ids.add(lawId(id.slice(law + 1)));
      break;
    }
    case "event-date":
      ids.add(`stap:${String(expr["event"])}`);
      break;
    case "constant": {
      const type = (expr as unknown as Expr).type;
      if (type.kind === "keuze" && typeof expr["value"] === "string")
        ids.add(optionId(type.options, expr["value"]));
      return;
    }
    default:
      break;
  }
  const type = expr["type"] as Expr["type"] | undefined;
  if (type?.kind === "ding" || type?.kind === "lijst") ids.add(`ding:${type.thing}`);
  for (const key in expr) if (!SKIPPED.has(key)) collect(expr[key], ids);
}

const SKIPPED = new Set(["op", "type", "text", "place", "entries"]);

/** The place of these words; words that were put together from others are looked for where they came from. */
function spanOf(compared: readonly Compared[], textAt: TextAt): Span | undefined {
  const words = [...new Set(compared.map(({ word }) => word))].filter(({ span }) => span.end > span.start);
  const [first] = words;
  if (first === undefined) return undefined;
  const start = Math.min(...words.map(({ span }) => span.start));
  const end = Math.max(...words.map(({ span }) => span.end));
  const whole = { uri: first.span.uri, start, end };
  if (words.every(isExact)) return whole;
  const pattern = compared
    .filter(({ word }) => word.span.end > word.span.start)
    .map(({ text }) => (text === "is" ? "(?:is|zijn)" : text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")))
    .join(String.raw`\s+(?:(?:de|het|een|nog|niet|geen)\s+)*`);
  const found = new RegExp(String.raw`(?<![\p{L}\d])${pattern}(?![\p{L}\d])`, "iu").exec(textAt(whole));
  return found === null
    ? whole
    : { ...whole, start: start + found.index, end: start + found.index + found[0].length };
}

function isExact({ text, span, quoted }: Word): boolean {
  return quoted === true || span.end - span.start === text.length;
}
