// What the printer changes in the words of a file: references, conditions behind "als", and who judges.

import {
  children,
  isCondition,
  type AstNode,
  type Condition,
  type Override,
  type Reference,
  type Statement,
} from "@andersom/syntax";
import { clause, type ClauseContext } from "./clause.js";
import { countArticle } from "./count-noun.js";
import type { Printer } from "./printer.js";
import { reference } from "./references.js";
import type { Edit, Written } from "./written.js";

/** The edits of one file. `articleAt` says in which article a place lies. */
export function editsOf(
  printer: Printer,
  root: AstNode,
  file: Written,
  articleAt: (offset: number) => string | undefined,
): readonly Edit[] {
  const edits: Edit[] = [];
  const context: ClauseContext = { file, notionAt: printer.notionAt, choiceAt: printer.choiceAt };
  const visit = (node: AstNode, within?: AstNode): void => {
    if (node.kind === "Reference") {
      const article = articleAt(node.span.start);
      const { start, end } = node.span;
      const printed = reference(node as Reference, file, {
        laws: printer.laws,
        profile: printer.profile,
        ...(article === undefined ? {} : { article }),
      });
      const meant = printer.profile === "klassiek" ? meantAt(file, start, end) : undefined;
      if (meant === undefined) edits.push({ start, end, pieces: [printed] });
      else edits.push({ start: meant.start, end, pieces: [", bedoeld in ", printed, meant.close] });
      return;
    }
    const turned = afterOverride(node, file);
    if (turned !== undefined) edits.push(turned);
    const counted = counting(node as Statement, file);
    if (counted !== undefined) edits.push(counted);
    if (isCondition(node)) condition(node, within?.kind === "Conjunction");
    for (const child of children(node)) visit(child, node);
  };
  // Of a conjunction that stays as it is, no part is turned around.
  const condition = (node: Condition, part: boolean): void => {
    const { start, end } = node.span;
    const before = file.slice(Math.max(0, start - 80), start);
    const told = /\b(?:als|zolang)\s+(geldt:\s*)$/u.exec(before);
    // `waarvoor geldt: X` and `in elke maand geldt: X` are `geldt dat` with the verb of X at its end.
    const that = told === null ? /(?<!\bals )\bgeldt(:\s*)$/u.exec(before) : null;
    const late = told !== null || that !== null || /\b(?:als|zolang|dat)\s*$/u.test(before);
    const pieces = clause(context, node, late && !part ? "sub" : "written");
    if (pieces === undefined) return;
    const lead = part ? undefined : (told ?? that)?.[1];
    edits.push({
      start: start - (lead?.length ?? 0),
      end,
      pieces: that === null || part ? pieces : [" dat ", ...pieces],
    });
  };
  visit(root);
  return edits;
}

/** Words before "in" that say themselves that something stands there. */
const standing =
  /^(?:staat|staan|stond|zoals|bepaald|bepaalde|genoemd|genoemde|bedoeld|bedoelde|vermeld|opgenomen|geregeld|gesteld|beschreven|is|zijn)$/u;

/** `de premie in artikel 7.2` is `de premie, bedoeld in artikel 7.2,` in the classic style. */
function meantAt(
  file: Written,
  start: number,
  end: number,
): { readonly start: number; readonly close: string } | undefined {
  const before = file.slice(Math.max(0, start - 80), start);
  const [lead, word] = /(?<=(?:^|\s)(\p{L}+))\s+in\s+$/u.exec(before) ?? [];
  if (lead === undefined || word === undefined || standing.test(word)) return undefined;
  const close = /^\s*(?:[.;,)]|$)/u.test(file.slice(end, end + 10)) ? "" : ",";
  return { start: start - lead.length, close };
}

/** `In afwijking van lid 3 geldt: het college kan …` is `In afwijking van lid 3 kan het college …`. */
function afterOverride(node: AstNode, file: Written): Edit | undefined {
  const { override } = node as AstNode & { readonly override?: Override };
  const place = override?.references.at(-1)?.span.end;
  const subject = subjectOf(node as Statement);
  if (override === undefined || place === undefined || subject === undefined || subject.start < place)
    return undefined;
  const [words, verb] = /^\s*(\p{L}+)/u.exec(file.slice(subject.end, node.span.end)) ?? [];
  if (words === undefined || verb === undefined) return undefined;
  return { start: place, end: subject.end + words.length, pieces: [` ${verb} `, subject] };
}

/** `recht op premie` is `recht op een premie`, `kan proefplaats verlenen` is `kan een proefplaats verlenen`. */
function counting(node: Statement, file: Written): Edit | undefined {
  if (node.kind !== "RightStatement" && node.kind !== "PowerStatement") return undefined;
  const { start, end } = (node.kind === "RightStatement" ? node.right : node.words).span;
  const words = file.raw(start, end);
  const name = node.kind === "RightStatement" ? words : /^(.+) verlenen$/u.exec(words)?.[1];
  const article = name === undefined ? "" : countArticle(name);
  return article === "" ? undefined : { start, end: start, pieces: [article] };
}

/** The words before the finite verb, where the tree tells them apart. */
function subjectOf(node: Statement): { readonly start: number; readonly end: number } | undefined {
  switch (node.kind) {
    case "RightStatement":
      return { start: node.subject.span.start, end: node.subject.span.end };
    case "PowerStatement":
    case "ActStatement":
      return { start: node.actor.span.start, end: node.actor.span.end };
    case "DefinitionStatement":
    case "CapStatement": {
      const [first, last] = [node.names[0], node.names.at(-1)];
      return first === undefined || last === undefined
        ? undefined
        : { start: first.span.start, end: last.span.end };
    }
    default:
      return undefined;
  }
}
