/** A sentence about validity (`Dit lid geldt vanaf …`, `Vervalt op …`) is nothing without its day. */
import type { FixedForm, FixedStatement, Statement } from "../ast/index.js";
import type { Diagnostic } from "../diagnostic.js";
import { missingDate } from "./sentence.js";

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
