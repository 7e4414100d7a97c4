// The scanner against the lexer that Chevrotain makes of the same token types: the same atoms at the same places.
import { Lexer, type IToken } from "chevrotain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomTypes } from "./atoms.js";
import { scan } from "./scan.js";

const lexer = new Lexer(atomTypes, { ensureOptimizations: true, positionTracking: "full" });

const plain = (token: IToken): unknown => [
  token.tokenType.name,
  token.image,
  [token.startOffset, token.startLine, token.startColumn],
  [token.endOffset, token.endLine, token.endColumn],
];

function same(text: string): void {
  const expected = lexer.tokenize(text);
  const { tokens, comments } = scan(text);
  expect(tokens.map(plain)).toEqual(expected.tokens.map(plain));
  expect(comments.map(plain)).toEqual((expected.groups["comments"] ?? []).map(plain));
}

describe("scan", () => {
  it.each([
    "De hoogte is € 1.401,50 per maand, 105% van x.\r\n  > prose {naam} // noot\r// noot\n",
    '‘een naam\nover regels’ ‘los\n\n’ "a" “b” [gat] [los\n a. b.c 1°. 2° 23ste 8a 12ab 5abc',
    "cao-lonen bh's u-vorm a//b https://x.nl/a//b, http:/ x > y – z -1 *** | é ẽ ĳ \u1680 a\u1680b \u00a0 \ufeff 😀",
  ])("%j", same);

  it("agrees on any text", () => {
    const pieces = fc.constantFrom(
      ..."a|b.|1|9|°|.|,|:|;|’|'|‘|\"|/|//|-|–| |\n|\r|\r\n|>|x|é|€|%|*|(|[|]|ste|https://|\t|_|\u1680|\u2003|~|{".split(
        "|",
      ),
      "|",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => same(list.join(""))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), same), { numRuns: 500 });
  });
});
