// The laws of the formatter on every sample and example, and on random variants; `npm run fuzz:format` has many more.
import { format } from "@andersom/prettier-plugin";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordinances } from "../syntax/laws.js";
import { exampleFolders } from "./folders.js";
import { broken, brokenRange, damaged, fragments, modelOf, otherLayout, random } from "./laws.js";

const whole = ordinances();
const small = whole.flatMap(fragments).map((sample) => ({ ...sample, tidy: format(sample.text).text }));
const fragment = fc.constantFrom(...small);
const seed = fc.nat();

describe("the formatter", () => {
  it.each(whole.map(({ name, text }) => [name, text] as const))("keeps what %s says", (_, text) => {
    expect(broken(text, random(1))).toBeUndefined();
  });

  it("makes one text of all layouts", () => {
    const law = fc.property(fragment, seed, (sample, number) => {
      const next = random(number);
      const { text, wrong } = otherLayout(sample, sample.tidy, next);
      expect(wrong ?? broken(text, next)).toBeUndefined();
    });
    fc.assert(law, { numRuns: 60 });
  });

  it("loses nothing of a text in which something is wrong", () => {
    const law = fc.property(fragment, seed, ({ text }, number) => {
      const next = random(number);
      expect(broken(damaged(text, next), next)).toBeUndefined();
      expect(brokenRange(text, next)).toBeUndefined();
    });
    fc.assert(law, { numRuns: 60 });
  });

  it("lays out any characters without throwing", () => {
    const law = fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(format(format(text).text).broken.length).toBeGreaterThanOrEqual(0);
    });
    fc.assert(law, { numRuns: 200 });
  });

  it.each(exampleFolders().map(({ name, files }) => [name, files] as const))(
    "leaves the decision model of %s as it is",
    (_, files) => {
      const others = (uri: string): string[] =>
        files.filter((one) => one.uri !== uri).map(({ text }) => text);
      const tidy = files.map(({ uri, text }) => ({ uri, text: format(text, { others: others(uri) }).text }));
      expect(modelOf(tidy)).toBe(modelOf(files));
    },
  );
});
