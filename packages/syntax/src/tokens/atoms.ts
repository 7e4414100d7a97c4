/** The atoms of a text as token types, with their patterns; `Other` takes any character nobody wants. See `scan.ts`. */
import { createToken, Lexer, type TokenType } from "chevrotain";
import { Anything, Free, NamePart } from "./categories.js";

const LETTER = "A-Za-z_À-ÖØ-öø-ɏ̀-ͯͰ-῿";

/** A word: letters, with hyphens, slashes and apostrophes inside (`cao-lonen`, `bh's`, `u-vorm`), or `23ste`. */
export const Word = createToken({
  name: "Word",
  label: "een woord",
  categories: [NamePart],
  pattern: new RegExp(`[${LETTER}][${LETTER}0-9]*(?:['’/-][${LETTER}0-9]+)*`),
});
export const NumberWord = createToken({
  name: "NumberWord",
  label: "een woord",
  categories: [NamePart],
  pattern: new RegExp(`[0-9]+(?:-[${LETTER}]+|(?:ste|de|e)(?![${LETTER}0-9]))`),
});
/** Any number as written; `reclassify` tells amounts and article numbers apart. */
export const NumberAtom = createToken({
  name: "NumberAtom",
  label: "een getal",
  categories: [Free],
  pattern: /[0-9]+(?:[a-z]?[.:][0-9]+)*(?:,[0-9]+)?[a-z]?(?![A-Za-z])/,
});
export const Quoted = createToken({
  name: "Quoted",
  label: "een naam tussen aanhalingstekens",
  categories: [NamePart],
  pattern: /‘[^‘’\r\n]*(?:\r?\n(?![ \t]*\r?\n)[^‘’\r\n]*){0,3}’|"[^"\r\n]*"|“[^“”\r\n]*”/,
  line_breaks: true,
});
/** `[termijn]`: a hole that somebody still has to fill. */
export const Hole = createToken({
  name: "Hole",
  label: "een gat",
  categories: [Free],
  pattern: /\[[^[\]\r\n]*\]/,
});
export const Url = createToken({
  name: "Url",
  categories: [NamePart],
  pattern: /https?:\/\/[^\s"‘’]+[^\s"‘’.,;:]/,
});

// `a.` is one token, so that a dropped `;` can never hide the letter in the name before it.
export const LabelLetter = createToken({
  name: "LabelLetter",
  label: "een onderdeel (a.)",
  pattern: /[A-Za-z]\.(?![A-Za-z0-9])/,
});
export const LabelDegree = createToken({
  name: "LabelDegree",
  label: "een onderdeel (1°.)",
  pattern: /[0-9]+°\./,
});
export const DegreeNumber = createToken({ name: "DegreeNumber", categories: [Free], pattern: /[0-9]+°/ });
export const LabelDash = createToken({
  name: "LabelDash",
  label: "een onderdeel (–)",
  pattern: /[–-](?=\s)/,
});

export const Stop = createToken({ name: "Stop", label: "een punt", pattern: "." });
export const Semicolon = createToken({ name: "Semicolon", label: "een puntkomma", pattern: ";" });
export const Colon = createToken({ name: "Colon", label: "een dubbele punt", pattern: ":" });
export const Comma = createToken({ name: "Comma", label: "een komma", pattern: "," });
export const Euro = createToken({ name: "Euro", categories: [Anything], pattern: "€" });
export const PercentSign = createToken({ name: "PercentSign", categories: [Anything], pattern: "%" });
export const Stars = createToken({ name: "Stars", label: "sterren", categories: [Anything], pattern: /\*+/ });
export const Pipe = createToken({ name: "Pipe", label: "een tabelstreep", pattern: "|" });

/** A `>` line, to the end of the line. Only at the start of a line: elsewhere `>` means nothing. */
export const ProseLine = createToken({
  name: "ProseLine",
  pattern: { exec: matchProse },
  start_chars_hint: [">"],
  line_breaks: false,
});
export const Comment = createToken({ name: "Comment", pattern: /\/\/[^\r\n]*/, group: "comments" });
export const Space = createToken({
  name: "Space",
  pattern: /[\s﻿]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** A character without a meaning here; reported by its own message. */
export const Other = createToken({
  name: "Other",
  label: "een teken",
  pattern: /[\u0000-\u0008\u000e-\u001f!-~\u007f-￿]/,
});

const PROSE = />(?:(?!\s\/\/)[^\r\n])*/y;

/** The `>` line that starts here, if only blanks stand before it on its line. */
export function matchProse(text: string, offset: number): RegExpExecArray | null {
  for (let i = offset - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
    if (code !== 32 && code !== 9) return null;
  }
  PROSE.lastIndex = offset;
  return PROSE.exec(text);
}

/** In order of priority: the first that matches wins. */
export const atomTypes: TokenType[] = [
  Space,
  Comment,
  ProseLine,
  Url,
  Quoted,
  Hole,
  LabelLetter,
  LabelDegree,
  DegreeNumber,
  NumberWord,
  NumberAtom,
  Word,
  LabelDash,
  Stop,
  Semicolon,
  Colon,
  Comma,
  Euro,
  PercentSign,
  Stars,
  Pipe,
  Other,
];

/** Is a number atom an amount (`2,5`, `1.401`), or an article number (`2.1.3`, `8a`)? */
export function isAmount(image: string): boolean {
  return /^(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]+)?$/.test(image);
}
