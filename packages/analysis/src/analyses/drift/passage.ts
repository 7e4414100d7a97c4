// The written text of an ordinance that people read, each piece with the blocks whose logic it is about.

import type { Block, BlockEntry, Prose, Span } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { oncePerRun } from "../../once-per-run.js";
import { entriesOf, isLaw } from "../shared/blocks.js";
import { logicOf, type Logic } from "./logic.js";

/** What a piece of text is about: sentences, tables and headings of these blocks, or one sentence of them. */
export interface Scope {
  readonly uri: string;
  /** `artikel 4.1`, `het begrip gezin`: what a message calls the other side. */
  readonly name: string;
  readonly title: string;
  readonly logic: readonly Pick<Logic, "span">[];
  /** The parts of the file that it spans. */
  readonly ranges: readonly Span[];
}

/** `tekst` is what the council adopts; `omschrijving` tells about an effect, begrip or oordeel. */
export type PassageKind = "uitleg" | "publiek" | "tekst" | "omschrijving" | "titel" | "vraag";

export interface Passage {
  readonly kind: PassageKind;
  readonly scope: Scope;
  /** The text with everything that is no prose as spaces, so that offsets stay. */
  readonly text: string;
  readonly start: number;
  /** The same object for as long as no edit touches the passage or what it is about, wherever it stands. */
  readonly token: object;
}

/** Blocks that stand by themselves under or beside the articles. */
const ownScope = new Map<Block["keyword"], string>([
  ["begrip", "het begrip"],
  ["open begrip", "het begrip"],
  ["oordeel", "het oordeel"],
  ["effect", "het effect"],
  ["kernwaarde", "de kernwaarde"],
  ["waarborg", "de waarborg"],
  ["bedragen", "het blok bedragen"],
]);
const rows = new Set<Block["keyword"]>(["gegevens van", "oordelen van", "voorzieningen", "keuzes"]);
/** What ends an article. */
const outside = new Set<Block["keyword"]>([
  ...rows,
  "verordening",
  "beleidsregels",
  "nadere regels",
  "wet",
  "hoort bij",
  "hoofdstuk",
  "paragraaf",
  "artikel",
  "effect",
  "kernwaarde",
  "verplichte inhoud van",
  "grenzen van",
  "bevoegdheden in",
  "verwijzingen naar",
]);

/** The texts of an article with all that belongs to it, or of what else stands between two headings. */
export interface PassagePart {
  readonly passages: readonly Passage[];
  /** The same object for as long as nothing in the part changes, wherever it stands. */
  readonly token: object;
}

/**
 * Every piece of written text in the files of the ordinance itself, part by part, which several analyses read; stories of voorbeelden
 * are left to their own analysis. An analysis passes over a part of which it knows by its token that it says nothing.
 */
export const passageParts = oncePerRun((context: Context): readonly PassagePart[] =>
  blockParts(context).map(({ uri, text, blocks }) => inPart(uri, text, blocks)),
);

/** The blocks of one part, in the text of its file. */
export interface BlockPart {
  readonly uri: string;
  readonly text: string;
  readonly blocks: Part;
  /** Where the next part begins. */
  readonly end: number;
}

/** Every part of the files of the ordinance itself. */
export const blockParts = oncePerRun((context: Context): readonly BlockPart[] =>
  context.project.files.flatMap(({ uri, text }) =>
    isLaw(uri, context)
      ? []
      : parts(entriesOf(context, uri)).map((blocks, at, all) => {
          const end = all[at + 1]?.[0].start ?? text.length;
          return { uri, text, blocks, end };
        }),
  ),
);

/** The same without the parts. */
export function passagesOf(context: Context): readonly Passage[] {
  return passageParts(context).flatMap(({ passages }) => passages);
}

/** An article with what belongs to it, or what else stands between two headings that end an article. */
type Part = readonly [BlockEntry, ...BlockEntry[]];

function parts(entries: readonly BlockEntry[]): readonly Part[] {
  const found: [BlockEntry, ...BlockEntry[]][] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (last === undefined || outside.has(entry.keyword)) found.push([entry]);
    else last.push(entry);
  }
  return found;
}

/** What was read in a part, and where it stood then. */
interface Known {
  readonly tokens: readonly object[];
  /** How far each block stands behind the first. */
  readonly apart: readonly number[];
  readonly start: number;
  readonly part: PassagePart;
  /** Where it stands now. */
  last: { readonly start: number; readonly part: PassagePart };
}

/** By the token of the first block: a part that no edit touched has the same passages, wherever it stands now. */
const known = new WeakMap<object, Known>();

function inPart(uri: string, text: string, part: Part): PassagePart {
  const [{ token, start }] = part;
  const before = known.get(token);
  if (before !== undefined && isSame(before, part)) {
    if (before.last.start !== start)
      before.last = { start, part: new MovedPart(before.part, start - before.start) };
    return before.last.part;
  }
  const made = inBlocks(
    uri,
    text,
    part.map(({ block }) => block),
  );
  const tokens = part.map((entry) => entry.token);
  const apart = part.map((entry) => entry.start - start);
  const now: PassagePart = { token: {}, passages: made };
  known.set(token, { tokens, apart, start, part: now, last: { start, part: now } });
  return now;
}

/** A part further on in its file. Most are passed over by their token, and never asked for their passages. */
class MovedPart implements PassagePart {
  readonly token: object;
  private made: readonly Passage[] | undefined;

  constructor(
    private readonly from: PassagePart,
    private readonly by: number,
  ) {
    this.token = from.token;
  }

  get passages(): readonly Passage[] {
    return (this.made ??= movedBy(this.from.passages, this.by));
  }
}

function isSame({ tokens, apart }: Known, part: Part): boolean {
  const [{ start }] = part;
  return (
    tokens.length === part.length &&
    part.every((entry, at) => entry.token === tokens[at] && entry.start - start === apart[at])
  );
}

/** The same passages further on in their file. */
function movedBy(all: readonly Passage[], by: number): readonly Passage[] {
  const scopes = new Map<Scope, Scope>();
  const span = (one: Span): Span => ({ uri: one.uri, start: one.start + by, end: one.end + by });
  const scopeAt = (scope: Scope): Scope => {
    const moved = scopes.get(scope) ?? {
      ...scope,
      logic: scope.logic.map((one) => ({ span: span(one.span) })),
      ranges: scope.ranges.map(span),
    };
    scopes.set(scope, moved);
    return moved;
  };
  return all.map((one) => ({ ...one, start: one.start + by, scope: scopeAt(one.scope) }));
}

function inBlocks(uri: string, text: string, blocks: readonly Block[]): readonly Passage[] {
  const found: Passage[] = [];
  const passage = (kind: PassageKind, scope: Scope, { span }: Prose): void => {
    const words = proseText(text.slice(span.start, span.end));
    found.push({ kind, scope, text: words, start: span.start, token: {} });
  };
  let article: Scope | undefined;
  for (const block of blocks) {
    const { keyword, heading, content } = block;
    if (keyword === "artikel") {
      article = scopeOf(uri, `artikel ${heading.number ?? ""}`.trim(), heading.title, blocks);
      const start = text.indexOf(heading.title, heading.span.start);
      if (heading.title !== "" && start >= 0 && start < heading.span.end)
        found.push({ kind: "titel", scope: article, text: heading.title, start, token: {} });
    }
    if (keyword === "voorbeeld") continue;
    if (rows.has(keyword)) {
      // A question is about the row above it.
      content.forEach((one, index) => {
        const row = content.slice(0, index).findLast(({ kind }) => kind !== "Prose");
        if (one.kind !== "Prose" || row === undefined || row.kind === "Prose") return;
        const name = row.kind === "FactRow" ? nameOf(text, row.name.span) : "";
        passage("vraag", { uri, name, title: "", logic: [row], ranges: [row.span] }, one);
      });
      continue;
    }
    const scope = ownScope.has(keyword)
      ? scopeOf(uri, `${ownScope.get(keyword)} ‘${heading.title}’`, heading.title, [block])
      : article;
    if (scope === undefined) continue;
    const written = ownScope.has(keyword) ? "omschrijving" : "tekst";
    const kind = keyword === "uitleg" || keyword === "publiek" ? keyword : written;
    for (const one of content) if (one.kind === "Prose") passage(kind, scope, one);
  }
  return found;
}

function scopeOf(uri: string, name: string, title: string, blocks: readonly Block[]): Scope {
  const logic = blocks.filter(({ keyword }) => keyword !== "voorbeeld").flatMap(logicOf);
  return { uri, name, title, logic, ranges: blocks.map(({ span }) => span) };
}

function nameOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** Marks, comments and values in braces become spaces. */
function proseText(text: string): string {
  return text
    .replace(/^[ \t]*\/\/.*$/gmu, (all) => " ".repeat(all.length))
    .replace(/^([ \t]*)>/gmu, "$1 ")
    .replace(/\{[^{}]*\}/gu, (all) => " ".repeat(all.length))
    .replace(/\n/gu, " ");
}
