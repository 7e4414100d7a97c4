/** Amounts, percentages and dates out of atoms: `€` `1.401,50`; `105` `%`; `1` `januari` `2027`. */
import type { IToken } from "chevrotain";
import { Comma, Euro, isAmount, LabelDash, NumberAtom, Other, PercentSign, Word } from "../tokens/atoms.js";
import { merge } from "../tokens/make.js";
import { endOf, lower } from "../tokens/place.js";
import { ArticleNumber, DateLit, DayMonth, Money, MonthLit, Num, Percent } from "../tokens/vocabulary.js";

export const months: readonly string[] = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const monthNames = new Set(months);

/** The literal that starts at `i`, and how many atoms it takes; undefined when none does. */
export function literalAt(
  atoms: readonly IToken[],
  i: number,
): { token: IToken; length: number } | undefined {
  const atom = atoms[i]!;
  if (atom.tokenType === Euro) return moneyAt(atoms, i);
  if (atom.tokenType === NumberAtom) return numberAt(atoms, i);
  if (atom.tokenType === Word && monthNames.has(lower(atom)) && isYear(atoms[i + 1])) {
    return { token: merge(MonthLit, atoms.slice(i, i + 2)), length: 2 };
  }
  return undefined;
}

function moneyAt(atoms: readonly IToken[], i: number): { token: IToken; length: number } | undefined {
  let at = i + 1;
  if (atoms[at]?.tokenType === Other && atoms[at]!.image === "-") at++;
  if (atoms[at]?.tokenType !== NumberAtom || !isAmount(atoms[at]!.image)) return undefined;
  at++;
  // `€ 5,-`: an old way to write whole euros.
  const dash = atoms[at + 1];
  if (
    atoms[at]?.tokenType === Comma &&
    dash !== undefined &&
    dash.startOffset === endOf(atoms[at]!) &&
    (dash.tokenType === LabelDash || dash.image === "-")
  )
    at += 2;
  return { token: merge(Money, atoms.slice(i, at)), length: at - i };
}

function numberAt(atoms: readonly IToken[], i: number): { token: IToken; length: number } {
  const atom = atoms[i]!;
  if (!isAmount(atom.image)) return { token: merge(ArticleNumber, [atom]), length: 1 };
  if (atoms[i + 1]?.tokenType === PercentSign)
    return { token: merge(Percent, atoms.slice(i, i + 2)), length: 2 };
  if (/^[0-9]{1,2}$/.test(atom.image) && monthNames.has(lower(atoms[i + 1]))) {
    const year = isYear(atoms[i + 2]);
    return {
      token: merge(year ? DateLit : DayMonth, atoms.slice(i, i + (year ? 3 : 2))),
      length: year ? 3 : 2,
    };
  }
  return { token: merge(Num, [atom]), length: 1 };
}

export function isYear(atom: IToken | undefined): boolean {
  return atom !== undefined && atom.tokenType === NumberAtom && /^[12][0-9]{3}$/.test(atom.image);
}
