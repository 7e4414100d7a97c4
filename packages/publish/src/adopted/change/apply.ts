// Carries out a change decision on a text, to the letter.

import type { LegalArticle, LegalBlock, LegalItem, LegalLid, LegalPart } from "../tree.js";
import { inlineText } from "../tree.js";
import type { AmendedPlace, Amendment } from "./amendment.js";
import { inOrder } from "./compare-blocks.js";
import {
  elementsOf,
  nakedElement,
  nakedItem,
  nakedLid,
  nakedBlocks,
  partsOf,
  type Element,
} from "./naked.js";

/**
 * The text as it reads when the amendments are carried out, as words alone.
 * @returns headings and articles without places in the source.
 */
export function applied(body: readonly LegalPart[], amendments: readonly Amendment[]): readonly LegalPart[] {
  let elements = elementsOf(body).map((element) => nakedElement(element));
  for (const one of amendments)
    if (one.kind === "vervallen") elements = elements.filter(({ eId }) => eId !== one.element.eId);
  for (const one of amendments) elements = step(elements, one);
  return partsOf(elements);
}

function step(elements: Element[], one: Amendment): Element[] {
  switch (one.kind) {
    case "vervallen":
      return elements;
    case "invoegen": {
      const at = one.after === undefined ? 0 : elements.findIndex(({ eId }) => eId === one.after?.eId) + 1;
      return [
        ...elements.slice(0, at),
        ...one.fresh.map((fresh) => nakedElement(fresh)),
        ...elements.slice(at),
      ];
    }
    case "opschrift":
      return elements.map((element) =>
        element.eId === one.element.eId ? { ...element, title: one.title } : element,
      );
    case "kernwaarden":
      return elements.map((element) =>
        element.eId === one.element.eId && element.kind !== "artikel"
          ? { ...element, opening: nakedBlocks(one.fresh.opening) }
          : element,
      );
    case "artikel luidt":
      return elements.map((element) => (element.eId === one.element.eId ? nakedElement(one.fresh) : element));
    default:
      return elements.map((element) =>
        element.kind === "artikel" && element.eId === one.place.article ? inArticle(element, one) : element,
      );
  }
}

type Within = Extract<Amendment, { readonly place: AmendedPlace }>;

function inArticle(article: LegalArticle, one: Within): LegalArticle {
  const lidId = one.place.lid;
  const leden = (change: (lid: LegalLid) => LegalLid): LegalArticle => ({
    ...article,
    leden: article.leden.map((lid) => (lid.eId === lidId ? change(lid) : lid)),
  });
  const blocks = (change: (list: readonly LegalBlock[]) => readonly LegalBlock[]): LegalArticle =>
    leden((lid) => ({ ...lid, blocks: change(lid.blocks) }));
  switch (one.kind) {
    case "lid luidt":
      return leden(() => nakedLid(one.fresh));
    case "lid vervalt":
      return { ...article, leden: article.leden.filter(({ eId }) => eId !== lidId) };
    case "lid erbij": {
      const at = one.after === undefined ? 0 : article.leden.findIndex(({ eId }) => eId === one.after) + 1;
      return {
        ...article,
        leden: [...article.leden.slice(0, at), nakedLid(one.fresh), ...article.leden.slice(at)],
      };
    }
    case "onderdeel luidt":
    case "begrip luidt":
      return blocks((list) => closedTerms(itemsOf(list, one.place.item, () => [nakedItem(one.fresh)])));
    case "begrip vervalt":
      return blocks((list) => closedTerms(itemsOf(list, one.place.item, () => [])));
    case "begrip erbij":
      return blocks((list) => closedTerms(withTerm(list, one.list, nakedItem(one.fresh))));
    case "woorden":
      return blocks((list) =>
        one.place.item === undefined
          ? replaced(list, one.changes)
          : itemsOf(list, one.place.item, (item) => [
              {
                ...item,
                content: lineReplaced(item.content, one.changes),
                blocks: replaced(item.blocks, one.changes),
              },
            ]),
      );
    case "cel":
      return blocks((list) => cell(list, one));
  }
}

/** The items with this id, wherever they lie, changed. */
function itemsOf(
  blocks: readonly LegalBlock[],
  id: string | undefined,
  change: (item: LegalItem) => readonly LegalItem[],
): readonly LegalBlock[] {
  return blocks.map((block) =>
    block.kind !== "lijst"
      ? block
      : {
          ...block,
          items: block.items.flatMap((item) =>
            item.eId === id ? change(item) : [{ ...item, blocks: itemsOf(item.blocks, id, change) }],
          ),
        },
  );
}

function withTerm(blocks: readonly LegalBlock[], list: string, fresh: LegalItem): readonly LegalBlock[] {
  return blocks.map((block) => {
    if (block.kind !== "lijst" || block.eId !== list) return block;
    const at = block.items.filter((item) => inOrder(item, fresh)).length;
    return { ...block, items: [...block.items.slice(0, at), fresh, ...block.items.slice(at)] };
  });
}

/** A semicolon behind every begrip, a full stop behind the last; one with a table keeps its colon. */
function closedTerms(blocks: readonly LegalBlock[]): readonly LegalBlock[] {
  return blocks.map((block) => {
    if (block.kind !== "lijst" || block.style !== "begrippen") return block;
    const items = block.items.map((item, index) => {
      const text = inlineText(item.content);
      if (text.endsWith(":")) return item;
      return {
        ...item,
        content: [`${text.replace(/[.;]$/u, "")}${index === block.items.length - 1 ? "." : ";"}`],
      };
    });
    return { ...block, items };
  });
}

type Changes = Extract<Amendment, { kind: "woorden" }>["changes"];

/** Whoever strikes words closes the space that they leave. */
function lineReplaced(content: LegalItem["content"], changes: Changes): readonly string[] {
  const text = inlineText(content);
  const found = changes.reduce((line, { old, new: fresh }) => line.split(old).join(fresh), text);
  return [
    found === text
      ? text
      : found
          .replace(/ {2,}/gu, " ")
          .replace(/ (?=[.,;:])/gu, "")
          .trim(),
  ];
}

function replaced(blocks: readonly LegalBlock[], changes: Changes): readonly LegalBlock[] {
  return blocks.map((block): LegalBlock => {
    if (block.kind === "zin") return { ...block, content: lineReplaced(block.content, changes) };
    if (block.kind === "tabel") return block;
    return {
      ...block,
      items: block.items.map((item) => ({
        ...item,
        content: lineReplaced(item.content, changes),
        blocks: replaced(item.blocks, changes),
      })),
    };
  });
}

function cell(
  blocks: readonly LegalBlock[],
  one: Extract<Amendment, { kind: "cel" }>,
): readonly LegalBlock[] {
  return blocks.map((block) => {
    if (block.kind === "lijst")
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: cell(item.blocks, one) })) };
    if (block.kind !== "tabel" || block.eId !== one.table) return block;
    const column = block.headers.indexOf(one.column);
    return {
      ...block,
      rows: block.rows.map((row) =>
        row.slice(0, column).join("\n") === one.row.join("\n")
          ? row.map((text, at) => (at === column && text === one.old ? one.new : text))
          : row,
      ),
    };
  });
}
