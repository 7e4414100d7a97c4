// De or het: as the ordinance itself writes it before a name, else what Dutch says of the noun.

import { oncePer } from "@andersom/runtime";
import type { ParseResult } from "@andersom/syntax";

type Article = "de" | "het";

/** Nouns with het that ordinances use; words that end in one of them have it too. */
const neuter = new Set(
  (
    "aandeel aantal abonnement adres advies antwoord bedrag begin belang beroep besluit bestuur bewijs bezit bezwaar budget college contract deel doel " +
    "effect einde feit formulier gebied gebrek gebruik gedrag geheel geld geslacht getal gevolg gezin gezinslid hulpmiddel huis huishouden huwelijk " +
    "inkomen jaar kind kwartaal leven lid loon maximum middel minimum moment netwerk nummer oordeel onderdeel onderwijs onderzoek pgb percentage plafond plan " +
    "product recht resultaat saldo schrijven seizoen signaal spaargeld stuk tarief teken tekort tijdstip tijdvak totaal traject uitzicht verblijf verlof vermogen " +
    "verschil verslag vervoer verzoek voorschot voorstel vraagstuk werk woord ziekenhuis inkomensdeel deel geval diploma gesprek restant uur niveau loket vangnet"
  ).split(" "),
);
const endings =
  /(?:je|isme|ment|(?<!dat)um|sel|asiel|bedrag|inkomen|jaar|geld|deel|plan|recht|kind|huis|werk|lid|(?:les|werk|zorg)uur|besluit|percentage|aantal|diploma)$/u;

/** A name that begins like a sentence has no article. */
export function takesArticle(name: string): boolean {
  return !/^(?:wie|wat|hoe|waar|wanneer|of|mijn|uw|alle|elk|elke|de|het|een) /iu.test(`${name} `);
}

/** What a noun takes by itself; its last word before a preposition decides. */
export function articleOfNoun(name: string): Article {
  const noun = nounOf(name);
  return /^aantal /u.test(name) || neuter.has(noun) || endings.test(noun) ? "het" : "de";
}

/** The noun of a name: the last word before a preposition. */
function nounOf(name: string): string {
  const [head = name] = name.toLowerCase().split(preposition);
  if (head.startsWith("aantal ")) return "aantal";
  return head.split(" ").pop() ?? head;
}
const preposition = / (?:van|voor|in|op|per|aan|uit|naar|met|door|volgens|tot|bij|tussen|zonder)(?: |$)/u;

/** How often `de` and `het` stand before a word in a block; known again for as long as the block does not change. */
const counted = new WeakMap<object, ReadonlyMap<string, number>>();

/** What the files say of a name. */
export interface Usage {
  readonly article: (name: string) => Article;
  /** It is written with `zijn`. */
  readonly plural: (name: string) => boolean;
}

interface Counted {
  readonly maps: readonly ReadonlyMap<string, number>[];
  readonly sum: Map<string, number>;
}
/** What was counted of a file when it was last asked; only the blocks that changed since are counted off and on. */
const sumsOf = oncePer((_owner: object) => new Map<string, Counted>());

/** How the files write names. `owner` is what the files belong to. */
export function usageIn(
  owner: object,
  files: readonly { readonly uri: string; readonly text: string; readonly parsed: ParseResult }[],
): Usage {
  const known = sumsOf(owner);
  const found = files.map(({ uri, text, parsed }) => {
    const maps = blockCounts(text, parsed);
    const sum = summed(known.get(uri), maps);
    known.set(uri, { maps, sum });
    return sum;
  });
  const sumOf = (key: string): number => found.reduce((total, sum) => total + (sum.get(key) ?? 0), 0);
  return {
    article: (name) => {
      const sum = sumOf(nounOf(name));
      return sum === 0 ? articleOfNoun(name) : sum > 0 ? "het" : "de";
    },
    plural: (name) => {
      const noun = nounOf(name);
      const sum = sumOf(`${noun} zijn`);
      return sum === 0
        ? /(?:kosten|uren|schulden|inkomsten|middelen|lasten|uitgaven|jaren)$/u.test(noun)
        : sum > 0;
    },
  };
}

function blockCounts(text: string, { entries }: ParseResult): readonly ReadonlyMap<string, number>[] {
  return entries.map((entry, i) => {
    let known = counted.get(entry.token);
    if (known === undefined) {
      known = count(text.slice(entry.start, entries[i + 1]?.start ?? text.length));
      counted.set(entry.token, known);
    }
    return known;
  });
}

function summed(
  before: Counted | undefined,
  maps: readonly ReadonlyMap<string, number>[],
): Map<string, number> {
  const old = before?.maps ?? [];
  const sum = before?.sum ?? new Map<string, number>();
  let start = 0;
  while (start < old.length && start < maps.length && old[start] === maps[start]) start++;
  let end = 0;
  while (end < old.length - start && end < maps.length - start && old.at(-1 - end) === maps.at(-1 - end))
    end++;
  const add = (map: ReadonlyMap<string, number>, sign: number): void => {
    for (const [key, value] of map) sum.set(key, (sum.get(key) ?? 0) + sign * value);
  };
  for (const map of old.slice(start, old.length - end)) add(map, -1);
  for (const map of maps.slice(start, maps.length - end)) add(map, 1);
  return sum;
}

/** Per word: how much more often `het` stands before it than `de`; and `zijn` behind it than `is`. */
function count(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [, article = "", word = ""] of text
    .toLowerCase()
    .matchAll(/(?<![\p{L}-])(de|het) (\p{L}[\p{L}-]*)/gu))
    found.set(word, (found.get(word) ?? 0) + (article === "het" ? 1 : -1));
  for (const [, word = "", verb = ""] of text
    .toLowerCase()
    .matchAll(/(\p{L}[\p{L}-]*) (is|zijn)(?![\p{L}-])/gu))
    found.set(`${word} zijn`, (found.get(`${word} zijn`) ?? 0) + (verb === "zijn" ? 1 : -1));
  return found;
}
