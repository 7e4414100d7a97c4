// An ordinance as a reader leafs through it: articles with their leden, and what is declared beside them, without layout and comments.

import { parse, type Block, type BlockKeyword } from "@andersom/syntax";

export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** A lid, an uitleg, a begrip: what stands under one heading. */
export interface Passage {
  /** "lid 2", "uitleg", "begrip inkomen"; empty for what an article says before its first lid. */
  readonly label: string;
  /** Lines as they are shown. */
  readonly text: string;
  /** The same without line breaks: equal texts are equal here. */
  readonly flat: string;
}

export interface Unit {
  readonly kind: "kop" | "artikel" | "onderdeel" | "voorbeeld";
  /** The law in whose file it stands. */
  readonly law?: string;
  readonly number?: string;
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** Blocks that stand within an article when there is one above them. */
const within: ReadonlySet<BlockKeyword> = new Set([
  "lid",
  "uitleg",
  "publiek",
  "maatwerk",
  "begrip",
  "open begrip",
  "bedragen",
  "oordeel",
  "plicht",
  "signaal",
  "waarborg",
  "stap",
  "trede",
  "botsing",
  "overgang",
]);

/** The units of some files, in the order of their names. */
export function unitsOf(files: readonly SourceText[]): readonly Unit[] {
  return [...files]
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0))
    .flatMap((file) => unitsIn(file));
}

function unitsIn({ uri, text }: SourceText): readonly Unit[] {
  const { ast, comments } = parse(text, uri);
  const bare = withoutComments(
    text,
    comments.map(({ startOffset, endOffset }) => [startOffset, endOffset ?? startOffset]),
  );
  const units: { unit: Omit<Unit, "passages">; passages: Passage[] }[] = [];
  let law: string | undefined;
  let inArticle = false;
  for (const block of ast.blocks) {
    const { keyword, heading } = block;
    if (keyword === "begin" || keyword === "hoort bij") continue;
    if (keyword === "wet") law = heading.title;
    const label = flatten(bare.slice(heading.span.start, heading.span.end)).replace(/,$/u, "");
    const body = passage("", bare, block);
    if (inArticle && within.has(keyword)) {
      units.at(-1)!.passages.push({ ...body, label });
      continue;
    }
    inArticle = keyword === "artikel";
    const head = {
      kind: kindOf(keyword),
      ...(law === undefined ? {} : { law }),
      ...(keyword === "artikel" && heading.number !== undefined ? { number: heading.number } : {}),
      title: keyword === "artikel" ? heading.title : label,
    };
    units.push({ unit: head, passages: body.flat === "" ? [] : [body] });
  }
  return units.map(({ unit, passages }) => ({ ...unit, passages }));
}

function kindOf(keyword: BlockKeyword): Unit["kind"] {
  switch (keyword) {
    case "artikel":
    case "voorbeeld":
      return keyword;
    case "verordening":
    case "beleidsregels":
    case "nadere regels":
    case "wet":
      return "kop";
    default:
      return "onderdeel";
  }
}

/** Comments become spaces, so that places stay what they are. */
function withoutComments(text: string, ranges: readonly (readonly [number, number])[]): string {
  let [bare, from] = ["", 0];
  for (const [start, end] of ranges) {
    bare += text.slice(from, start) + " ".repeat(end + 1 - start);
    from = end + 1;
  }
  return bare + text.slice(from);
}

function passage(label: string, bare: string, { heading, content }: Block): Passage {
  const end = content.at(-1)?.span.end;
  const lines = end === undefined ? [] : linesOf(bare.slice(heading.span.end, end));
  return { label, text: lines.join("\n"), flat: lines.join(" ") };
}

const newLine = /^(?:\||[a-z]{1,2}\. |\d+°|[–-] )/u;

/** One line per sentence, item and row of a table, however it was broken. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const written of text.split(/\r\n?|\n/u)) {
    const line = rowOf(flatten(written.replace(/^\s*>\s?/u, "")));
    // A rule between the head and the rows of a table says nothing.
    if (line === "" || /^\|[\s|:-]*\|$/u.test(line)) continue;
    const before = lines.at(-1);
    if (before === undefined || newLine.test(line) || before.startsWith("|") || /[.?!]$/u.test(before))
      lines.push(line);
    else lines[lines.length - 1] = `${before} ${line}`;
  }
  // Items and sentences that stood on one line.
  return lines.flatMap((line) =>
    line.startsWith("|") ? [line] : line.split(/(?<=[:;]) (?=[a-z]{1,2}\. )/u),
  );
}

function rowOf(line: string): string {
  if (!line.startsWith("|")) return line;
  const cells = line.replace(/^\||\|$/gu, "").split("|");
  return `| ${cells.map((cell) => cell.trim()).join(" | ")} |`;
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
