// A condition behind "als": the verb at its end, and who judges where somebody does.

import type { Condition, Predicate, Span } from "@andersom/syntax";
import { splitClause } from "../dutch/clause.js";
import { subordinate } from "../dutch/subordinate.js";
import { looksNoun, looksParticiple } from "../dutch/verb.js";
import { countArticle } from "./count-noun.js";
import type { Piece, Written } from "./written.js";

/** What a predicate names: the notion as declared, and by whom it is judged. */
export interface Notion {
  readonly name: string;
  /** "het college", "de gemeente"; absent when it is no judgement. */
  readonly judge?: string;
  /** "na advies van de school": what comes before the judgement. */
  readonly heard?: string;
}

export interface ClauseContext {
  readonly file: Written;
  /** The notion that stands at a place of the source. */
  readonly notionAt: (span: Span) => Notion | undefined;
  /** The value of a choice that what stands at a place is compared with. */
  readonly choiceAt: (span: Span) => string | undefined;
}

export type Order = "main" | "sub" | "written";

/**
 * The words of a condition in an order of words.
 * @returns undefined when they had better stay as they are.
 */
export function clause(context: ClauseContext, node: Condition, order: Order): readonly Piece[] | undefined {
  switch (node.kind) {
    case "Predicate":
      return predicate(context, node, order);
    case "Exists":
      return node.where === undefined ? exists(context, node, order) : existsWhere(context, node, order);
    case "Conjunction": {
      if (order !== "sub") return undefined;
      const parts = node.parts.map((part) => clause(context, part, order));
      if (parts.some((part) => part === undefined)) return undefined;
      const word = ` ${node.operator} `;
      return parts.flatMap((part, index) => [...(index === 0 ? [] : [word]), ...(part ?? [])]);
    }
    case "ConditionList":
    case "Hole":
      return undefined;
    case "Quantified":
    case "CountMonths":
      // "geldt" stands before what holds in both orders.
      return order === "sub" ? [range(node.span)] : undefined;
    case "IsCondition":
      return comparison(context, node, order);
    case "LiesCondition":
      return order === "sub" ? copula(context, node, node.left.span.end, /^\s*(ligt|liggen)\s+/u) : undefined;
    default:
      return order === "sub" ? fixedForm(context, node) : undefined;
  }
}

type IsCondition = Extract<Condition, { kind: "IsCondition" }>;

/** `X is hoogstens Y`, `X is een van: A of B`, `X is meer dan Y`, each in its order. */
function comparison(context: ClauseContext, node: IsCondition, order: Order): readonly Piece[] | undefined {
  const { file, choiceAt } = context;
  const { start, end } = node.span;
  const from = node.left.span.end;
  const words = file.slice(from, end);
  const among = /^\s*(is|zijn)\s+((?:niet\s+)?)een van:\s*/u.exec(words);
  if (among !== null) {
    const values: Piece = { start: from + among[0].length, end };
    const [, verb = "", not = ""] = among;
    return order === "sub"
      ? [{ start, end: from }, ` ${not}`, values, ` ${verb}`]
      : [{ start, end: from }, ` ${verb} ${not}`, values];
  }
  const [only, ...others] = node.comparisons;
  if (others.length === 0 && only !== undefined && only.comparator === undefined) {
    const name = choiceAt(node.left.span);
    if (name !== undefined && needsQuotes(name)) {
      const verb = /^\s*(is|zijn)\s/u.exec(words)?.[1];
      if (verb === undefined) return undefined;
      const not = node.negation === undefined ? "" : "niet ";
      return order === "sub"
        ? [{ start, end: from }, ` ${not}‘${name}’ ${verb}`]
        : [{ start, end: from }, ` ${verb} ${not}‘${name}’`];
    }
  }
  if (order !== "sub") return undefined;
  const than = /^\s*(is|zijn)\s+((?:meer|minder|hoger|lager) dan)\s+/u.exec(words);
  if (than !== null && others.length === 0) {
    const [whole, verb = "", comparator = ""] = than;
    const [kind = "", dan = ""] = comparator.split(" ");
    return [{ start, end: from }, ` ${kind} ${verb} ${dan} `, { start: from + whole.length, end }];
  }
  return copula(context, node, from, /^\s*(is|zijn)\s+/u);
}

/** The name of an effect, told apart from the words around it. */
export function quotedName(name: string): string {
  return name.includes(" ") ? `‘${name.replace(/[‘’"]/gu, "")}’` : name;
}

/** A value of a choice that is a phrase of its own: "door eigen toedoen bijstand nodig hebben". */
function needsQuotes(name: string): boolean {
  const words = name.split(" ");
  return words.length > 2 || (words.length === 2 && /en$/u.test(words[1] ?? ""));
}

/** `het inkomen is hoogstens X` is `het inkomen hoogstens X is`. */
function copula(
  { file }: ClauseContext,
  node: Condition,
  from: number,
  verb: RegExp,
): readonly Piece[] | undefined {
  const { start, end } = node.span;
  const rest = file.slice(from, end);
  const found = verb.exec(rest);
  if (found === null) return [{ start, end }];
  if (rest.includes(":")) return undefined;
  const at = from + found[0].length;
  const word = found[1]!;
  const behind = tailAt(file.slice(at, end), word);
  if (behind === undefined) return [{ start, end: from }, " ", { start: at, end }, ` ${word}`];
  return [
    { start, end: from },
    " ",
    { start: at, end: at + behind },
    ` ${word} `,
    { start: at + behind, end },
  ];
}

/** Where the verb goes when what follows a participle or "te betalen" stays behind it. */
function tailAt(words: string, verb: string): number | undefined {
  if (verb !== "is" && verb !== "zijn") return undefined;
  for (const { 0: word, index } of words.matchAll(/\S+/gu)) {
    const next = /^\s+(\S+)/u.exec(words.slice(index + word.length))?.[1] ?? "";
    const done = looksParticiple(word) || /\bte\s+$/u.test(words.slice(0, index));
    if (done && leftBehind.test(next)) return index + word.length;
  }
  return undefined;
}

const leftBehind = /^(?:aan|bij|binnen|door|in|met|na|naar|op|tot|uit|vanaf|volgens|voor)$/u;

/** `er is een aankoop waarvoor geldt: …`: the verb before "waarvoor" in both orders. */
function existsWhere(
  { file }: ClauseContext,
  node: Extract<Condition, { kind: "Exists" }>,
  order: Order,
): readonly Piece[] | undefined {
  if (order !== "sub") return undefined;
  const { start, end } = node.span;
  const [lead, verb] = /^er\s+(is|zijn)\s+/u.exec(file.slice(start, end)) ?? [];
  const at = file.slice(start, end).search(/\swaarvoor\s/u);
  if (lead === undefined || verb === undefined || at === -1) return [range(node.span)];
  return ["er ", { start: start + lead.length, end: start + at }, ` ${verb} `, { start: start + at, end }];
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/^(.+?) heeft (geen )?recht op (.+)$/u, "$1 $2recht heeft op $3"],
  [/^(.+?) wordt anders niet bereikt$/u, "$1 anders niet wordt bereikt"],
  [/^(.+?) komt (niet )?uit bij (.+)$/u, "$1 $2uitkomt bij $3"],
  [/^(.+?) is nog niet bekend$/u, "$1 nog niet bekend is"],
  [/^(.+?) geldt (niet )?voor (.+)$/u, "$1 $2voor $3 geldt"],
  [/^(.+?) voldoet (niet )?aan (.+)$/u, "$1 $2voldoet aan $3"],
];

function fixedForm({ file }: ClauseContext, node: Condition): readonly Piece[] {
  const { span } = node;
  const words = file.raw(span.start, span.end).trim();
  if (node.kind === "EffectNotReached") {
    const name =
      node.effect === undefined ? undefined : file.raw(node.effect.span.start, node.effect.span.end);
    const effect = name === undefined ? "het effect van het artikel" : `het effect ${quotedName(name)}`;
    return [[effect, "anders niet wordt bereikt"].join(" ")];
  }
  const form = forms.find(([pattern]) => pattern.test(words));
  if (form === undefined) return [range(span)];
  return [
    words
      .replace(form[0], form[1])
      .replace(
        /(\brecht heeft op )(.+)$/u,
        (_, lead: string, right: string) => `${lead}${countArticle(right)}${right}`,
      ),
  ];
}

function range({ start, end }: Span): { readonly start: number; readonly end: number } {
  return { start, end };
}

const pronouns = new Set(["het", "er"]);
const closedWords = new Set(["niet", "zelf", "met", "nog", "alleen", "op", "in", "aan", "naar", "voor"]);

function predicate(context: ClauseContext, node: Predicate, order: Order): readonly Piece[] | undefined {
  const notion = context.notionAt(node.span);
  if (notion === undefined && order !== "sub") return undefined;
  const words = wordsOf(node);
  const name = notion?.name ?? positive(node);
  const named = splitClause(name) ?? lateVerb(name);
  if (named === undefined) return undefined;
  const at = mainVerb(words, named);
  const judged = judgedBy(notion);
  if (at === undefined) {
    // The verb stands at the end already.
    if (judged.length === 0) return order === "sub" ? [range(node.span)] : undefined;
    return [withJudge(words, named.subject.split(" ").length, judged).join(" ")];
  }
  const [subject, verb, rest] = [words.slice(0, at), words[at]!, words.slice(at + 1)];
  if (order !== "sub") return judged.length === 0 ? undefined : [withJudge(words, at + 1, judged).join(" ")];
  const late = subordinate({ subject: subject.join(" "), verb, rest: rest.join(" ") }).split(" ");
  return [withJudge(late, subject.length, judged).join(" ")];
}

function judgedBy(notion: Notion | undefined): readonly string[] {
  if (notion?.judge === undefined) return [];
  return [`naar het oordeel van ${notion.judge}${notion.heard === undefined ? "" : `, ${notion.heard},`}`];
}

/** The words with "niet" or "geen" where it stood. */
function wordsOf({ words, negation }: Predicate): readonly string[] {
  const texts = words.map(({ text }) => text);
  if (negation === undefined) return texts;
  const said = negation.nog === true ? ["nog", negation.word] : [negation.word];
  return [...texts.slice(0, negation.at), ...said, ...texts.slice(negation.at)];
}

/** `de kosten komen door …`: behind "de" or "het" and a noun a word in -t or -en is taken for the verb. */
function lateVerb(name: string): ReturnType<typeof splitClause> {
  const words = name.split(" ");
  const at = words.findIndex(
    (word, index) => index > 1 && index < 4 && /(?:t|en)$/u.test(word) && !looksNoun(word),
  );
  const verb = words[at];
  if (verb === undefined || !/^(?:de|het|een)$/iu.test(words[0] ?? "")) return undefined;
  return { subject: words.slice(0, at).join(" "), verb, rest: words.slice(at + 1).join(" ") };
}

function positive({ words }: Predicate): string {
  return words.map(({ text }) => text).join(" ");
}

/** The place of the finite verb when it stands right behind the subject; undefined when it stands later. */
function mainVerb(
  words: readonly string[],
  named: { readonly subject: string; readonly verb: string; readonly rest: string },
): number | undefined {
  const rest = plain(named.rest.split(" "));
  const found = words.findIndex(
    (word, index) =>
      index > 0 &&
      word.toLowerCase() === named.verb &&
      !words.slice(0, index).some((before) => negations.has(before)) &&
      plain(words.slice(index + 1)) === rest,
  );
  return found === -1 ? undefined : found;
}

const negations = new Set(["niet", "geen", "nog"]);
const small = new Set([...negations, "de", "het", "een", ""]);

function plain(words: readonly string[]): string {
  return words
    .filter((word) => !small.has(word.toLowerCase()))
    .join(" ")
    .toLowerCase();
}

/** Who judges stands behind the verb or the subject, and behind a pronoun that leans on it. */
function withJudge(words: readonly string[], at: number, judged: readonly string[]): readonly string[] {
  if (judged.length === 0) return words;
  const leans =
    words[at] === "zich" || (pronouns.has(words[at] ?? "") && closedWords.has(words[at + 1] ?? ""));
  const place = leans ? at + 1 : at;
  return [...words.slice(0, place), ...judged, ...words.slice(place)];
}

function exists(
  { file, notionAt }: ClauseContext,
  node: Extract<Condition, { kind: "Exists" }>,
  order: Order,
): readonly Piece[] | undefined {
  const words = file.raw(node.span.start, node.span.end).trim().split(" ");
  const judged = judgedBy(notionAt(node.span));
  const main = words[1] === node.verb;
  if (order === "sub" && main) return [[words[0]!, ...judged, ...words.slice(2), node.verb].join(" ")];
  if (judged.length === 0) return order === "sub" ? [range(node.span)] : undefined;
  return [withJudge(words, main ? 2 : 1, judged).join(" ")];
}
