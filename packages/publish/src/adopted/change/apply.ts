// Carries out a change decision on a text, to the letter.

import type { LegalAnnex, LegalArticle, LegalBlock, LegalItem, LegalLid, LegalPart } from "../tree.js";
import { inlineText } from "../tree.js";
import type { Amendment, WithinArticle } from "./amendment.js";
import { nakedAnnex } from "./annexes.js";
import { inOrder } from "./compare-blocks.js";
import { marked } from "./marks.js";
import {
  elementsOf,
  nakedElement,
  nakedItem,
  nakedLid,
  nakedBlocks,
  partsOf,
  type Element,
} from "./naked.js";
import { renumberedElement, renumberedItems, renumberedLeden } from "./renumber.js";

/**
 * The text as it reads when the amendments are carried out one after the other, as words alone.
 * @returns headings and articles without places in the source.
 */
export function applied(body: readonly LegalPart[], amendments: readonly Amendment[]): readonly LegalPart[] {
  let elements: readonly Element[] = elementsOf(body).map((element) => nakedElement(element));
  for (const one of amendments) elements = step(elements, one);
  return partsOf(elements);
}

/** The annexes in the same way. */
export function appliedAnnexes(
  annexes: readonly LegalAnnex[],
  amendments: readonly Amendment[],
): readonly LegalAnnex[] {
  let found = annexes.map((annex) => nakedAnnex(annex));
  for (const one of amendments) {
    if (one.kind === "bijlage vervalt") found = found.filter(({ eId }) => eId !== one.eId);
    else if (one.kind === "bijlage erbij") found = [...found, nakedAnnex(one.fresh)];
    else if (one.kind === "bijlage luidt")
      found = found.map((annex) => (annex.eId === one.fresh.eId ? nakedAnnex(one.fresh) : annex));
    else if ("place" in one && one.place.annex === true)
      found = found.map((annex) => (annex.eId === one.place.article ? inAnnex(annex, one) : annex));
  }
  return found;
}

/** An annex is amended as if it were the only lid of an article. */
function inAnnex(annex: LegalAnnex, one: WithinArticle): LegalAnnex {
  const { eId, number, title, blocks, origin } = annex;
  const lid: LegalLid = { kind: "lid", eId, blocks, lapsed: false, origin };
  const article: LegalArticle = {
    kind: "artikel",
    eId,
    number,
    title,
    tags: [],
    bases: [],
    opening: [],
    leden: [lid],
    origin,
  };
  return { ...annex, blocks: inArticle(article, one).leden[0]?.blocks ?? [] };
}

function step(elements: readonly Element[], one: Amendment): readonly Element[] {
  switch (one.kind) {
    case "vervallen":
      return elements.filter(({ eId }) => eId !== one.element.eId);
    case "vernummeren":
      return elements.map((element) => {
        const to = one.renumbered.find(({ from }) => from.eId === element.eId)?.to;
        return to === undefined ? element : renumberedElement(element, to);
      });
    case "verplaatsen": {
      const moved = one.elements.flatMap(({ eId }) => elements.find((element) => element.eId === eId) ?? []);
      return behind(
        elements.filter((element) => !moved.includes(element)),
        one.after?.eId,
        moved,
      );
    }
    case "invoegen":
      return behind(
        elements,
        one.after?.eId,
        one.fresh.map((fresh) => nakedElement(fresh)),
      );
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
    case "bijlage luidt":
    case "bijlage erbij":
    case "bijlage vervalt":
      return elements;
    default:
      return elements.map((element) =>
        element.kind === "artikel" && element.eId === one.place.article ? inArticle(element, one) : element,
      );
  }
}

function behind(
  elements: readonly Element[],
  after: string | undefined,
  more: readonly Element[],
): readonly Element[] {
  const at = after === undefined ? 0 : elements.findIndex(({ eId }) => eId === after) + 1;
  return [...elements.slice(0, at), ...more, ...elements.slice(at)];
}

function inArticle(article: LegalArticle, one: WithinArticle): LegalArticle {
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
    case "lid vervalt": {
      const left = article.leden.filter(({ eId }) => eId !== lidId);
      return { ...article, leden: renumberedLeden(left, one.renumbered ?? []) };
    }
    case "leden vernummeren":
      return { ...article, leden: renumberedLeden(article.leden, one.renumbered) };
    case "lid erbij": {
      const room = renumberedLeden(article.leden, one.renumbered ?? []);
      const at = one.after === undefined ? 0 : room.findIndex(({ eId }) => eId === one.after?.eId) + 1;
      return { ...article, leden: [...room.slice(0, at), nakedLid(one.fresh), ...room.slice(at)] };
    }
    case "onderdeel luidt":
    case "begrip luidt":
      return blocks((list) => closedTerms(itemsOf(list, one.place.item, () => [nakedItem(one.fresh)])));
    case "onderdelen vervallen":
    case "onderdelen erbij":
      return blocks((list) => inList(list, one));
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

type ItemsChange = Extract<Amendment, { kind: "onderdelen vervallen" | "onderdelen erbij" }>;

/** The list with this id: what lapses under its old letter, then all letters at the same moment, then what is new. */
function inList(blocks: readonly LegalBlock[], one: ItemsChange): readonly LegalBlock[] {
  return blocks.map((block) => {
    if (block.kind !== "lijst") return block;
    if (block.eId !== one.list)
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inList(item.blocks, one) })) };
    const gone = one.kind === "onderdelen vervallen" ? one.gone : [];
    const left = block.items.filter(({ eId }) => !gone.some((lapsed) => lapsed.eId === eId));
    const items = marked(renumberedItems(left, one.renumbered ?? []), one.marks ?? []);
    if (one.kind === "onderdelen vervallen") return { ...block, items };
    const at = one.after === undefined ? 0 : items.findIndex(({ eId }) => eId === one.after?.eId) + 1;
    const fresh = one.fresh.map((item) => nakedItem(item));
    return { ...block, items: [...items.slice(0, at), ...fresh, ...items.slice(at)] };
  });
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
