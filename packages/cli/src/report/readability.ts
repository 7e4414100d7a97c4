// How well the texts of an ordinance read: figures per part, the longest sentences, the hardest words, and what they do not say.

import {
  dateText,
  longFrom,
  measureDocument,
  totalOf,
  wordsOf,
  type Document,
  type PlacedSentence,
  type Readability,
} from "@andersom/publish";
import type { DecisionOptions } from "./decision.js";
import { count, hang, printable } from "./text.js";

export interface ReadingReport {
  /** The public version: what residents read. */
  readonly public: TextReport;
  /** The articles that are adopted, without the toelichting. */
  readonly adopted: TextReport;
}

interface TextReport {
  readonly whole: Figures;
  /** Parts with a title, in order; `depth` 0 or 1. */
  readonly parts: readonly (Figures & { readonly title: string; readonly depth: number })[];
  readonly longest: readonly LongSentence[];
  readonly hardest: readonly HardWord[];
}

/** A formula over a few words says nothing. */
const enoughWords = 50;

/** Rounded to a tenth; null where there is nothing to measure, and for a formula over less than fifty words. */
interface Figures {
  readonly sentences: number;
  readonly meanSentence: number | null;
  readonly syllablesPerWord: number | null;
  readonly fleschDouma: number | null;
  readonly brouwer: number | null;
  /** Sentences of more than twenty words, and their part in percent. */
  readonly long: number;
  readonly longPercent: number;
}

interface LongSentence {
  readonly words: number;
  readonly text: string;
  /** The titles around it, the outermost first. */
  readonly where: readonly string[];
}

interface HardWord {
  readonly word: string;
  readonly syllables: number;
  readonly times: number;
}

/** All figures of both texts. */
export function readingReport(published: Document, adopted: Document): ReadingReport {
  const sections = adopted.sections.filter(({ title }) => title !== "Toelichting");
  return { public: textReport(published), adopted: textReport({ ...adopted, sections }) };
}

function textReport(document: Document): TextReport {
  const { sections, sentences } = measureDocument(document);
  return {
    whole: figures(totalOf(sentences)),
    parts: sections.flatMap((section) => [
      { title: section.title, depth: 0, ...figures(section.readability) },
      ...section.sections.map(({ title, readability }) => ({ title, depth: 1, ...figures(readability) })),
    ]),
    longest: longest(sentences),
    hardest: hardest(sentences),
  };
}

function figures(of: Readability): Figures {
  const { sentences, words, meanSentence, syllablesPer100, fleschDouma, brouwer, long, longShare } = of;
  return {
    sentences,
    meanSentence: rounded(meanSentence),
    syllablesPerWord: syllablesPer100 === undefined ? null : Math.round(syllablesPer100) / 100,
    fleschDouma: words < enoughWords ? null : rounded(fleschDouma),
    brouwer: words < enoughWords ? null : rounded(brouwer),
    long,
    longPercent: rounded(100 * longShare) ?? 0,
  };
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10;
}

/** Every sentence over the limit; the five longest where there are fewer. A sentence that stands twice is told once. */
function longest(sentences: readonly PlacedSentence[]): readonly LongSentence[] {
  const seen = new Set<string>();
  const once = sentences.filter(({ text }) => !seen.has(text) && seen.add(text));
  return once
    .sort((a, b) => b.words - a.words)
    .filter(({ words }, index) => words > longFrom || index < 5)
    .map(({ words, text, trail }) => ({ words, text, where: trail }));
}

const hardFrom = 5;
const most = 15;

/** Words of many syllables, the hardest first. */
function hardest(sentences: readonly PlacedSentence[]): readonly HardWord[] {
  const found = new Map<string, { syllables: number; times: number }>();
  for (const { text } of sentences)
    for (const { text: word, syllables } of wordsOf(text)) {
      if (syllables < hardFrom) continue;
      const key = word.toLowerCase();
      found.set(key, { syllables, times: (found.get(key)?.times ?? 0) + 1 });
    }
  return [...found]
    .map(([word, rest]) => ({ word, ...rest }))
    .sort((a, b) => b.syllables - a.syllables || b.times - a.times || a.word.localeCompare(b.word, "nl"))
    .slice(0, most);
}

/** For a terminal. */
export function readingText(
  report: ReadingReport,
  { title, on }: { readonly title: string; readonly on: string },
  { style, width }: Pick<DecisionOptions, "style" | "width">,
): string {
  const texts: readonly (readonly [string, TextReport])[] = [
    ["De publieksversie", report.public],
    ["De tekst die de raad vaststelt, zonder toelichting", report.adopted],
  ];
  const head = style.strong(`Leesbaarheid: ${printable(title)}, op ${dateText(on)}`);
  const blocks = texts.flatMap(([name, text]) => {
    const told = text.longest.slice(0, Math.max(5, Math.min(20, text.whole.long)));
    const { long } = text.whole;
    return [
      [style.strong(name), ...table(text, width)].join("\n"),
      [
        `De langste zinnen; ${long === 0 ? "geen is" : count(long, "is", "zijn er")} langer dan ${longFrom} woorden:`,
        ...told.map(({ words, text: sentence, where }) => {
          const place = where.length === 0 ? "" : ` (${where.join(" › ")})`;
          return hang(`  ${String(words).padStart(2)}  `, printable(`${sentence}${place}`), width);
        }),
      ].join("\n"),
      ...(text.hardest.length === 0
        ? []
        : [
            hang(
              "",
              `Langste woorden: ${printable(text.hardest.map(({ word, times }) => (times === 1 ? word : `${word} (${times} keer)`)).join(", "))}.`,
              width,
            ),
          ]),
    ];
  });
  const remark = hang(
    "",
    `Een formule telt lettergrepen en woorden, en begrijpt niets. De cijfers zijn een aanwijzing, geen oordeel: laat een inwoner meelezen. Flesch-Douma en Brouwer: hoe hoger, hoe makkelijker; vanaf 60 gewoon, vanaf 70 makkelijk. Bij minder dan ${enoughWords} woorden staat er geen score. Koppen, tabellen en vermeldingen van artikelen tellen niet mee.`,
    width,
  );
  return `${[head, ...blocks, remark].join("\n\n")}\n`;
}

const columns = ["zinnen", "per zin", "F-Douma", "Brouwer", `> ${longFrom}`] as const;

/** Titles left, figures right. */
function table({ whole, parts }: TextReport, width: number): readonly string[] {
  const rows = [...parts, { title: "Alles samen", depth: 0, ...whole }];
  const cells = rows.map((row) => [
    String(row.sentences),
    shown(row.meanSentence),
    shown(row.fleschDouma),
    shown(row.brouwer),
    String(row.long),
  ]);
  const widths = columns.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const right = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ");
  const room = Math.max(20, width - right(columns).length - 4);
  const titles = rows.map(({ title, depth }) => cut(`${"  ".repeat(depth)}${printable(title)}`, room));
  const left = Math.max(...titles.map((title) => title.length));
  return [
    `  ${" ".repeat(left)}  ${right(columns)}`,
    ...titles.map((title, at) => `  ${title.padEnd(left)}  ${right(cells[at] ?? [])}`),
  ];
}

function shown(value: number | null): string {
  return value === null ? "-" : value.toFixed(1).replace(".", ",");
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
