/** Makes tokens, and tokens out of tokens; the atoms stay reachable, because a phrase may be words again in free text. */
import type { IToken, TokenType } from "chevrotain";

/** Every token has this one shape: code that sees one shape only is fast. */
export class Token implements IToken {
  // Declared, and set once: as fields they would be set to undefined first, for each of ten thousands of tokens.
  declare readonly image: string;
  declare readonly startOffset: number;
  declare readonly startLine: number;
  declare readonly startColumn: number;
  declare readonly endOffset: number;
  declare readonly endLine: number;
  declare readonly endColumn: number;
  declare readonly tokenType: TokenType;
  /** The atoms of a merged token. Chevrotain leaves `payload` to us. */
  declare readonly payload: readonly IToken[] | undefined;
  declare readonly tokenTypeIdx: number;
  /** The image in lower case, when somebody asked for it; see `lower`. */
  declare lowered: string | undefined;

  constructor(
    image: string,
    startOffset: number,
    startLine: number,
    startColumn: number,
    endOffset: number,
    endLine: number,
    endColumn: number,
    tokenType: TokenType,
    payload: readonly IToken[] | undefined,
  ) {
    this.image = image;
    this.startOffset = startOffset;
    this.startLine = startLine;
    this.startColumn = startColumn;
    this.endOffset = endOffset;
    this.endLine = endLine;
    this.endColumn = endColumn;
    this.tokenType = tokenType;
    this.payload = payload;
    this.tokenTypeIdx = tokenType.tokenTypeIdx!;
    this.lowered = undefined;
  }
}

/** One token of the given type that covers the given atoms. */
export function merge(type: TokenType, atoms: readonly IToken[]): Token {
  const first = atoms[0]!;
  if (atoms.length === 1) return retype(type, first);
  const last = atoms[atoms.length - 1]!;
  let image = first.image;
  for (let i = 1; i < atoms.length; i++) image += ` ${atoms[i]!.image}`;
  return new Token(
    image,
    first.startOffset,
    first.startLine!,
    first.startColumn!,
    last.endOffset!,
    last.endLine!,
    last.endColumn!,
    type,
    atoms,
  );
}

/** The same token with another type. */
export function retype(type: TokenType, token: IToken): Token {
  const made = copy(token, type, token.image, token.startOffset, token.endOffset!, atomsOf(token));
  made.lowered = (token as Token).lowered;
  return made;
}

/** A token on the place of another, with its own image. */
export function copy(
  token: IToken,
  type: TokenType,
  image: string,
  startOffset: number,
  endOffset: number,
  payload: readonly IToken[] | undefined,
): Token {
  return new Token(
    image,
    startOffset,
    token.startLine!,
    token.startColumn!,
    endOffset,
    token.endLine!,
    token.endColumn!,
    type,
    payload,
  );
}

/** The atoms of a token: itself when it was never merged. */
export function atomsOf(token: IToken): readonly IToken[] {
  const payload = token.payload as readonly IToken[] | undefined;
  return payload ?? [token];
}
