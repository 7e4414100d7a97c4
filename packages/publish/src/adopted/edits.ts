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
      edits.push({ start, end, pieces: [printed] });
      return;
    }
    const turned = afterOverride(node, file);
    if (turned !== undefined) edits.push(turned);
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
