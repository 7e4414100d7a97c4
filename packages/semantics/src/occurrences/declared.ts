// Names that headings and rows declare, and places that headings and labels make and references name.

import {
  walk,
  type Block,
  type FactRow,
  type Heading,
  type Reference,
  type Span,
  type Word,
} from "@andersom/syntax";
import { factSymbol, groupKey, judgementSymbol } from "../declare/facts.js";
import { sameBlock, type Numbering, type OutlineBlock } from "../declare/outline.js";
import type { NameIndex } from "../names/index.js";
import { keyOf, keyText, withoutArticle } from "../names/normalise.js";
import { valueTypeOf } from "../types/fact-type.js";
import type { Occurrence, TextAt } from "./locate.js";
import { exampleId, lawId, optionId, placeId, type PlaceId } from "./symbols.js";
import type { NameUse } from "./use.js";

/** Where a block stands. */
export interface Around {
  readonly numbering: Numbering;
  readonly law: string | undefined;
  readonly index: NameIndex;
  readonly textAt: TextAt;
}

/** The names that the heading and the rows of a block declare. */
export function declaredIn(block: Block, around: Around): NameUse[] {
  const { index, law } = around;
  const found: NameUse[] = [];
  const add = (words: readonly Word[] | undefined, id: string, declares = true): void => {
    if (words !== undefined && words.length > 0)
      found.push({ words: withoutArticle(words), named: id, declares, locals: undefined });
  };
  const ofLaw = (id: string): string => (law === undefined ? id : `${id}@${law}`);
  const headed = (prefix: string): void => {
    const words = titleWords(block.heading);
    add(words, ofLaw(`${prefix}:${keyText(keyOf(words))}`));
  };
  const { heading, keyword } = block;
  switch (keyword) {
    case "effect":
    case "kernwaarde":
    case "plicht":
    case "signaal":
    case "toestemming":
    case "stap":
    case "trede":
      headed(keyword);
      break;
    case "begrip":
    case "open begrip": {
      const id = `waarde:${groupKey(heading.name)}`;
      add(heading.name?.words, ofLaw(id));
      // What the ordinance declares under a name that a law leaves open fills it in.
      if (law === undefined)
        for (const name of index.laws.values()) {
          const open = `${id}@${name.instrument?.shortName ?? name.instrument?.title ?? ""}`;
          if (index.symbols.has(open)) add(heading.name?.words, open, false);
        }
      break;
    }
    case "gegevens van": {
      const thing = groupKey(heading.name);
      for (const name of [heading.name, heading.plural, heading.alsoCalled])
        add(name?.words, `ding:${thing}`);
      for (const row of rowsOf(block)) addRow(row, factSymbol(row, "gegeven", thing).id, index, add);
      break;
    }
    case "oordelen van":
      for (const row of rowsOf(block)) addRow(row, factSymbol(row, "oordeel", "").id, index, add);
      break;
    case "oordeel":
      add(heading.name?.words, judgementSymbol(block).id);
      if (heading.about !== undefined) add(heading.about.words, `ding:${groupKey(heading.about)}`, false);
      break;
    case "keuzes":
      for (const row of rowsOf(block)) addRow(row, ofLaw(`keuze:${groupKey(row.name)}`), index, add);
      break;
    case "voorzieningen":
      for (const row of rowsOf(block)) add(row.name.words, ofLaw(`recht:${groupKey(row.name)}`));
      break;
    default:
      break;
  }
  return found.filter(
    ({ named }) =>
      typeof named !== "string" || !named.startsWith("ding:") || index.things.has(named.slice(5)),
  );
}

function rowsOf(block: Block): readonly FactRow[] {
  return block.content.filter((content): content is FactRow => content.kind === "FactRow");
}

/** A row: its name, the thing that it holds, the word for one element, its choices. */
function addRow(
  row: FactRow,
  id: string,
  index: NameIndex,
  add: (words: readonly Word[] | undefined, id: string, declares?: boolean) => void,
): void {
  add(row.name.words, id);
  const type = valueTypeOf(row.type, row.attributes, groupKey);
  const resolved = index.symbols.get(id)?.symbol;
  const thing =
    resolved !== undefined && "type" in resolved && "thing" in resolved.type
      ? resolved.type.thing
      : undefined;
  if (thing !== undefined) {
    add(row.type.thing?.words, `ding:${thing}`, false);
    const one = row.attributes.find(({ form }) => form === "per stuk");
    add(one?.words.words, `ding:${thing}`);
  }
  if (type.kind === "keuze")
    for (const option of row.type.options ?? [])
      add(option.words, optionId(type.options, keyText(keyOf(option.words))));
}

function titleWords(heading: Heading): readonly Word[] {
  return heading.name?.words ?? [{ text: heading.title, span: heading.span }];
}

/** What was found in a block, where the block stood then. */
interface Kept {
  readonly outlined: OutlineBlock;
  readonly law: string | undefined;
  readonly found: readonly Occurrence[];
}

/** By token: places depend on the words of a block and its numbering alone, so they outlive a change of the names. */
const kept = new WeakMap<object, Kept>();

/** Articles, leden, onderdelen and voorbeelden: where they stand and where the block refers to them. */
export function placesIn(outlined: OutlineBlock, block: Block, around: Around): readonly Occurrence[] {
  const { token, start } = outlined.entry;
  const known = kept.get(token);
  if (known === undefined || known.law !== around.law || !sameBlock(known.outlined, outlined)) {
    const found = readPlaces(block, around);
    kept.set(token, { outlined, law: around.law, found });
    return found;
  }
  const by = start - known.outlined.entry.start;
  if (by === 0) return known.found;
  return known.found.map((one) => ({
    ...one,
    span: { ...one.span, start: one.span.start + by, end: one.span.end + by },
  }));
}

function readPlaces(block: Block, around: Around): readonly Occurrence[] {
  const { numbering, law, textAt } = around;
  const found: Occurrence[] = [];
  const { heading, keyword } = block;
  const own = ofNumbering(numbering, law);
  const add = (span: Span, symbol: string, role: Occurrence["role"]): void =>
    void found.push({ span, symbol, role });
  const numbered = (symbol: string): void => {
    const said = /^\S+\s+[^\s.]*(?:\.\d[^\s.]*)*(?:\s+tot en met\s+\S+)?/u.exec(textAt(heading.span));
    const end = heading.span.start + (said?.[0].length ?? heading.span.end - heading.span.start);
    add({ ...heading.span, end }, symbol, "declaratie");
  };
  if (keyword === "artikel" && numbering.article !== undefined)
    numbered(placeId({ law, article: numbering.article }));
  if (keyword === "lid" && own !== undefined) numbered(placeId(own));
  if (keyword === "voorbeeld") add(titleSpan(heading, textAt), exampleId(heading.title), "declaratie");
  if (keyword === "wet" || keyword === "verordening")
    add(titleSpan(heading, textAt), lawId(law ?? heading.title), "declaratie");
  if (keyword === "hoort bij") add(titleSpan(heading, textAt), lawId(heading.title), "gebruik");
  walk(block, (node) => {
    if (node.kind === "Reference") {
      refer(node as Reference, own, law, add);
      return false;
    }
    if (node.kind === "BasedOn") {
      const { title } = node as unknown as { readonly title: string };
      const at = textAt(node.span).indexOf(title);
      const start = node.span.start + Math.max(at, 0);
      add(
        { ...node.span, start, end: at < 0 ? node.span.end : start + title.length },
        exampleId(title),
        "gebruik",
      );
      return false;
    }
    if (node.kind === "Property") {
      const property = node as unknown as {
        readonly key: string;
        readonly values: readonly { text: string; span: Span }[];
      };
      if (property.key === "gebruikt")
        for (const value of property.values) add(value.span, lawId(value.text), "gebruik");
    }
    const { label } = node as unknown as { readonly label?: { text: string; level: number; span: Span } };
    if (own !== undefined && typeof label === "object" && label.level === 0 && node.kind !== "ExpectItem") {
      const onderdeel = label.text.replace(/\.$/u, "");
      const onlyArticle = own.lid === undefined ? { law: own.law, article: own.article } : own;
      add(label.span, placeId({ ...onlyArticle, onderdeel }), "declaratie");
    }
    return node.kind !== "WordGroup";
  });
  return found;
}

function titleSpan(heading: Heading, textAt: TextAt): Span {
  const at = textAt(heading.span).indexOf(heading.title);
  if (at < 0) return heading.span;
  const start = heading.span.start + at;
  return { ...heading.span, start, end: start + heading.title.length };
}

function ofNumbering({ article, lid }: Numbering, law: string | undefined): PlaceId | undefined {
  return article === undefined ? undefined : { law, article, ...(lid === undefined ? {} : { lid }) };
}

/** A reference, with the ends of a range; `lid 4` is of the article it stands in. */
function refer(
  reference: Reference,
  own: PlaceId | undefined,
  law: string | undefined,
  add: (span: Span, symbol: string, role: Occurrence["role"]) => void,
): void {
  const { span, onderdeel, onderdeelNumber, self } = reference;
  const named = reference.law === undefined ? law : keyText(keyOf(reference.law.words));
  if (reference.law !== undefined)
    add(
      withoutArticle(reference.law.words)[0] === undefined ? span : spanOfWords(reference.law.words),
      lawId(named ?? ""),
      "gebruik",
    );
  const sameText = reference.law === undefined;
  const article =
    reference.article ??
    (sameText &&
    (reference.lid !== undefined || onderdeel !== undefined || self === "dit artikel" || self === "dit lid")
      ? own?.article
      : undefined);
  if (article === undefined) return;
  const lid =
    reference.lid ?? (reference.article === undefined && self !== "dit artikel" ? own?.lid : undefined);
  const place = { law: named, article, lid, onderdeel, onderdeelNumber };
  add(span, placeId(place), "gebruik");
  if (reference.lidTo !== undefined) add(span, placeId({ ...place, lid: reference.lidTo }), "gebruik");
  if (reference.articleTo !== undefined)
    add(span, placeId({ law: named, article: reference.articleTo }), "gebruik");
}

function spanOfWords(words: readonly Word[]): Span {
  const bare = withoutArticle(words);
  return { ...bare[0]!.span, end: bare.at(-1)!.span.end };
}
