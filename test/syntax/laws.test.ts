// The laws of the parser in small; `npm run fuzz:parse` and `npm run fuzz:layout` run them in full.
import fc from "fast-check";
import { parse } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { harmless } from "./reviewed.js";
import { compare, deletions, meaning, random, relayout, samples, withComments } from "./laws.js";

describe("no throw", () => {
  it("on any string", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 200 }),
          fc.string({ unit: "binary", maxLength: 80 }),
        ),
        (text) => parse(text).ast.kind === "SourceFile",
      ),
      { numRuns: 1000 },
    );
  });
  it("on any run of the language's own words", () => {
    const words = fc.constantFrom(
      ..."de inwoner heeft recht op als is niet geen en of a. 1°. – ; : . , € 5 10% van artikel 2.1 lid 3 onderdeel b | > // ‘ ’ binnen 3 weken na er voor elk geldt dan gegeven effect begrip minstens hoogstens min plus \n".split(
        " ",
      ),
      "\n",
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        (list) => parse(list.join(" ")).ast.kind === "SourceFile",
      ),
      { numRuns: 1000 },
    );
  });
  it("on every seventh prefix of a sample", () => {
    for (const { text } of samples().filter((one) => one.text.length < 8000)) {
      for (let end = 0; end <= text.length; end += 7 * 13) parse(text.slice(0, end));
    }
  }, 300_000);
  it("on a sentence nested beyond reason", () => {
    const deep = `artikel 1 X\n De hoogte is ${"5% van ".repeat(5000)}de norm.`;
    expect(parse(deep).diagnostics.map((one) => one.code)).toEqual(["AND1017"]);
    const lists = `artikel 1 X\n De inwoner heeft recht op x als ${"er is een ding waarvoor geldt: ".repeat(3000)}de inwoner werkt.`;
    expect(parse(lists).diagnostics.map((one) => one.code)).toEqual(["AND1017"]);
  });
});

describe("layout never changes meaning", () => {
  it("re-indented and re-wrapped samples have the same tree or a loud error", () => {
    const next = random(1);
    const silent: string[] = [];
    for (const { name, text } of samples()) {
      const original = meaning(parse(text));
      for (let i = 0; i < 10; i++) {
        const variant = relayout(text, next);
        if (compare(original, variant) === "silent") silent.push(name);
      }
    }
    expect(silent).toEqual([]);
  }, 300_000);
  it("comments between words change nothing", () => {
    const next = random(2);
    for (const { name, text } of samples()) {
      const original = meaning(parse(text));
      const variant = withComments(text, next);
      expect(`${name}: ${compare(original, variant)}`).not.toBe(`${name}: silent`);
    }
  }, 300_000);
});

describe("a deleted mark", () => {
  it("is loud, or changes nothing, or is on the reviewed list", () => {
    const silent = samples()
      .filter((one) => one.text.length < 13_000)
      .flatMap((one) => deletions(one.text))
      .filter((one) => one.verdict === "silent" && !harmless(one.source, one.mark));
    expect(silent.map((one) => `${one.mark} ${one.source}`)).toEqual([]);
  }, 300_000);
});

describe("an error stays in its sentence", () => {
  it("leaves every other sentence intact", () => {
    const { text } = samples().find((one) => one.name.endsWith("inkomenstoeslag-rotterdam.andersom"))!;
    const broken = text.replace("hoogstens 130% van", "hoogstens hoogstens 130% van");
    const result = parse(broken);
    expect(result.diagnostics).toHaveLength(1);
    const kinds = result.ast.blocks.flatMap((block) => block.content.map((one) => one.kind));
    expect(kinds.filter((kind) => kind === "BrokenSentence")).toHaveLength(1);
    expect(kinds).toHaveLength(parse(text).ast.blocks.flatMap((block) => block.content).length);
  });
});
