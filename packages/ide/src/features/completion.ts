// What may be written at a place: asked of the grammar, of the names, and of lists of what the grammar reads as free text.

import { placeAt, type InSentence } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import { blocks, headingParts } from "../completion/blocks.js";
import { exampleTitles, expectations, givens } from "../completion/examples.js";
import { fixedSentences } from "../completion/fixed.js";
import { escaped, filled, type CompletionItem, type Offer } from "../completion/item.js";
import { keywords } from "../completion/keywords.js";
import { labelValues, labels } from "../completion/labels.js";
import { fit, wordsOf, type Typed } from "../completion/match.js";
import { namesIn, type Names } from "../completion/names.js";
import { ownWords, type OwnWords } from "../completion/own-words.js";
import { numbers, ownPlaces } from "../completion/references.js";
import { cells, rowParts, writtenSources } from "../completion/rows.js";
import { isWholeSentence, leftType, nameOffers } from "../completion/slots.js";
import { snippets } from "../completion/snippets.js";
import { articleAt, exampleNames, textOf } from "../completion/structure.js";
import { units } from "../completion/units.js";

export type { CompletionItem, CompletionKind } from "../completion/item.js";

/** More than anyone reads. */
const MOST = 60;

/** What may be written at the offset, what fits best first. Nothing where nothing is known. */
export function completion(workspace: Workspace, uri: string, offset: number): readonly CompletionItem[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined || offset < 0 || offset > text.length) return [];
  const names = namesIn(workspace, uri);
  const place = placeAt(text, workspace.parse(uri).entries, offset);
  switch (place.kind) {
    case "comment":
      return [];
    case "prose":
      return items(names === undefined ? [] : inBraces(place.line, offset, names), {
        uri,
        text,
        from: offset,
        offset,
      });
    case "heading":
      return items(headingParts(place, workspace, uri, names), { uri, text, from: place.from, offset });
    case "row":
      return items(names === undefined ? [] : cells(place, names), { uri, text, from: place.from, offset });
    case "sentence":
      return items(sentence(place, workspace, uri, text, names), { uri, text, from: place.from, offset });
  }
}

function sentence(
  place: InSentence,
  workspace: Workspace,
  uri: string,
  text: string,
  names: Names | undefined,
): Offer[] {
  const { core, before } = place;
  const block = blockText(workspace, uri, text, place.from);
  const own = block
    .split("\n")[0]!
    .replace(/^\s*\S+\s+/u, "")
    .trim();
  const begins = before.length === 0;
  const words = ownWords(workspace, uri, place.from, names);
  const out: Offer[] = begins && place.indent !== undefined ? blocks(place, workspace, uri, words) : [];
  out.push(...labels(place, block), ...fixedSentences(place));
  if (begins) out.push(...openers(place, words));
  if (names === undefined) return [...out, ...(begins ? [] : keywords(place, false))];
  const files = workspace.unitsOf(uri)[0]?.files ?? [];
  const titles = exampleTitles(place, exampleNames(workspace, files), own);
  if (titles !== undefined) return titles;
  const values = labelValues(place, names);
  if (values !== undefined) return [...(numbersAt(place, workspace, uri, names) ?? []), ...values];
  const colon = core.findIndex(({ type }) => type === "Colon");
  if (colon > 0 && place.expected.next.get("Anything")?.has("factPart") === true)
    return rowParts(place, names, writtenSources(text));
  const reference = numbersAt(place, workspace, uri, names);
  if (reference !== undefined) return reference;
  out.push(...references(place, workspace, uri, names));
  if (place.block === "voorbeeld")
    out.push(...givens(place, workspace, names, own), ...expectations(place, names));
  const last = core[core.length - 1]?.type;
  if (last === "Num") {
    const type = leftType(place, names);
    return [...units(place, type), ...keywords(place, true)];
  }
  out.push(...units(place, undefined));
  if (!begins || (place.partial !== "" && place.block !== "voorzieningen"))
    out.push(...nameOffers(place, names));
  if (!begins)
    out.push(...keywords(place, isWholeSentence(place, names)).map((offer) => inOwnWords(offer, words)));
  return out;
}

/** A phrase with an example of an effect, with one of the ordinance. */
function inOwnWords(offer: Offer, words: OwnWords): Offer {
  const { insert = "", label } = offer;
  if (!insert.includes(":rondkomen}")) return offer;
  const effect = filled(words.fill("${1:rondkomen}", ""));
  // Behind a condition `en` would go on with the next one.
  if (/ (?:en|of) /u.test(effect)) return offer;
  return { ...offer, insert: words.fill(insert, ""), label: label.replace("rondkomen", () => effect) };
}

/** Whole sentences to fill in, where one begins. */
function openers(place: InSentence, words: OwnWords): Offer[] {
  const typed: Typed = { words: [], partial: place.partial, from: place.from };
  return snippets.flatMap(({ prefix, name, description, body, within }): Offer[] => {
    if (within?.includes(place.block) !== true) return [];
    const own = words.fill(body, prefix);
    const sentence = filled(own).split("\n")[0] ?? "";
    const found = fit(`${prefix} ${name.toLowerCase()}`, typed) ?? fit(sentence, typed);
    if (found === undefined || (place.partial !== "" && found.rank > 3)) return [];
    return [
      {
        label: name,
        insert: own,
        snippet: true,
        kind: "zin",
        detail: sentence,
        documentation: description,
        // At the margin a heading is meant first.
        rank: (place.indent === 0 ? 45 : 4) + found.rank,
        filter: `${prefix} ${name} ${sentence}`,
      },
    ];
  });
}

function numbersAt(place: InSentence, workspace: Workspace, uri: string, names: Names): Offer[] | undefined {
  const files = workspace.unitsOf(uri)[0]?.files ?? [];
  return numbers(
    workspace,
    names,
    place.before,
    { words: place.core, partial: place.partial, from: place.from },
    {
      article: articleAt(workspace, uri, place.from),
      text: (article, lid) => textOf(workspace, files, article, lid),
    },
  );
}

/** Whole references, behind words that want one. */
function references(place: InSentence, workspace: Workspace, uri: string, names: Names): Offer[] {
  // What stands there of the reference itself.
  const { before } = place;
  const start =
    before.findLastIndex(({ type, text }) => !type.startsWith("Ref") && !/^(?:artikel|lid)$/iu.test(text)) +
    1;
  const words = wordsOf(before.slice(0, start)).join(" ").toLowerCase();
  const wants =
    /(?:^|[ :])(?:wegens|omdat|in afwijking van|onverminderd|voldoet aan|voldoet niet aan|afwijken van|wijkt af van|niet van toepassing (?:is|zijn)|bij niet nakomen van|maatwerk van)$/u;
  if (!wants.test(words)) return [];
  const typed: Typed = { words: before.slice(start), partial: place.partial, from: place.from };
  return ownPlaces(workspace, names, typed, articleAt(workspace, uri, place.from));
}

/** Between `{` and `}` in a text for people: a value. */
function inBraces(line: string, offset: number, names: Names): Offer[] {
  const open = line.lastIndexOf("{");
  if (open < 0 || line.indexOf("}", open) >= 0) return [];
  const inside = line.slice(open + 1).trimStart();
  const words = inside.split(" ");
  const partial = words.pop() ?? "";
  const start = offset - inside.length;
  const typed: Typed = {
    words: words.map((text) => ({ text, type: "Word", start, end: start })),
    partial,
    from: offset - partial.length,
  };
  return names.values().flatMap((name): Offer[] => {
    const found = fit(name.text, typed);
    return found === undefined
      ? []
      : [
          {
            label: name.text,
            insert: found.insert,
            kind: "naam",
            detail: name.symbol.kind,
            rank: found.rank,
            from: found.from,
            filter: found.filter,
          },
        ];
  });
}

function blockText(workspace: Workspace, uri: string, text: string, offset: number): string {
  const { entries } = workspace.parse(uri);
  const at = entries.findLastIndex(({ start }) => start < offset);
  return text.slice(entries[at]?.start ?? 0, entries[at + 1]?.start ?? text.length);
}

/** How many of one kind are offered when not all fit: a long list of names never hides the words of the language. */
const SHARES: Readonly<Partial<Record<Offer["kind"], number>>> = {
  naam: 18,
  "ja-nee": 16,
  ding: 8,
  verwijzing: 30,
  blok: 20,
};

/** What names something: whoever has written one of these whole means it. */
const naming: ReadonlySet<Offer["kind"]> = new Set([
  "naam",
  "ja-nee",
  "voorziening",
  "effect",
  "keuze",
  "ding",
  "waarde",
]);

/** The best offers as items, each text once. */
function items(
  offers: readonly Offer[],
  { uri, text, from, offset: end }: { uri: string; text: string; from: number; offset: number },
): readonly CompletionItem[] {
  const seen = new Set<string>();
  const keyOf = (offer: Offer): string => filled(offer.insert ?? offer.label).toLowerCase();
  const written = (offer: Offer): string => text.slice(offer.from ?? from, end).toLowerCase();
  // What is there already: an editor would keep it on the screen, and take Tab and Enter for it; or for what only goes on from it,
  // such as `datum of niet van toepassing`. That is offered again behind the next space.
  const isWhole = offers.some((offer) => naming.has(offer.kind) && written(offer) === keyOf(offer));
  const unique = [...offers]
    .sort((a, b) => a.rank - b.rank)
    .filter((offer) => {
      // An editor takes the place of something on one line only.
      if (offer.from !== undefined && text.slice(offer.from, end).includes("\n")) return false;
      const key = keyOf(offer);
      const there = written(offer);
      if (there === key || (isWhole && naming.has(offer.kind) && key.startsWith(`${there} `))) return false;
      if (seen.has(key) || key === "") return false;
      seen.add(key);
      return true;
    });
  return shared(unique).map(
    (
      {
        label,
        insert = label,
        snippet,
        kind,
        detail = "",
        documentation = "",
        from: start = from,
        filter = label,
        symbol,
      },
      i,
    ) => ({
      label,
      insert: snippet === true ? insert : escaped(insert),
      replace: { uri, start, end },
      kind,
      detail,
      documentation,
      sort: String(i).padStart(3, "0"),
      filter,
      ...(symbol === undefined ? {} : { symbol }),
    }),
  );
}

function shared(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= MOST) return offers;
  const left = new Map<string, number>(Object.entries(SHARES));
  const kept = offers.filter(({ kind }) => {
    const more = left.get(kind) ?? MOST;
    left.set(kind, more - 1);
    return more > 0;
  });
  const chosen = new Set(kept.slice(0, MOST));
  for (const offer of offers) {
    if (chosen.size >= MOST) break;
    chosen.add(offer);
  }
  return offers.filter((offer) => chosen.has(offer));
}
