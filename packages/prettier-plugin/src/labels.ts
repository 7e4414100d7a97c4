// Labels of lists in order, and the references to them; a list of which somebody else may name a label is left alone.

import { walk, type AstNode, type ParseResult, type Reference, type SentencePart } from "@andersom/syntax";
import { listsOf, type List } from "./lists.js";

type Token = SentencePart["tokens"][number];

/** Where a sentence or a reference stands in the ordinance. */
interface Place {
  readonly start: number;
  readonly article: string | undefined;
  readonly lid: string | undefined;
  /** The kind of block: only sentences right in an article or lid have onderdelen that references name. */
  readonly block: string;
}

interface Candidate {
  readonly list: List;
  readonly place: Place;
  readonly wanted: readonly string[];
}

/** A reference of this ordinance to an onderdeel, and the place from which it is seen. */
interface Mention {
  readonly reference: Reference;
  readonly from: Place;
  /** The token with the letter, when it is certain which one that is. */
  readonly letter: Token | undefined;
}

/** New texts for labels and letters of references, by their place. */
export function relabelled(
  parsed: ParseResult,
  sentences: readonly SentencePart[],
  others: readonly string[] | undefined,
): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  // What a law says is numbered by the law.
  if (parsed.parts.some(({ kind, block }) => kind === "heading" && block === "wet")) return out;
  const places = placesOf(parsed);
  const all = sentences.flatMap((part) => {
    const place = placeAt(places, part.start);
    return listsOf(part).map((list) => ({ list, place }));
  });
  const candidates = all.flatMap(({ list, place }): Candidate[] => {
    const wanted = wantedLabels(list);
    return wanted === undefined ? [] : [{ list, place, wanted }];
  });
  if (candidates.length === 0) return out;
  const references = referencesOf(parsed);
  const mentions = mentionsOf(references, sentences, places);
  const loose = looseMentions(parsed, references, places);
  for (const candidate of candidates) {
    const { list, place, wanted } = candidate;
    if (place.block !== "voorbeeld") {
      const { article } = place;
      if (article !== undefined && others?.some((text) => couldName(text, article)) !== false) continue;
      if (
        loose.some(
          ({ from, text }) => from.article === article || (article !== undefined && names(text, article)),
        )
      )
        continue;
      const here = mentions.filter((one) => pointsNear(one, place));
      const rivals = all.filter((one) => one.list.level === list.level && samePlace(one.place, place));
      const changes = here.map((one) => change(one, candidate, rivals.length === 1));
      if (changes.some((one) => one === undefined)) continue;
      for (const [at, text] of changes.flatMap((one) => one ?? [])) out.set(at, text);
    }
    list.labels.forEach((label, at) => out.set(label.startOffset, wanted[at]!));
  }
  return out;
}

/** `a.` `b.` … or `1°.` `2°.` … for a list that has others; undefined when it is in order, or cannot be. */
function wantedLabels({ level, labels }: List): readonly string[] | undefined {
  if (level === "dash" || labels.length > 26) return undefined;
  if (labels.some(({ image }) => image !== image.toLowerCase())) return undefined;
  const wanted = labels.map((_, at) =>
    level === "letter" ? `${String.fromCharCode(97 + at)}.` : `${String(at + 1)}°.`,
  );
  return wanted.every((text, at) => text === labels[at]!.image) ? undefined : wanted;
}

/** What a mention of a place becomes: nothing, a new letter, or undefined when that is not certain. */
function change(
  { reference, from, letter }: Mention,
  { list, place, wanted }: Candidate,
  only: boolean,
): readonly (readonly [number, string])[] | undefined {
  const lid = reference.lid ?? (reference.article === undefined ? from.lid : undefined);
  if (reference.lidTo !== undefined || reference.articleTo !== undefined || reference.self !== undefined)
    return undefined;
  if (lid !== place.lid) return lid === undefined || place.lid === undefined ? undefined : [];
  if (list.level === "degree") return reference.onderdeelNumber === undefined ? [] : undefined;
  if (!only || letter === undefined || (place.block !== "artikel" && place.block !== "lid")) return undefined;
  const named = list.labels.flatMap(({ image }, at) => (image[0] === reference.onderdeel ? [at] : []));
  if (named.length !== 1) return undefined;
  return [[letter.startOffset, wanted[named[0]!]![0]!]];
}

function pointsNear({ reference, from }: Mention, place: Place): boolean {
  return (reference.article ?? from.article) === place.article || reference.articleTo !== undefined;
}

function samePlace(one: Place, other: Place): boolean {
  return one.article === other.article && one.lid === other.lid;
}

/** For each heading what is below it. */
function placesOf({ parts }: ParseResult): readonly Place[] {
  const places: Place[] = [{ start: -1, article: undefined, lid: undefined, block: "begin" }];
  let article: string | undefined;
  let lid: string | undefined;
  for (const part of parts) {
    if (part.kind !== "heading") continue;
    const number = part.atoms.find(({ tokenType }) => tokenType.name === "NumberAtom")?.image;
    if (part.block === "artikel") [article, lid] = [number, undefined];
    else if (part.block === "lid") lid = number;
    else if (part.block === "hoofdstuk" || part.block === "paragraaf" || part.block === "voorbeeld")
      [article, lid] = [undefined, undefined];
    places.push({ start: part.start, article, lid, block: part.block });
  }
  return places;
}

function placeAt(places: readonly Place[], offset: number): Place {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low]!;
}

function referencesOf({ ast }: ParseResult): readonly Reference[] {
  const out: Reference[] = [];
  walk(ast, (node) => {
    if (isReference(node)) out.push(node);
  });
  return out;
}

function mentionsOf(
  references: readonly Reference[],
  sentences: readonly SentencePart[],
  places: readonly Place[],
): readonly Mention[] {
  const letters = sentences.flatMap(({ tokens }) =>
    tokens.filter(({ tokenType }) => tokenType.name === "RefLetter"),
  );
  return references
    .filter(({ law, onderdeel }) => law === undefined && onderdeel !== undefined)
    .map((reference): Mention => {
      const { start, end } = reference.span;
      const within = letters.filter(({ startOffset }) => startOffset >= start && startOffset < end);
      return {
        reference,
        from: placeAt(places, start),
        letter: within.length === 1 ? within[0] : undefined,
      };
    });
}

function isReference(node: AstNode): node is Reference {
  return node.kind === "Reference";
}

const word = /\bonderde(?:el|len)\b/i;

/** Words about an onderdeel that are no reference to the reader: in prose, comments, headings and broken sentences. */
function looseMentions(
  parsed: ParseResult,
  references: readonly Reference[],
  places: readonly Place[],
): readonly { readonly from: Place; readonly text: string }[] {
  const out: { from: Place; text: string }[] = [];
  const look = (start: number, text: string): void => {
    if (word.test(text)) out.push({ from: placeAt(places, start), text });
  };
  const isRead = (offset: number): boolean =>
    references.some(({ span }) => offset >= span.start && offset < span.end);
  for (const { startOffset, image } of parsed.comments) look(startOffset, image);
  for (const part of parsed.parts) {
    const atoms = part.kind === "table" ? [] : part.atoms;
    const rows = part.kind === "table" || part.kind === "sentence" ? part.rows.flat() : [];
    const free = [...atoms, ...rows].filter((atom) => !word.test(atom.image) || !isRead(atom.startOffset));
    look(part.start, free.map(({ image }) => image).join(" "));
  }
  return out;
}

/** Does the text name this number, as a number of its own? */
function names(text: string, article: string): boolean {
  return new RegExp(`(?<![\\w.:])${article.replace(/[.]/g, "\\.")}(?![\\w]|[.:]\\d)`).test(text);
}

/** Could a text name an onderdeel of this article? Looked at widely: the number anywhere shortly before the word. */
function couldName(text: string, article: string): boolean {
  for (const { index } of text.matchAll(/\bonderde(?:el|len)\b/gi)) {
    if (names(text.slice(Math.max(0, index - 200), index), article)) return true;
  }
  return false;
}
