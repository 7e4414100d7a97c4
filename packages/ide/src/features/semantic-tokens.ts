// What each word of a text is: a word of the language, a gegeven, an oordeel, an amount. For colours that follow the meaning.

import { oncePer } from "@andersom/runtime";
import {
  children,
  type AstNode,
  type Block,
  type Exists,
  type IsCondition,
  type Predicate,
  type PropertyValue,
  type Word,
  type WordGroup,
} from "@andersom/syntax";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** In the order in which an editor is told of them. */
export const semanticTokenTypes = [
  "keyword",
  "fact",
  "judgement",
  "value",
  "right",
  "effect",
  "number",
  "money",
  "date",
  "reference",
  "comment",
  "prose",
] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

/** Never longer than a line, and never over another. */
export interface SemanticToken extends Range {
  readonly type: SemanticTokenType;
}

/** A part of a block: of a type, or a name whose type depends on what is declared. */
interface Piece extends Range {
  readonly type?: SemanticTokenType;
  /** Names that it may be, the whole first. */
  readonly key?: string;
  readonly yesNo?: boolean;
}

type NameIndex = ReturnType<Workspace["compiler"]["index"]>;

const literals: Readonly<Record<string, SemanticTokenType>> = {
  MoneyLiteral: "money",
  NumberLiteral: "number",
  PercentLiteral: "number",
  DurationLiteral: "number",
  DateLiteral: "date",
  MonthLiteral: "date",
  Reference: "reference",
  Prose: "prose",
};

const pieces = perBlock<Piece>((block, from, text) => {
  const found: Piece[] = [];
  const add = (start: number, end: number, rest: Omit<Piece, "start" | "end">): void => {
    if (start < end) found.push({ start: start - from, end: end - from, ...rest });
  };
  for (const content of block.content) leaves(content, add);
  const named = [...heading(block, from, text), ...comments(text), ...found].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const out: Piece[] = [];
  let done = 0;
  for (const piece of named) {
    if (piece.start < done) continue;
    if (piece.start > done) out.push(...words(text, done, piece.start));
    out.push(...lines(text, piece));
    done = piece.end;
  }
  out.push(...words(text, done, block.span.end - from));
  return out;
});

type Add = (start: number, end: number, rest: Omit<Piece, "start" | "end">) => void;

/** The parts of a sentence that are no words of the language. */
function leaves(node: AstNode, add: Add): void {
  const type = literals[node.kind];
  if (type !== undefined) return add(node.span.start, node.span.end, { type });
  if (node.kind === "WordGroup")
    return runs((node as WordGroup).words, keyOf((node as WordGroup).words), false, add);
  if (node.kind === "Predicate")
    return runs((node as Predicate).words, keyOf((node as Predicate).words), true, add);
  if (node.kind === "PropertyValue") {
    const { references = [], expression, words: group } = node as PropertyValue;
    if (references.length > 0) for (const one of references) leaves(one, add);
    else if (expression !== undefined && expression.kind !== "NameExpression") leaves(expression, add);
    else leaves(group, add);
    return;
  }
  if (node.kind === "IsCondition") {
    const { left, comparisons } = node as IsCondition;
    const right = comparisons[0]?.value;
    // "de huurtoeslag is toereikend": a yes/no name around its verb, when such a name is declared.
    if (left.kind === "NameExpression" && right?.kind === "NameExpression" && comparisons.length === 1) {
      const whole = keyOf([...left.name.words, { text: "is", span: node.span }, ...right.name.words]);
      runs(left.name.words, `${whole}\n${keyOf(left.name.words)}`, true, add);
      runs(right.name.words, `${whole}\n${keyOf(right.name.words)}`, true, add);
      return;
    }
  }
  if (node.kind === "Exists") {
    // "er zijn schulden" may be a list with something on it, or a name of its own.
    const { name, where } = node as Exists;
    runs(name.words, `er is ${keyOf(name.words)}\n${keyOf(name.words)}`, true, add);
    if (where !== undefined) leaves(where, add);
    return;
  }
  for (const child of children(node)) leaves(child, add);
}

/** A name in the runs that it is written in: a negation may stand between. */
function runs(group: readonly Word[], key: string, yesNo: boolean, add: Add): void {
  let [first] = group;
  let last = first;
  for (const word of group.slice(1)) {
    if (first === undefined || last === undefined) return;
    // One blank, or a line end with its indent: still one run.
    if (word.span.start - last.span.end > 1 && yesNo) {
      add(first.span.start, last.span.end, { key, yesNo });
      first = word;
    }
    last = word;
  }
  if (first !== undefined && last !== undefined) add(first.span.start, last.span.end, { key, yesNo });
}

function keyOf(group: readonly Word[]): string {
  return group
    .flatMap(({ text }) => text.toLocaleLowerCase("nl").normalize("NFC").split(/\s+/u))
    .filter((word) => !/^(?:de|het|een|nog)?$/u.test(word))
    .map((word) => (word === "zijn" ? "is" : word))
    .join(" ");
}

const declares: Partial<Record<Block["keyword"], SemanticTokenType>> = {
  effect: "effect",
  begrip: "value",
  "open begrip": "value",
  oordeel: "judgement",
};

/** The heading: its own words, a number, and a title that is free or declares a name. */
function heading(block: Block, from: number, text: string): Piece[] {
  if (block.keyword === "begin") return [];
  const { span, references = [] } = block.heading;
  const end = span.end - from;
  const own = block.keyword.length;
  const number =
    /^\s+(?:\d[\d.:]*\p{L}*(?:\s+tot en met\s+\S+)?)(?=\s|$)/u.exec(text.slice(own, end))?.[0] ?? "";
  const found: Piece[] = [{ start: 0, end: own, type: "keyword" }];
  if (number !== "")
    found.push({
      start: own + (number.length - number.trimStart().length),
      end: own + number.length,
      type: "number",
    });
  if (references.length > 0) {
    for (const one of references)
      found.push({ start: one.span.start - from, end: one.span.end - from, type: "reference" });
    return found;
  }
  const title = own + number.length;
  const type = declares[block.keyword];
  const start = title + (text.slice(title, end).length - text.slice(title, end).trimStart().length);
  // A free title is nobody's word: it is taken, so that its words are not read as the language's.
  if (start < end) found.push({ start, end, ...(type === undefined ? { key: "" } : { type }) });
  return found;
}

/** Notes, not the `//` of an address and not in prose. */
function comments(text: string): Piece[] {
  return [...text.matchAll(/(?<![^\s])\/\/.*/gu)]
    .filter(({ index }) => !/^[ \t]*>/u.test(text.slice(text.lastIndexOf("\n", index) + 1, index)))
    .map(({ index, 0: note }) => ({ start: index, end: index + note.trimEnd().length, type: "comment" }));
}

/** What stands between the names: words of the language, and figures. */
function words(text: string, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (const { index, 0: word } of text
    .slice(start, end)
    .matchAll(/[\p{L}\p{N}]+(?:[-'’.,°][\p{L}\p{N}]+)*[%°]?/gu)) {
    const type: SemanticTokenType = /^\d/u.test(word) && !word.endsWith("°") ? "number" : "keyword";
    found.push({ start: start + index, end: start + index + word.length, type });
  }
  return found;
}

/** A part that goes on over lines, line by line. */
function lines(text: string, piece: Piece): Piece[] {
  const own = text.slice(piece.start, piece.end);
  if (!own.includes("\n")) return [piece];
  return [...own.matchAll(/[^\s][^\r\n]*/gu)].map(({ index, 0: line }) => ({
    ...piece,
    start: piece.start + index,
    end: piece.start + index + line.trimEnd().length,
  }));
}

const kinds: Readonly<Record<string, SemanticTokenType>> = {
  gegeven: "fact",
  oordeel: "judgement",
  begrip: "value",
  waarde: "value",
  keuze: "value",
  voorziening: "right",
  effect: "effect",
};

const resolvedIn = oncePer((_index: NameIndex) => new Map<string, SemanticTokenType | null>());

/** What a name is; the longest part at its front that is declared. */
function typeOf(index: NameIndex, key: string, yesNo: boolean): SemanticTokenType | null {
  const known = resolvedIn(index);
  const asked = `${yesNo ? "?" : ""}${key}`;
  const before = known.get(asked);
  if (before !== undefined) return before;
  const type = key
    .split("\n")
    .reduce<SemanticTokenType | null>((found, one) => found ?? lookUp(index, one, yesNo), null);
  known.set(asked, type);
  return type;
}

function lookUp(index: NameIndex, key: string, yesNo: boolean): SemanticTokenType | null {
  const parts = key.split(" ");
  if (yesNo)
    // The subject may be a thing in hand ("het kind"): what is behind it is the name.
    for (let from = 0; from < parts.length; from++) {
      const kind = index.predicates.get(parts.slice(from).join(" "))?.[0]?.symbol.kind;
      if (kind !== undefined) return kinds[kind] ?? null;
    }
  for (let to = parts.length; to > 0; to--) {
    const name = parts.slice(0, to).join(" ");
    const kind = index.values.get(name)?.[0]?.symbol.kind ?? index.others.get(name)?.[0]?.symbol.kind;
    const type = kind === undefined ? undefined : kinds[kind];
    if (type !== undefined) return type;
  }
  return index.predicates.has(key) ? (kinds[index.predicates.get(key)![0]!.symbol.kind] ?? null) : null;
}

/** The tokens of a file, or of a part of it, by place. */
export function semanticTokens(workspace: Workspace, uri: string, within?: Range): readonly SemanticToken[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  const [unit] = workspace.unitsOf(uri);
  const index = unit === undefined ? undefined : workspace.compiler.index(unit.root);
  const parsed = workspace.parse(uri);
  const tokens: SemanticToken[] = [];
  const put = (start: number, end: number, type: SemanticTokenType): void => {
    if (within === undefined || (end > within.start && start < within.end)) tokens.push({ start, end, type });
  };
  // Notes above the first heading belong to no block.
  const above = parsed.entries[0]?.start ?? text.length;
  for (const { start, end } of comments(text.slice(0, above))) put(start, end, "comment");
  for (const { from, items } of pieces(parsed, text, within))
    for (const { start, end, type, key, yesNo = false } of items) {
      const found =
        type ?? (index === undefined || key === undefined || key === "" ? null : typeOf(index, key, yesNo));
      if (found !== null) put(start + from, end + from, found);
    }
  return tokens;
}
