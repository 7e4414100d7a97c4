// A sentence of the source as a sentence of the law: its own words, with what the printer adds.

import {
  children,
  type AstNode,
  type ConditionItem,
  type Conjunction,
  type DefinitionCase,
  type DutyStatement,
  type NotApplicable,
  type PowerStatement,
  type RequirementStatement,
  type Span,
  type Statement,
  type Table,
  type TextItem,
} from "@andersom/syntax";
import { asFinite } from "../dutch/infinitive.js";
import { isPlural } from "../dutch/plural.js";
import { enumeration, letter, sentence, unclosed, type OpenItem } from "./build.js";
import { clause, quotedName } from "./clause.js";
import { originAt, type Ids, type Printer } from "./printer.js";
import { propertyBlocks } from "./property.js";
import { inlineText, type LegalBlock, type LegalInline, type LegalTable } from "./tree.js";
import { tidy, type Piece, type Written } from "./written.js";

/** The sentence, with its list or table. */
export function statementBlocks(printer: Printer, node: Statement, ids: Ids): readonly LegalBlock[] {
  switch (node.kind) {
    case "Property":
      return propertyBlocks(printer, node, ids);
    case "DutyStatement":
      return duty(printer, node, ids);
    case "RequirementStatement":
      return requirement(printer, node);
    case "NotApplicable":
      return notApplicable(printer, node, ids);
    case "RightStatement":
      return wordsAsWritten(printer, node, ids).map((block) =>
        block.kind === "zin" ? { ...block, content: rewritten(block.content, once) } : block,
      );
    case "PowerStatement":
      return power(printer, node, ids);
    case "Lapsed":
      return [];
    default:
      return wordsAsWritten(printer, node, ids);
  }
}

type Cut = ConditionItem | TextItem | DefinitionCase | Table;

function isCut(node: AstNode): node is Cut {
  if (node.kind === "TextItem") return (node as TextItem).label !== undefined;
  return node.kind === "ConditionItem" || node.kind === "DefinitionCase" || node.kind === "Table";
}

/** The items or the table that the words of a node lead to. */
function cutsOf(node: AstNode): readonly Cut[] {
  return children(node).flatMap((child) => (isCut(child) ? [child] : cutsOf(child)));
}

/**
 * The words from the start of a node to its list or table, and that.
 * @param lead words in place of those before `from`.
 */
export function wordsAsWritten(
  printer: Printer,
  node: AstNode,
  ids: Ids,
  lead: readonly LegalInline[] = [],
  from = node.span.start,
): readonly LegalBlock[] {
  const file = printer.file(node.span.uri);
  const origin = originAt(printer, node.span);
  const cuts = cutsOf(node).filter((cut) => cut.span.start >= from);
  const [first] = cuts;
  if (first === undefined) {
    const whole = sentence([...lead, ...file.words(from, node.span.end)], origin);
    return inlineText(whole.content).split(" ").length > long
      ? (inParts(printer, node, ids, lead, from) ?? [whole])
      : [whole];
  }
  const intro = tidy([...lead, ...file.words(from, first.span.start)]);
  const blocks: LegalBlock[] = [sentence(intro, origin, "")];
  const table = cuts.find((cut): cut is Table => cut.kind === "Table");
  const items = cuts.filter((cut): cut is Exclude<Cut, Table> => cut.kind !== "Table");
  if (items.length > 0)
    blocks.push(
      enumeration(
        items.map((item) => openItem(printer, item)),
        joint(node, items),
        ids,
      ),
    );
  if (table !== undefined) blocks.push(tableBlock(printer, table, ids));
  return blocks;
}

/** In words: what is longer is told in parts where it can be. */
const long = 38;

/** `… waarvoor geldt: A en B` at the end of a long sentence, as a list of A and B. */
function inParts(
  printer: Printer,
  node: AstNode,
  ids: Ids,
  lead: readonly LegalInline[],
  from: number,
): readonly LegalBlock[] | undefined {
  const file = printer.file(node.span.uri);
  const found = lastConjunction(node);
  if (found === undefined || !/\bwaarvoor geldt:\s*$/u.test(file.slice(from, found.span.start)))
    return undefined;
  const intro = rewritten(tidy([...lead, ...file.words(from, found.span.start)]), (text) =>
    text.replace(/\bals geldt: er (is|zijn) (.+? )(?=waarvoor geldt:)/u, "als er $2$1 "),
  );
  const items = found.parts.map(({ span }, index) => ({
    label: letter(index),
    content: unclosed(file.words(span.start, span.end)),
    origin: originAt(printer, span),
  }));
  return [sentence(intro, originAt(printer, node.span), ""), enumeration(items, found.operator, ids)];
}

/** The conjunction that the words of a node end in. */
function lastConjunction(node: AstNode): Conjunction | undefined {
  const within = children(node).at(-1);
  if (within === undefined) return undefined;
  return within.kind === "Conjunction" ? (within as Conjunction) : lastConjunction(within);
}

function openItem(printer: Printer, node: Exclude<Cut, Table>): OpenItem {
  const file = printer.file(node.span.uri);
  const label = node.label?.text ?? "";
  const from = node.label?.span.end ?? node.span.start;
  const below = cutsOf(node).filter((cut): cut is Exclude<Cut, Table> => cut.kind !== "Table");
  const [first] = below;
  const content = file.words(from, first?.span.start ?? node.span.end);
  return {
    label,
    content: first === undefined ? unclosed(content) : content,
    ...(first === undefined
      ? {}
      : { below: { items: below.map((item) => openItem(printer, item)), word: joint(node, below) } }),
    origin: originAt(printer, node.span),
  };
}

/** "en" where all must hold, "of" where one is enough. */
function joint(node: AstNode, items: readonly Cut[]): "en" | "of" {
  if (items[0]?.kind === "DefinitionCase") return "of";
  const list = listAbove(node, items[0]);
  return list === "een" ? "of" : "en";
}

function listAbove(node: AstNode, item: AstNode | undefined): "alle" | "een" | undefined {
  for (const child of children(node)) {
    if (child.kind === "ConditionList" && children(child).some((one) => one.span.start === item?.span.start))
      return (child as AstNode & { readonly mode: "alle" | "een" }).mode;
    if (!isCut(child)) {
      const found = listAbove(child, item);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The cells as written. */
export function tableBlock(printer: Printer, table: Table, ids: Ids): LegalTable {
  const file = printer.file(table.span.uri);
  const text = (node: AstNode & { readonly raw?: string }): string =>
    (node.raw ?? file.raw(node.span.start, node.span.end)).replace(/\s+/gu, " ").trim();
  return {
    kind: "tabel",
    eId: ids.next("table"),
    headers: table.header.map((cell) => text(cell)),
    rows: table.rows.map((row) => row.cells.map((cell) => text(cell))),
    origin: originAt(printer, table.span),
  };
}

/** `Plicht voor het college: de bijstand verlagen` is `Het college verlaagt de bijstand`: the law says a duty in the present. */
function duty(printer: Printer, node: DutyStatement, ids: Ids): readonly LegalBlock[] {
  const file = printer.file(node.span.uri);
  const holder = file.raw(node.holder.span.start, node.holder.span.end).trim();
  const plural = isPlural(holder.replace(/^(?:de|het)\s+/u, ""));
  const [first] = node.items;
  const told =
    node.words === undefined || first !== undefined || node.open
      ? undefined
      : finiteWords(file, node.words.span, plural);
  if (told !== undefined && node.words !== undefined) {
    const said = wordsAsWritten(printer, node, ids, [`${holder} ${told}`], node.words.span.end);
    return /,|\b(?:dat|die|hoe|om|wat)\b/u.test(told) ? said : said.map(withoutCommas);
  }
  const open = node.open ? " in ieder geval" : "";
  const noun = first === undefined ? "plicht" : "plichten";
  const from = first?.span.start ?? node.words?.span.start ?? node.holder.span.end;
  const verb = plural ? "hebben" : "heeft";
  return wordsAsWritten(printer, node, ids, [`${holder} ${verb}${open} de volgende ${noun}: `], from);
}

/** Where the words hold a reference, they stay as they are. */
function finiteWords(file: Written, { start, end }: Span, plural: boolean): string | undefined {
  const [words, ...others] = file.words(start, end);
  return typeof words === "string" && others.length === 0 ? asFinite(words, plural) : undefined;
}

/** `doorgeven, binnen 2 weken …, als …`: behind a finite verb these need no comma. */
function withoutCommas(block: LegalBlock): LegalBlock {
  if (block.kind !== "zin") return block;
  const bare = (part: LegalInline): LegalInline =>
    typeof part === "string"
      ? part.replace(/, (?=(?:als|binnen|gedurende|elke?|uiterlijk|zolang|telkens)\b)/gu, " ")
      : part;
  return { ...block, content: block.content.map(bare) };
}

function rewritten(content: readonly LegalInline[], say: (text: string) => string): readonly LegalInline[] {
  return tidy(content.map((part) => (typeof part === "string" ? say(part) : part)));
}

/** `recht op X, eenmalig, als` is `eenmalig recht op X als`. */
function once(text: string): string {
  return text.replace(/\brecht op ([^,]+), eenmalig,?/u, "eenmalig recht op $1");
}

/** Who may depart from a rule: for whom, what for, and behind it that reasons are given. */
function power(printer: Printer, node: PowerStatement, ids: Ids): readonly LegalBlock[] {
  const blocks = wordsAsWritten(printer, node, ids);
  const motivated = node.tails.some(({ kind }) => kind === "WithMotivation");
  if (!motivated && !node.tails.some(({ kind }) => kind === "ForEffect" || kind === "InFavourOf"))
    return blocks;
  const said = blocks.map((block) =>
    block.kind === "zin" ? { ...block, content: rewritten(block.content, departure) } : block,
  );
  if (!motivated) return said;
  const actor = printer.file(node.span.uri).raw(node.actor.span.start, node.actor.span.end).trim();
  return [...said, sentence([`${actor} schrijft op waarom`], originAt(printer, node.span))];
}

function departure(text: string): string {
  return text
    .replace(/, ten gunste van ([^,.]+?)(?=,|\.|$| als )/u, " ten gunste van $1")
    .replace(/, met motivering,?/u, "")
    .replace(
      /, voor het effect ([^,.]+?),?(?=\.|$| als )/u,
      (_, name: string) => ` om het effect ${quotedName(name)} te bereiken`,
    );
}

/** `Vereiste voor de aanvraag: …` is `Voor de aanvraag geldt als vereiste dat …`. */
function requirement(printer: Printer, node: RequirementStatement): readonly LegalBlock[] {
  const file = printer.file(node.span.uri);
  const what = file.raw(node.for.span.start, node.for.span.end).trim();
  const context = { file, notionAt: printer.notionAt, choiceAt: printer.choiceAt };
  const late = clause(context, node.condition, "sub");
  const { start, end } = node.condition.span;
  const content =
    late === undefined
      ? [`Voor ${what} geldt dit vereiste: `, ...file.words(start, end)]
      : [`Voor ${what} geldt als vereiste dat `, ...put(file, late)];
  return [sentence(content, originAt(printer, node.span))];
}

/** `Niet van toepassing is artikel 3 (als …)` is `Artikel 3 is niet van toepassing (als …)`. */
function notApplicable(printer: Printer, node: NotApplicable, ids: Ids): readonly LegalBlock[] {
  const file = printer.file(node.span.uri);
  const [first, last] = [node.references[0], node.references.at(-1)];
  if (first === undefined || last === undefined) return wordsAsWritten(printer, node, ids);
  const verb =
    node.references.length > 1 || first.articleTo !== undefined || first.lidTo !== undefined ? "zijn" : "is";
  const places = file.words(first.span.start, last.span.end);
  return wordsAsWritten(printer, node, ids, [...places, ` ${verb} niet van toepassing`, " "], last.span.end);
}

/** Pieces as words. */
export function put(file: Written, pieces: readonly Piece[]): readonly LegalInline[] {
  return tidy(
    pieces.flatMap((piece) =>
      typeof piece === "string" || "kind" in piece ? [piece] : file.words(piece.start, piece.end),
    ),
  );
}
