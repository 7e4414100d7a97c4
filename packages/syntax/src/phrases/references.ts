/** Marks references in both styles: `artikel 2.3.5, derde lid, onderdeel b, van de Wmo 2015`, `artikel 8 en 8a`. */
import type { IToken, TokenType } from "chevrotain";
import {
  Comma,
  DegreeNumber,
  LabelDegree,
  LabelLetter,
  NumberAtom,
  NumberWord,
  Word,
} from "../tokens/atoms.js";
import { merge, retype } from "../tokens/make.js";
import { lower, startsWithCapital } from "../tokens/place.js";
import {
  RefArtikel,
  RefDegree,
  RefHoofdstuk,
  RefJoin,
  RefLaw,
  RefLetter,
  RefLid,
  RefNumber,
  RefOnderdeel,
  RefOrdinal,
  RefRange,
  RefSelf,
  RefStap,
  RefVan,
} from "../tokens/vocabulary.js";
import { isYear } from "./literals.js";

/** The first is for 1. */
export const ordinals: readonly string[] = [
  "eerste",
  "tweede",
  "derde",
  "vierde",
  "vijfde",
  "zesde",
  "zevende",
  "achtste",
  "negende",
  "tiende",
  "elfde",
  "twaalfde",
  "dertiende",
  "veertiende",
  "vijftiende",
  "zestiende",
  "zeventiende",
  "achttiende",
  "negentiende",
  "twintigste",
];
const ordinalSet = new Set(ordinals);

const numbered = new Map<string, TokenType>([
  ["artikel", RefArtikel],
  ["artikelen", RefArtikel],
  ["lid", RefLid],
  ["leden", RefLid],
  ["stap", RefStap],
  ["hoofdstuk", RefHoofdstuk],
]);
/** Words that end the name of a law, because a sentence goes on with them. */
const afterLaw = new Set(
  "is zijn als en of niet geen geldt tenzij zolang plus min maal keer waarvoor waarbij binnen uiterlijk wordt worden voor na dat die heeft kan mag staat".split(
    " ",
  ),
);

/** Does a reference start here? */
export function referenceStarts(atoms: readonly IToken[], i: number): boolean {
  const word = lower(atoms[i]);
  const next = atoms[i + 1];
  if (numbered.has(word)) return next?.tokenType === NumberAtom;
  if (word === "onderdeel" || word === "onderdelen") return isLetter(next) || isDegree(next);
  if (isOrdinal(atoms[i])) return lower(next) === "lid";
  return word === "het" && isOrdinal(next) && lower(atoms[i + 2]) === "lid";
}

/** The tokens of the reference run that starts at `i`. Call only where `referenceStarts` or `selfAt` holds. */
export function referenceRun(atoms: readonly IToken[], start: number): { tokens: IToken[]; length: number } {
  const out: IToken[] = [];
  let i = start;
  for (;;) {
    const taken = partAt(atoms, i, out);
    if (taken === 0) break;
    i += taken;
    if (startsPart(atoms, i) || (out[out.length - 1]!.tokenType === RefLetter && degreeLength(atoms, i) > 0))
      continue;
    i += lawAt(atoms, i, out);
    const joined = joinAt(atoms, i, out);
    if (joined === 0) break;
    i += joined;
  }
  return { tokens: out, length: i - start };
}

/** `deze verordening`, `dit artikel`: two words. */
export function selfAt(atoms: readonly IToken[], i: number): boolean {
  const [a, b] = [lower(atoms[i]), lower(atoms[i + 1])];
  return (
    (a === "deze" && (b === "verordening" || b === "beleidsregels")) ||
    (a === "dit" && (b === "artikel" || b === "lid" || b === "hoofdstuk"))
  );
}

function partAt(atoms: readonly IToken[], i: number, out: IToken[]): number {
  const word = lower(atoms[i]);
  const next = atoms[i + 1];
  const keyword = numbered.get(word);
  if (keyword !== undefined && next?.tokenType === NumberAtom) {
    out.push(retype(keyword, atoms[i]!), retype(RefNumber, next));
    return 2;
  }
  if (word === "onderdeel" || word === "onderdelen") {
    if (!isLetter(next) && !isDegree(next)) return 0;
    out.push(retype(RefOnderdeel, atoms[i]!), retype(isDegree(next) ? RefDegree : RefLetter, next!));
    return 2;
  }
  const het = word === "het" ? 1 : 0;
  if (isOrdinal(atoms[i + het]) && lower(atoms[i + het + 1]) === "lid") {
    out.push(merge(RefOrdinal, atoms.slice(i, i + het + 1)), retype(RefLid, atoms[i + het + 1]!));
    return het + 2;
  }
  // After a join: a second number or letter (`artikel 8 en 8a`, `onderdeel a en c`, `lid 2 tot en met 4`).
  const last = out[out.length - 1]?.tokenType;
  const before = out[out.length - 2]?.tokenType;
  if (last === RefJoin || last === RefRange) {
    if (atoms[i]?.tokenType === NumberAtom && before === RefNumber) {
      out.push(retype(RefNumber, atoms[i]));
      return 1;
    }
    if (isLetter(atoms[i]) && before === RefLetter) {
      out.push(retype(RefLetter, atoms[i]!));
      return 1;
    }
  }
  const degree = last === RefLetter ? degreeLength(atoms, i) : 0;
  if (degree > 0) {
    out.push(degree === 1 ? retype(RefDegree, atoms[i]!) : merge(RefDegree, atoms.slice(i, i + degree)));
    return degree;
  }
  if (selfAt(atoms, i) && (out.length === 0 || last === RefJoin || last === RefVan)) {
    out.push(merge(RefSelf, atoms.slice(i, i + 2)));
    return 2;
  }
  return 0;
}

/** `,` `en` `of` `tot en met` `van`, or nothing, before one more part of the same reference. */
function joinAt(atoms: readonly IToken[], i: number, out: IToken[]): number {
  const word = lower(atoms[i]);
  const lastType = out[out.length - 1]?.tokenType;
  if (
    word === "tot" &&
    lower(atoms[i + 1]) === "en" &&
    lower(atoms[i + 2]) === "met" &&
    (isNumberOrLetter(atoms[i + 3], lastType) || startsPart(atoms, i + 3))
  ) {
    out.push(merge(RefRange, atoms.slice(i, i + 3)));
    return 3;
  }
  if (word === "van" && selfAt(atoms, i + 1)) {
    out.push(retype(RefVan, atoms[i]!));
    return 1;
  }
  const comma = atoms[i]?.tokenType === Comma ? 1 : 0;
  const conjunction = /^(?:en|of)$/.test(lower(atoms[i + comma])) ? 1 : 0;
  if (comma + conjunction === 0) return 0;
  const after = i + comma + conjunction;
  // A bare number after a comma may be anything; after `en` or before another `en` it belongs to the list.
  if (
    startsPart(atoms, after) ||
    (isNumberOrLetter(atoms[after], lastType) && !startsQuantity(atoms, after))
  ) {
    out.push(merge(RefJoin, atoms.slice(i, after)));
    return comma + conjunction;
  }
  return 0;
}

function startsPart(atoms: readonly IToken[], i: number): boolean {
  return i < atoms.length && referenceStarts(atoms, i);
}

/** `8a` or `b` as one more number or letter of the kind that came before. */
function isNumberOrLetter(atom: IToken | undefined, before: TokenType | undefined): boolean {
  if (before === RefNumber) return atom?.tokenType === NumberAtom;
  return before === RefLetter && isLetter(atom);
}

/** `3 weken`, `100% van`: a number with a unit is no article number. */
function startsQuantity(atoms: readonly IToken[], i: number): boolean {
  const next = atoms[i + 1];
  return (
    next?.tokenType.name === "PercentSign" ||
    /^(?:dag|dagen|week|weken|maand|maanden|jaar|jaren|werkdagen|uur|kalendermaanden)$/.test(lower(next))
  );
}

/** `van de Wmo 2015`, `, van de Wet …`, `Participatiewet`: the name of the law behind a reference. */
function lawAt(atoms: readonly IToken[], start: number, out: IToken[]): number {
  let i = start;
  if (atoms[i]?.tokenType === Comma && lower(atoms[i + 1]) === "van") i++;
  const van = lower(atoms[i]) === "van" ? i : -1;
  if (van < 0 && i !== start) return 0;
  if (van >= 0) i++;
  const article = van >= 0 && /^(?:de|het)$/.test(lower(atoms[i])) ? 1 : 0;
  const first = atoms[i + article];
  if (first?.tokenType !== Word || !isLawName(first)) return 0;
  const words = atoms.slice(i, i + article + 1);
  i += article + 1;
  while (i < atoms.length && continuesLaw(atoms, i, van >= 0)) words.push(atoms[i++]!);
  if (van >= 0) out.push(merge(RefVan, atoms.slice(start, van + 1)));
  out.push(merge(RefLaw, words));
  return i - start;
}

function isLawName(atom: IToken): boolean {
  return startsWithCapital(atom) || /(?:wet|wetboek|verordening|besluit|regeling)$/.test(lower(atom));
}

function continuesLaw(atoms: readonly IToken[], i: number, lowerCaseToo: boolean): boolean {
  const atom = atoms[i]!;
  if (isYear(atom)) return true;
  if (atom.tokenType !== Word || afterLaw.has(lower(atom))) return false;
  return lowerCaseToo || startsWithCapital(atom);
}

function isLetter(atom: IToken | undefined): boolean {
  return (
    atom !== undefined &&
    ((atom.tokenType === Word && /^[a-z]$/i.test(atom.image)) || atom.tokenType === LabelLetter)
  );
}
function isDegree(atom: IToken | undefined): boolean {
  return atom?.tokenType === DegreeNumber || atom?.tokenType === LabelDegree;
}
/** `1°`, `onder 1°` or `, onder 1°` behind a letter: how many atoms it takes. */
function degreeLength(atoms: readonly IToken[], i: number): number {
  if (isDegree(atoms[i])) return 1;
  const comma = atoms[i]?.tokenType === Comma ? 1 : 0;
  return lower(atoms[i + comma]) === "onder" && isDegree(atoms[i + comma + 1]) ? comma + 2 : 0;
}
function isOrdinal(atom: IToken | undefined): boolean {
  return (
    atom !== undefined &&
    (ordinalSet.has(lower(atom)) ||
      (atom.tokenType === NumberWord && /^[0-9]+(?:e|de|ste)$/i.test(atom.image)))
  );
}
