// What somebody types, as a value of a household file: numbers and dates as Dutch people write them.

import {
  calendarDate,
  formatIsoDate,
  parseDutchDate,
  parseDutchNumber,
  parseIsoDate,
  toDecimalString,
} from "@andersom/runtime";
import type { AnswerForm } from "../data.js";

export type ReadAnswer = { readonly value: unknown } | { readonly fault: string };

/** The value, or in Dutch why there is none and how it can be written. */
export function readAnswer(text: string, answer: AnswerForm): ReadAnswer {
  const written = text.trim();
  switch (answer.form) {
    case "ja-nee":
      if (written === "ja" || written === "nee") return { value: written === "ja" };
      return { fault: "Kies een van de antwoorden." };
    case "keuze":
      return answer.options.includes(written) ? { value: written } : { fault: "Kies een van de antwoorden." };
    case "datum":
      return readDate(written);
    case "bedrag":
      return readNumber(
        written.replace(/^€\s*/u, "").replace(/,-{1,2}$/u, ""),
        "Schrijf een bedrag, bijvoorbeeld 1.541,65.",
      );
    case "percentage":
      return readNumber(written.replace(/\s*%$/u, ""), "Schrijf een getal, bijvoorbeeld 12,5.");
    case "getal":
      return readNumber(written, "Schrijf een getal, bijvoorbeeld 3 of 2,5.");
    case "aantal":
      return readCount(written);
    case "mensen":
    case "niet":
      return { fault: "Dit kan hier niet worden gevraagd." };
  }
}

/** A number of things or people that get questions of their own. */
export function readCount(written: string): { readonly value: number } | { readonly fault: string } {
  if (written === "") return { fault: "Vul een getal in. Vul 0 in als het er geen zijn." };
  if (!/^\d{1,4}$/u.test(written)) return { fault: "Vul een heel getal in, bijvoorbeeld 2." };
  const count = Number(written);
  return count > mostItems
    ? { fault: `Deze test kan er hoogstens ${String(mostItems)} aan. Vraag het aan de gemeente.` }
    : { value: count };
}

/** More than these is no form to fill in any more. */
export const mostItems = 20;

function readNumber(written: string, how: string): ReadAnswer {
  if (written === "") return { fault: how };
  const bare = written.replace(/\s/gu, "");
  if (/^-/u.test(bare))
    return { fault: "Schrijf een getal zonder min. Is het minder dan nul? Vul dan 0 in." };
  const value = parseDutchNumber(bare);
  if (value !== undefined) return { value: toDecimalString(value) };
  // A point before other than three digits: it could be 1,5 or a slip in 1.500.
  if (/^\d+\.\d+$/u.test(bare))
    return {
      fault: `Gebruik een komma voor de centen of het deel achter de komma: ${bare.replace(".", ",")}. Een punt mag alleen bij duizend: 1.500.`,
    };
  return { fault: how };
}

const howDate = "Schrijf de dag, de maand en het jaar, bijvoorbeeld 12-03-1980.";

function readDate(written: string): ReadAnswer {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/u.exec(written);
  const iso =
    match === null ? written : [match[3]!, match[2]!.padStart(2, "0"), match[1]!.padStart(2, "0")].join("-");
  const day = parseIsoDate(iso) ?? parseDutchDate(written.toLowerCase());
  if (day === undefined) return { fault: match === null ? howDate : `Die dag bestaat niet. ${howDate}` };
  const { year } = calendarDate(day);
  return year < 1880 || year > 2200
    ? { fault: `Kijk het jaar na. ${howDate}` }
    : { value: formatIsoDate(day) };
}
