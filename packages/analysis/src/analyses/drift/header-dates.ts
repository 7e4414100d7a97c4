// Sentences that tell when the ordinance itself begins, works back or ends, held against its header.

import { fromInteger } from "@andersom/runtime";
import type { Property } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { blockAt } from "../shared/blocks.js";
import type { Counterpart } from "./logic.js";
import { isSameValue, type Mention } from "./mention.js";
import type { Sentence } from "./sentences.js";

const whole = /\bdeze (?:verordening|beleidsregels?|nadere regels|regeling|regels)\b/iu;
/** What stands before the date, and the labels of the header that say the same. */
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bterug tot(?: en met)? *$/iu, ["werkt terug tot", "werkt terug tot en met"]],
  [/\bvervall?(?:t|en) (?:op|met ingang van) *$/iu, ["vervalt op"]],
  [
    /\b(?:(?:treedt|treden) in werking|in werking treedt|(?:gaat|gaan) in|geldt|gelden) (?:op|vanaf|met ingang van) *$/iu,
    ["treedt in werking op"],
  ],
];

/** The date of the header that a date in a sentence tells; undefined when the sentence is about something else. */
export function headerDate(
  mention: Mention,
  { text, start }: Sentence,
  { model, project }: Context,
): { readonly counterpart: Counterpart; readonly differs: boolean } | undefined {
  if (mention.kind !== "datum" || !whole.test(text)) return undefined;
  const before = text.slice(0, mention.start - start).replace(/\s+/gu, " ");
  const labels = kinds.find(([pattern]) => pattern.test(before))?.[1];
  const { file, start: heading } = model.instrument.place.source;
  if (labels === undefined || !project.files.some(({ uri }) => uri === file)) return undefined;
  const block = blockAt({ project }, file, heading);
  const property = block?.content.find(
    (one): one is Property => one.kind === "Property" && labels.includes(one.key),
  );
  const value = property?.values[0];
  if (value?.expression?.kind !== "DateLiteral") return undefined;
  const { year, month, day } = value.expression;
  const counterpart: Counterpart = {
    ...mention,
    value: fromInteger(year * 10_000 + month * 100 + day),
    start: value.span.start,
    end: value.span.end,
    figure: { start: value.span.start, end: value.span.end, inWords: false },
    text: value.text,
    uri: file,
    subject: [],
  };
  return { counterpart, differs: !isSameValue(counterpart, mention) };
}
