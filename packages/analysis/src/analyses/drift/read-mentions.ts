// Finds numbers with a unit in Dutch text: percentages, amounts, durations, ages, dates and counts.

import { compare, fromInteger, monthNames, mul, parseDutchNumber, type Rational } from "@andersom/runtime";
import { boundAt, dateBoundAt } from "./bound.js";
import { frameAt, isAge, isAgeWithoutUnit, isBecoming } from "./frame.js";
import type { Mention } from "./mention.js";
import { numeralPattern, numeralValue } from "./numerals.js";
import { countedNoun, euro, percent, unitOf, yearsOld, type Unit } from "./units.js";

const digits = "(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?";
const candidates = new RegExp(`${digits}|\\p{L}+`, "gu");
const dates = new RegExp(`(\\d{1,2})\\s+(${monthNames.join("|")})(?:\\s+(\\d{4}))?(?![\\p{L}\\d])`, "giu");
/** Between two numbers that share a unit: `18, 19 of 20 jaar`. */
const another = new RegExp(
  `^\\s*(?:,|of|en|tot en met|tot|t/m|–|-)\\s*(?<figure>${digits}|(?:${numeralPattern})(?!\\p{L}))(?<rest>[^]*)`,
  "iu",
);
const following =
  /^\s*(?:(?:volle|hele|gehele|achtereenvolgende|opeenvolgende|aaneengesloten)\s+)?(?<word>\p{L}+)/iu;
const period = /^\s*per\s+(?:\d+\s+)?(?<word>\p{L}+)/iu;
/** From this many years on a number is how old people are, whatever the words around it. */
const anAge = fromInteger(15);

/** The numbers in a text, in written order. `offset` is where the text begins in its file. */
export function mentionsIn(text: string, offset: number): readonly Mention[] {
  const found = [...text.matchAll(dates)].map((match) => dateMention(match, text));
  const taken = found.map(({ start, end }) => [start, end] as const);
  for (const { 0: figure, index } of text.matchAll(candidates)) {
    const inWords = !/^\d/u.test(figure);
    const count = inWords ? numeralValue(figure) : parseDutchNumber(figure);
    if (count === undefined || taken.some(([from, to]) => from <= index && index < to)) continue;
    const mention = numberMention({ text, count, inWords, start: index, end: index + figure.length });
    if (mention !== undefined) found.push(mention);
  }
  return found.sort((a, b) => a.start - b.start).map((one) => moved(one, offset));
}

/** The same number in a text that begins elsewhere. */
export function moved(mention: Mention, by: number): Mention {
  const { start, end, figure, bound } = mention;
  return {
    ...mention,
    ...(bound === undefined ? {} : { bound: { ...bound, start: bound.start + by, end: bound.end + by } }),
    start: start + by,
    end: end + by,
    figure: { ...figure, start: figure.start + by, end: figure.end + by },
  };
}

function dateMention(match: RegExpExecArray, text: string): Mention {
  const [words, day = "", name = "", year = "0"] = match;
  const month = (monthNames as readonly string[]).indexOf(name.toLowerCase()) + 1;
  const place = { start: match.index, end: match.index + words.length };
  const bound = year === "0" ? undefined : dateBoundAt(text, place.start, place.end);
  return {
    kind: "datum",
    value: fromInteger(Number(year) * 10_000 + month * 100 + Number(day)),
    base: "datum",
    unit: "datum",
    frame: frameAt(text, place.start, place.end),
    ...(bound === undefined ? {} : { bound }),
    ...place,
    figure: { ...place, inWords: false },
    text: tidy(words),
  };
}

interface Found {
  readonly text: string;
  readonly count: Rational;
  readonly inWords: boolean;
  readonly start: number;
  readonly end: number;
}

function numberMention(found: Found): Mention | undefined {
  const { text, start, end, count, inWords } = found;
  const after = text.slice(end);
  const sign = /€[\s\u00a0]*-?$/u.exec(text.slice(Math.max(0, start - 5), start));
  if (sign !== null) return made(found, euro, start - sign[0].length, end);
  const hundredth = /^[\s\u00a0]*%/u.exec(after);
  if (hundredth !== null) return made(found, percent, start, end + hundredth[0].length);
  const birthday = /^(?:e\s+verjaardag|[ -]?jarigen?\b)/iu.exec(after);
  if (birthday !== null) return made(found, yearsOld, start, end + birthday[0].length);
  if (isBecoming(text, start, end) && !isArticle(found)) return made(found, yearsOld, start, end);
  const row = sharedUnit(after);
  if (row !== undefined) {
    const old = row.unit.unit === "jaar" && compare(row.last, anAge) >= 0;
    return made(found, old ? yearsOld : row.unit, start, end);
  }
  const follows = following.exec(after);
  const word = follows?.groups?.["word"];
  const bare = word === undefined || unitOf(word) === undefined;
  if (bare && isAgeWithoutUnit(text, start, end)) return made(found, yearsOld, start, end);
  if (follows === null || word === undefined) return undefined;
  const unit = unitOf(word);
  if (unit !== undefined) return made(found, unit, start, end + follows[0].length);
  // `één regel` counts nothing, and 2024 is a year.
  const counts = inWords ? count.n !== count.d && count.d === 1n : count.n < 1900n || count.n > 2100n;
  const noun = counts ? countedNoun(word) : undefined;
  return noun === undefined ? undefined : made(found, noun, start, end + follows[0].length);
}

function made(
  found: Found,
  { kind, base, unit, factor }: Unit,
  start: number,
  end: number,
): Mention | undefined {
  const { text, count } = found;
  const frame = frameAt(text, start, end);
  // `een jaar` is a number only where something is limited by it; `één keer` is one time.
  if (isArticle(found) && unit !== "keer" && (frame === "is" || kind !== "duur")) return undefined;
  const per = period.exec(text.slice(end))?.groups?.["word"];
  const old = kind === "duur" && unit === "jaar" && (isAge(text, start, end) || compare(count, anAge) >= 0);
  const bound = boundAt(text, start, end, old || kind === "leeftijd");
  return {
    kind: old ? "leeftijd" : kind,
    value: mul(count, factor),
    base,
    unit,
    ...(per === undefined ? {} : { per: unitOf(per)?.unit ?? per.toLowerCase() }),
    frame,
    ...(bound === undefined ? {} : { bound }),
    start,
    end,
    figure: { start: found.start, end: found.end, inWords: found.inWords },
    text: tidy(text.slice(start, end)),
  };
}

/** `een` and `één`: seldom a number that a rule has. */
function isArticle({ text, start, end }: Found): boolean {
  return /^[eé][eé]n$/iu.test(text.slice(start, end));
}

/** The unit behind a row of numbers that share it, and the last of them. */
function sharedUnit(after: string): { readonly unit: Unit; readonly last: Rational } | undefined {
  let rest = after;
  let last: Rational | undefined;
  for (let next = another.exec(rest); next !== null; next = another.exec(rest)) {
    const { figure = "", rest: behind = "" } = next.groups ?? {};
    last = parseDutchNumber(figure) ?? numeralValue(figure);
    rest = behind;
  }
  if (last === undefined) return undefined;
  if (/^\s*%/u.test(rest)) return { unit: percent, last };
  const word = following.exec(rest)?.groups?.["word"];
  const unit = word === undefined ? undefined : unitOf(word);
  return unit === undefined ? undefined : { unit, last };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
