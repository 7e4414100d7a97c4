// Numbers in Dutch words: `zes`, `vijfentwintig`, `anderhalf`; both ways.

import { numberWord } from "@andersom/publish";
import { fromInteger, one, rational, type Rational } from "@andersom/runtime";

const small = Array.from({ length: 20 }, (_, count) => numberWord(count));
const tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

const values = new Map<string, Rational>();
const words = new Map<number, string>();
const add = (word: string, value: number): void => {
  values.set(word, fromInteger(value));
  if (!words.has(value)) words.set(value, word);
};
small.forEach(add);
tens.forEach((ten, at) => {
  const value = (at + 2) * 10;
  add(ten, value);
  for (let unit = 1; unit < 10; unit++) {
    const word = unit === 1 ? "een" : small[unit]!;
    add(`${word}${word.endsWith("e") ? "ën" : "en"}${ten}`, value + unit);
  }
});
add("honderd", 100);
add("duizend", 1000);
values.set("anderhalf", rational(3n, 2n));
values.set("half", rational(1n, 2n));
// `een` is an article more often than a number; who reads it looks at what stands around it.
values.set("een", one);

/** Every word that is a number, longest first, for a pattern. */
export const numeralPattern: string = [...values.keys()].sort((a, b) => b.length - a.length).join("|");

/** The number of a word; undefined when it is no number. */
export function numeralValue(word: string): Rational | undefined {
  return values.get(word.toLowerCase());
}

/** `zes` for 6; undefined where running text would use figures. */
export function numeralFor({ n, d }: Rational): string | undefined {
  return d === 1n && n <= 20n ? words.get(Number(n)) : undefined;
}
