/** Why a sentence cannot be read, in plain Dutch. Chevrotain's own words never leave this folder. */
import type { CstNode, IToken } from "chevrotain";
import type { BlockKeyword } from "../ast/index.js";
import type { Diagnostic } from "../diagnostic.js";
import type { FormName } from "../forms.js";
import { factBlocks } from "../phrases/headings.js";
import { propertyLabels } from "../phrases/labels.js";
import { unknownLabel as labelBefore } from "../phrases/property.js";
import {
  Colon,
  LabelDash,
  LabelDegree,
  LabelLetter,
  Other,
  Quoted,
  Semicolon,
  Stop,
  Word,
} from "../tokens/atoms.js";
import { Negation } from "../tokens/categories.js";
import { atomsOf } from "../tokens/make.js";
import { lower, spanOf } from "../tokens/place.js";
import * as T from "../tokens/vocabulary.js";
import { brackets, looseQuote, strangeCharacter } from "./characters.js";
import { inversion, missingColon, missingSemicolon, tooDeep, unknownLabel, unreadable } from "./sentence.js";
import { shapes } from "./shapes.js";
import { nearest } from "./suggest.js";
import { mixedReadings } from "./mixed.js";
import { doubleNegation, listWord, mixedAndOr, roleOf, vagueWord, vagueWords } from "./wording.js";

interface Where {
  readonly uri: string;
  readonly text: string;
}
export interface Failure {
  readonly form: string;
  readonly tokens: readonly IToken[];
  readonly at: IToken | undefined;
  readonly path: readonly string[];
}

/** More openers than this in one sentence are refused before the parser's stack could notice. */
const DEEPEST = 100;
const openers = new Set([
  Colon,
  T.VanPercent,
  T.Relation,
  T.HetLaagsteVan,
  T.HetHoogsteVan,
  T.VerschilTussen,
  T.JarenTussen,
  T.Fraction,
  T.DagVanDeMaand,
  T.GeldtDat,
  T.WaarvoorGeldt,
]);

/** What can be refused on the tokens alone, before any rule is tried. */
export function refuse(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.tokenType === Other) return character(where, token);
    if (isLabel(token)) depth = 0;
    if (openers.has(token.tokenType) && ++depth > DEEPEST)
      return tooDeep.at(spanOf(where.uri, [token]), { limit: DEEPEST });
  }
  return vague(where, tokens) ?? role(where, tokens);
}

function character(where: Where, token: IToken): Diagnostic {
  const at = spanOf(where.uri, [token]);
  if (/[()[\]{}]/.test(token.image)) return brackets.at(at, { bracket: token.image });
  if (/["“”„‘’']/.test(token.image)) return looseQuote.at(at, { quote: token.image });
  // Half of a sign outside the first plane is no sign that anybody knows.
  const whole = String.fromCodePoint(where.text.codePointAt(token.startOffset) ?? 0xfffd);
  return strangeCharacter.at(at, { character: whole.startsWith(token.image) ? whole : token.image });
}

function vague(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  if (!tokens.some(holdsVagueWord) || !tokens.some(mayBeVague)) return undefined;
  const atoms = tokens.flatMap((token) => atomsOf(token)).filter((atom) => atom.tokenType !== Quoted);
  for (let i = 0; i < atoms.length; i++) {
    if (!firstOfVague.has(lower(atoms[i]))) continue;
    for (const { phrase, words, instead } of vaguePhrases) {
      if (words.every((one, at) => lower(atoms[i + at]) === one))
        return vagueWord.at(spanOf(where.uri, atoms.slice(i, i + words.length)), { word: phrase, instead });
    }
  }
  return undefined;
}

const vaguePhrases = [...vagueWords].map(([phrase, instead]) => ({
  phrase,
  words: phrase.split(" "),
  instead,
}));
const firstOfVague = new Set(vaguePhrases.map(({ words }) => words[0]!));

const lastOfVague = new Set(vaguePhrases.map(({ words }) => words[words.length - 1]!));

/** Every vague phrase ends in a word that is rare; most sentences hold none. */
function holdsVagueWord(token: IToken): boolean {
  const atoms = token.payload as readonly IToken[] | undefined;
  return atoms === undefined
    ? lastOfVague.has(lower(token))
    : atoms.some((atom) => lastOfVague.has(lower(atom)));
}

/** Does the token begin with a word with which a vague phrase begins? */
function mayBeVague(token: IToken): boolean {
  const text = lower(token);
  const end = text.indexOf(" ");
  return firstOfVague.has(end < 0 ? text : text.slice(0, end));
}

/** `als werkzoekende`: a bare noun behind `als`, and then nothing, or a preposition. */
function role(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.tokenType !== T.Als) continue;
    const noun = tokens[i + 1];
    if (noun?.tokenType !== Word || !/^\p{Ll}/u.test(noun.image) || determiners.has(lower(noun))) continue;
    const next = tokens[i + 2];
    const ends =
      next === undefined ||
      next.tokenType === Stop ||
      (next.tokenType === Word && prepositions.has(lower(next)));
    if (
      ends &&
      tokens[0]!.tokenType !== T.PropertyLabel &&
      !tokens.slice(i + 2).some((one) => one.tokenType === T.Is)
    ) {
      return roleOf.at(spanOf(where.uri, [tokens[i]!, noun]), { role: noun.image });
    }
  }
  return undefined;
}
const determiners = new Set(
  "de het een geen er dit deze die dat zij hij u elke elk alle iemand niemand zijn haar geldt voor in op aan minstens".split(
    " ",
  ),
);
const prepositions = new Set("bij in van op voor met aan door om tot".split(" "));

/** What a tree shows that the grammar allows, but the language does not. */
export function refuseTree(
  where: Where,
  tokens: readonly IToken[],
  trees: readonly CstNode[],
): Diagnostic | undefined {
  if (
    !tokens.some((token) => token.tokenType === T.Of) &&
    !tokens.some((token, at) => token.tokenType === Semicolon && tokens[at + 1]?.tokenType === T.En)
  )
    return undefined;
  for (const tree of trees) {
    const found = inTree(where, tokens, tree);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inTree(where: Where, tokens: readonly IToken[], node: CstNode): Diagnostic | undefined {
  if (node.name === "conjunction") {
    const both = [...((node.children["En"] ?? []) as IToken[]), ...((node.children["Of"] ?? []) as IToken[])];
    if (node.children["En"] !== undefined && node.children["Of"] !== undefined) {
      both.sort((a, b) => a.startOffset - b.startOffset);
      return mixedAndOr.at(spanOf(where.uri, both), mixedReadings(where, tokens, node, both));
    }
  }
  if (node.name === "conditionList") {
    const mode = node.children["AlleHeader"] === undefined ? "een" : "alle";
    const items = (node.children["letterItems"] ??
      node.children["degreeItems"] ??
      node.children["dashItems"])?.[0] as CstNode | undefined;
    const wrong = (items?.children[mode === "alle" ? "Of" : "En"]?.[0] ?? undefined) as IToken | undefined;
    if (wrong !== undefined)
      return listWord.at(spanOf(where.uri, [wrong]), { word: mode === "alle" ? "of" : "en", mode });
  }
  for (const children of Object.values(node.children)) {
    for (const child of children) {
      const found = "image" in child ? undefined : inTree(where, tokens, child);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The message for a sentence that no rule could read. */
export function explain(
  where: Where,
  tokens: readonly IToken[],
  failure: Failure,
  block: BlockKeyword,
): Diagnostic {
  const at = failure.at !== undefined && !Number.isNaN(failure.at.startOffset) ? failure.at : undefined;
  const index =
    at === undefined
      ? failure.tokens.length
      : failure.tokens.findIndex((token) => token.startOffset === at.startOffset);
  const before = failure.tokens[index - 1];
  const bare = labelWithoutColon(tokens);
  if (bare !== undefined && failure.form !== "factRow")
    return missingColon.at(spanOf(where.uri, bare), { phrase: bare.map((token) => token.image).join(" ") });
  const label = unknown(where, tokens, failure, block);
  if (label !== undefined) return label;
  if (failure.form === "override")
    return inversion.at(spanOf(where.uri, at === undefined ? tokens : [at]), {});
  if (failure.form === "place") {
    const parts = tokens.filter((_token, at) =>
      tokens.slice(0, at + 1).every((one) => one.tokenType.name.startsWith("Ref")),
    );
    return missingColon.at(spanOf(where.uri, parts), { phrase: parts.map((token) => token.image).join(" ") });
  }
  if (before !== undefined && beforeColon.has(before.tokenType) && at?.tokenType !== Colon) {
    return missingColon.at(spanOf(where.uri, [before]), { phrase: before.image.toLowerCase() });
  }
  if (at !== undefined && before !== undefined && isLabel(at) && before.tokenType !== Colon) {
    return missingSemicolon.at(spanOf(where.uri, [before]), { label: at.image });
  }
  if (at?.tokenType.CATEGORIES?.includes(Negation) && negatedBefore(failure.tokens, index))
    return doubleNegation.at(spanOf(where.uri, [at]), {});
  const found = at === undefined ? "" : at.image;
  const shape = shapes[failure.form as FormName] ?? "";
  return unreadable.at(spanOf(where.uri, at === undefined ? tokens : [at]), {
    found,
    form: failure.form,
    shape,
  });
}

export function deepest(where: Where, tokens: readonly IToken[]): Diagnostic {
  return tooDeep.at(spanOf(where.uri, tokens), { limit: DEEPEST });
}

function isLabel(token: IToken): boolean {
  return token.tokenType === LabelLetter || token.tokenType === LabelDegree || token.tokenType === LabelDash;
}

function negatedBefore(tokens: readonly IToken[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const type = tokens[i]!.tokenType;
    if (type.CATEGORIES?.includes(Negation) || type === T.HeeftGeenRechtOp) return true;
    if (type === T.En || type === T.Of || type === Colon || type === T.Als || isLabel(tokens[i]!))
      return false;
  }
  return false;
}

/** `Effect rondkomen.`: a label that lost its colon. */
function labelWithoutColon(tokens: readonly IToken[]): readonly IToken[] | undefined {
  const atoms = tokens.slice(0, 5).flatMap((token) => atomsOf(token));
  for (let length = Math.min(5, atoms.length - 1); length > 0; length--) {
    const words = atoms.slice(0, length);
    if (labels.has(words.map((atom) => lower(atom)).join(" ")) && atoms[length]!.tokenType !== Colon)
      return words;
  }
  return undefined;
}
const labels = new Set(propertyLabels);
const beforeColon = new Set([T.AlleHeader, T.EenHeader, T.Geldt, T.WaarvoorGeldt, T.Vermeldt, T.EenVan]);

/** `Grondslg: …`: words and a colon that are no label of the language. */
function unknown(
  where: Where,
  tokens: readonly IToken[],
  failure: Failure,
  block: BlockKeyword,
): Diagnostic | undefined {
  if (
    factBlocks.has(block) ||
    block === "voorbeeld" ||
    (failure.form !== "act" && failure.form !== "definition" && failure.form !== "freeSentence")
  )
    return undefined;
  const words = labelBefore(tokens);
  if (words === undefined) return undefined;
  return labelDiagnostic(where, words);
}

/** The diagnostic for a label outside the list, with the nearest label in it. */
export function labelDiagnostic(where: Where, words: readonly IToken[]): Diagnostic {
  const label = words.map((token) => token.image).join(" ");
  const guess = nearest(label.toLowerCase(), propertyLabels);
  const cased =
    guess !== undefined && /^\p{Lu}/u.test(label) ? guess[0]!.toUpperCase() + guess.slice(1) : guess;
  return unknownLabel.at(spanOf(where.uri, words), cased === undefined ? { label } : { label, guess: cased });
}
