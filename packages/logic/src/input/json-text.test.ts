// JSON with places: the same values as JSON.parse, and a Dutch message with its place for everything else.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson, placeOf } from "./json-text.js";

/** The message and the text that is marked. */
function fault(text: string): string {
  const read = parseJson(text);
  if (read.ok) throw new Error(`no fault in ${text}`);
  const { message, start, end } = read.fault;
  return `${JSON.stringify(text.slice(start, end))} ${message}`;
}

describe("JSON", () => {
  it("is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, spaces) => {
        const written = JSON.stringify(JSON.parse(text), null, spaces);
        const read = parseJson(written);
        expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(written)));
      }),
    );
  });

  it("is refused where JSON.parse refuses it, and never throws", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), (text, where, extra) => {
        const at = where % (text.length + 1);
        const broken = text.slice(0, at) + extra + text.slice(at + 1);
        const read = parseJson(broken);
        let valid = true;
        try {
          JSON.parse(broken);
        } catch {
          valid = false;
        }
        // Only a key that occurs twice is ours to refuse.
        if (read.ok !== valid) expect(!read.ok && read.fault.message).toMatch(/twee keer|te diep/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuses, when asked, a number that would be rounded unseen", () => {
    const read = (text: string): boolean => parseJson(text, { exactNumbers: true }).ok;
    const whole = ["0", "-0.00", "1401.50", "1e21", "999999999999999", "1000000000000000000000", "2.5e-7"];
    expect(whole.filter((text) => !read(text))).toEqual([]);
    expect(["1e400", "1e-400", "0.1234567890123456", "9007199254740993"].filter(read)).toEqual([]);
  });

  it("keeps the place of every value", () => {
    const text = '{ "inwoner": { "a/b": [1, "twee"] } }';
    const read = parseJson(text);
    const shown = (pointer: string) => {
      const place = read.ok ? placeOf(read.places, pointer) : undefined;
      return place && text.slice(place.start, place.end);
    };
    expect(shown("/inwoner/a~1b/1")).toBe('"twee"');
    expect(shown("/inwoner/a~1b")).toBe('[1, "twee"]');
    expect(shown("/inwoner/nergens")).toBe('{ "a/b": [1, "twee"] }');
    expect(shown("/elders/x")).toBe(text);
  });
});

describe("a message", () => {
  it.each([
    ["", '"" De gegevens houden op terwijl er nog een waarde moet komen.'],
    ['{"a": 1,}', '"}" Er staat een komma te veel voor de ‘}’.'],
    ['{"a": [1 2]}', '"1" Na deze waarde ontbreekt een komma.'],
    ['{"a" 1}', '"1" Achter de naam ‘a’ ontbreekt een dubbele punt.'],
    ["{a: 1}", '"a" Hier hoort een naam te staan, tussen dubbele aanhalingstekens.'],
    ['{"a": nee}', '"nee" ‘nee’ kan hier niet. Schrijf false voor nee.'],
    [
      '{"a": 1.401,50}',
      '"5" Een getal heeft in JSON een punt en geen komma: schrijf 1401.50, of "1401,50" als tekst.',
    ],
    [
      '{"a": € 12}',
      '"€" ‘€’ is geen getal zoals JSON het schrijft. Schrijf 1401.50, of "1401,50" tussen aanhalingstekens.',
    ],
    ['{"a": “x”}', '"“" Gebruik rechte dubbele aanhalingstekens: "…".'],
    ['{"a": "x', '"\\"x" Deze tekst wordt niet afgesloten met een aanhalingsteken.'],
    ['{"a": {"b": 1}', '"{" Deze ‘{’ wordt nergens gesloten met een ‘}’.'],
    ['{"a": 1, "a": 2}', '"\\"a\\"" De naam ‘a’ staat er twee keer.'],
    ["[1]]", '"]" Na het einde van de gegevens staat nog tekst.'],
    ["{} // x", '"/" Na het einde van de gegevens staat nog tekst.'],
    ["[1}", '"}" Hier staat ‘}’, maar de ‘[’ van eerder wil eerst een ‘]’.'],
  ])("for %s", (text, expected) => expect(fault(text)).toBe(expected));

  it("survives nesting without end", () => {
    expect(fault("[".repeat(100_000))).toContain("te diep");
  });
});
