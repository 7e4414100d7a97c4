/** From the written alternatives of a choice to the function that the parser asks which one to take. */
import type { IToken, TokenType } from "chevrotain";

/** How many tokens ahead the parser looks. */
export const MAX_LOOKAHEAD = 2;

/** What a function of lookahead uses of the parser, which it is called on. */
interface Ahead {
  LA_FAST(howFar: number): IToken;
}
type Guards = readonly { readonly GATE?: () => boolean }[];
/** Which alternative to take; undefined when none begins like this. */
export type Choose = (this: Ahead, alternatives: Guards) => number | undefined;
/** Whether what may be left out stands here. */
export type Begins = (this: Ahead) => boolean;

/** By the first token: the alternative, or what the second token says. */
type Table = (number | Seconds)[];
interface Seconds {
  readonly byToken: number[];
  /** The alternative for every other second token. */
  other: number | undefined;
}
type Types = (name: string) => readonly number[];

/** The numbers of the token types that a name in a path stands for: its own, and those of its category. */
export function typesByName(tokens: readonly TokenType[]): Types {
  const byName = new Map(tokens.map((token) => [token.name, token]));
  return (name) => {
    const token = byName.get(name);
    if (token === undefined) throw outOfDate(name);
    return [token.tokenTypeIdx!, ...(token.categoryMatches ?? [])];
  };
}

export function outOfDate(what: string): Error {
  return new Error(`The grammar and its choices differ (${what}): run npm run generate.`);
}

/** `text` is `path|path / path`: alternatives with their paths of one or two tokens; `? ` before it when they have guards. */
export function chooseFrom(text: string, types: Types): Choose {
  if (text.startsWith("? ")) {
    const each = text
      .slice(2)
      .split(" / ")
      .map((one) => whenAsked([one], types));
    return function (alternatives) {
      if (alternatives.length !== each.length) throw outOfDate(text);
      for (let at = 0; at < each.length; at++) {
        if (alternatives[at]!.GATE?.call(this) !== false && find(each[at]!(), this) !== undefined) return at;
      }
      return undefined;
    };
  }
  const written = text.split(" / ");
  const table = whenAsked(written, types);
  return function (alternatives) {
    if (alternatives.length !== written.length) throw outOfDate(text);
    return find(table(), this);
  };
}

/** As `chooseFrom`, for what may be left out. */
export function beginsWith(text: string, types: Types): Begins {
  const table = whenAsked([text], types);
  return function () {
    return find(table(), this) === 0;
  };
}

/** An ordinance comes to a part of the choices only, and a table of all tokens of a category is long. */
function whenAsked(alternatives: readonly string[], types: Types): () => Table {
  let made: Table | undefined;
  return () => (made ??= tableOf(alternatives, types));
}

function find(table: Table, parser: Ahead): number | undefined {
  const first = table[parser.LA_FAST(1).tokenTypeIdx];
  if (first === undefined || typeof first === "number") return first;
  return first.byToken[parser.LA_FAST(2).tokenTypeIdx] ?? first.other;
}

/** Where two alternatives begin alike, the first one is taken. */
function tableOf(alternatives: readonly string[], types: Types): Table {
  const table: Table = [];
  for (const [alternative, text] of alternatives.entries()) {
    for (const path of text.split("|")) {
      const [first = "", second] = path.split(" ");
      const seconds = second === undefined ? undefined : types(second);
      for (const type of types(first)) add(table, type, seconds, alternative);
    }
  }
  return table;
}

function add(table: Table, type: number, seconds: readonly number[] | undefined, alternative: number): void {
  const known = table[type];
  if (typeof known === "number") return;
  if (seconds === undefined) {
    if (known === undefined) table[type] = alternative;
    else known.other ??= alternative;
    return;
  }
  const further: Seconds = known ?? { byToken: [], other: undefined };
  table[type] = further;
  if (further.other !== undefined) return;
  for (const second of seconds) further.byToken[second] ??= alternative;
}
