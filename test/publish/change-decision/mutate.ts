// Changes at random places of a text, for the law that a change decision gives the new text.

import {
  elementsOf,
  partsOf,
  type LegalArticle,
  type LegalBlock,
  type LegalItem,
  type LegalLid,
  type LegalList,
  type LegalPart,
} from "@andersom/publish";

/** A small generator of numbers, so that a failure can be seen again. */
export function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

const some = ["de gemeente", "twee", "hoogstens", "€ 12,50", "elke inwoner", "niet", "binnen 4 weken", "10%"];

/** One change somewhere in a text. */
export function mutated(body: readonly LegalPart[], next: (below: number) => number): readonly LegalPart[] {
  const elements = [...elementsOf(body)];
  const at = next(elements.length);
  const element = elements[at]!;
  const word = (text: string): string => {
    const parts = text.split(" ");
    const place = next(Math.max(1, parts.length - 1));
    const how = next(3);
    parts.splice(
      place,
      how === 0 ? 0 : 1,
      ...(how === 2 && parts.length > 3 ? [] : [some[next(some.length)]!]),
    );
    return parts.join(" ");
  };
  const inItem = (item: LegalItem): LegalItem =>
    item.blocks.length > 0 && next(2) === 0
      ? { ...item, blocks: inBlocks(item.blocks) }
      : {
          ...item,
          content: [word(item.content.map((part) => (typeof part === "string" ? part : part.text)).join(""))],
        };
  const inBlocks = (blocks: readonly LegalBlock[]): readonly LegalBlock[] => {
    const chosen = next(Math.max(1, blocks.length));
    return blocks.map((block, index): LegalBlock => {
      if (index !== chosen) return block;
      if (block.kind === "zin")
        return {
          ...block,
          content: [
            word(block.content.map((part) => (typeof part === "string" ? part : part.text)).join("")),
          ],
        };
      if (block.kind === "tabel") {
        const row = next(Math.max(1, block.rows.length));
        return {
          ...block,
          rows: block.rows.map((cells, one) =>
            one === row
              ? cells.map((cell, column) => (column === cells.length - 1 ? `${cell} extra` : cell))
              : cells,
          ),
        };
      }
      const which = next(block.items.length);
      if (next(5) === 0 && block.items.length > 1)
        return { ...block, items: block.items.filter((_, one) => one !== which) };
      return { ...block, items: block.items.map((item, one) => (one === which ? inItem(item) : item)) };
    });
  };
  const inArticle = (article: LegalArticle): LegalArticle => {
    const lid = next(article.leden.length);
    const how = next(8);
    if (how === 0) return { ...article, title: word(article.title) };
    if (how === 1 && article.leden.length > 1)
      return { ...article, leden: article.leden.filter((_, one) => one !== lid) };
    if (how === 2) {
      const number = String(article.leden.length + 20);
      const eId = `${article.eId}__para_${number}`;
      return {
        ...article,
        leden: [
          ...article.leden,
          {
            kind: "lid",
            eId,
            number,
            blocks: [{ kind: "zin", content: ["Er is meer."], origin: {} }],
            lapsed: false,
            origin: {},
          },
        ],
      };
    }
    return {
      ...article,
      leden: article.leden.map((one, index) =>
        index === lid ? { ...one, blocks: inBlocks(one.blocks) } : one,
      ),
    };
  };
  switch (next(9)) {
    case 0:
      elements.splice(at, 1);
      break;
    case 1:
      elements.splice(at + 1, 0, {
        ...(element.kind === "artikel" ? element : elements.find(({ kind }) => kind === "artikel")!),
        eId: `art_x${String(next(1000))}`,
        number: `${element.number}a`,
      } as LegalArticle);
      break;
    case 2: {
      const [moved] = elements.splice(at, 1);
      elements.splice(next(elements.length + 1), 0, moved!);
      break;
    }
    default:
      elements[at] =
        element.kind === "artikel" ? inArticle(element) : { ...element, title: word(element.title) };
  }
  return partsOf(elements);
}

/** Something new, gone or moved, after which articles and leden are numbered through again. */
export function renumbering(
  body: readonly LegalPart[],
  next: (below: number) => number,
): readonly LegalPart[] {
  const elements = [...elementsOf(body)];
  const articles = elements.flatMap((one, at) => (one.kind === "artikel" ? [at] : []));
  const at = articles[next(articles.length)]!;
  const article = elements[at] as LegalArticle;
  switch (next(6)) {
    case 0:
      if (articles.length > 2) elements.splice(at, 1);
      break;
    case 1: {
      const words = Array.from({ length: 8 }, () => some[next(some.length)]!).join(" ");
      const fresh = lidOf(`art_x${String(next(1000))}__para_1`, `Nieuw is ${words}.`);
      const eId = fresh.eId.replace("__para_1", "");
      elements.splice(at + next(2), 0, { ...article, eId, title: words, opening: [], leden: [fresh] });
      break;
    }
    case 2: {
      const [moved] = elements.splice(at, 1);
      elements.splice(next(elements.length + 1), 0, moved!);
      break;
    }
    case 3: {
      const headings = elements.flatMap((one, index) => (one.kind === "hoofdstuk" ? [index] : []));
      const from = headings[next(Math.max(1, headings.length))];
      if (from === undefined) break;
      const end = headings.find((index) => index > from) ?? elements.length;
      const chapter = elements.splice(from, end - from);
      const places = elements.flatMap((one, index) => (one.kind === "hoofdstuk" ? [index] : []));
      elements.splice(places[next(places.length)] ?? elements.length, 0, ...chapter);
      break;
    }
    case 4: {
      const place = next(article.leden.length + 1);
      const fresh = lidOf(`${article.eId}__para_nieuw`, `Er is ook ${some[next(some.length)]!} meer.`);
      elements[at] = {
        ...article,
        leden: [...article.leden.slice(0, place), fresh, ...article.leden.slice(place)],
      };
      break;
    }
    default: {
      const place = next(article.leden.length);
      if (article.leden.length > 1)
        elements[at] = { ...article, leden: article.leden.filter((_, index) => index !== place) };
    }
  }
  return partsOf(numberedThrough(elements));
}

/** Onderdelen that come and go in one list, which is lettered through again and closed as lists are. */
export function lettering(body: readonly LegalPart[], next: (below: number) => number): readonly LegalPart[] {
  const inItems = (list: LegalList): LegalList => {
    const items = [...list.items];
    const at = next(items.length + 1);
    const words = [some[next(some.length)]!, some[next(some.length)]!, "of iets anders"].join(" ");
    const fresh = { ...items[0]!, eId: "x", content: [`${words};`], blocks: [] };
    if (next(3) === 0 && items.length > 2) items.splice(next(items.length), 1);
    else
      items.splice(at, 0, ...(next(4) === 0 ? [fresh, { ...fresh, content: [`ook ${words};`] }] : [fresh]));
    return letteredThrough({ ...list, items });
  };
  const inBlocks = (blocks: readonly LegalBlock[]): readonly LegalBlock[] =>
    blocks.map((block) => {
      if (block.kind !== "lijst" || block.style !== "opsomming") return block;
      const below = block.items.findIndex((item) => item.blocks.some(({ kind }) => kind === "lijst"));
      if (below < 0 || next(2) === 0) return inItems(block);
      const items = block.items.map((item, at) =>
        at === below ? { ...item, blocks: inBlocks(item.blocks) } : item,
      );
      return { ...block, items };
    });
  const elements = elementsOf(body);
  const lists = elements.flatMap((one, at) =>
    one.kind === "artikel" && JSON.stringify(one.leden).includes('"opsomming"') ? [at] : [],
  );
  const chosen = lists[next(lists.length)];
  return partsOf(
    elements.map((one, at) =>
      at === chosen && one.kind === "artikel"
        ? { ...one, leden: one.leden.map((lid) => ({ ...lid, blocks: inBlocks(lid.blocks) })) }
        : one,
    ),
  );
}

/** a., b., c. (or 1., 2., 3. as the list had it), with the marks between them. */
function letteredThrough(list: LegalList): LegalList {
  const figures = /^\d/u.test(list.items.find(({ eId }) => eId !== "x")?.label ?? "");
  const sign = list.items.find(({ eId }) => eId !== "x")?.label?.replace(/^\w+/u, "") ?? ".";
  const word = JSON.stringify(list.items).includes("; of") ? "of" : "en";
  return {
    ...list,
    items: list.items.map((item, at) => {
      const name = figures ? String(at + 1) : String.fromCodePoint(97 + at);
      const own = renamed({ ...item, number: "" }, `${list.eId}__item_${name}`, "");
      const text = own.content.map((part) => (typeof part === "string" ? part : part.text)).join("");
      const left = list.items.length - 1 - at;
      const mark = left === 0 ? "." : left === 1 ? `; ${word}` : ";";
      const closed = item.blocks.length > 0 ? text : text.replace(/(?:; (?:en|of)|[;.])$/u, "") + mark;
      const { number, ...rest } = own;
      void number;
      return { ...rest, label: `${name}${sign}`, content: [closed] };
    }),
  };
}

function lidOf(eId: string, text: string): LegalLid {
  return {
    kind: "lid",
    eId,
    number: "1",
    blocks: [{ kind: "zin", content: [text], origin: {} }],
    lapsed: false,
    origin: {},
  };
}

/** Numbers from 1, in each chapter that numbers its own articles. */
function numberedThrough(elements: ReturnType<typeof elementsOf>): ReturnType<typeof elementsOf> {
  const versions = elements.some(({ eId }) => /__v\d/u.test(eId));
  let [chapter, count] = ["", 0];
  const dotted = elements.some(({ kind, number }) => kind === "artikel" && number.includes("."));
  let chapters = 0;
  return elements.map((element) => {
    if (element.kind === "hoofdstuk") {
      chapters += 1;
      chapter = `${String(chapters)}.`;
      if (dotted) count = 0;
      return versions ? element : renamed(element, `chp_${String(chapters)}`, String(chapters));
    }
    if (element.kind !== "artikel") return element;
    count += 1;
    const number = `${dotted ? chapter : ""}${String(count)}`;
    const own = versions ? element : renamed(element, `art_${number}`, number);
    if (own.leden.some(({ eId }) => /__v\d/u.test(eId))) return own;
    const single = own.leden.length === 1 && own.leden[0]?.number === undefined;
    const leden = own.leden.map((lid, index) =>
      single ? lid : renamed(lid, `${own.eId}__para_${String(index + 1)}`, String(index + 1)),
    );
    return { ...own, leden };
  });
}

function renamed<T extends { readonly eId: string }>(part: T, eId: string, number: string): T {
  const text = JSON.stringify(part).replaceAll(
    new RegExp(`"eId":"${part.eId.replace(/\./gu, "\\.")}(?=__|")`, "gu"),
    `"eId":"${eId}`,
  );
  return { ...(JSON.parse(text) as T), number };
}
