// The expressions of the built command find what those of the sources find.
import { expect, it } from "vitest";
import { plainExpression } from "./expressions.mjs";

function made(literal: string): RegExp {
  const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(plainExpression(literal)) ?? [];
  return new RegExp(source, flags);
}

it("has the same letters in Latin, and those of other scripts", () => {
  const letter = made("/^\\p{L}$/u");
  const inClass = made("/^[\\p{L}’-]$/u");
  for (let code = 0; code < 0x250; code++) {
    const one = String.fromCodePoint(code);
    expect([one, letter.test(one)]).toEqual([one, /^\p{L}$/u.test(one)]);
    expect([one, inClass.test(one)]).toEqual([one, /^[\p{L}’-]$/u.test(one)]);
  }
  for (const one of "λждאبकก") expect(letter.test(one)).toBe(true);
  for (const one of "€–’… •½²") expect(letter.test(one)).toBe(false);
});

it.each([
  ["/(?<!\\p{L})zich(?!\\p{L})/gu", "Zij schrijft zich in, niet zichzelf."],
  ["/^(?:de|het) (\\p{L}+e) categorie\\.?$/iu", "De derde categorie."],
  ["/[^\\p{L}\\d]+/u", "drie–vier één"],
  ["/^een (?<what>[^.]+)\\[\\p{L}\\]$/iu", "Een reiziger[á]"],
  ["/\\p{Lu}\\p{L}*/gu", "Élan en Šport"],
])("%s finds the same", (literal, text) => {
  const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
  const expected = text.match(new RegExp(source, flags));
  expect(expected).not.toBeNull();
  expect([...text.match(made(literal))!]).toEqual([...expected!]);
});

it("drops `u` beside `i` only where nothing asks for it", () => {
  expect(plainExpression("/^het gaat om (.+)$/iu")).toBe("/^het gaat om (.+)$/i");
  expect(plainExpression("/^\\p{Lu}/iu")).toBe("/^\\p{Lu}/iu");
  expect(plainExpression("/\\u{1f600}/giu")).toBe("/\\u{1f600}/giu");
  expect(plainExpression("/^het gaat om/u")).toBe("/^het gaat om/u");
});
