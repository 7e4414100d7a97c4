/** Tokens to words and word groups; a fixed phrase inside free text becomes its words again. */
import type { CstNode, IToken } from "chevrotain";
import type { Label, Negation, Word, WordGroup } from "../ast/index.js";
import { Comma, LabelDash, LabelLetter, NumberAtom, Quoted } from "../tokens/atoms.js";
import { endOf, spanOf } from "../tokens/place.js";
import { tokenSpan, tokensOf, type LowerContext } from "./tree.js";

/** The words of some tokens. Amounts stay one word (`€ 5`); a comma hangs on the word before it. */
export function words(context: LowerContext, tokens: readonly IToken[]): Word[] {
  let most = 0;
  for (let i = 0; i < tokens.length; i++)
    most += (tokens[i]!.payload as readonly IToken[] | undefined)?.length ?? 1;
  // As long as it will be: an array that grows takes room for many more words, and trees live long.
  const out = new Array<Word>(most);
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const atoms = token.payload as readonly IToken[] | undefined;
    if (atoms === undefined) count = add(context, out, count, token);
    else for (let at = 0; at < atoms.length; at++) count = add(context, out, count, atoms[at]!);
  }
  if (count < most) out.length = count;
  return out;
}

/** Adds the word of an atom to the first so many words, and answers how many there are then. */
function add(context: LowerContext, out: Word[], count: number, atom: IToken): number {
  const last = count === 0 ? undefined : out[count - 1]!;
  const sticks =
    last !== undefined &&
    (atom.tokenType === Comma || atom.image === "%" || (atom.tokenType === NumberAtom && last.text === "€"));
  if (!sticks) {
    out[count] = word(context, atom);
    return count + 1;
  }
  out[count - 1] = {
    ...last,
    text: last.text === "€" ? `€ ${atom.image}` : last.text + atom.image,
    span: { ...last.span, end: endOf(atom) },
  };
  return count;
}

export function word(context: LowerContext, atom: IToken): Word {
  const span = tokenSpan(context, atom);
  return atom.tokenType === Quoted
    ? { text: unquote(atom.image), span, quoted: true }
    : { text: atom.image, span };
}

/** The text between quotes; a line break inside is white space like any other. */
export function unquote(image: string): string {
  return image.slice(1, -1).replace(/\s+/g, " ").trim();
}

export function group(context: LowerContext, tokens: readonly IToken[], fallback = 0): WordGroup {
  const span =
    tokens.length > 0 ? spanOf(context.uri, tokens) : { uri: context.uri, start: fallback, end: fallback };
  return { kind: "WordGroup", span, words: words(context, tokens) };
}

/** The word group of all tokens below a node. */
export function groupOf(context: LowerContext, node: CstNode): WordGroup {
  return group(context, tokensOf(node), node.location?.startOffset);
}

/** Words with the negation taken out, and remembered by its place. */
export function wordsAndNegation(
  context: LowerContext,
  tokens: readonly IToken[],
): { words: Word[]; negation?: Negation } {
  const kept: IToken[] = [];
  let negation: Negation | undefined;
  for (const token of tokens) {
    if (negation === undefined && isNegation(token))
      negation = negationOf(context, token, words(context, kept).length);
    else kept.push(token);
  }
  return { words: words(context, kept), ...(negation === undefined ? {} : { negation }) };
}

export function isNegation(token: IToken): boolean {
  const name = token.tokenType.name;
  return name === "Niet" || name === "Geen" || name === "NogNiet" || name === "NogGeen";
}

export function negationOf(context: LowerContext, token: IToken, at: number): Negation {
  const image = token.image.toLowerCase();
  const nog = image.startsWith("nog");
  return {
    word: image.endsWith("geen") ? "geen" : "niet",
    at,
    span: tokenSpan(context, token),
    ...(nog ? { nog } : {}),
  };
}

export function labelOf(context: LowerContext, token: IToken): Label {
  const level = token.tokenType === LabelLetter ? 0 : token.tokenType === LabelDash ? 2 : 1;
  return { text: token.image, level, span: tokenSpan(context, token) };
}

/** The words as one text. */
export function textOf(group: { readonly words: readonly Word[] }): string {
  return group.words.map((word) => word.text).join(" ");
}
