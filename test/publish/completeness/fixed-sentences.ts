// Which sentences of a page say nothing of the logic: the fixed ones, from the list that the page is made with, and leads of lists.

import { fixed } from "../../../packages/publish/src/public/fixed-text.js";

/** Every sentence of the text is fixed, whatever words of the ordinance it has, or opens a list. */
export function isFixedText(text: string): boolean {
  return sentencesOf(text).every(
    (sentence) => lead.test(sentence) || all.some((pattern) => pattern.test(sentence)),
  );
}

/** `U krijgt dit niet als een van deze twee dingen klopt:`, `Zo berekenen wij de bijdrage:`: what is meant stands in the list below it. */
const lead =
  /^[^\d%€]*(?:dit (?:allebei )?klopt|dingen klopt|dingen allemaal kloppen|Zo (?:bepalen|berekenen|rekenen) wij[^:]*):$/u;

/** Sentences that are put together where they are told. */
const others: readonly RegExp[] = [
  /^Vanaf \d{1,2} \p{Ll}+ \d{4} (?:geldt|verandert dit):$/u,
  /^In ons besluit kan meer staan\.$/u,
  /^Dit geldt in plaats van [^.]*\d[\d. a-z]*\.$/u,
  /^Deze bedragen gelden .*\d{4}\.$/u,
  /^Dit geldt tot en met \d{1,2} \p{Ll}+ \d{4}\.$/u,
  /^Dit doen wij bij (?:dit signaal|elk van deze signalen):$/u,
  /^Wie beslist daarover\?$/u,
  /^Dat mag alleen in (?:uw|je) voordeel\.$/u,
  /^Voor elke maand tellen de bedragen van die maand\.$/u,
  /^Eindigt een termijn in een weekend of op een feestdag\?$/u,
  /^Dan schuift het einde op naar de eerste werkdag daarna\.$/u,
  /^Het gaat om iemand voor wie [^:]*:$/u,
  /^Lees ook: /u,
  // What an effect is for is no condition of it.
  /^Ons doel: /u,
];

/** Words that stand in the place of something: of the ordinance, or in the form of address. */
const filled = /\{[^{}]+\}/u;
/** Fewer letters than this beside what is filled in tell nothing apart. */
const leastLetters = 10;

const all = [
  ...Object.values(fixed)
    .flatMap(sentencesOf)
    .filter((one) => /[.?:]$/u.test(one) && one.split(filled).join("").length >= leastLetters)
    .map((one) => new RegExp(`^${one.split(filled).map(literal).join(".+?")}$`, "u")),
  ...others,
];

function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[.?]) (?=[\p{Lu}{‘])/u);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
