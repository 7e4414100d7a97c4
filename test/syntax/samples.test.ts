// The samples: every sentence of three real texts and one reversed ordinance parses without a diagnostic.
import { parse, walk } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { samples } from "./laws.js";

describe("samples", () => {
  for (const { name, text } of samples()) {
    it(`${name} parses`, () => {
      const result = parse(text, name);
      expect(result.diagnostics.map((one) => `${one.span.start}: ${one.code} ${one.message}`)).toEqual([]);
      walk(result.ast, (node, parents) => {
        expect(node.kind).not.toBe("BrokenSentence");
        const parent = parents[parents.length - 1];
        expect(node.span.start).toBeLessThanOrEqual(node.span.end);
        if (parent?.kind === "Block") expect(node.span.start).toBeGreaterThanOrEqual(parent.span.start);
      });
    });
  }
});
