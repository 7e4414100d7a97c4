// Walking the tree: every node lies within its parent, and the smallest node is found.
import { describe, expect, it } from "vitest";
import { parse } from "./parse.js";
import { ancestors, children, nodeAt, walk } from "./visit.js";

const text =
  "artikel 1 Hoogte\nlid 1\n  De hoogte is het laagste van 10% van de kosten en € 100, maar minstens € 5, als de inwoner geen studie volgt.\n";

describe("visit", () => {
  const { ast, diagnostics } = parse(text);
  it("reads the text", () => expect(diagnostics).toEqual([]));
  it("finds the smallest node", () => {
    expect(nodeAt(ast, text.indexOf("€ 100") + 1)?.kind).toBe("MoneyLiteral");
    expect(ancestors(ast, text.indexOf("studie") + 1).map((node) => node.kind)).toEqual([
      "SourceFile",
      "Block",
      "DefinitionStatement",
      "Predicate",
    ]);
  });
  it("keeps children within their parent", () => {
    walk(ast, (node) => {
      for (const child of children(node)) {
        expect(child.span.start).toBeGreaterThanOrEqual(node.span.start);
        expect(child.span.end).toBeLessThanOrEqual(node.span.end);
      }
    });
  });
});
