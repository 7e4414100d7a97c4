// The written text of an ordinance that people read, each piece with the blocks whose logic it is about.

import type { Block, Prose, Span } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { logicOf, type Logic } from "./logic.js";

/** What a piece of text is about: sentences, tables and headings of these blocks, or one sentence of them. */
export interface Scope {
  readonly uri: string;
  /** `artikel 4.1`, `het begrip gezin`: what a message calls the other side. */
  readonly name: string;
  readonly title: string;
  readonly logic: readonly Logic[];
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
  "verordening", "beleidsregels", "nadere regels", "wet", "hoort bij", "hoofdstuk", "paragraaf", "artikel", "effect", "kernwaarde", "verplichte inhoud van", "grenzen van", "bevoegdheden in", "verwijzingen naar",
]); // prettier-ignore

/** Every piece of written text in the files of the ordinance itself; stories of voorbeelden are left to their own analysis. */
export function passagesOf(context: Context): readonly Passage[] {
  let known = passages.get(context);
  if (known === undefined) {
    known = context.project.files.flatMap(({ uri, text }) =>
      isLaw(uri, context) ? [] : inFile(uri, text, context.project.parse(uri).ast.blocks),
    );
    passages.set(context, known);
  }
  return known;
}

/** Several analyses read the same text. */
const passages = new WeakMap<Context, readonly Passage[]>();

/** A file of a law: its text is not the municipality's. */
export function isLaw(uri: string, { project }: Context): boolean {
  return (
    uri.startsWith("andersom:") || project.parse(uri).ast.blocks.some(({ keyword }) => keyword === "wet")
  );
}

function inFile(uri: string, text: string, blocks: readonly Block[]): readonly Passage[] {
  const found: Passage[] = [];
  const passage = (kind: PassageKind, scope: Scope, { span }: Prose): void => {
    found.push({ kind, scope, text: proseText(text.slice(span.start, span.end)), start: span.start });
  };
  let article: Scope | undefined;
  blocks.forEach((block, at) => {
    const { keyword, heading, content } = block;
    if (keyword === "artikel") {
      let next = at + 1;
      while (next < blocks.length && !outside.has(blocks[next]!.keyword)) next++;
      article = scopeOf(uri, `artikel ${heading.number ?? ""}`.trim(), heading.title, blocks.slice(at, next));
      const start = text.indexOf(heading.title, heading.span.start);
      if (heading.title !== "" && start >= 0)
        found.push({ kind: "titel", scope: article, text: heading.title, start });
    } else if (outside.has(keyword)) article = undefined;
    if (keyword === "voorbeeld") return;
    if (rows.has(keyword)) {
      // A question is about the row above it.
      content.forEach((one, index) => {
        const row = content.slice(0, index).findLast(({ kind }) => kind !== "Prose");
        if (one.kind !== "Prose" || row === undefined || row.kind === "Prose") return;
        const name = row.kind === "FactRow" ? nameOf(text, row.name.span) : "";
        passage("vraag", { uri, name, title: "", logic: [row], ranges: [row.span] }, one);
      });
      return;
    }
    const scope = ownScope.has(keyword)
      ? scopeOf(uri, `${ownScope.get(keyword)} ‘${heading.title}’`, heading.title, [block])
      : article;
    if (scope === undefined) return;
    const written = ownScope.has(keyword) ? "omschrijving" : "tekst";
    const kind = keyword === "uitleg" || keyword === "publiek" ? keyword : written;
    for (const one of content) if (one.kind === "Prose") passage(kind, scope, one);
  });
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
