// Constant parts leave a condition without changing it.
import { describe, expect, it } from "vitest";
import { all, any, not, read } from "../sample-model.js";
import type { Expr } from "@andersom/semantics";
import { constantOf, simplified } from "./simplify.js";

const a = read("de inwoner volgt een opleiding");
const b = read("er zijn bijzondere individuele omstandigheden");
const yes: Expr = { op: "constant", value: true, type: { kind: "ja-nee" } };
const no: Expr = { op: "constant", value: false, type: { kind: "ja-nee" } };

describe("a condition with constant parts", () => {
  it.each([
    ["what always holds leaves an all-list", all(a, yes, b), all(a, b)],
    ["what never holds leaves a some-list", any(a, no, b), any(a, b)],
    ["a list of one is that one", all(a, not(no)), a],
    ["deep inside", all(a, any(b, not(no))), a],
  ])("%s", (_what, from, to) => {
    expect(simplified(from)).toEqual(to);
  });

  it("can be constant as a whole", () => {
    expect(constantOf(simplified(all(a, no)))).toBe(false);
    expect(constantOf(simplified(any(a, yes)))).toBe(true);
    expect(constantOf(simplified(a))).toBeUndefined();
  });
});

const choice = (value: string, comparison: "=" | "<>" = "="): Expr => ({
  op: "compare",
  comparison,
  left: a,
  right: { op: "constant", value, type: { kind: "keuze", options: ["bril", "gebit", "reis"] } },
  type: { kind: "ja-nee" },
});

describe("a condition that says something twice", () => {
  it.each([
    ["leaves out what another says already", all(any(a, b), a), all(a)],
    ["in a list of its own", all(any(a, b), all(b, a)), all(b, a)],
    ["leaves out a way that another closes", all(a, any(not(a), b)), all(a, b)],
    ["leaves out the same words", any(a, b, a), any(a, b)],
    [
      "knows that a choice has one answer",
      all(choice("bril"), any(choice("gebit"), b)),
      all(choice("bril"), b),
    ],
    ["and what it is not", all(choice("gebit", "<>"), choice("bril")), all(choice("bril"))],
    ["keeps what is still open", all(any(a, b), any(a, not(b))), all(any(a, b), any(a, not(b)))],
    ["tells what can never be as it is written", all(a, any(not(a), not(a))), all(a, any(not(a), not(a)))],
  ])("%s", (_what, from, to) => {
    const shape = (expr: Expr): unknown => {
      if (expr.op !== "all" && expr.op !== "any") return expr;
      return expr.items.length === 1 ? shape(expr.items[0]!.expr) : [expr.op, ...expr.items.map((one) => shape(one.expr))];
    }; // prettier-ignore
    expect(shape(simplified(from))).toEqual(shape(to));
  });
});
