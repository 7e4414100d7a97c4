// Places move with what is typed before them, and grow with what is typed in them.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved } from "./moved.js";

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { uri: "v", start, end: start + words.length };
};

describe("a place", () => {
  const before = "een twee drie";

  it.each([
    ["before a change stays", "een", "een twee en drie", "een"],
    ["after it moves", "drie", "nu een twee drie", "drie"],
    ["around it grows", "twee", "een twintigee drie", "twintigee"],
    ["around it shrinks", "een twee", "een drie", "een"],
  ])("%s", (_, words, after, wanted) => {
    const place = moved(before, after)(at(before, words));
    expect(place && after.slice(place.start, place.end).trim()).toBe(wanted);
  });

  it("between two changes stays what it was", () => {
    const long = "effect a\n\nartikel 1 Een\n\nartikel 2 Twee\n";
    const after = "effect a\n\neffect b\n\nartikel 1 Een\n\nartikel 2 Twee\n  Effect: b.\n";
    const place = moved(long, after)(at(long, "artikel 1 Een"));
    expect(place && after.slice(place.start, place.end)).toBe("artikel 1 Een");
  });

  it("is gone with its words", () => {
    expect(moved(before, "een  drie")(at(before, "twee"))).toBeUndefined();
  });

  it("never leaves the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (one, other, a, b) => {
        const [start, end] = [Math.min(a, b, one.length), Math.min(Math.max(a, b), one.length)];
        const place = moved(one, other)({ uri: "v", start, end });
        if (place === undefined) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(other.length);
        expect(place.start).toBeLessThanOrEqual(place.end);
      }),
    );
  });
});
