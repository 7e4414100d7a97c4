/** What people are used to from letters, tables and other texts, and how it is written here: `250€`, `2-3-2026`, `a)`, `>=`. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "../ast/index.js";
import { defineDiagnostic, type Diagnostic } from "../diagnostic.js";
import { months } from "../phrases/literals.js";
import type { Span } from "../span.js";
import { isAmount } from "../tokens/atoms.js";
import { spanOf } from "../tokens/place.js";

export const otherwiseWritten = defineDiagnostic<{
  readonly what: string;
  readonly written: string;
  /** How it is written here. */
  readonly instead: string;
  /** What comes in the place of what; more than one where all items of a list are wrong in the same way. */
  readonly replace: readonly (Span & { readonly by: string })[];
  readonly safe: boolean;
}>({
  code: "AND1027",
  name: "otherwise-written",
  severity: "fout",
  summary: "Een bedrag, datum, opsomming of vergelijking is anders geschreven dan de taal het kent.",
  message: ({ what, written }) => `${what} schrijft u hier anders: ‘${written}’ kan ik niet lezen.`,
  hint: ({ instead }) => `Schrijf: ${instead}`,
  fixes: ({ instead, replace, safe }) =>
    replace.length === 0
      ? []
      : [
          {
            title: `Schrijf ‘${instead}’`,
            safe,
            edits: replace.map(({ by, ...at }) => ({ ...at, newText: by })),
          },
        ],
});

interface Where {
  readonly uri: string;
  readonly text: string;
}

interface Habit {
  readonly what: string;
  readonly pattern: RegExp;
  /** What comes in its place; undefined where it is no habit after all. */
  readonly instead: (found: RegExpExecArray, at: number) => string | undefined;
  /** Every place in the sentence is mended, not the first alone. */
  readonly all?: true;
  /** It begins a line. */
  readonly line?: true;
  /** The repair is not certain to mean the same. */
  readonly unsure?: true;
}

const habits: readonly Habit[] = [
  {
    what: "Een opsomming",
    pattern: /(?<=^|[\n:;])[ \t]*([•·◦▪‣])/gu,
    instead: (_, at) => `${letter(at)}.`,
    all: true,
  },
  {
    what: "Een opsomming",
    pattern: /(?<=^|[\n:;])[ \t]*(\(?[a-z]\))/gu,
    instead: ([, one = ""]) => `${one.replace(/[()]/gu, "")}.`,
    all: true,
  },
  {
    what: "Een bedrag",
    pattern: /((?:€|\b(?:EUR|euro)\b)\s*(\d[\d.,]*\d|\d)(?:,-+)?)/giu,
    instead: ([written = "", , digits = ""]) =>
      written === amount(digits) || (/^€\s*/u.test(written) && isAmount(digits)) ? undefined : amount(digits),
  },
  {
    what: "Een bedrag",
    pattern: /(?<![\d.,€]|€ )\b((\d[\d.,]*\d|\d)(?:,-+)?\s*(?:€|(?:EUR|euro)\b))/giu,
    instead: ([, , digits = ""]) => amount(digits),
  },
  {
    what: "Een datum",
    pattern: /\b((\d{1,2})[-/](\d{1,2})[-/](\d{4}))\b/gu,
    instead: ([, , day = "", month = "", year = ""]) => {
      const name = months[Number(month) - 1];
      return name === undefined || Number(day) < 1 || Number(day) > 31
        ? undefined
        : `${String(Number(day))} ${name} ${year}`;
    },
  },
  { what: "Een vergelijking", pattern: /((?:\bis\s+)?(?:>=|≥|=>))/gu, instead: () => "is minstens" },
  { what: "Een vergelijking", pattern: /((?:\bis\s+)?(?:<=|≤|=<))/gu, instead: () => "is hoogstens" },
  { what: "Een vergelijking", pattern: /((?:\bis\s+)?>)/gu, instead: () => "is meer dan" },
  { what: "Een vergelijking", pattern: /((?:\bis\s+)?<)/gu, instead: () => "is minder dan" },
  { what: "Een vergelijking", pattern: /((?:\bis\s+)?=)/gu, instead: () => "is" },
  {
    what: "Een leeftijd",
    pattern: /\b((?:de|het|een) \p{L}+ is (\d+) jaar of (ouder|jonger))\b/giu,
    instead: ([, , years = "", side]) =>
      `de leeftijd is ${side === "ouder" ? "minstens" : "hoogstens"} ${years} jaar`,
    unsure: true,
  },
  {
    what: "Een leeftijd",
    pattern: /\b((?:de|het|een) \p{L}+ is (ouder|jonger) dan (\d+)(?: jaar)?)\b/giu,
    instead: ([, , side, years = ""]) =>
      `de leeftijd is ${side === "ouder" ? "meer" : "minder"} dan ${years} jaar`,
    unsure: true,
  },
  {
    what: "Een dag",
    pattern: /(?<=\b(?:ligt|liggen)(?: niet)? )(op of (?:na|later dan))\b/giu,
    instead: () => "vanaf",
  },
  {
    what: "Een dag",
    pattern: /(?<=\b(?:ligt|liggen)(?: niet)? )(op of (?:voor|eerder dan))\b/giu,
    instead: () => "uiterlijk op",
  },
  { what: "Een gegeven", pattern: /^\s*(Gegeven\s*:)/gu, instead: () => "Gegeven" },
  {
    what: "Een uitzondering",
    pattern:
      /^((?:het )?((?:artikel [\da-z.:]+,? ?)?(?:(?:lid \d+[a-z]?|\p{L}+(?:de|ste) lid),? ?)?(?:onderdeel [a-z]\d*)?) (?:geldt niet|is niet van toepassing)(?= als | zolang |\.))/giu,
    instead: ([, , place = ""]) =>
      place === "" ? undefined : `Niet van toepassing is ${place.trim().toLowerCase()}`,
  },
  {
    what: "Een lid",
    pattern: /^\s*((\d+)\.)\s*$/gu,
    instead: ([, , number = ""]) => `lid ${number}`,
    line: true,
    unsure: true,
  },
];

/** A message that knows what was meant, for a sentence that cannot be read. */
export function habitual(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  if (tokens.length === 0) return undefined;
  const { start: from } = spanOf(where.uri, tokens);
  const text = textOf(where, tokens);
  const lineStart = where.text.lastIndexOf("\n", from - 1) + 1;
  const opensLine = where.text.slice(lineStart, from).trim() === "";
  for (const { what, pattern, instead, all, unsure, line } of habits) {
    if (line === true && !opensLine) continue;
    const replace = [...text.matchAll(pattern)].flatMap((found, at) => {
      const by = instead(found, at);
      const written = found[1] ?? found[0];
      const start = from + found.index + found[0].indexOf(written);
      return by === undefined ? [] : [{ uri: where.uri, start, end: start + written.length, by, written }];
    });
    const [one] = replace;
    if (one === undefined) continue;
    const { uri, start, end, by, written } = one;
    return otherwiseWritten.at(
      { uri, start, end },
      {
        what,
        written,
        instead: by,
        replace: (all === true ? replace : [one]).map(({ written: _written, ...each }) => each),
        safe: unsure !== true,
      },
    );
  }
  return undefined;
}

/** `16 jaar of ouder` has the form of a sentence, but says nothing that can be known. */
export function habitualAge(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  return tokens.some(({ image }) => image === "ouder" || image === "jonger") &&
    /\d jaar of (?:ouder|jonger)\b/u.test(textOf(where, tokens))
    ? habitual(where, tokens)
    : undefined;
}

/** `Lid 1 is niet van toepassing als …` has the form of a sentence too, about something that is called "lid 1". */
export function habitualException(where: Where, tokens: readonly IToken[]): Diagnostic | undefined {
  return tokens.some(({ image }) => image === "niet") &&
    /^(?:(?:het )?\p{L}+(?:de|ste) lid|lid|artikel|onderdeel)\b.* (?:geldt niet|is niet van toepassing)\b/iu.test(
      textOf(where, tokens),
    )
    ? habitual(where, tokens)
    : undefined;
}

/** What is written from the first to the last of some tokens. */
function textOf({ uri, text }: Where, tokens: readonly IToken[]): string {
  const { start, end } = spanOf(uri, tokens);
  return text.slice(start, end);
}

/** `€ 1,500`: nobody writes three digits of cents of which the last is nothing, so another notation may be meant. */
export function foreignThousands(where: Where, atoms: readonly IToken[]): Diagnostic | undefined {
  const at = atoms.findIndex(
    ({ image }, index) => atoms[index - 1]?.image === "€" && /^[1-9]\d{0,2},\d\d0$/u.test(image),
  );
  const [sign, number] = [atoms[at - 1], atoms[at]];
  if (sign === undefined || number === undefined) return undefined;
  const span = spanOf(where.uri, [sign, number]);
  const by = `€ ${number.image.replace(",", ".")}`;
  return otherwiseWritten.at(span, {
    what: "Een bedrag",
    written: textOf(where, [sign, number]),
    instead: by,
    replace: [{ ...span, by }],
    safe: false,
  });
}

const storied: ReadonlySet<BlockKeyword> = new Set(["voorbeeld", "effect", "uitleg", "begrip", "kernwaarde"]);

/** `Sara woont hier pas.` below a heading: a text for people that lost its `>`. */
export function withoutMark(
  where: Where,
  tokens: readonly IToken[],
  block: BlockKeyword,
): Diagnostic | undefined {
  const [first] = tokens;
  if (!storied.has(block) || first === undefined || !/^\p{Lu}/u.test(first.image)) return undefined;
  const words = textOf(where, tokens).split(/\s+/u);
  const firstOf = (count: number): string =>
    words.slice(0, count).join(" ") + (words.length > count ? " …" : "");
  const span = spanOf(where.uri, tokens);
  return otherwiseWritten.at(span, {
    what: "Een tekst voor mensen",
    written: firstOf(6),
    instead: `> ${firstOf(3)}`,
    replace: [{ ...span, end: span.start, by: "> " }],
    safe: false,
  });
}

/** `artikel 1: Toeslag`: a heading has no colon. Undefined for what is no line of its own with the words of a heading. */
export function headingColon(
  where: { readonly uri: string },
  line: readonly IToken[],
): Diagnostic | undefined {
  const colon = line.findIndex(({ image }) => image === ":");
  if (colon < 1 || colon > 2) return undefined;
  const words = line.slice(0, colon).map(({ image }) => image);
  const named = words.length === 1 && /^(?:effect|voorbeeld|begrip|plicht|kernwaarde)$/u.test(words[0]!);
  const numbered =
    words.length === 2 &&
    /^(?:artikel|lid|hoofdstuk|paragraaf|stap)$/iu.test(words[0]!) &&
    /^\d/u.test(words[1]!);
  if (!named && !numbered) return undefined;
  const written = `${words.join(" ")}:`;
  const mark = spanOf(where.uri, [line[colon]!]);
  return otherwiseWritten.at(spanOf(where.uri, line.slice(0, colon + 1)), {
    what: "Een kop",
    written,
    instead: words.join(" "),
    replace: [{ ...mark, by: "" }],
    safe: true,
  });
}

function letter(at: number): string {
  return String.fromCharCode(97 + (at % 26));
}

/** `1250.50` and `1,250.50` as an amount: a point between thousands, a comma before cents. */
function amount(digits: string): string | undefined {
  if (isAmount(digits)) return `€ ${digits}`;
  const cents = /[.,](\d{2})$/u.exec(digits)?.[1];
  const whole = (cents === undefined ? digits : digits.slice(0, -3)).replace(/[.,]/gu, "");
  if (!/^\d{1,15}$/u.test(whole)) return undefined;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ".");
  return `€ ${grouped}${cents === undefined ? "" : `,${cents}`}`;
}
