// Documents to try the forms on: the public version of every example, and one with every kind of block and hostile words.
import {
  adoptedText,
  legalDocument,
  publicVersion,
  type Block,
  type Document,
  type Inline,
} from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";

export const day = "2026-03-01";

/** The folders of the examples. */
export const examples = ordinanceFolders("examples");

const made = new Map<string, Document>();

/** The public version of an example, made once. */
export function exampleDocument(folder: string): Document {
  const known = made.get(folder);
  if (known !== undefined) return known;
  const { model } = compileProject(withLaws(ordinanceFiles(folder))).ordinances[0]!;
  const document = publicVersion(model, { on: day });
  made.set(folder, document);
  return document;
}

/** The text that is adopted, of the same example. */
export function adoptedDocument(folder: string): Document {
  const files = ordinanceFiles(folder);
  const project = compileProject(withLaws(files));
  const { model } = project.ordinances[0]!;
  const parsed = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  return legalDocument(adoptedText(model, parsed, { on: day }));
}

/** Every kind of block, at every place where it may stand, with the same words in each. */
export function everything(words: string): Document {
  const line: Inline[] = [words, { form: "strong", content: [words] }];
  const blocks = (depth: number): Block[] => [
    { kind: "paragraph", content: [...line, { form: "link", section: "tweede", content: [words] }] },
    { kind: "paragraph", content: [{ form: "link", section: "nergens", content: line }] },
    {
      kind: "list",
      ordered: depth % 2 === 1,
      items: [
        { content: line, blocks: depth > 0 ? blocks(depth - 1) : [] },
        { content: line, blocks: [] },
      ],
    },
    {
      kind: "list",
      ordered: false,
      marks: "written",
      items: [
        { content: ["1.", " ", ...line], blocks: depth > 0 ? blocks(depth - 1) : [] },
        { content: [words, " ", ...line], blocks: [] },
      ],
    },
    {
      kind: "table",
      caption: words,
      headers: [words, words],
      rows: [[words, words], [words]],
      marked: [[[words], [{ form: "strong", content: [words] }]], [[words]]],
    },
    { kind: "table", caption: "", headers: [words], rows: [] },
    { kind: "note", content: depth > 0 ? blocks(depth - 1) : [] },
    { kind: "quote", content: line },
    { kind: "story", title: words, content: depth > 0 ? blocks(depth - 1) : [] },
    { kind: "definitions", entries: [{ term: words, meaning: depth > 0 ? blocks(depth - 1) : [] }] },
    { kind: "sources", text: words },
  ];
  const chain = (depth: number): Document["sections"] =>
    depth === 0 ? [] : [{ id: "zelfde", title: words, blocks: blocks(0), sections: chain(depth - 1) }];
  return {
    title: words,
    subtitle: words,
    facts: [{ name: words, value: words }],
    opening: blocks(1),
    sections: [
      { id: "eerste", title: words, blocks: blocks(2), sections: chain(8) },
      { id: "tweede", title: words, blocks: [], sections: [] },
    ],
  };
}

/** All words of a document, in reading order. */
export function wordsOf(document: Document): string[] {
  const inline = (one: Inline): string => (typeof one === "string" ? one : one.content.map(inline).join(""));
  const line = (content: readonly Inline[]): string => content.map(inline).join("");
  const block = (one: Block): string[] => {
    switch (one.kind) {
      case "paragraph":
      case "quote":
        return [line(one.content)];
      case "list":
        return one.items.flatMap(({ content, blocks }) => [line(content), ...blocks.flatMap(block)]);
      case "table":
        return [one.caption, ...one.headers, ...one.rows.flat()];
      case "note":
        return one.content.flatMap(block);
      case "story":
        return [one.title, ...one.content.flatMap(block)];
      case "definitions":
        return one.entries.flatMap(({ term, meaning }) => [term, ...meaning.flatMap(block)]);
      case "sources":
        return [one.text];
    }
  };
  const section = (one: Document["sections"][number]): string[] => [
    one.title,
    ...one.blocks.flatMap(block),
    ...one.sections.flatMap(section),
  ];
  return [
    document.title,
    document.subtitle,
    ...document.facts.flatMap(({ name, value }) => [name, value]),
    ...document.opening.flatMap(block),
    ...document.sections.flatMap(section),
  ].flatMap(splitWords);
}

/** Words between spaces and after hyphens, where a line may end; the colon that a form may put behind a name is not part of it. */
export function splitWords(text: string): string[] {
  return text
    .split(/\s+|(?<=\p{L}-)/u)
    .flatMap((word) => (/^:?$/u.test(word) ? [] : [word.replace(/:$/u, "")]));
}

/** Words that are in the first list more often than in the second. */
export function missing(words: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
