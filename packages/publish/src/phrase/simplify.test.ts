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
