// `Dit lid geldt vanaf …`, `Vervalt op …`: the days on which an article, a lid or an amount applies, and which text follows which.

import type { Content, Fix, FixedStatement, Span } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import { validityGap, validityOverlap, validityTurned } from "../diagnostics/time.js";
import type { Constant, Expr, Validity } from "../model/index.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { byDay, dayBefore, dutchDay } from "../days.js";
import { YES_NO } from "./yes-no.js";

/** A text with days of its own: an article with all that stands in it, one lid, or a declaration of amounts or a begrip. */
export interface Segment {
  readonly kind: "artikel" | "lid" | "bepaling";
  readonly number: string | undefined;
  readonly heading: Span;
  readonly blocks: readonly BlockSite[];
  /** As written; the successor is not in it yet. */
  readonly written: Validity;
  /** The heading of the article that a lid stands in: two texts of one article both have a lid 1. */
  readonly within?: BlockSite | undefined;
  /** The sentence that says so. */
  readonly sentence?: FixedStatement;
}

/** A segment with its days after its successor closed it. */
export interface DatedSegment extends Segment {
  readonly validity: Validity;
  /** One of several texts of the same number. */
  readonly amends: boolean;
}

/** Which sentences of a file apply when. */
export interface FileValidity {
  /** The segments that have days. */
  readonly dated: readonly DatedSegment[];
  /** The days of an article or lid, by the block of its heading. */
  readonly ofHeading: ReadonlyMap<BlockSite, Validity>;
  /** The segments that a block stands in, the smallest first. */
  readonly around: (site: BlockSite) => readonly DatedSegment[];
}

/** Days of all texts of a file. Reports texts that overlap, and days between them on which none applies. */
export function fileValidity(
  blocks: readonly BlockSite[],
  ofLaw: boolean,
  report: LowerContext["report"],
): FileValidity {
  const segments = segmentsOf(blocks);
  for (const { written, sentence, heading } of segments)
    if (written.from !== undefined && written.to !== undefined && written.to < written.from)
      report(validityTurned.at(sentence?.span ?? heading, { from: written.from, to: written.to }));
  const closed = segments.map((segment) => {
    const versions = segments.filter((other) => isVersion(segment, other));
    if (versions.length > 1 && versions[0] === segment) reportVersions(versions, ofLaw, report);
    return { ...segment, validity: closedBy(segment, versions), amends: versions.length > 1 };
  });
  const dated = closed.filter(({ validity }) => validity.from !== undefined || validity.to !== undefined);
  return {
    dated,
    ofHeading: new Map(dated.flatMap(({ blocks: [first], validity }) => (first ? [[first, validity]] : []))),
    around: (site) =>
      closed
        .filter((segment) => segment.blocks.includes(site))
        .sort((a, b) => a.blocks.length - b.blocks.length),
  };
}

/** Texts of one number in one article, or articles of one number, are versions of each other. */
function isVersion(a: Segment, b: Segment): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.kind === "bepaling" || a.number === undefined || a.number !== b.number)
    return false;
  return a.kind !== "lid" || a.within === b.within;
}

function segmentsOf(blocks: readonly BlockSite[]): Segment[] {
  const found: Segment[] = [];
  const seen = new Map<BlockSite, BlockSite>();
  let article: BlockSite | undefined;
  for (const one of blocks) {
    const { keyword } = one.block;
    if (keyword === "artikel") article = one;
    else if (keyword === "hoofdstuk") article = undefined;
    if (article !== undefined && one.article === article.article) seen.set(one, article);
  }
  blocks.forEach((site, index) => {
    const { keyword, heading } = site.block;
    if (keyword === "artikel") {
      const mine = blocks.filter((one) => seen.get(one) === site);
      found.push(segment("artikel", heading.number, site, mine, mine));
    } else if (keyword === "lid") {
      const after = blocks.slice(index + 1);
      const end = after.findIndex((one) => one.block.keyword === "lid" || one.block.keyword === "artikel");
      const own = [site, ...(end < 0 ? after : after.slice(0, end))].filter(
        (one) => seen.get(one) === seen.get(site) && one.lid === site.lid,
      );
      found.push({ ...segment("lid", heading.number, site, own, own), within: seen.get(site) });
    } else if (keyword === "begrip" || keyword === "open begrip" || keyword === "bedragen")
      found.push(segment("bepaling", undefined, site, [site], [site]));
  });
  return found;
}

const SUBJECTS: Readonly<Record<Segment["kind"], RegExp>> = {
  artikel: /^dit artikel$/u,
  lid: /^(?:dit lid|deze bepaling)$/u,
  bepaling: /^(?:deze bepaling|dit begrip|dit bedrag|deze bedragen)$/u,
};

function segment(
  kind: Segment["kind"],
  number: string | undefined,
  site: BlockSite,
  mine: readonly BlockSite[],
  searched: readonly BlockSite[],
): Segment {
  const hasLeden = mine.some((one) => one.block.keyword === "lid");
  for (const one of searched)
    for (const content of one.block.content) {
      if (content.kind !== "FixedStatement") continue;
      const written = daysOf(content);
      if (written === undefined || !isAbout(kind, content, one, hasLeden)) continue;
      return { kind, number, heading: site.block.heading.span, blocks: mine, written, sentence: content };
    }
  return { kind, number, heading: site.block.heading.span, blocks: mine, written: {} };
}

/** Whether a sentence speaks of the article, the lid or the declaration. An article without leden is called lid or bepaling too. */
function isAbout(
  kind: Segment["kind"],
  content: FixedStatement,
  site: BlockSite,
  hasLeden: boolean,
): boolean {
  if (content.form === "vervalt op")
    return kind === "bepaling" || site.block.keyword === (kind === "artikel" ? "artikel" : "lid");
  const [subject] = content.parts;
  const words =
    subject?.kind === "WordGroup"
      ? subject.words
          .map(({ text }) => text)
          .join(" ")
          .toLowerCase()
      : "";
  if (SUBJECTS[kind].test(words)) return kind !== "lid" || site.block.keyword !== "begrip";
  return kind === "artikel" && !hasLeden && site.block.keyword === "artikel" && SUBJECTS.lid.test(words);
}

/** The days that a sentence about validity names. */
function daysOf({ form, parts }: FixedStatement): Validity | undefined {
  const [first, second] = parts.flatMap((part) =>
    part.kind === "DateLiteral" ? [isoDate(part.year, part.month, part.day)] : [],
  );
  if (first === undefined) return undefined;
  switch (form) {
    case "geldt vanaf":
      return { from: first };
    case "geldt tot en met":
      return { to: first };
    case "geldt van tot en met":
      return second === undefined ? undefined : { from: first, to: second };
    case "vervalt op":
      return { to: dayBefore(first) };
    default:
      return undefined;
  }
}

/** Whether a sentence says when a text applies: then it is no rule by itself. */
export function saysWhenValid(content: FixedStatement): boolean {
  return daysOf(content) !== undefined;
}

/** The first day without the instrument: `Vervalt op 1 januari 2028` in the header. */
export function lapsesOn(contents: readonly Content[]): string | undefined {
  for (const content of contents)
    if (content.kind === "FixedStatement" && content.form === "vervalt op") {
      const [day] = content.parts;
      if (day?.kind === "DateLiteral") return isoDate(day.year, day.month, day.day);
    }
  return undefined;
}

/** A text without an end ends the day before the next one begins. */
function closedBy({ written }: Segment, versions: readonly Segment[]): Validity {
  if (written.to !== undefined) return written;
  const next = versions
    .map(({ written: { from } }) => from)
    .filter((from) => from !== undefined && from > (written.from ?? ""))
    .sort()[0];
  return next === undefined ? written : { ...written, to: dayBefore(next), closedBySuccessor: true };
}

/** Old and new text must follow each other: no day on which both apply, none on which neither does. */
function reportVersions(versions: readonly Segment[], ofLaw: boolean, report: LowerContext["report"]): void {
  const dated = versions.some(({ sentence }) => sentence !== undefined);
  // A law as published may hold a number twice; that is not for the municipality to repair.
  if (!dated && ofLaw) return;
  const sorted = [...versions].sort((a, b) => byDay(a.written.from, b.written.from));
  sorted.slice(1).forEach((later, index) => {
    const earlier = sorted[index]!;
    const span = later.sentence?.span ?? later.heading;
    const [what, from] = [`${later.kind} ${later.number ?? ""}`, later.written.from];
    const sort = "tekst";
    const end = earlier.written.to;
    const related = [{ span: earlier.sentence?.span ?? earlier.heading, message: "Dit is de andere tekst." }];
    if (from === undefined || from === earlier.written.from || (end !== undefined && end >= from))
      report(
        validityOverlap.at(
          span,
          { what, sort, ...(from === undefined ? {} : { from }) },
          { related, fixes: endBefore(earlier, from) },
        ),
      );
    else if (end !== undefined && end < dayBefore(from))
      report(validityGap.at(span, { what, sort, last: end, first: from }, { related }));
  });
}

/** The older text ends the day before the newer one begins. */
function endBefore({ sentence, written }: Segment, from: string | undefined): readonly Fix[] {
  const last = sentence?.parts.findLast((part) => part.kind === "DateLiteral");
  if (from === undefined || last === undefined || written.to === undefined) return [];
  if (written.from !== undefined && written.from >= from) return [];
  const day = dutchDay(dayBefore(from));
  const { uri, start, end } = last.span;
  return [
    {
      title: `Laat de oudere tekst eindigen op ${day}`,
      safe: false,
      edits: [{ uri, start, end, newText: sentence?.form === "vervalt op" ? dutchDay(from) : day }],
    },
  ];
}

/** The condition that the peildatum lies within these days, told in the words of the ordinance. */
export function withinDays({ from, to }: Validity, what: string, place: Expr["place"]): Expr {
  const day = (value: string): Constant => ({ op: "constant", value, type: { kind: "datum" } });
  const lies = (relation: "vanaf" | "uiterlijk op", value: string, text: string): Expr => ({
    op: "lies",
    relation,
    date: { op: "peildatum", type: { kind: "datum" } },
    target: day(value),
    type: YES_NO,
    text,
    ...(place === undefined ? {} : { place }),
  });
  const parts = [
    ...(from === undefined ? [] : [lies("vanaf", from, `${what} geldt vanaf ${dutchDay(from)}`)]),
    ...(to === undefined ? [] : [lies("uiterlijk op", to, `${what} geldt tot en met ${dutchDay(to)}`)]),
  ];
  const [first, second] = parts;
  if (first === undefined || second === undefined)
    return first ?? { op: "constant", value: true, type: YES_NO };
  return { op: "all", items: parts.map((expr) => ({ expr })), type: YES_NO };
}
