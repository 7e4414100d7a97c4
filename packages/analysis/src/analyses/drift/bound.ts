// Words that make a number a bound, and whether somebody who is exactly at it counts: `ouder dan 18` or `18 jaar of ouder`.

/** A number as the end of a range. */
export interface Bound {
  /** What counts lies above the number, or below it. */
  readonly counts: "erboven" | "eronder";
  /** Whether the number itself counts. */
  readonly included: boolean;
  /** The words and the number, in the file. */
  readonly start: number;
  readonly end: number;
  /** The same as written: `ouder dan 18 jaar`. */
  readonly text: string;
}

type Kind = Pick<Bound, "counts" | "included">;
const above: Kind = { counts: "erboven", included: false };
const from: Kind = { counts: "erboven", included: true };
const below: Kind = { counts: "eronder", included: false };
const upTo: Kind = { counts: "eronder", included: true };
const not = "(?<not>(?:niet|nooit|geen) +)?";

/** Words before the number, and what they say; with `niet` before them they say the other part. */
const before: readonly (readonly [RegExp, Kind])[] = [
  [new RegExp(`${not}\\b(?:(?:meer|hoger|langer|ouder|groter|verder) +dan|boven)(?: +de)? +$`, "iu"), above],
  [
    new RegExp(`${not}\\b(?:(?:minder|lager|korter|jonger|kleiner) +dan|onder|beneden)(?: +de)? +$`, "iu"),
    below,
  ],
  [/\b(?:minstens|minimaal|ten *minste|vanaf)(?: +de)? +$/iu, from],
  [/\b(?:hoogstens|maximaal|ten *hoogste|tot +en +met)(?: +de)? +$/iu, upTo],
  [/\bnog +(?:geen|niet) +$/iu, below],
];
/** Up to a birthday, which is no longer in it; `tot € 1.000` may be meant either way. */
const untilAge = /\btot(?: +de)? +$/iu;
const behind =
  /^(?: *per +\p{L}+)? *(?:(?:en|of) +(?:(?<up>ouder|meer|hoger|langer)|(?<down>jonger|minder|lager|korter)))\b(?! +dan\b)/iu;

/** The same for a date: `tot 1 maart` may be meant either way, and `voor` a day never has that day in it. */
const beforeDate: readonly (readonly [RegExp, Kind])[] = [
  [new RegExp(`${not}\\b(?:later +dan|na) +$`, "iu"), above],
  [new RegExp(`${not}\\b(?:eerder +dan|v[oó]+r) +$`, "iu"), below],
  [/\b(?:vanaf|op +of +na) +$/iu, from],
  [/\b(?:uiterlijk(?: +op)?|tot +en +met|op +of +v[oó]+r) +$/iu, upTo],
];
const behindDate = /^ *of +(?:(?<up>later|daarna)|(?<down>eerder|daarvoor))\b(?! +dan\b)/iu;

/** The bound that a date with its year is. */
export function dateBoundAt(text: string, start: number, end: number): Bound | undefined {
  return bounding(text, start, end, behindDate, beforeDate);
}

/** The bound that the number at `start`–`end` is; undefined where it is none, or where the words can be meant either way. */
export function boundAt(text: string, start: number, end: number, isAge: boolean): Bound | undefined {
  const found = bounding(text, start, end, behind, before);
  if (found !== undefined || !isAge) return found;
  const ahead = text.slice(Math.max(0, start - 40), start);
  const until = untilAge.exec(ahead.replace(/\s/gu, " "));
  return until === null ? undefined : madeOf(text, below, start - ahead.length + until.index, end);
}

function madeOf(text: string, kind: Kind, start: number, end: number): Bound {
  return { ...kind, start, end, text: text.slice(start, end).replace(/\s+/gu, " ").trim() };
}

function bounding(
  text: string,
  start: number,
  end: number,
  behind: RegExp,
  before: readonly (readonly [RegExp, Kind])[],
): Bound | undefined {
  const ahead = text.slice(Math.max(0, start - 40), start);
  const plain = ahead.replace(/\s/gu, " ");
  const next = behind.exec(text.slice(end, end + 40).replace(/\s/gu, " "));
  if (next !== null)
    return madeOf(text, next.groups?.["up"] === undefined ? upTo : from, start, end + next[0].length);
  for (const [pattern, kind] of before) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const first = start - ahead.length + match.index;
    return madeOf(text, match.groups?.["not"] === undefined ? kind : otherPart(kind), first, end);
  }
  return undefined;
}

function otherPart({ counts, included }: Kind): Kind {
  return { counts: counts === "erboven" ? "eronder" : "erboven", included: !included };
}

/** Whether somebody exactly at the number is on the lower side of it: two bounds that differ here disagree about who that is. */
export function isLower({ counts, included }: Kind): boolean {
  return (counts === "eronder") === included;
}

/** The same of a date. A rule knows no `tot en met`. */
export function wordedDate(
  date: string,
  counts: Bound["counts"],
  included: boolean,
  inRule: boolean,
): string {
  if (counts === "erboven") return `${included ? "vanaf" : "na"} ${date}`;
  if (!included) return `voor ${date}`;
  return `${inRule ? "uiterlijk op" : "tot en met"} ${date}`;
}

/** The bound in other words, with or without the number itself. */
export function worded(number: string, counts: Bound["counts"], included: boolean, isAge: boolean): string {
  if (isAge) {
    if (counts === "erboven") return included ? `${number} of ouder` : `ouder dan ${number}`;
    return included ? `${number} of jonger` : `jonger dan ${number}`;
  }
  if (counts === "erboven") return `${included ? "minstens" : "meer dan"} ${number}`;
  return `${included ? "hoogstens" : "minder dan"} ${number}`;
}
