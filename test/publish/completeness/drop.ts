// Takes each item, row and paragraph out of a public version, and asks whether the check of completeness notices.

import {
  inventory,
  manyMentions,
  type Block,
  type Document,
  type ItemKind,
  type ListItem,
  type Section,
} from "@andersom/publish";
import type { Example } from "./examples.js";
import { isFixedText } from "./fixed-sentences.js";

export interface Dropped {
  readonly removed: number;
  /** Removals after which an item is reported as missing. */
  readonly detected: number;
  /** Of which kinds an item was reported. */
  readonly kinds: ReadonlySet<ItemKind>;
  /** The others, by why nothing is lost. */
  readonly harmless: ReadonlyMap<string, number>;
  /** Those for which there is no such reason. */
  readonly unexplained: readonly string[];
}

/** One removal: the document without a part, and the part. */
interface Removal {
  readonly document: Document;
  readonly text: string;
  readonly path: readonly string[];
  readonly part: Block | ListItem | readonly string[];
}

/** Every removal of an example, or each `step`th one. */
export function dropped({ model, document, on }: Example, step = 1): Dropped {
  const items = inventory(model, on);
  const mentions = manyMentions();
  const missingIn = (some: Document): ReadonlyMap<number, ItemKind> =>
    new Map(
      mentions(items, some).flatMap(({ mentioned, item }, at) =>
        mentioned ? [] : [[at, item.kind] as const],
      ),
    );
  const before = missingIn(document);
  const whole = JSON.stringify(document);
  const written = JSON.stringify([model.articles.map(({ explanation, leden }) => [explanation, leden.map(({ prose }) => prose)]), model.effects.map(({ prose }) => prose), model.definitions.map(({ prose }) => prose)]); // prettier-ignore
  const all = removals(document).filter((_one, at) => at % step === 0);
  const harmless = new Map<string, number>();
  const unexplained: string[] = [];
  const kinds = new Set<ItemKind>();
  let detected = 0;
  for (const removal of all) {
    const lost = [...missingIn(removal.document)].filter(([at]) => !before.has(at));
    if (lost.length > 0) {
      detected += 1;
      for (const [, kind] of lost) kinds.add(kind);
      continue;
    }
    const reason = reasonOf(removal, whole, written);
    if (reason === undefined) unexplained.push(`${removal.path.join(" › ")}: ${removal.text}`);
    else harmless.set(reason, (harmless.get(reason) ?? 0) + 1);
  }
  return { removed: all.length, detected, kinds, harmless, unexplained };
}

/** Sections of which nothing is a condition, amount, ground, duty, term or departure. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^Wat vragen wij van/u, "gegevens"],
  [/^Waar staat welke regel/u, "waar het staat"],
  [/^Hoelang duurt het/u, "de wet"],
  [/^Hoe (?:vraagt|vraag) /u, "hoe u aanvraagt"],
  [/niet eens met ons besluit/u, "bezwaar"],
  [/^Dit vinden wij belangrijk/u, "kernwaarden"],
];
function reasonOf({ text, path, part }: Removal, whole: string, written: string): string | undefined {
  const section = elsewhere.find(([title]) => path.some((one) => title.test(one)));
  if (section !== undefined) return section[1];
  if (text.trim() === "") return "kop of bijschrift";
  // A row stands for one case of one value: the same words elsewhere are about something else.
  if (Array.isArray(part)) return undefined;
  const own = JSON.stringify(text).slice(1, -1);
  if (whole.split(own).length > 2) return "staat er nog eens";
  if (written.includes(own.slice(0, 25))) return "geschreven tekst";
  if ("kind" in part && part.kind === "paragraph" && isFixedText(text)) return "vaste zin";
  return undefined;
}

/** The document without one paragraph, quotation, item, row or entry, for each of these. */
function removals(document: Document): Removal[] {
  return document.sections.flatMap((section, at) =>
    ofSection(section).map((one) => ({
      ...one,
      document: { ...document, sections: replaced(document.sections, at, one.section) },
    })),
  );
}

interface InSection extends Omit<Removal, "document"> {
  readonly section: Section;
}
interface InBlocks extends Omit<Removal, "document" | "path"> {
  readonly blocks: readonly Block[];
}

function ofSection(section: Section): InSection[] {
  const own = inBlocks(section.blocks).map(({ blocks, ...rest }) => ({
    ...rest,
    path: [section.title],
    section: { ...section, blocks },
  }));
  const below = section.sections.flatMap((inner, at) =>
    ofSection(inner).map((one) => ({
      ...one,
      path: [section.title, ...one.path],
      section: { ...section, sections: replaced(section.sections, at, one.section) },
    })),
  );
  return [...own, ...below];
}

function inBlocks(blocks: readonly Block[]): InBlocks[] {
  return blocks.flatMap((block, at): InBlocks[] => {
    const without = (part: Block): InBlocks => ({ blocks: replaced(blocks, at), text: textOf(part), part });
    const inside = (made: Block, text: string, part: Removal["part"]): InBlocks => ({
      blocks: replaced(blocks, at, made),
      text,
      part,
    });
    switch (block.kind) {
      case "paragraph":
      case "quote":
        return [without(block)];
      case "table":
        return block.rows.map((row, index) =>
          inside({ ...block, rows: replaced(block.rows, index) }, row.join(" | "), row),
        );
      case "list":
        return block.items.flatMap((item, index) => [
          inside({ ...block, items: replaced(block.items, index) }, textOf(item), item),
          ...inBlocks(item.blocks).map(({ blocks: below, text, part }) =>
            inside({ ...block, items: replaced(block.items, index, { ...item, blocks: below }) }, text, part),
          ),
        ]);
      case "definitions":
        return block.entries.flatMap((entry, index) =>
          inBlocks(entry.meaning).map(({ blocks: meaning, text, part }) =>
            inside({ ...block, entries: replaced(block.entries, index, { ...entry, meaning }) }, text, part),
          ),
        );
      default:
        return [];
    }
  });
}

/** The list with another element in that place, or without it. */
function replaced<T>(all: readonly T[], at: number, by?: T): T[] {
  return [...all.slice(0, at), ...(by === undefined ? [] : [by]), ...all.slice(at + 1)];
}

function textOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) return part.map(textOf).join("");
  return typeof part === "object" && part !== null && "content" in part ? textOf(part.content) : "";
}
