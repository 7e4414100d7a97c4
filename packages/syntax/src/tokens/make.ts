/** Makes tokens out of tokens; the atoms stay reachable, because a phrase may be words again in free text. */
import type { IToken, TokenType } from "chevrotain";

/** A token made of atoms. Chevrotain leaves `payload` to us. */
export interface MergedToken extends IToken {
  payload?: readonly IToken[];
}

/** One token of the given type that covers the given atoms. */
export function merge(type: TokenType, atoms: readonly IToken[]): MergedToken {
  const first = atoms[0]!;
  if (atoms.length === 1) return retype(type, first);
  const last = atoms[atoms.length - 1]!;
  return {
    image: atoms.map((atom) => atom.image).join(" "),
    startOffset: first.startOffset,
    startLine: first.startLine!,
    startColumn: first.startColumn!,
    endOffset: last.endOffset!,
    endLine: last.endLine!,
    endColumn: last.endColumn!,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx!,
    payload: atoms,
  };
}

/** The same token with another type. */
export function retype(type: TokenType, token: IToken): MergedToken {
  return {
    image: token.image,
    startOffset: token.startOffset,
    startLine: token.startLine!,
    startColumn: token.startColumn!,
    endOffset: token.endOffset!,
    endLine: token.endLine!,
    endColumn: token.endColumn!,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx!,
    payload: atomsOf(token),
  };
}

/** The atoms of a token: itself when it was never merged. */
export function atomsOf(token: IToken): readonly IToken[] {
  const payload = token.payload as readonly IToken[] | undefined;
  return payload ?? [token];
}
