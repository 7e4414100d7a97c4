// What the printer changes in the words of a file: references, conditions behind "als", and who judges.

import { children, isCondition, type AstNode, type Condition, type Reference } from "@andersom/syntax";
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
  const context: ClauseContext = { file, notionAt: printer.notionAt };
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
    if (isCondition(node)) condition(node, within?.kind === "Conjunction");
    for (const child of children(node)) visit(child, node);
  };
  // Of a conjunction that stays as it is, no part is turned around.
  const condition = (node: Condition, part: boolean): void => {
    const { start, end } = node.span;
    const before = file.slice(Math.max(0, start - 80), start);
    const told = /\b(?:als|zolang)\s+(geldt:\s*)$/u.exec(before);
    const late = told !== null || /\b(?:als|zolang|dat)\s*$/u.test(before);
    const pieces = clause(context, node, late && !part ? "sub" : "written");
    if (pieces === undefined) return;
    const from = told === null || part ? start : start - told[1]!.length;
    edits.push({ start: from, end, pieces });
  };
  visit(root);
  return edits;
}
