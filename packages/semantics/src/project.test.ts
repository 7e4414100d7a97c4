// Promises about any input: compiling never throws, is plain data, and does not depend on the order of files.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileProject, type ProjectFile } from "./project.js";
import { ordinance } from "./testing/ordinance.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = "examples/individuele-inkomenstoeslag/";
const files: readonly ProjectFile[] = readdirSync(root + folder)
  .filter((name) => name.endsWith(".andersom"))
  .map((uri) => ({ uri, text: readFileSync(root + folder + uri, "utf8") }));

/** The first voorbeelden are enough to break things with. */
const small = files.map(({ uri, text }) => ({ uri, text: text.slice(0, 7_000) }));

const rich = ordinance({
  blocks: `gegevens van de inwoner
  inkomen: bedrag per maand, van elke maand.
  leefvorm: keuze uit alleenstaand of gehuwd.
  kinderen: nul of meer inwoners, per stuk kind.
  partner: nul of een inwoner.

begrip grens per maand
  is:
    | leefvorm | grens |
    | gehuwd   | € 10  |
    | elke     | € 20  |
`,
  condition: "voor elk van de kinderen geldt dat het inkomen is op de peildatum hoogstens de grens",
  rules: `lid 2
  De hoogte van de toeslag is, per schijf van de grens per maand:
    | deel               | percentage |
    | tot en met € 1.000 | 0%         |
    | daarboven          | 100%       |

lid 3
  In afwijking van lid 2 geldt: de hoogte van de toeslag is het laagste van € 5 en 10% van de grens, naar boven afgerond op hele euro's.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toeslag hoger vaststellen als het effect meedoen anders niet wordt bereikt.
  De hoogte van de toeslag is dan hoogstens € 8.

voorbeeld Een
  Gegeven het inkomen is in maart 2026 € 5.
  Dan de inwoner heeft recht op toeslag.
`,
});

describe("compiling", () => {
  it("finds nothing to say about the example", () => {
    const { diagnostics, counts, ordinances } = compileProject(files);
    expect(diagnostics).toEqual([]);
    expect(counts).toMatchObject({ unknown: 0, twoReadings: 0 });
    expect(ordinances).toHaveLength(1);
  });

  it("gives plain data", () => {
    const { ordinances } = compileProject(files);
    expect(JSON.parse(JSON.stringify(ordinances))).toEqual(ordinances);
  });

  it("gives the same whatever the order of the files", () => {
    const expected = JSON.stringify(compileProject(files));
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
        expect(JSON.stringify(compileProject(shuffled))).toBe(expected);
      }),
      { numRuns: 3 },
    );
  });

  it("places every message in a file that there is, within its text", () => {
    const broken = files.map(({ uri, text }) => ({ uri, text: text.replaceAll("de inwoner", "de burger") }));
    const { diagnostics } = compileProject(broken);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { span } of diagnostics) {
      const text = broken.find(({ uri }) => uri === span.uri)?.text ?? "";
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });
});

/** Words that change what a sentence is. */
const WORDS = [
  ..."als en of niet geen is zijn recht lid artikel onderdeel hoogstens minstens per maand waarvoor geldt dat van de".split(
    " ",
  ),
  ..."begrip gegevens voorbeeld maatwerk wet tabel | > : ; . , ‘ ’ € % [gat] 1°. a. — 9999999999999999 \n \n\n".split(
    " ",
  ),
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
});

function mutate(
  text: string,
  { at, length, words }: { at: number; length: number; words: readonly string[] },
): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + words.map((word) => ` ${word} `).join("") + text.slice(start + length);
}

describe("compiling never throws", () => {
  it("on nothing", () => {
    expect(compileProject([]).ordinances).toEqual([]);
    expect(compileProject([{ uri: "leeg.andersom", text: "" }]).diagnostics).toEqual([]);
  });

  it("on every beginning of a text", () => {
    for (let end = 0; end <= rich.length; end += 7) {
      expect(() => compileProject([{ uri: "x.andersom", text: rich.slice(0, end) }])).not.toThrow();
    }
  });

  it("on changed texts", () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        const text = mutations.reduce(mutate, rich);
        const { parse: _parse, ...project } = compileProject([{ uri: "x.andersom", text }]);
        expect(JSON.parse(JSON.stringify(project))).toEqual(project);
      }),
      { numRuns: 60 },
    );
  });

  it("on changed files of the example", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 6 }), (mutations) => {
        const changed = small.map((file, index) => {
          const mine = mutations.filter(([which]) => which % small.length === index);
          return { ...file, text: mine.reduce((text, [, one]) => mutate(text, one), file.text) };
        });
        compileProject(changed);
      }),
      { numRuns: 8 },
    );
  });

  it("on lines in another order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rich.split("\n")), (lines) => {
        compileProject([{ uri: "x.andersom", text: lines.join("\n") }]);
      }),
      { numRuns: 60 },
    );
  });
});
