// The adopted text of every example: all of it is there, once, in order, and each list closes.

import { readdirSync, readFileSync } from "node:fs";
import { lawsFor } from "@andersom/law";
import {
  adoptedText,
  articlesIn,
  inlineText,
  type LegalBlock,
  type LegalItem,
  type LegalText,
} from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = new URL("../../examples/", import.meta.url);

function read(name: string): { readonly model: DecisionModel; readonly text: LegalText } {
  const files = readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith(".andersom"))
    .map((uri) => ({ uri, text: readFileSync(new URL(`${name}/${uri}`, folder), "utf8") }));
  const project = compileProject([...files, ...lawsFor(files).map(({ uri, text }) => ({ uri, text }))]);
  const model = project.ordinances[0]!.model;
  const written = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  return { model, text: adoptedText(model, written, { on: "2026-03-01" }) };
}

function sentences(blocks: readonly LegalBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "tabel") return [];
    if (block.kind === "zin") return [inlineText(block.content)];
    return block.items.flatMap(({ content, blocks: below }) => [inlineText(content), ...sentences(below)]);
  });
}

function lists(blocks: readonly LegalBlock[]): readonly (readonly LegalItem[])[] {
  return blocks.flatMap((block) =>
    block.kind !== "lijst"
      ? []
      : [
          ...(block.style === "opsomming" ? [block.items] : []),
          ...block.items.flatMap(({ blocks: below }) => (block.style === "stappen" ? lists(below) : [])),
        ],
  );
}

/** What an item ends in: its own last words, or those of the list below it. */
function ending({ content, blocks }: LegalItem): string {
  const below = blocks.at(-1);
  const last = below?.kind === "lijst" ? below.items.at(-1) : undefined;
  return last === undefined ? inlineText(content) : ending(last);
}

/** Every object within plain data. */
function each(value: unknown, visit: (one: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) for (const one of value) each(one, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as Readonly<Record<string, unknown>>);
    for (const one of Object.values(value)) each(one, visit);
  }
}

/** Whatever the ordinance itself says that decides something: no facts, no examples, and nothing of a law. */
function ruleIds(model: DecisionModel): readonly string[] {
  const ids = new Set<string>();
  each({ ...model, examples: [], facts: [], laws: [], things: [] }, ({ id, place }) => {
    const own = place as { readonly source?: unknown; readonly instrument?: string } | undefined;
    if (typeof id === "string" && own?.source !== undefined && own.instrument === undefined) ids.add(id);
  });
  return [...ids];
}

const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(examples)("%s", (name) => {
  const { model, text } = read(name);
  const articles = articlesIn(text.body);
  const blocks = articles.flatMap((article) => [
    ...article.opening,
    ...article.leden.flatMap((lid) => lid.blocks),
  ]);

  it("has every article and lid of the model once, in order", () => {
    const wanted = model.articles.filter(({ place }) => place.instrument === undefined);
    const own = articles.filter(({ origin }) => origin.source !== undefined);
    expect(own.map(({ number }) => number)).toEqual(
      wanted.filter(({ number }) => !text.omitted.includes(`art_${number}`)).map(({ number }) => number),
    );
    for (const article of wanted) {
      const legal = own.find(({ number }) => number === article.number);
      const numbers = legal?.leden.map(({ number }) => number) ?? [];
      for (const { number } of article.leden.filter((lid) => lid.numberTo === undefined))
        if (number !== undefined) expect(numbers, `artikel ${article.number}`).toContain(number);
      const starts = numbers.map((number) => Number.parseInt(number ?? "1", 10));
      expect(starts, `artikel ${article.number}`).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it("gives every node an id of its own", () => {
    const ids = articles.flatMap(({ eId, leden }) => [eId, ...leden.map((lid) => lid.eId)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has every rule of the model in some place of the text", () => {
    const told = new Set<string>();
    each(text, ({ rules }) => {
      if (Array.isArray(rules)) for (const id of rules) told.add(String(id));
    });
    const wanted = ruleIds(model);
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((id) => !told.has(id))).toEqual([]);
  });

  it("has no sentence of more than 40 words", () => {
    for (const sentence of sentences(blocks)) {
      const plain = sentence.replace(/, (?:behalve )?van artikel .*?(?=, ten gunste| als |$)/u, "");
      expect(plain.split(/\s+/u).length, sentence).toBeLessThanOrEqual(40);
    }
  });

  it("closes every sentence and list once", () => {
    for (const sentence of sentences(blocks))
      expect(sentence).not.toMatch(
        /\.\.|;;|[,;:]\.|\s[.,;:]|undefined|\bals geldt: (?:de|het) \p{L}+ is \p{L}+\.$/u,
      );
    for (const items of lists(blocks)) {
      const ends = items.map(ending);
      expect(ends.at(-1)).toMatch(/\.$/u);
      if (ends.length > 1) expect(ends.at(-2)).toMatch(/; (?:en|of)$/u);
      for (const end of ends.slice(0, -2)) expect(end).toMatch(/;$/u);
    }
  });
});
