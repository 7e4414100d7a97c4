/** Days that do not exist; and a sentence about validity (`Dit lid geldt vanaf …`, `Vervalt op …`), which is nothing without its day. */
import type { FixedForm, FixedStatement, Statement } from "../ast/index.js";
import type { IToken } from "chevrotain";
import { defineDiagnostic, type Diagnostic } from "../diagnostic.js";
import { months } from "../phrases/literals.js";
import { NumberAtom, Word } from "../tokens/atoms.js";
import { lower, spanOf } from "../tokens/place.js";
import { missingDate } from "./sentence.js";

export const impossibleDate = defineDiagnostic<{ date: string; month: string; days: number }>({
  code: "AND1028",
  name: "impossible-date",
  severity: "fout",
  summary: "Een datum bestaat niet.",
  message: ({ date, month, days }) => `De dag ‘${date}’ bestaat niet: ${month} heeft ${String(days)} dagen.`,
  hint: () => "Verbeter de dag of de maand.",
});

/** Days that no calendar has, in a sentence or its table: `31 juni 2026`. */
export function impossibleDates(
  { uri, text }: { readonly uri: string; readonly text: string },
  atoms: readonly IToken[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = 1; at < atoms.length; at++) {
    const first = atoms[at - 1]!;
    if (first.tokenType !== NumberAtom || !/^\d{1,2}$/.test(first.image)) continue;
    const second = atoms[at]!;
    if (second.tokenType !== Word) continue;
    const third = atoms[at + 1];
    const month = months.indexOf(lower(second));
    if (month < 0) continue;
    const isDated = third?.tokenType === NumberAtom && /^\d{4}$/.test(third.image);
    const day = Number(first.image);
    // Without a year it may be a leap year.
    const year = isDated ? Number(third.image) : 2000;
    const days = daysIn(year, month);
    if (day >= 1 && day <= days) continue;
    const span = spanOf(uri, isDated ? [first, second, third] : [first, second]);
    const name = isDated && month === 1 ? `februari ${String(year)}` : months[month]!;
    found.push(impossibleDate.at(span, { date: text.slice(span.start, span.end), month: name, days }));
  }
  return found;
}

function daysIn(year: number, month: number): number {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

/** The words before the day, and how many days the form has. */
const forms: Readonly<Partial<Record<FixedForm, readonly [words: string, days: number]>>> = {
  "vervalt op": ["Vervalt op", 1],
  "geldt vanaf": ["geldt vanaf", 1],
  "geldt tot en met": ["geldt tot en met", 1],
  "geldt van tot en met": ["geldt van", 2],
};

/** What is wrong with the days of the sentence, if it is one about validity. */
export function refuseDate(statement: Statement): Diagnostic | undefined {
  if (statement.kind !== "FixedStatement") return undefined;
  const form = forms[statement.form];
  if (form === undefined) return undefined;
  const [words, days] = form;
  const subject = statement.form === "vervalt op" ? undefined : statement.parts[0];
  const given = statement.parts.slice(subject === undefined ? 0 : 1);
  const wrong = given.find((part) => part.kind !== "DateLiteral");
  if (wrong === undefined && given.length === days) return undefined;
  const many = /bedragen$/i.test(wordsOf(subject));
  const verb = many ? words.replace("geldt", "gelden") : words;
  const sentence = subject === undefined ? words : `${wordsOf(subject)} ${verb}`;
  return missingDate.at(wrong?.span ?? statement.span, { sentence, found: wordsOf(wrong) });
}

function wordsOf(part: FixedStatement["parts"][number] | undefined): string {
  return part?.kind === "WordGroup" ? part.words.map((word) => word.text).join(" ") : "";
}
