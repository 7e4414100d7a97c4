// The tree as a neutral document: chapters and articles as sections, leden and onderdelen with their own marks as text.

import { dateText } from "../phrase/plain-value.js";
import { bullets, item, paragraph, strong, table } from "../document/build.js";
import type { Block, Document, Inline, List, ListItem, Origin, Section } from "../document/document.js";
import {
  inlineText,
  preambleLines,
  type LegalArticle,
  type LegalBlock,
  type LegalInline,
  type LegalItem,
  type LegalLid,
  type LegalList,
  type LegalOrigin,
  type LegalPart,
  type LegalText,
} from "./tree.js";

/** The document that every form is rendered from. */
export function legalDocument(text: LegalText): Document {
  const { instrument, preamble } = text;
  return {
    title: instrument.title,
    subtitle: subtitle(text),
    facts: [
      ...(instrument.municipality === undefined
        ? []
        : [{ name: "Gemeente", value: instrument.municipality }]),
      ...(instrument.adoptedBy === undefined
        ? []
        : [{ name: "Vast te stellen door", value: instrument.adoptedBy }]),
      ...(instrument.inForce === undefined
        ? []
        : [{ name: "Treedt in werking op", value: dateText(instrument.inForce) }]),
    ],
    opening: [
      paragraph(`${preamble.body};`),
      ...preambleLines(preamble).map((line) => paragraph(inlines(line))),
      paragraph(preamble.enacting),
    ],
    sections: [...text.body.map(part), signature(text), ...text.annexes.map(annex), ...explanation(text)],
  };
}

function subtitle({ instrument }: LegalText): string {
  const who = instrument.adoptedBy ?? "de raad";
  return `De tekst die ${who} vaststelt`;
}

/** A name for a section: letters, digits and hyphens. */
export function sectionId(eId: string): string {
  return eId.replace(/[^a-z0-9]+/giu, "-");
}

function part(one: LegalPart): Section {
  if (one.kind === "artikel") return article(one);
  const name = one.kind === "hoofdstuk" ? "Hoofdstuk" : "Paragraaf";
  return {
    id: sectionId(one.eId),
    title: `${name} ${one.number} ${one.title}`.trim(),
    blocks: legalBlocks(one.opening),
    sections: one.children.map(part),
  };
}

export function article(one: LegalArticle): Section {
  const tags: Block[] = one.tags.length === 0 ? [] : [{ kind: "sources", text: `[${one.tags.join(", ")}]` }];
  return {
    id: sectionId(one.eId),
    title: `Artikel ${one.number} ${one.title}`.trim(),
    blocks: [...tags, ...legalBlocks(one.opening), ...lidBlocks(one.leden)],
    sections: [],
  };
}

/** Numbered leden as one list, each with its number as written. */
export function lidBlocks(leden: readonly LegalLid[]): readonly Block[] {
  if (leden.every(({ number }) => number === undefined))
    return leden.flatMap((lid) => (lid.lapsed ? [paragraph("[Vervallen]")] : legalBlocks(lid.blocks)));
  return [written(leden.map((lid) => lidItem(lid)))];
}

function lidItem({ number, blocks, lapsed, origin }: LegalLid): ListItem {
  const mark = `${number ?? ""}.`;
  if (lapsed) return item([mark, " [Vervallen]"]);
  const [first, ...rest] = blocks;
  // A lid that is one step and nothing before it has its number with the step.
  if (first?.kind === "lijst" && first.items.length === 1 && first.style === "stappen") {
    const [step] = first.items;
    if (step !== undefined) {
      const inner = legalItem(step);
      return item([mark, " ", ...inner.content], [...inner.blocks, ...legalBlocks(rest)], from(origin));
    }
  }
  if (first?.kind !== "zin") return item([mark], legalBlocks(blocks), from(origin));
  return item([mark, " ", ...inlines(first.content)], legalBlocks(rest), from(first.origin));
}

function written(items: readonly ListItem[]): List {
  return { kind: "list", ordered: false, marks: "written", items };
}

export function legalBlocks(blocks: readonly LegalBlock[]): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "zin":
        return paragraph(inlines(block.content), from(block.origin));
      case "tabel":
        return table("", block.headers, block.rows, from(block.origin));
      case "lijst":
        return list(block);
    }
  });
}

function list(one: LegalList): Block {
  if (one.style === "begrippen")
    return {
      kind: "definitions",
      entries: one.items.map(({ title, content, blocks, origin }) => ({
        term: title ?? "",
        meaning: [paragraph(inlines(content)), ...legalBlocks(blocks)],
        ...originPart(origin),
      })),
    };
  if (one.items.every(({ label }) => label === "–"))
    return bullets(
      one.items.map(({ content, blocks, origin }) =>
        item(inlines(content), legalBlocks(blocks), from(origin)),
      ),
    );
  return written(one.items.map((each) => legalItem(each)));
}

function legalItem({ label, title, content, blocks, origin }: LegalItem): ListItem {
  const mark = label === undefined ? [] : [/[.:]$/u.test(label) ? label : `${label}.`];
  const name: Inline[] = title === undefined ? [] : [" ", strong(title)];
  const words = content.length === 0 ? [] : [" ", ...inlines(content)];
  return item([...mark, ...name, ...words], legalBlocks(blocks), from(origin));
}

/** References within the text are links; what is new stands out. */
export function inlines(content: readonly LegalInline[]): readonly Inline[] {
  return content.map((one): Inline => {
    if (typeof one === "string") return one;
    if (one.kind === "wijziging") return one.change === "nieuw" ? strong(one.text) : one.text;
    const article =
      one.target === undefined ? undefined : /^(?:art|chp)_[^_]+(?:__v\d+)?/u.exec(one.target)?.[0];
    return article === undefined
      ? one.text
      : { form: "link", section: sectionId(article), content: [one.text] };
  });
}

function from({ rules, source }: LegalOrigin): Origin | undefined {
  if (source === undefined) return undefined;
  const [rule] = rules ?? [];
  return { ...(rule === undefined ? {} : { rule }), source };
}

function originPart(origin: LegalOrigin): { readonly origin?: Origin } {
  const found = from(origin);
  return found === undefined ? {} : { origin: found };
}

/** Where it was decided and by whom, with room for who signs: `De griffier, [naam en handtekening]`. */
export function signature({ closing }: Pick<LegalText, "closing">): Section {
  return {
    id: "ondertekening",
    title: "Ondertekening",
    blocks: [
      paragraph(closing.formula),
      ...closing.signatories.flatMap((who) => [paragraph(`${who},`), paragraph("[naam en handtekening]")]),
    ],
    sections: [],
  };
}

function annex(one: LegalText["annexes"][number]): Section {
  return {
    id: sectionId(one.eId),
    title: `Bijlage ${one.number} ${one.title}`,
    blocks: legalBlocks(one.blocks),
    sections: [],
  };
}

/** The notes by article are a part of their own: a list of contents names it, and not each article a second time. */
function explanation({ explanation: { general, articles } }: LegalText): readonly Section[] {
  const about = (id: string, title: string, blocks: readonly LegalBlock[]): Section => ({
    id: sectionId(id),
    title,
    blocks: legalBlocks(blocks),
    sections: [],
  });
  const notes = articles.map((one) => about(`toelichting-${one.article}`, one.title, one.blocks));
  const sections = [
    ...(general.length === 0 ? [] : [about("toelichting-algemeen", "Algemene toelichting", general)]),
    ...(notes.length === 0
      ? []
      : [{ ...about("toelichting-artikelen", "Artikelgewijze toelichting", []), sections: notes }]),
  ];
  return sections.length === 0 ? [] : [{ id: "toelichting", title: "Toelichting", blocks: [], sections }];
}

/** The whole as plain words, for whoever counts or searches. */
export function plainWords(blocks: readonly LegalBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "zin") return inlineText(block.content);
      if (block.kind === "tabel")
        return [block.headers, ...block.rows].map((row) => row.join(" | ")).join("\n");
      return block.items
        .map(({ label, title, content, blocks: below }) =>
          [label, title, inlineText(content), plainWords(below)]
            .filter((text) => text !== undefined && text !== "")
            .join(" "),
        )
        .join("\n");
    })
    .join("\n");
}
