// A condition with `en` and `of` mixed: the two ways in which it can be meant, each as a list.
import type { CstNode, IToken } from "chevrotain";
import { tokensOf } from "../lower/tree.js";
import type { Span } from "../span.js";
import { atomsOf } from "../tokens/make.js";
import { endOf, spanOf } from "../tokens/place.js";
import * as T from "../tokens/vocabulary.js";

/** Both readings of a conjunction, and where it stands when a list may take its place. */
export function mixedReadings(
  where: { readonly uri: string },
  tokens: readonly IToken[],
  node: CstNode,
  operators: readonly IToken[],
): { readings: readonly string[]; replace?: Span } {
  const clauses = (node.children["clause"] ?? []) as CstNode[];
  const texts = clauses.map((clause) => textOf(tokensOf(clause)));
  if (texts.length !== operators.length + 1) return { readings: [] };
  const readings = [
    list("minstens een van deze gronden geldt", groups(texts, operators, "en")),
    list("aan al deze voorwaarden is voldaan", groups(texts, operators, "of")),
  ];
  const all = tokensOf(node);
  const before = tokens.filter((token) => token.startOffset < (all[0]?.startOffset ?? 0)).at(-1);
  return before?.tokenType === T.Als ? { readings, replace: spanOf(where.uri, all) } : { readings };
}

/** Clauses that this word joins stay together: they are one item of the list. */
function groups(
  texts: readonly string[],
  operators: readonly IToken[],
  joined: "en" | "of",
): readonly string[] {
  const found: string[] = [texts[0] ?? ""];
  operators.forEach((operator, at) => {
    const text = texts[at + 1] ?? "";
    if (operator.image.toLowerCase() === joined) found[found.length - 1] += ` ${joined} ${text}`;
    else found.push(text);
  });
  return found;
}

function list(header: string, items: readonly string[]): string {
  return `${header}: ${items.map((item, at) => `${String.fromCharCode(97 + at)}. ${item}`).join("; ")}`;
}

/** The words as written, each white space made single. */
function textOf(tokens: readonly IToken[]): string {
  let text = "";
  let end = -1;
  for (const atom of tokens.flatMap((token) => atomsOf(token))) {
    if (text !== "" && atom.startOffset > end) text += " ";
    text += atom.image;
    end = endOf(atom);
  }
  return text;
}
