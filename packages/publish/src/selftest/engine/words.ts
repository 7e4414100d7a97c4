// Sentences of the self-test: to the reader in the u-form or je-form, or about somebody by name.

import { formatDutchDate, formatDutchMonth, parseIsoDate, parseIsoMonth } from "@andersom/runtime";
import { addressed } from "../../dutch/address.js";
import { capital } from "../../dutch/clause.js";
import { personMark, type SelfTestData, type Spoken } from "../data.js";
import type { Answer } from "./answer.js";
import { peopleIn, reader, type Start } from "./household.js";
import { readAnswer } from "./read-answer.js";
import type { Question } from "./session.js";

/** A fixed sentence; words of the ordinance are put in last, so that nothing in them is taken for a form of address. */
export function say(
  { address }: Pick<SelfTestData, "address">,
  template: string,
  words: Readonly<Record<string, string>> = {},
): string {
  const keys = Object.keys(words);
  const marked = keys.reduce((text, key, at) => text.replaceAll(`{${key}}`, mark(at)), template);
  return keys.reduce((text, key, at) => text.split(mark(at)).join(words[key]), addressed(marked, address));
}

function mark(at: number): string {
  return String.fromCodePoint(0xf_0000 + at);
}

/** About the thing of a question or judgement: the reader, or the person whose name it is. */
export function spoken(words: Spoken, thing: string, household: Record<string, unknown>): string {
  const person = personOf(thing, household);
  return person === undefined ? words.reader : (words.other ?? words.reader).replaceAll(personMark, person);
}

/** The person other than the reader that something is about. */
export function personOf(thing: string, household: Record<string, unknown>): string | undefined {
  const [owner = ""] = thing.split("/");
  return owner !== reader && peopleIn(household).includes(owner) ? owner : undefined;
}

/** The whole sentence of a question. */
export function questionText({ data, thing }: Question, household: Record<string, unknown>): string {
  return capital(spoken(data.question, thing, household));
}

/** "‘U’ betekent in deze vraag: de werkgever.": where a question speaks to another one than the page does; or that a parent chose himself. */
export function whomText(
  data: SelfTestData,
  { right, child }: Start,
  question: Question,
  household: Record<string, unknown>,
): string | undefined {
  if (right.forChild === true && !child && data.children !== undefined)
    return say(data, "Is dit voor {uw kind}? Kies dan ‘Voor mijn kind’.");
  const { whom, ofItem } = question.data;
  const wie = whom ?? (right.whom === undefined || ofItem ? undefined : data.reader);
  if (wie === undefined || personOf(question.thing, household) !== undefined) return undefined;
  return /(?<!\p{L})(?:u|uw|je|jij|jouw)(?!\p{L})/iu.test(questionText(question, household))
    ? say(data, "‘{U}’ betekent in deze vraag: {wie}.", { wie })
    : undefined;
}

/** "maatregel 2": which of several things a question is about; nothing for people, whose name is in the question. */
export function itemOf({ thing }: Pick<Question, "thing">, data: SelfTestData): string | undefined {
  const parts = thing.split("/");
  const number = Number(parts.at(-1));
  const list = parts.at(-2);
  if (list === undefined || !Number.isInteger(number)) return undefined;
  const fact = Object.entries(data.facts).find(
    ([id, one]) => one.answer.form === "aantal" && id.endsWith(`/${list}`),
  );
  const item = fact?.[1].answer.form === "aantal" ? fact[1].answer.item : list;
  return `${item} ${String(number + 1)}`;
}

/** "van maart 2023 tot en met februari 2026", "in maart 2026", or the months by name. */
export function monthsText(months: readonly string[]): string {
  const keys = months.map((month) => parseIsoMonth(month) ?? 0);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (keys.length === 1) return `in ${formatDutchMonth(first)}`;
  if (last - first === keys.length - 1)
    return `van ${formatDutchMonth(first)} tot en met ${formatDutchMonth(last)}`;
  return `in ${keys.map(formatDutchMonth).join(", ")}`;
}

export function monthText(month: string): string {
  const key = parseIsoMonth(month);
  return key === undefined ? month : formatDutchMonth(key);
}

/** An answer as somebody reads it back. */
export function answerText({ data, months }: Question, answer: Answer): string {
  switch (answer.form) {
    case "onbekend":
      return "weet ik niet";
    case "geen":
      return "niet van toepassing";
    case "tekst":
      if (data.answer.form === "aantal") return Number(answer.text) === 0 ? "geen" : answer.text.trim();
      return `${unit(data.answer, answer.text)}${months.length > 1 ? `, ${monthsText(months)}` : ""}`;
    case "maanden":
      return answer.texts
        .flatMap((text, at) =>
          text.trim() === "" ? [] : [`vanaf ${monthText(months[at] ?? "")}: ${unit(data.answer, text)}`],
        )
        .join("; ");
    case "mensen": {
      const more = Number(answer.more.trim() || "0");
      if (data.answer.form === "mensen" && data.answer.one)
        return answer.known[0] ?? (more === 0 ? "nee" : "ja");
      const names = [
        ...answer.known,
        ...(more === 0 ? [] : [`${String(more)} ${answer.known.length === 0 ? "" : "ander"}`.trim()]),
      ];
      return names.length === 0 ? "niemand" : names.join(" en ");
    }
  }
}

function unit(form: Question["data"]["answer"], text: string): string {
  const written = text.trim();
  if (form.form === "datum") return dayText(written, form) ?? written;
  if (form.form === "bedrag") return `€ ${written.replace(/^€\s*/u, "")}${form.unit.replace(/^euro/u, "")}`;
  if (form.form === "percentage") return `${written.replace(/\s*%$/u, "")}%`;
  if (form.form === "getal" && form.unit !== "") return `${written} ${form.unit}`;
  return written;
}

/** "12 maart 1980", however it was typed. */
function dayText(written: string, form: Question["data"]["answer"]): string | undefined {
  const read = readAnswer(written, form);
  const day = "value" in read ? parseIsoDate(String(read.value)) : undefined;
  return day === undefined ? undefined : formatDutchDate(day);
}
