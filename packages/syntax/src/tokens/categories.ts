/** Token categories: which tokens may stand in a name, in the words of an act, in free text. */
import { createToken, Lexer } from "chevrotain";

/** Every token that free text may hold: all but `.` `;` `:` `,`, labels, rows and strange characters. */
export const Anything = createToken({ name: "Anything", label: "tekst", pattern: Lexer.NA });
/** The words of an act: free text, up to a condition (`als`) or a term (`binnen 3 weken`). */
export const Free = createToken({ name: "Free", label: "tekst", pattern: Lexer.NA, categories: [Anything] });
/** The words of a name in conditions and formulas. */
export const NamePart = createToken({
  name: "NamePart",
  label: "een naam",
  pattern: Lexer.NA,
  categories: [Free],
});
/** One part of a reference (`artikel`, `lid`, a number, the name of the law). */
export const RefPart = createToken({
  name: "RefPart",
  label: "een verwijzing",
  pattern: Lexer.NA,
  categories: [NamePart],
});
/** `minstens`, `hoogstens`, `meer dan` … */
export const Comparator = createToken({
  name: "Comparator",
  label: "minstens of hoogstens",
  pattern: Lexer.NA,
  categories: [Free],
});
/** `niet`, `geen`, `nog niet`, `nog geen`. */
export const Negation = createToken({
  name: "Negation",
  label: "niet of geen",
  pattern: Lexer.NA,
  categories: [Free],
});
/** `plus`, `min`, `maal`, `gedeeld door`, `samen met`. */
export const Operator = createToken({
  name: "Operator",
  label: "plus, min of maal",
  pattern: Lexer.NA,
  categories: [Free],
});
/** The first word of what may follow the main part of a sentence (`, eenmalig`, `binnen 3 weken na …`). */
export const TailOpener = createToken({
  name: "TailOpener",
  label: "een toevoeging",
  pattern: Lexer.NA,
  categories: [Anything],
});
