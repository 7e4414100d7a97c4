/** The part of Chevrotain's grammar language that the chapters use; the methods are protected on the parser itself. */
import type { CstNode, IToken, ParserMethod, TokenType } from "chevrotain";

type Index = "" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
export type Rule = ParserMethod<[], CstNode>;
interface Guarded<T> {
  GATE?: () => boolean;
  DEF: () => T;
}
interface Alternative {
  GATE?: () => boolean;
  ALT: () => unknown;
}
/** The alternatives of a chapter by rule, made once: a rule that makes them at every call makes mostly garbage. */
export type Kept = Record<string, Alternative[] | undefined>;

/** `$` in the chapters. */
export type Dsl = { [K in `CONSUME${Index}`]: (token: TokenType) => IToken } & {
  [K in `SUBRULE${Index}`]: (rule: Rule) => CstNode;
} & { [K in `OPTION${Index}`]: (body: (() => unknown) | Guarded<unknown>) => void } & {
  [K in `MANY${Index}` | `AT_LEAST_ONE${Index}`]: (body: (() => unknown) | Guarded<unknown>) => void;
} & { [K in `OR${Index}`]: (alternatives: Alternative[]) => unknown } & {
  LA(howFar: number): IToken;
  /** All rules by name; filled while the grammar is built, read only inside rules. */
  readonly rules: Record<string, Rule>;
  rule(name: string, body: () => unknown): void;
  /** A rule of one or more tokens of a category. */
  run(name: string, category: TokenType): void;
};

/** Is the token `howFar` ahead of one of these types, or of a type in one of these categories? */
export function ahead($: Dsl, howFar: number, type: TokenType, other?: TokenType): boolean {
  const token = $.LA(howFar);
  return isOf(token, type) || (other !== undefined && isOf(token, other));
}

/** Is the token of this type, or of a type in this category? */
export function isOf(token: IToken, type: TokenType): boolean {
  const found = token.tokenTypeIdx;
  return found === type.tokenTypeIdx || type.categoryMatchesMap?.[found] === true;
}
