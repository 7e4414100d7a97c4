/**
 * The phrase pass: the atoms of one sentence to the tokens the grammar knows. Words between reserved words
 * stay words. It looks at words only, so line breaks and comments inside a phrase never matter.
 */
import type { IToken, TokenType } from "chevrotain";
import {
  Colon,
  Comma,
  LabelDash,
  DegreeNumber,
  LabelDegree,
  LabelLetter,
  NumberAtom,
  Semicolon,
  Stop,
  Word,
} from "../tokens/atoms.js";
import { NamePart } from "../tokens/categories.js";
import { merge, retype, Token } from "../tokens/make.js";
import { lower } from "../tokens/place.js";
import * as T from "../tokens/vocabulary.js";
import { contextualAt } from "./contextual.js";
import { phrasesFor, type Where } from "./fixed.js";
import { propertyLabelAt } from "./property.js";
import { isYear, literalAt, months } from "./literals.js";
import { referenceRun, referenceStarts, selfAt } from "./references.js";

export interface PhraseOptions {
  /** The sentence may open with a property label (`Effect: …`). */
  readonly labels: boolean;
  /** A self-reference (`deze verordening`) may stand alone, as in headings. */
  readonly selfReferences?: boolean;
  /** The sentence is not finished: a label at its end opens an item, and is no letter with a stop. */
  readonly open?: boolean;
}

/** Everything a context rule may look at. */
export interface PhraseContext {
  readonly atoms: readonly IToken[];
  readonly out: IToken[];
  /** True at the first word of the sentence, and after a prefix such as `In afwijking van lid 1 geldt:`. */
  readonly start: boolean;
}

const clauseOpeners = new Set<TokenType>([
  T.Als,
  T.Zolang,
  T.En,
  T.Of,
  Colon,
  Semicolon,
  Comma,
  LabelLetter,
  LabelDegree,
  LabelDash,
  T.GeldtDat,
  T.Gegeven,
  T.Dan,
  T.VraagtDat,
  T.WaarvoorGeldt,
]);

/** Merges the atoms of one sentence. Ends in a stop token when the sentence has one. */
export function mergePhrases(sentence: readonly IToken[], options: PhraseOptions): IToken[] {
  const atoms = options.open === true ? sentence : splitFinalLetter(sentence);
  const out: IToken[] = [];
  const context = { atoms, out, start: true as boolean } satisfies PhraseContext;
  let i = 0;
  let prefixEnd = false;
  while (i < atoms.length) {
    context.start = out.length === 0 || prefixEnd;
    prefixEnd = false;
    const label = options.labels && context.start ? propertyLabelAt(atoms, i) : undefined;
    if (label !== undefined) {
      out.push(merge(T.PropertyLabel, atoms.slice(i, i + label.length)));
      i += label.length;
      continue;
    }
    i += step(context, i, options);
    prefixEnd = out[out.length - 1]!.tokenType === Colon && isPrefix(out);
  }
  return out;
}

/** Takes what stands at `i` and pushes its token; returns the number of atoms taken. */
function step(context: PhraseContext, i: number, options: PhraseOptions): number {
  const { atoms, out } = context;
  const atom = atoms[i]!;
  if (atom.tokenType === NumberAtom && isYear(atom) && isNamePart(out[out.length - 1])) {
    out.push(retype(T.YearWord, atom));
    return 1;
  }
  const literal = literalAt(atoms, i);
  if (literal !== undefined) {
    out.push(literal.token);
    return literal.length;
  }
  if (atom.tokenType !== Word) {
    out.push(atom);
    return 1;
  }
  if (referenceStarts(atoms, i) || ((options.selfReferences ?? false) && selfAt(atoms, i))) {
    const run = referenceRun(atoms, i);
    if (run.length > 0) {
      out.push(...run.tokens);
      return run.length;
    }
  }
  const contextual = contextualAt(context, i);
  if (contextual !== undefined) {
    out.push(merge(contextual.type, atoms.slice(i, i + contextual.length)));
    return contextual.length;
  }
  const phrases = phrasesFor(lower(atom));
  if (phrases !== undefined) {
    for (let at = 0; at < phrases.length; at++) {
      const { words, where, type } = phrases[at]!;
      if (!follows(atoms, i, words) || !reserved(where, context, i + words.length)) continue;
      out.push(words.length === 1 ? retype(type, atom) : merge(type, atoms.slice(i, i + words.length)));
      return words.length;
    }
  }
  out.push(atom);
  return 1;
}

/** Do the words stand from `i` on? The first one is known to. */
function follows(atoms: readonly IToken[], i: number, words: readonly string[]): boolean {
  for (let at = 1; at < words.length; at++) if (lower(atoms[i + at]) !== words[at]) return false;
  return true;
}

function reserved(where: Where, { atoms, out, start }: PhraseContext, next: number): boolean {
  const last = out[out.length - 1];
  const after = atoms[next];
  switch (where) {
    case "anywhere":
      return true;
    case "start":
      return start;
    case "clause":
      return start || (last !== undefined && clauseOpeners.has(last.tokenType));
    case "comma":
      return last?.tokenType === Comma;
    case "number":
      return after?.tokenType === NumberAtom || after?.image === "€";
    case "comma number":
      return last?.tokenType === Comma && after?.tokenType === NumberAtom;
    case "is":
      return last?.tokenType === T.Is;
    case "colon":
      return after?.tokenType === Colon;
    case "colon or dat":
      return after?.tokenType === Colon || lower(after) === "dat";
    case "is ahead":
      return /^(?:is|zijn)$/.test(lower(after)) && atoms[next + 1]?.tokenType !== Stop;
    case "reference":
      return referenceStarts(atoms, next);
    case "date":
      return after?.tokenType === NumberAtom && months.includes(lower(atoms[next + 1]));
  }
}

/** A colon that ends a prefix: what follows is a sentence of its own. */
function isPrefix(out: readonly IToken[]): boolean {
  const first = out[0]!.tokenType;
  if (first === T.InAfwijkingVan || first === T.Onverminderd || first === T.BijNietNakomenVan) return true;
  if (first === T.PropertyLabel || first === T.RefArtikel)
    return out.filter((token) => token.tokenType === Colon).length === 1;
  return (
    (first === T.Bij || first === T.BijHerhaling) &&
    out.filter((token) => token.tokenType === Colon).length === 1
  );
}

export function isNamePart(token: IToken | undefined): boolean {
  return token !== undefined && (token.tokenType.CATEGORIES?.includes(NamePart) ?? false);
}

/** `… onderdeel b.`, `… onder 1°.`: the segmenter ended the sentence at this label; here it becomes a letter or number and a stop. */
function splitFinalLetter(sentence: readonly IToken[]): readonly IToken[] {
  const last = sentence[sentence.length - 1];
  if (last?.tokenType !== LabelLetter && last?.tokenType !== LabelDegree) return sentence;
  const { startOffset, startLine, startColumn } = last as Token;
  const length = last.image.length - 1;
  const place = (at: number, image: string, type: TokenType): Token => {
    const column = startColumn + at;
    return new Token(
      image,
      startOffset + at,
      startLine,
      column,
      startOffset + at + image.length - 1,
      startLine,
      column + image.length - 1,
      type,
      undefined,
    );
  };
  return [
    ...sentence.slice(0, -1),
    place(0, last.image.slice(0, length), last.tokenType === LabelDegree ? DegreeNumber : Word),
    place(length, ".", Stop),
  ];
}
