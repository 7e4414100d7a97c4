// Lists with labels: put the labels in order, write "A en B" as a list, and a short list as "A en B".

import {
  children,
  parse,
  walk,
  type AstNode,
  type Block,
  type Condition,
  type ConditionItem,
  type ConditionList,
  type Conjunction,
  type Label,
  type Reference,
  type TextEdit,
} from "@andersom/syntax";
import { perBlock } from "../per-block.js";
import { around, type ActionContext, type CodeAction } from "./action.js";

interface Labelled extends AstNode {
  readonly label: Label;
}

/** Everything that can be done with the list, or the conjunction, around the range. */
export function listActions(context: ActionContext): readonly CodeAction[] {
  return [...relabel(context), ...split(context), ...join(context)];
}

/** The innermost parts of a sentence with labels of their own. */
function labelledAround({ path }: ActionContext): readonly Labelled[] {
  for (let at = path.length - 1; at > 0; at--) {
    const found = children(path[at]!).filter(
      (node): node is Labelled => "label" in node && node.label !== undefined,
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** `a.`, `b.`, … or `1°.`, `2°.`, …; dashes have no order. */
function labelAt({ level }: Label, at: number): string | undefined {
  if (level === 1) return `${at + 1}°.`;
  return level === 0 && at < 26 ? `${String.fromCharCode(97 + at)}.` : undefined;
}

function relabel(context: ActionContext): readonly CodeAction[] {
  const { uri } = context;
  const items = labelledAround(context);
  const moved = new Map<string, string>();
  const edits: TextEdit[] = [];
  for (const [at, { label }] of items.entries()) {
    const wanted = labelAt(label, at);
    if (wanted === undefined) return [];
    if (wanted === label.text) continue;
    edits.push({ uri, start: label.span.start, end: label.span.end, newText: wanted });
    moved.set(letterOf(label.text), letterOf(wanted));
  }
  if (edits.length === 0) return [];
  // Two parts with one letter: nobody can say which of them a reference means, so references stay.
  const letters = items.map(({ label }) => label.text);
  const unique = new Set(letters).size === letters.length;
  const follow = unique ? citations(context).flatMap((one) => letterEdit(context, one, moved)) : [];
  return [
    {
      title: "Zet de letters van deze lijst op volgorde",
      kind: "refactor",
      edits: [...edits, ...follow],
    },
  ];
}

function letterOf(label: string): string {
  return label.replace(/\.$/u, "");
}

interface Citation {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly reference: Reference;
}

const cited = perBlock<{ readonly number: string | undefined; readonly references: readonly Reference[] }>(
  (block, from) => {
    const references: Reference[] = [];
    walk(block, (node) => {
      if (node.kind !== "Reference") return;
      const reference = node as Reference;
      if (reference.onderdeel === undefined || reference.law !== undefined) return;
      const { uri, start, end } = reference.span;
      references.push({ ...reference, span: { uri, start: start - from, end: end - from } });
    });
    return [{ number: block.heading.number, references }];
  },
);

/** The references to a part of the lid (or article) that the range stands in, over all files of the ordinance. */
function citations(context: ActionContext): readonly Citation[] {
  const { workspace, uri, entries, at } = context;
  const own = placeOf(
    entries.slice(0, at + 1).map(({ keyword, block }) => ({ keyword, number: block.heading.number })),
  );
  const [unit] = workspace.unitsOf(uri);
  const found: Citation[] = [];
  for (const file of unit?.files ?? [uri]) {
    const text = workspace.source(file)?.text;
    if (text === undefined || !text.includes("onderdeel")) continue;
    let here: Place = {};
    for (const { entry, from, items } of cited(workspace.parse(file), text)) {
      const [{ number, references } = { number: undefined, references: [] }] = items;
      here = moveTo(here, entry.keyword, number);
      for (const reference of references) {
        const article = reference.article ?? here.article;
        const lid = reference.lid ?? (reference.article === undefined ? here.lid : undefined);
        if (article !== own.article || (lid ?? own.lid) !== own.lid) continue;
        found.push({
          uri: file,
          start: reference.span.start + from,
          end: reference.span.end + from,
          reference,
        });
      }
    }
  }
  return found;
}

interface Place {
  readonly article?: string | undefined;
  readonly lid?: string | undefined;
}

function moveTo(here: Place, keyword: Block["keyword"], number: string | undefined): Place {
  if (keyword === "artikel") return { article: number };
  if (keyword === "lid") return { ...here, lid: number };
  return keyword === "maatwerk" || keyword === "uitleg" || keyword === "stap" ? here : {};
}

function placeOf(
  blocks: readonly { readonly keyword: Block["keyword"]; readonly number: string | undefined }[],
): Place {
  return blocks.reduce<Place>((here, { keyword, number }) => moveTo(here, keyword, number), {});
}

/** The letter in a reference, where it changes. */
function letterEdit(
  { workspace }: ActionContext,
  { uri, start, end }: Citation,
  moved: ReadonlyMap<string, string>,
): TextEdit[] {
  const text = workspace.source(uri)?.slice(start, end) ?? "";
  const match = /onderdeel\s+(\p{L}|\d+°)(?![\p{L}\d])/u.exec(text);
  const wanted = match === null ? undefined : moved.get(match[1]!);
  if (match === null || wanted === undefined) return [];
  const at = start + match.index + match[0].length - match[1]!.length;
  return [{ uri, start: at, end: at + match[1]!.length, newText: wanted }];
}

const headers = { en: "aan al deze voorwaarden is voldaan", of: "minstens een van deze geldt" } as const;

/** `als A en B` → `als aan al deze voorwaarden is voldaan: a. A; b. B`. */
function split(context: ActionContext): readonly CodeAction[] {
  const { uri, text, path, source } = context;
  const node = around<Conjunction>(context, "Conjunction");
  const block = path[0] as Block | undefined;
  if (node === undefined || block?.keyword === "voorbeeld" || !inRule(path, node)) return [];
  const end = node.span.end;
  if (!/^\s*[.;]/u.test(text.slice(end))) return [];
  const depth = path.filter(({ kind }) => kind === "ConditionList").length;
  if (depth > 1) return [];
  // "als geldt: A en B": the list has words of its own for that.
  const before = /(?:geldt|al het volgende geldt):\s*$/iu.exec(
    text.slice(block!.span.start, node.span.start),
  );
  const start = before === null ? node.span.start : block!.span.start + before.index;
  const lineStart = source.lineStarts[source.lineAt(start)] ?? 0;
  const indent = `${/^[ \t]*/u.exec(text.slice(lineStart))![0]}  `;
  const items = node.parts.map(
    (part, at) =>
      `${indent}${depth === 0 ? `${String.fromCharCode(97 + at)}.` : `${at + 1}°.`} ${oneLine(text, part)}`,
  );
  if (items.length > 26) return [];
  const newText = `${headers[node.operator]}:\n${items.join(";\n")}`;
  return [
    {
      title: `Schrijf als lijst: ${node.operator === "en" ? "alles moet gelden" : "een van deze is genoeg"}`,
      kind: "refactor",
      edits: [{ uri, start, end, newText }],
    },
  ];
}

/** Between the sentence and the condition stand only lists and conjunctions: no `waarvoor geldt`, no `voor elk van`. */
export function inRule(path: readonly AstNode[], node: AstNode): boolean {
  const at = path.indexOf(node);
  return (
    path[0]?.kind === "Block" &&
    path
      .slice(2, at)
      .every(({ kind }) => kind === "ConditionList" || kind === "ConditionItem" || kind === "Conjunction")
  );
}

function oneLine(text: string, { span }: AstNode): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, " ");
}

/** `aan al deze voorwaarden is voldaan: a. A; b. B` → `A en B`, where nobody refers to the parts. */
function join(context: ActionContext): readonly CodeAction[] {
  const { uri, text, path } = context;
  const node = around<ConditionList>(context, "ConditionList");
  if (node === undefined || !inRule(path, node)) return [];
  const parts = node.items.map(({ condition }: ConditionItem): Condition => condition);
  const simple = parts.every(
    ({ kind }) => kind !== "ConditionList" && kind !== "Conjunction" && kind !== "Hole",
  );
  if (parts.length < 2 || !simple) return [];
  // Under another list of A and B the other word would stand beside it.
  if (path.some(({ kind }) => kind === "Conjunction")) return [];
  const operator = node.mode === "alle" ? "en" : "of";
  const newText = parts.map((part) => oneLine(text, part)).join(` ${operator} `);
  if (newText.length > 160 || text.slice(node.span.start, node.span.end).includes("//")) return [];
  const block = path[0] as Block;
  const own = text.slice(block.span.start, block.span.end);
  const from = block.span.start;
  const after = own.slice(0, node.span.start - from) + newText + own.slice(node.span.end - from);
  if (!readsAs(after, operator, parts.length) || citations(context).length > 0) return [];
  return [
    {
      title: `Schrijf als één zin met ‘${operator}’`,
      kind: "refactor",
      edits: [{ uri, start: node.span.start, end: node.span.end, newText }],
    },
  ];
}

/** Whether the text reads without mistakes and has a conjunction of so many parts. */
function readsAs(text: string, operator: "en" | "of", parts: number): boolean {
  const { ast, diagnostics } = parse(text, "andersom:proef");
  if (diagnostics.some(({ severity }) => severity === "fout")) return false;
  let found = false;
  walk(ast, (node) => {
    const { operator: own, parts: has } = node as Partial<Conjunction>;
    if (node.kind === "Conjunction" && own === operator && has?.length === parts) found = true;
  });
  return found;
}
