/**
 * The scanner: text to atoms, in one walk over the characters. The token types in `atoms.ts` say what an atom is;
 * here the frequent ones are read by hand, and the others by their own patterns, in the same order of priority.
 */
import type { TokenType } from "chevrotain";
import {
  atomTypes,
  Colon,
  Comma,
  Comment,
  DegreeNumber,
  Euro,
  LabelDegree,
  LabelLetter,
  matchProse,
  NumberAtom,
  NumberWord,
  Other,
  PercentSign,
  Pipe,
  ProseLine,
  Semicolon,
  Space,
  Stop,
  Url,
  Word,
} from "./atoms.js";
import { Token } from "./make.js";

export interface Scanned {
  readonly tokens: readonly Token[];
  /** `//` comments in written order. */
  readonly comments: readonly Token[];
}

/** Classes of characters, for the first 256 by table. */
const OTHER = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const SINGLE = 4;

const singles = new Map<number, TokenType>(
  [Stop, Semicolon, Colon, Comma, Euro, PercentSign, Pipe].map((type) => [
    (type.PATTERN as string).charCodeAt(0),
    type,
  ]),
);
/** White space by itself, and a letter inside a word. */
const OGHAM = 0x1680;
const letter = new RegExp(`^(?:${(Word.PATTERN as RegExp).source})$`);
const table = new Uint8Array(256);
for (let code = 0; code < 256; code++) table[code] = slowClass(code);

function slowClass(code: number): number {
  if (singles.has(code)) return SINGLE;
  if (code >= 48 && code <= 57) return DIGIT;
  const character = String.fromCharCode(code);
  if (/[\s\uFEFF]/.test(character)) return SPACE;
  return letter.test(character) ? LETTER : OTHER;
}

function classOf(code: number): number {
  if (code < 256) return table[code]!;
  // Beyond the table the letters are two ranges; see `atoms.ts`.
  if ((code <= 0x24f || (code >= 0x300 && code <= 0x1fff)) && code !== OGHAM) return LETTER;
  return slowClass(code);
}

const sticky = (type: TokenType): RegExp => new RegExp((type.PATTERN as RegExp).source, "y");
const numeric: readonly (readonly [TokenType, RegExp])[] = [
  LabelDegree,
  DegreeNumber,
  NumberWord,
  NumberAtom,
  Other,
].map((type) => [type, sticky(type)]);
const url = sticky(Url);
/** What is left to patterns: all but white space, `>` lines and single marks. */
const rest: readonly (readonly [TokenType, RegExp])[] = atomTypes
  .filter((type) => type !== Space && type.PATTERN instanceof RegExp)
  .map((type) => [type, sticky(type)]);

/** Images up to this length are remembered. */
const LONGEST = 30;

/** Splits a text into atoms; comments come apart. It never fails: any character is at least `Other`. */
export function scan(text: string): Scanned {
  return new Scanner(text).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private readonly comments: Token[] = [];
  /** Each image once: words come back often, and with them their lower case. */
  private readonly known = new Map<string, Token>();
  private line = 1;
  private lineStart = 0;

  constructor(private readonly text: string) {}

  run(): Scanned {
    const { text } = this;
    let i = 0;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      switch (classOf(code)) {
        case SPACE:
          i = this.space(i);
          break;
        case LETTER:
          i = this.letter(i, code);
          break;
        case DIGIT:
          i = this.byPattern(i, numeric);
          break;
        case SINGLE:
          i = this.push(singles.get(code)!, i, i + 1);
          break;
        default:
          i = this.other(i, code);
      }
    }
    return { tokens: this.tokens, comments: this.comments };
  }

  private space(start: number): number {
    const { text } = this;
    let i = start;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 32) continue;
      if (classOf(code) !== SPACE) break;
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
        this.line++;
        this.lineStart = i + 1;
      }
    }
    return i;
  }

  private letter(start: number, first: number): number {
    const { text } = this;
    if (first < 128 && first !== 95 && text.charCodeAt(start + 1) === 46) {
      const after = start + 2 < text.length ? text.charCodeAt(start + 2) : 0;
      const kind = after < 128 && after !== 95 ? classOf(after) : OTHER;
      if (kind !== LETTER && kind !== DIGIT) return this.push(LabelLetter, start, start + 2);
    }
    if (first === 104 && text.startsWith("http", start)) {
      url.lastIndex = start;
      if (url.test(text)) return this.push(Url, start, url.lastIndex);
    }
    let i = this.lettersAndDigits(start + 1);
    for (;;) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      // ' ’ / - hold two parts of a word together.
      if (code !== 39 && code !== 0x2019 && code !== 47 && code !== 45) break;
      const end = this.lettersAndDigits(i + 1);
      if (end === i + 1) break;
      i = end;
    }
    return this.push(Word, start, i);
  }

  private lettersAndDigits(start: number): number {
    const { text } = this;
    let i = start;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind !== LETTER && kind !== DIGIT && code !== OGHAM) break;
      i++;
    }
    return i;
  }

  private other(i: number, code: number): number {
    if (code === 62) {
      const match = matchProse(this.text, i);
      if (match !== null) return this.push(ProseLine, i, i + match[0].length);
    }
    return this.byPattern(i, rest);
  }

  private byPattern(start: number, patterns: readonly (readonly [TokenType, RegExp])[]): number {
    for (let at = 0; at < patterns.length; at++) {
      const [type, pattern] = patterns[at]!;
      pattern.lastIndex = start;
      if (pattern.test(this.text)) return this.push(type, start, pattern.lastIndex);
    }
    throw new Error(`No atom for the character at ${start}.`);
  }

  private push(type: TokenType, start: number, end: number): number {
    const image = this.text.slice(start, end);
    const short = end - start <= LONGEST;
    const same = short ? this.known.get(image) : undefined;
    const startLine = this.line;
    const startColumn = start - this.lineStart + 1;
    if (type.LINE_BREAKS === true) this.breaks(image, start);
    const token = new Token(
      same === undefined ? image : same.image,
      start,
      startLine,
      startColumn,
      end - 1,
      this.line,
      end - this.lineStart,
      type,
      undefined,
    );
    if (same !== undefined) token.lowered = same.lowered;
    else if (short) {
      token.lowered = image.toLowerCase();
      this.known.set(image, token);
    }
    (type === Comment ? this.comments : this.tokens).push(token);
    return end;
  }

  /** Counts the line breaks inside a quoted name. */
  private breaks(image: string, start: number): void {
    for (let i = 0; i < image.length; i++) {
      const code = image.charCodeAt(i);
      if (code === 10 || (code === 13 && image.charCodeAt(i + 1) !== 10)) {
        this.line++;
        this.lineStart = start + i + 1;
      }
    }
  }
}
