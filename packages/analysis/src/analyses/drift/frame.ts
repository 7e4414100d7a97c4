// The words around a number: what holds it, and whether years are an age.

import type { Frame } from "./mention.js";

const before: readonly (readonly [RegExp, Frame])[] = [
  [/(?:binnen|uiterlijk)(?: een termijn van)? +$/iu, "binnen"],
  [
    /(?:(?:niet|nooit|geen) (?:meer|hoger|langer|ouder) dan|hoogstens|maximaal|ten hoogste|tot en met|tot|(?:minder|lager|jonger|korter) dan|onder|beneden) +(?:de +)?$/iu,
    "hoogstens",
  ],
  [
    /(?:minstens|minimaal|ten minste|tenminste|vanaf|(?:meer|hoger|ouder|langer) dan|boven) +(?:de +)?$/iu,
    "minstens",
  ],
];

/** How the words around the number at `start`–`end` hold it. */
export function frameAt(text: string, start: number, end: number): Frame {
  const ahead = text.slice(Math.max(0, start - 40), start).replace(/\s+/gu, " ");
  const frame = before.find(([pattern]) => pattern.test(ahead))?.[1];
  if (frame !== undefined) return frame;
  const after = text.slice(end, end + 20);
  if (/^\s*(?:en|of) (?:ouder|meer|hoger|langer)\b/iu.test(after)) return "minstens";
  return /^\s*(?:en|of) (?:jonger|minder|lager|korter)\b/iu.test(after) ? "hoogstens" : "is";
}

/** Whether a number of years is how old somebody is, and not how long something takes. */
export function isAge(text: string, start: number, end: number): boolean {
  const ahead = sentenceBefore(text, start);
  const after = text.slice(end, end + 20);
  if (/^\s*(?:(?:en|of)\s+)?(?:ouder|jonger|oud|geworden)\b/iu.test(after)) return true;
  return /\b(?:leeftijd|verjaardag|jonger|ouder|bent|wordt|werd)\b/iu.test(ahead);
}

/** `uw kind 23 wordt`, `u 18 werd`: an age without its unit. */
export function isBecoming(text: string, start: number, end: number): boolean {
  return (
    /\b(?:u|hij|zij|ze|je|kind|inwoner|jeugdige|jongere|partner) $/iu.test(text.slice(0, start)) &&
    /^\s(?:wordt|werd|is|bent|was)\b/iu.test(text.slice(end, end + 10))
  );
}

/** `ouder dan 18`, `18 of ouder`. */
export function isAgeWithoutUnit(text: string, start: number, end: number): boolean {
  return (
    /\b(?:ouder|jonger) +dan +$/iu.test(text.slice(Math.max(0, start - 20), start)) ||
    /^ +(?:en|of) +(?:ouder|jonger)\b/iu.test(text.slice(end, end + 20))
  );
}

function sentenceBefore(text: string, start: number): string {
  return (
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.?!;|]\s/u)
      .at(-1) ?? ""
  );
}
