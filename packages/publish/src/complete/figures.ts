// Numbers as a text writes them, so that "36 kalendermaanden" and "drie jaar" are seen to be the same.

import {
  fromInteger,
  monthNames,
  mul,
  parseDecimal,
  parseDutchNumber,
  rational,
  type Rational,
} from "@andersom/runtime";
import type { Constant, ValueType } from "@andersom/semantics";
import { numberWord } from "../dutch/number-words.js";
import { stemOf } from "./words.js";

const units = new Map<string, readonly [string, Rational]>();
const unit = (words: string, base: string, factor = 1): void => {
  for (const word of words.split(" ")) units.set(word, [base, fromInteger(factor)]);
};
unit("dag dagen kalenderdag kalenderdagen", "dag");
unit("week weken", "dag", 7);
unit("werkdag werkdagen", "werkdag");
unit("maand maanden kalendermaand kalendermaanden", "maand");
unit("kwartaal kwartalen", "maand", 3);
unit("jaar jaren kalenderjaar kalenderjaren", "maand", 12);
unit("uur uren", "uur");
unit("kilometer kilometers km", "kilometer");
unit("keer maal", "keer");

const wordValues = new Map<string, Rational>(
  Array.from({ length: 21 }, (_one, count) => [numberWord(count), fromInteger(count)] as const),
);
wordValues.set("een", fromInteger(1));
wordValues.set("half", rational(1n, 2n));
wordValues.set("anderhalf", rational(3n, 2n));
const parts = { derde: 3n, vierde: 4n, kwart: 4n, vijfde: 5n, helft: 2n } as const;

const dates = new RegExp(`(\\d{1,2}) (${monthNames.join("|")})(?: (\\d{4}))?`, "giu");
const numbers =
  /(?<money>€[\s\u00a0]*)?(?<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|(?<!\p{L})\p{Ll}+(?!\p{L}))(?<percent>[\s\u00a0]*(?:%|procent(?:punt)?(?!\p{L})))?(?:[\s\u00a0]+(?:hele |volle )?(?<word>\p{L}+))?/gu;

/** Every number of a text: as it is, and with what it counts. */
export function figuresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const plain = text.replace(dates, (_all, day: string, month: string, year: string | undefined) => {
    found.add(dateFigure(Number(day), month, year));
    return " ";
  });
  for (const [, many = "", part = ""] of plain.matchAll(
    /\b(een|één|de|twee|drie) (derde|vierde|kwart|vijfde|helft)\b/giu,
  )) {
    const count = { twee: 2n, drie: 3n }[many.toLowerCase()] ?? 1n;
    found.add(figureOf(rational(count, parts[part.toLowerCase() as keyof typeof parts]), ""));
  }
  for (let from = 0; from < plain.length;) {
    numbers.lastIndex = from;
    const match = numbers.exec(plain);
    if (match === null) break;
    const { money, figure = "", percent, word } = match.groups ?? {};
    // The word behind a number may be a number itself: "twee drie" is looked at again from there.
    from = match.index + match[0].length - (word?.length ?? 0);
    const value = /^\d/u.test(figure) ? parseDutchNumber(figure) : wordValues.get(figure);
    if (value === undefined) continue;
    if (money !== undefined) found.add(figureOf(value, "euro"));
    else if (percent !== undefined) found.add(figureOf(value, "%"));
    else {
      found.add(figureOf(value, ""));
      if (word !== undefined) found.add(counted(value, word));
    }
  }
  return found;
}

/** What must be read of a constant; undefined for one that is no number or date. */
export function figureOfConstant({ value, type }: Constant): string | undefined {
  if (typeof value === "object" && value !== null && "count" in value)
    return counted(fromInteger(value.count), value.unit);
  if (typeof value !== "string") return undefined;
  if (type.kind === "datum") return isoFigure(value);
  const number = parseDecimal(value);
  return number === undefined ? undefined : typed(number, type);
}

function typed(value: Rational, type: ValueType): string | undefined {
  switch (type.kind) {
    case "bedrag":
      return figureOf(value, "euro");
    case "percentage":
      return figureOf(value, "%");
    case "getal":
      return type.unit === "" ? figureOf(value, "") : counted(value, type.unit);
    default:
      return undefined;
  }
}

/** A number with a unit; units of things (`personen`) are told by the things, so that only the number counts. */
export function counted(value: Rational, word: string): string {
  const known = units.get(word.toLowerCase());
  return known === undefined ? figureOf(value, stemOf(word)) : figureOf(mul(value, known[1]), known[0]);
}

/** Whether a number with this unit may be told without it: `3 of meer` for three people. */
export function bareOf(figure: string): string | undefined {
  const [value = "", base = ""] = figure.split(" ");
  const known = ["", "euro", "%", "datum", ...[...units.values()].map(([name]) => name)];
  // One month of an amount is "één keer" that amount.
  return known.includes(base) && value !== "1/1" ? undefined : `${value} `;
}

function figureOf({ n, d }: Rational, base: string): string {
  return `${n}/${d} ${base}`;
}

export function isoFigure(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return dateFigure(Number(day), monthNames[Number(month) - 1] ?? "", year);
}

function dateFigure(day: number, month: string, year: string | undefined): string {
  return `${day}-${month.toLowerCase()}-${year ?? ""} datum`;
}
