// From what somebody fills in to a value as a household file has it, by the kind of answer that a question wants.

import type { AnswerKind } from "@andersom/language-server";
import type { Question } from "./messages.js";

/** What stands for "does not apply" among the choices. */
export const notApplicable = "niet van toepassing";

/** How a question is put on the page. */
export function fieldOf(kind: AnswerKind): Pick<Question, "vorm" | "keuzes" | "eenheid"> {
  const empty = kind.magLeeg ? [notApplicable] : [];
  const unit = kind.eenheid ?? "";
  switch (kind.soort) {
    case "ja-nee":
      return kind.magLeeg
        ? { vorm: "keuze", keuzes: ["ja", "nee", ...empty], eenheid: "" }
        : { vorm: "ja of nee", keuzes: [], eenheid: "" };
    case "ding":
      return { vorm: "ja of nee", keuzes: [], eenheid: "" };
    case "keuze":
      return { vorm: "keuze", keuzes: [...(kind.keuzes ?? []), ...empty], eenheid: "" };
    case "datum":
      return { vorm: "datum", keuzes: [], eenheid: "" };
    case "bedrag":
      return { vorm: "getal", keuzes: [], eenheid: ["euro", unit].filter(Boolean).join(" ") };
    case "percentage":
      return { vorm: "getal", keuzes: [], eenheid: "%" };
    case "lijst":
      return { vorm: "getal", keuzes: [], eenheid: "keer" };
    default:
      return { vorm: "getal", keuzes: [], eenheid: unit };
  }
}

const durations: Readonly<Record<string, string>> = {
  dag: "dag",
  dagen: "dag",
  week: "week",
  weken: "week",
  maand: "maand",
  maanden: "maand",
  jaar: "jaar",
  jaren: "jaar",
};

/** The value in the household file. What cannot be read is handed on as it is: the compiler says what it should be. */
export function valueOf(kind: AnswerKind, written: string): unknown {
  const value = single(kind, written.trim());
  return kind.perMaand ? { "elke maand": value } : value;
}

function single(kind: AnswerKind, written: string): unknown {
  if (kind.magLeeg && written === notApplicable) return null;
  switch (kind.soort) {
    case "ja-nee":
      return written === "ja" ? true : written === "nee" ? false : written;
    case "ding":
      return written === "ja" ? {} : null;
    case "lijst": {
      const count = Number(written);
      // Each with facts of its own, that are asked next.
      return Number.isInteger(count) && count >= 0 && count <= 50
        ? Array.from({ length: count }, () => ({}))
        : written;
    }
    case "duur": {
      const [, count, unit = ""] = /^(\d+)\s+(\p{L}+)$/u.exec(written) ?? [];
      const known = durations[unit.toLowerCase()];
      return count === undefined || known === undefined ? written : { count: Number(count), unit: known };
    }
    case "datum":
      return isoDay(written) ?? written;
    default:
      return written;
  }
}

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** "2 maart 2026", "2-3-2026" and "2026-03-02" are one day; undefined for anything else. */
export function isoDay(written: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(written)) return written;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[-/. ]+(\d{1,2}|\p{L}+)[-/. ]+(\d{4})$/u.exec(written) ?? [];
  const number = /^\d/u.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
  if (year === "" || number < 1 || number > 12) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "2 maart 2026" for an ISO date; undefined for anything else. */
function toldDay(iso: string): string | undefined {
  const [year, month, day] = iso.split("-").map(Number);
  return day === undefined ? undefined : `${String(day)} ${months[(month ?? 1) - 1] ?? ""} ${String(year)}`;
}

/** The answer as it is told back. */
export function shownAnswer(kind: AnswerKind, written: string): string {
  const { vorm, eenheid } = fieldOf(kind);
  if (vorm === "datum") {
    return toldDay(isoDay(written) ?? "") ?? written;
  }
  return vorm === "getal" && eenheid !== "" ? `${written} ${eenheid}` : written;
}
