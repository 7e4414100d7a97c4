/** Ways to walk the tree: children, depth-first, the node at an offset, the way up from it. */
import type { BaseNode, SourceFile } from "./ast/index.js";

/** Any node, or any part of one that has a kind and a place (a tail, a label has none). */
export type AstNode = BaseNode;

/** The nodes directly below a node, in written order. */
export function children(node: AstNode): AstNode[] {
  const out: AstNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key !== "span" && key !== "kind") gather(value, out);
  }
  return out.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Parts without a kind (a negation, a comparison) are looked through. */
function gather(value: unknown, out: AstNode[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const one of value) gather(one, out);
  else if (isNode(value)) out.push(value);
  else for (const [key, part] of Object.entries(value)) if (key !== "span") gather(part, out);
}

function isNode(value: object): value is AstNode {
  return "kind" in value && "span" in value && typeof value.kind === "string";
}

/** Visits a node and everything below it; return `false` to leave out what is below. */
export function walk(
  node: AstNode,
  visit: (node: AstNode, parents: readonly AstNode[]) => boolean | void,
  parents: readonly AstNode[] = [],
): void {
  if (visit(node, parents) === false) return;
  const below = [...parents, node];
  for (const child of children(node)) walk(child, visit, below);
}

/** The smallest node that holds the offset; its end counts as inside. */
export function nodeAt(file: SourceFile, offset: number): AstNode | undefined {
  const path = ancestors(file, offset);
  return path[path.length - 1];
}

/** The nodes that hold the offset, from the file down to the smallest. */
export function ancestors(file: SourceFile, offset: number): AstNode[] {
  const path: AstNode[] = [];
  let node: AstNode | undefined = file;
  while (node !== undefined && node.span.start <= offset && offset <= node.span.end) {
    path.push(node);
    const holders: AstNode[] = children(node).filter(
      (child) => child.span.start <= offset && offset <= child.span.end,
    );
    // Two neighbours may touch at the offset: the one that starts there is meant.
    node =
      holders.find((child) => child.span.start <= offset && offset < child.span.end) ??
      holders[holders.length - 1];
  }
  return path;
}
