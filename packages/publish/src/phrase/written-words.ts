// How often an ordinance writes `de` and `het` before a name. After an edit only the texts that came and went are counted.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Example, Fact, Right } from "@andersom/semantics";

export type Article = "de" | "het";

interface Counted {
  /** List by list; of a list of a model that an edit left alone it is the very list of before. */
  readonly texts: readonly (readonly string[])[];
  /** All of it, where a name was counted that was not counted before: as it was read once, and what came (1) and went (-1) since. */
  written?: readonly (readonly [text: Written, times: number])[];
  readonly counts: Map<string, Record<Article, number>>;
}

/** Of the model that was asked for last: the next one mostly differs in a few sentences. */
let last: Counted = { texts: [], counts: new Map() };

/** Names that are counted for one model; more are counted anew. */
const most = 5_000;
/** Texts that came and went since all of it was read; with more it is read again. */
const mostSince = 200;

/** `de` or `het`, whichever stands before a name more often; undefined where neither does. */
export function articlesBefore(model: DecisionModel): (name: string) => Article | undefined {
  let own: Counted | undefined;
  return (name) => {
    own ??= following(writtenTexts(model));
    const words = name.toLowerCase();
    let counts = own.counts.get(words);
    if (counts === undefined) {
      counts = { de: 0, het: 0 };
      own.written ??= [[readOnce(own.texts.flat().join("\n")), 1]];
      for (const [text, times] of own.written) count(counts, text, words, times);
      if (own.counts.size >= most) own.counts.clear();
      own.counts.set(words, counts);
    }
    const { de, het } = counts;
    if (de === 0 && het === 0) return undefined;
    return het > de ? "het" : "de";
  };
}

/** What was counted, with the texts that came and without those that went. */
function following(texts: Counted["texts"]): Counted {
  const before = last;
  if (before.texts.length === 0) return (last = { texts, counts: new Map() });
  const changes = new Map<string, number>();
  texts.forEach((now, at) => {
    note(now, before.texts[at] ?? [], changes);
  });
  const changed = [...changes].filter(([, by]) => by !== 0);
  last = { texts, counts: new Map() };
  if (4 * changed.length > texts.reduce((sum, { length }) => sum + length, 0)) return last;
  const read = changed.map(([text, by]) => [readOnce(text), by] as const);
  const written = [...(before.written ?? []), ...read];
  if (before.written !== undefined && written.length <= mostSince) last.written = written;
  for (const [words, counts] of before.counts) {
    const now = { ...counts };
    for (const [text, by] of read) count(now, text, words, by);
    last.counts.set(words, now);
  }
  return last;
}

/** Which texts of a list came (1) and went (-1). */
function note(now: readonly string[], old: readonly string[], changes: Map<string, number>): void {
  if (now === old) return;
  const shortest = Math.min(now.length, old.length);
  let start = 0;
  while (start < shortest && now[start] === old[start]) start++;
  let end = 0;
  while (end < shortest - start && now.at(-1 - end) === old.at(-1 - end)) end++;
  const add = (all: readonly string[], by: number): void => {
    for (let at = start; at < all.length - end; at++)
      changes.set(all[at]!, (changes.get(all[at]!) ?? 0) + by);
  };
  add(now, 1);
  add(old, -1);
}

function writtenTexts(model: DecisionModel): Counted["texts"] {
  const { rights, definitions, departures, powers, duties, requirements, examples, facts } = model;
  return [
    inRights(rights),
    inDefinitions(definitions),
    ...[departures, powers, duties, requirements].map((list) => textsIn(list)),
    inExamples(examples),
    inFacts(facts),
  ];
}

const inRight = oncePer(({ grants, refusals, powers }: Right) =>
  [...grants, ...refusals, ...powers].map(({ text }) => text),
);
const inRights = oncePer((rights: readonly Right[]) => rights.flatMap((one) => inRight(one)));
const inDefinition = oncePer(({ rules, caps }: Definition) => [...rules, ...caps].map(({ text }) => text));
const inDefinitions = oncePer((all: readonly Definition[]) => all.flatMap((one) => inDefinition(one)));
const textsIn = oncePer((list: readonly { readonly text: string }[]) => list.map(({ text }) => text));
const inExamples = oncePer((examples: readonly Example[]) =>
  examples.flatMap(({ given, expect }) => [...given, ...expect].map(({ text }) => text)),
);
const inFacts = oncePer((facts: readonly Fact[]) => facts.map(({ name }) => name));

/** A text in small letters, with the places behind an article by the first signs that stand there. */
interface Written {
  readonly text: string;
  readonly behind: Readonly<Record<Article, Places>>;
}
type Places = ReadonlyMap<string, readonly number[]>;

/** How many signs: enough that few names share them. */
const signs = 4;

/** Most of a text stands behind no article, and is not looked at again for every name. */
function readOnce(given: string): Written {
  const text = given.toLowerCase();
  return { text, behind: { de: placesBehind("de ", text), het: placesBehind("het ", text) } };
}

function placesBehind(article: string, text: string): Places {
  const places = new Map<string, number[]>();
  for (let at = text.indexOf(article); at !== -1; at = text.indexOf(article, at + 1)) {
    if (isLetter(text[at - 1])) continue;
    const place = at + article.length;
    const begin = text.slice(place, place + signs);
    const known = places.get(begin);
    if (known === undefined) places.set(begin, [place]);
    else known.push(place);
  }
  return places;
}

/** @param name in small letters. */
function count(
  counts: Record<Article, number>,
  { text, behind }: Written,
  name: string,
  times: number,
): void {
  for (const article of ["de", "het"] as const) {
    const places = placesFor(name, behind[article]);
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      if (text.startsWith(name, place) && !isLetter(text[place + name.length])) counts[article] += times;
    }
  }
}

function placesFor(name: string, places: Places): readonly number[] {
  if (name.length >= signs) return places.get(name.slice(0, signs)) ?? [];
  return [...places].flatMap(([begin, behind]) => (begin.startsWith(name) ? behind : []));
}

/** A space stands there nearly always. */
function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && sign !== " " && /\p{L}/u.test(sign);
}
