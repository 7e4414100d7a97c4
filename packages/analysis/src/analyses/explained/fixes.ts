// What a writer may choose when text for residents does not fit its part: each way as a change of the file. None is safe: they say different things.

import { capital, figuresIn, type Item, type WrittenFinding } from "@andersom/publish";
import type { Block, Content, Fix, Prose, TextEdit } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { mentionsIn } from "../drift/read-mentions.js";

type Written = WrittenFinding["text"];

/** A `publiek` block as it stands in its file. */
interface Standing {
  readonly uri: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly block: Block;
}

/** @returns undefined where the file is not at hand. */
export function standing({ place }: Written, { project }: Context): Standing | undefined {
  const { file: uri, start } = place.source;
  const text = project.files.find((one) => one.uri === uri)?.text;
  if (text === undefined) return undefined;
  const blocks = project.parse(uri).entries.map((entry) => entry.block);
  const block = blocks.find(({ heading }) => heading.span.start === start);
  return block === undefined ? undefined : { uri, text, blocks, block };
}

/** AND4140: the words of the rule behind the text, or no text at all. */
export function toSay(item: Item, at: Standing): readonly Fix[] {
  const last = proseOf(at.block).at(-1);
  if (last === undefined) return [];
  const sentence = sentenceOf(item);
  return [
    choice(`Zet erbij: ‘${sentence}’`, insertion(at.uri, last.span.end, `\n  > ${sentence}`)),
    ...withoutBlock(at, "Haal deze tekst weg; Andersom maakt dan zelf de zinnen"),
  ];
}

/** AND4141: reasons that are often the right one, or no mark. */
export function toGiveReason(items: readonly Item[], at: Standing): readonly Fix[] {
  const mark = at.block.content.find(isMark);
  const ofMunicipality = items.every(
    ({ kind }) => kind === "plicht" || kind === "termijn" || kind === "bevoegdheid",
  );
  const reasons = [
    ...(ofMunicipality ? ["dit gaat alleen over het werk van de gemeente zelf"] : []),
    "dit staat al op een andere plaats in deze tekst",
  ];
  return [
    ...(mark === undefined
      ? []
      : reasons.map((reason) =>
          choice(`Schrijf als reden: ${reason}`, {
            uri: at.uri,
            ...lineOf(mark, at.text),
            newText: `Weggelaten: ${reason}.`,
          }),
        )),
    ...withoutBlock(at, "Laat deze regel staan in de publieksversie"),
  ];
}

/** AND4142: the text goes, or the mark goes. */
export function toChoose(at: Standing): readonly Fix[] {
  const { uri, text, block } = at;
  const mark = block.content.find(isMark);
  const lines = proseOf(block).map((one) => ({ uri, ...wholeLine(one.span, text), newText: "" }));
  return [
    ...(lines.length === 0 ? [] : [choice("Haal de tekst weg", ...lines)]),
    ...(mark === undefined
      ? []
      : [choice("Haal ‘Weggelaten’ weg", { uri, ...wholeLine(lineOf(mark, text), text), newText: "" })]),
  ];
}

/** AND4142, of what the `uitleg` tells: that sentence goes, or the mark. */
export function toChooseInExplanation(figures: readonly string[], at: Standing): readonly Fix[] {
  const { uri, text, blocks, block } = at;
  const here = blocks.indexOf(block);
  const from = blocks.findLastIndex(({ keyword }, index) => keyword === "artikel" && index < here);
  const to = blocks.findIndex(({ keyword }, index) => keyword === "artikel" && index > here);
  const told = blocks
    .slice(Math.max(from, 0), to < 0 ? blocks.length : to)
    .filter(({ keyword }) => keyword === "uitleg")
    .flatMap((one) => proseOf(one).flatMap(({ span }) => sentencesIn(text, span)))
    .find(({ words }) => {
      const found = figuresIn(words);
      return figures.every((figure) => found.has(figure));
    });
  return [
    ...(told === undefined || told.only
      ? []
      : [choice("Haal de zin uit de uitleg weg", { uri, start: told.start, end: told.end, newText: "" })]),
    ...withoutBlock(at, "Laat deze regel staan in de publieksversie"),
  ];
}

/** AND4143: a number of the own part that the text does not tell, or the sentence where it belongs. */
export function toMendNumber(figure: string, of: Item, items: readonly Item[], at: Standing): readonly Fix[] {
  const { uri, text, block } = at;
  const spans = proseOf(block).map(({ span }) => span);
  const told = spans.flatMap(({ start, end }) =>
    mentionsIn(text.slice(start, end).replace(/\n/gu, " "), start),
  );
  const wrong = told.find((one) => figuresIn(one.text).has(figure));
  if (wrong === undefined) return [];
  const said = new Set(told.flatMap((one) => [...figuresIn(one.text)]));
  const own = items.flatMap(({ text: words }) => mentionsIn(words, 0));
  const others = own.filter(
    (one, index) =>
      one.kind === wrong.kind &&
      one.base === wrong.base &&
      own.findIndex((other) => other.text === one.text) === index &&
      ![...figuresIn(one.text)].every((known) => said.has(known)),
  );
  const place = { uri, start: wrong.start, end: wrong.end };
  const sentence = spans
    .flatMap((span) => sentencesIn(text, span))
    .find(({ start, end }) => start <= wrong.start && wrong.end <= end);
  const where = of.citation.replace(/^artikel \S+ (?=lid|onderdeel)/u, "");
  return [
    ...others.map((one) =>
      choice(`Schrijf hier ‘${one.text}’, zoals de regel`, { ...place, newText: one.text }),
    ),
    ...(sentence === undefined || sentence.only
      ? []
      : [
          choice(
            `Zet deze zin bij ${where}`,
            { uri, start: sentence.start, end: sentence.end, newText: "" },
            toPart(where, sentence.words, at),
          ),
          choice("Haal deze zin weg", { uri, start: sentence.start, end: sentence.end, newText: "" }),
        ]),
  ];
}

/** AND4144: the condition stays as it is made, or in words. */
export function toKeep(condition: Item, at: Standing): readonly Fix[] {
  const mark = at.block.content.find(isMark);
  const sentence = sentenceOf(condition);
  return [
    ...withoutBlock(at, "Laat de voorwaarde staan in de publieksversie"),
    ...(mark === undefined
      ? []
      : [
          choice(`Schrijf in plaats van ‘Weggelaten’: ‘${sentence}’`, {
            uri: at.uri,
            ...lineOf(mark, at.text),
            newText: `> ${sentence}`,
          }),
        ]),
  ];
}

function choice(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, safe: false, edits };
}

/** The words of the rule as a sentence of its own. */
function sentenceOf({ kind, text }: Item): string {
  // An amount is told with its name before it: `hoogte van de toeslag: De hoogte …`.
  const words = (kind === "bedrag" ? text.replace(/^[^:]*: (?=\p{Lu})/u, "") : text)
    .replace(/\s+/gu, " ")
    .replace(/[.;,]$/u, "");
  if (kind === "termijn") return `De termijn: ${words}.`;
  if (kind === "weigeringsgrond") return `Niet als geldt: ${words}.`;
  return `${capital(words)}.`;
}

function proseOf({ content }: Block): readonly Prose[] {
  return content.filter((one): one is Prose => one.kind === "Prose");
}

function isMark(content: Content): boolean {
  return content.kind === "Property" && content.key === "weggelaten";
}

/** A property with the full stop behind it. */
function lineOf({ span: { start, end } }: Content, text: string): { start: number; end: number } {
  return { start, end: text.slice(end, end + 1) === "." ? end + 1 : end };
}

/** With the indent before it and the line break behind it. */
function wholeLine(
  { start, end }: { start: number; end: number },
  text: string,
): { start: number; end: number } {
  const from = start - (/[ \t]*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
  return text[end] === "\n" ? { start: from, end: end + 1 } : { start: from > 0 ? from - 1 : from, end };
}

/** The block with the empty lines behind it; nothing where it is about more than one place. */
function withoutBlock({ uri, text, block }: Standing, title: string): readonly Fix[] {
  if ((block.heading.references ?? []).length > 1) return [];
  const { start, end } = block.span;
  const behind = /^(?:[ \t]*\n)*/u.exec(text.slice(end))?.[0].length ?? 0;
  const atEnd = text.slice(end).trim() === "";
  // The last block takes the empty line before it along.
  const before = atEnd ? (/\n*$/u.exec(text.slice(0, start))?.[0].length ?? 1) - 1 : 0;
  return [choice(title, { uri, start: start - before, end: end + behind, newText: "" })];
}

interface Told {
  readonly words: string;
  /** With the space that parts it from its neighbour. */
  readonly start: number;
  readonly end: number;
  /** Nothing else stands in this text. */
  readonly only: boolean;
}

/** Sentences that stand on one line: taking one away leaves the rest as it is. */
function sentencesIn(text: string, span: { readonly start: number; readonly end: number }): readonly Told[] {
  const lines = text.slice(span.start, span.end);
  return [
    ...lines.matchAll(/(?<=^[ \t]*>[ \t]*|[.?!] )[^\n>](?:[^.?!\n]|[.?!](?!\s|$))*[.?!](?<space> ?)/gmu),
  ].map((match) => {
    const start = span.start + match.index;
    const words = match[0].trim();
    const last = match.groups?.["space"] === "";
    const before = last && /[.?!] $/u.test(lines.slice(0, match.index)) ? 1 : 0;
    const only = lines.replace(match[0], "").replace(/[>\s]/gu, "") === "";
    return { words, start: start - before, end: start + match[0].length, only };
  });
}

/** The sentence behind the text of its own part, or as a new text for it. */
function toPart(where: string, words: string, { uri, text, blocks, block }: Standing): TextEdit {
  const title = `publiek bij ${where}`;
  const known = blocks.find(({ heading: { span } }) => text.slice(span.start, span.end) === title);
  const last = known === undefined ? undefined : proseOf(known).at(-1);
  return last === undefined
    ? insertion(uri, block.span.end, `\n\n${title}\n  > ${words}`)
    : insertion(uri, last.span.end, `\n  > ${words}`);
}

function insertion(uri: string, at: number, newText: string): TextEdit {
  return { uri, start: at, end: at, newText };
}
