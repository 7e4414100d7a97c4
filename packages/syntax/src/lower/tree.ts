/** Small readers of the concrete tree, shared by all chapters of the lowering. */
import type { CstElement, CstNode, IToken } from "chevrotain";
import type { Condition } from "../ast/index.js";
import type { Span } from "../span.js";
import { endOf, spanOf } from "../tokens/place.js";

export interface LowerContext {
  readonly uri: string;
  readonly text: string;
  /** Values may hold conditions (`waarvoor geldt: …`) and conditions hold values: handed along so that no file imports in a circle. */
  readonly conjunction: (context: LowerContext, node: CstNode) => Condition;
}

export function isToken(element: CstElement): element is IToken {
  return "image" in element;
}
/** The first child rule of that name. */
export function kid(node: CstNode, name: string): CstNode | undefined {
  return node.children[name]?.[0] as CstNode | undefined;
}
/** A child rule that the grammar promises. */
export function need(node: CstNode, name: string): CstNode {
  const found = kid(node, name);
  if (found === undefined) throw new Error(`The grammar promises ${name} in ${node.name}.`);
  return found;
}
export function kids(node: CstNode, name: string): readonly CstNode[] {
  return (node.children[name] ?? []) as CstNode[];
}
export function tok(node: CstNode, name: string): IToken | undefined {
  return node.children[name]?.[0] as IToken | undefined;
}
export function toks(node: CstNode, name: string): readonly IToken[] {
  return (node.children[name] ?? []) as IToken[];
}
/** Every token below a node, in written order. */
export function tokensOf(node: CstNode): IToken[] {
  const out: IToken[] = [];
  collect(node, out);
  for (let i = 1; i < out.length; i++) {
    if (out[i - 1]!.startOffset > out[i]!.startOffset)
      return out.sort((a, b) => a.startOffset - b.startOffset);
  }
  return out;
}
function collect(node: CstNode, out: IToken[]): void {
  const { children } = node;
  for (const name in children) {
    const elements = children[name]!;
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      if (isToken(element)) out.push(element);
      else collect(element, out);
    }
  }
}
/** The first child of a rule that has one kind of child, or the first of another kind than `but`. */
export function only(node: CstNode, but?: string): { name: string; element: CstElement } | undefined {
  for (const name in node.children) {
    const element = name === but ? undefined : node.children[name]?.[0];
    if (element !== undefined) return { name, element };
  }
  return undefined;
}
/** The direct children of a node in written order, with the names under which they stand. */
export function ordered(node: CstNode): { name: string; element: CstElement; start: number }[] {
  const out: { name: string; element: CstElement; start: number }[] = [];
  for (const [name, elements] of Object.entries(node.children)) {
    for (const element of elements)
      out.push({
        name,
        element,
        start: isToken(element) ? element.startOffset : (element.location?.startOffset ?? 0),
      });
  }
  return out.sort((a, b) => a.start - b.start);
}
export function nodeSpan(context: LowerContext, node: CstNode): Span {
  const location = node.location;
  if (location?.endOffset !== undefined && location.startOffset >= 0 && !Number.isNaN(location.startOffset)) {
    return { uri: context.uri, start: location.startOffset, end: location.endOffset + 1 };
  }
  const all = tokensOf(node);
  return all.length > 0 ? spanOf(context.uri, all) : { uri: context.uri, start: 0, end: 0 };
}
export function tokenSpan(context: LowerContext, token: IToken): Span {
  return { uri: context.uri, start: token.startOffset, end: endOf(token) };
}
