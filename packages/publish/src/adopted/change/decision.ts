// The change decision as a document: what is amended, when it takes effect, and the old and the new text side by side.

import { item, paragraph, strong } from "../../document/build.js";
import { capital } from "../../dutch/clause.js";
import type { Block, Document, ListItem } from "../../document/document.js";
import { dateText } from "../../phrase/plain-value.js";
import { inlines, legalBlocks, lidBlocks, signature } from "../document.js";
import {
  preambleLines,
  type LegalArticle,
  type LegalDivision,
  type LegalItem,
  type LegalText,
} from "../tree.js";
import type { Amendment } from "./amendment.js";
import { amendments } from "./compare.js";
import { instruction } from "./instruction.js";
import { elementWords } from "./numbers.js";
import { wasIs } from "./was-is.js";

export interface ChangeDecisionOptions {
  /** ISO date on which the change takes effect; a hole when it is not known. */
  readonly inForce?: string;
}

/** @returns undefined when the two texts say the same. */
export function changeDecision(
  old: LegalText,
  fresh: LegalText,
  options: ChangeDecisionOptions = {},
): Document | undefined {
  const changes = amendments(old, fresh);
  if (changes.length === 0) return undefined;
  const { citationTitle, municipality, adoptedBy } = fresh.instrument;
  const name = old.instrument.citationTitle;
  const { preamble, closing } = fresh;
  const day = options.inForce === undefined ? "[datum]" : dateText(options.inForce);
  return {
    title: `Wijziging van de ${name}`,
    subtitle: "Wijzigingsbesluit",
    facts: [
      ...(municipality === undefined ? [] : [{ name: "Gemeente", value: municipality }]),
      ...(adoptedBy === undefined ? [] : [{ name: "Vast te stellen door", value: adoptedBy }]),
      { name: "Aantal wijzigingen", value: String(changes.length) },
    ],
    opening: [
      paragraph(`${preamble.body};`),
      ...preambleLines(preamble).map((line) => paragraph(inlines(line).map(unlinked))),
      paragraph(`besluit vast te stellen de volgende wijziging van de ${name}:`),
    ],
    sections: [
      {
        id: "artikel-i",
        title: "Artikel I Wijzigingen",
        blocks: [
          paragraph(`De ${name} ${plural(old) ? "worden" : "wordt"} als volgt gewijzigd:`),
          amended(changes, fresh),
        ],
        sections: [],
      },
      {
        id: "artikel-ii",
        title: "Artikel II Inwerkingtreding",
        blocks: [
          paragraph(`Dit besluit treedt in werking met ingang van ${day}.`),
          ...(name === citationTitle
            ? []
            : [paragraph(`De regeling wordt aangehaald als: ${citationTitle}.`)]),
        ],
        sections: [],
      },
      signature({ closing }),
      { id: "was-wordt", title: "Oude en nieuwe tekst", blocks: [wasIs(old, fresh)], sections: [] },
    ],
  };
}

function plural({ instrument: { kind } }: LegalText): boolean {
  return kind !== "verordening";
}

/** The amendments lettered A., B., …, each with the new text below it; those of one article stand together. */
function amended(changes: readonly Amendment[], { profile }: LegalText): Block {
  const items = together(changes).map((group, index): ListItem => {
    const mark = `${capitalLetter(index)}.`;
    const [first, ...others] = group;
    if (first === undefined) return item([mark]);
    if (others.length === 0)
      return item([mark, ` ${instruction(first, profile)}`], newText(first).map(unlinkedBlock));
    return item(
      [mark, ` ${capital(wholeWords(first))} wordt als volgt gewijzigd:`],
      [
        written(
          group.map((one, at) =>
            item(
              [`${String(at + 1)}.`, ` ${instruction(one, profile, true)}`],
              newText(one).map(unlinkedBlock),
            ),
          ),
        ),
      ],
    );
  });
  return written(items);
}

function written(items: readonly ListItem[]): Block {
  return { kind: "list", ordered: false, marks: "written", items };
}

/** Amendments of one article (or annex) that follow each other. */
function together(changes: readonly Amendment[]): readonly (readonly Amendment[])[] {
  const groups: Amendment[][] = [];
  for (const one of changes) {
    const last = groups.at(-1);
    const home = homeOf(one);
    if (home !== undefined && last?.[0] !== undefined && homeOf(last[0]) === home) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The article that an amendment changes a part of. */
function homeOf(one: Amendment): string | undefined {
  if ("place" in one) return one.place.article;
  return one.kind === "opschrift" && one.element.kind === "artikel" ? one.element.eId : undefined;
}

function wholeWords(one: Amendment): string {
  if (one.kind === "opschrift") return elementWords(one.element);
  if (!("place" in one)) return "";
  const { article: eId, number, annex, articleRenumbered } = one.place;
  if (annex === true) return `bijlage ${number}`;
  return elementWords({
    eId,
    kind: "artikel",
    number,
    ...(articleRenumbered === true ? { renumbered: true } : {}),
  });
}

/** "A", "B", …, "Z", "AA", "BB", as the Aanwijzingen go on (6.15). */
function capitalLetter(index: number): string {
  return String.fromCodePoint(65 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

function newText(one: Amendment): readonly Block[] {
  switch (one.kind) {
    case "invoegen":
      return one.fresh.flatMap((element) =>
        element.kind === "artikel" ? articleText(element) : headingText(element),
      );
    case "artikel luidt":
      return articleText(one.fresh);
    case "kernwaarden":
      return legalBlocks(one.fresh.opening);
    case "lid luidt":
    case "lid erbij":
      return one.kind === "lid luidt" && one.fresh.lapsed ? [] : lidBlocks([one.fresh]);
    case "onderdeel luidt":
      return legalBlocks([list(one.fresh, "opsomming")]);
    case "onderdelen erbij":
      return legalBlocks([{ kind: "lijst", eId: one.list, style: "opsomming", items: one.fresh }]);
    case "begrip luidt":
    case "begrip erbij":
      return legalBlocks([list(one.fresh, "begrippen")]);
    case "bijlage luidt":
    case "bijlage erbij":
      return [
        paragraph([strong(`Bijlage ${one.fresh.number} ${one.fresh.title}`)]),
        ...legalBlocks(one.fresh.blocks),
      ];
    case "vervallen":
    case "vernummeren":
    case "verplaatsen":
    case "opschrift":
    case "lid vervalt":
    case "leden vernummeren":
    case "onderdelen vervallen":
    case "bijlage vervalt":
    case "begrip vervalt":
    case "woorden":
    case "cel":
      return [];
  }
}

function list(one: LegalItem, style: "opsomming" | "begrippen"): Parameters<typeof legalBlocks>[0][number] {
  return { kind: "lijst", eId: one.eId, style, items: [one] };
}

function headingText({ kind, number, title, opening }: LegalDivision): readonly Block[] {
  return [
    paragraph([strong(`${kind === "hoofdstuk" ? "Hoofdstuk" : "Paragraaf"} ${number} ${title}`)]),
    ...legalBlocks(opening),
  ];
}

function articleText({ number, title, tags, opening, leden }: LegalArticle): readonly Block[] {
  const law: readonly Block[] = tags.length === 0 ? [] : [{ kind: "sources", text: `[${tags.join(", ")}]` }];
  return [
    paragraph([strong(`Artikel ${number} ${title}`.trim())]),
    ...law,
    ...legalBlocks(opening),
    ...lidBlocks(leden),
  ];
}

/** A link to an article leads nowhere in a decision that does not hold it. */
function unlinked(one: ReturnType<typeof inlines>[number]): ReturnType<typeof inlines>[number] {
  return typeof one === "string" || one.form !== "link"
    ? one
    : one.content.map((part) => (typeof part === "string" ? part : "")).join("");
}

function unlinkedBlock(block: Block): Block {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return { ...block, content: block.content.map(unlinked) };
    case "list":
      return {
        ...block,
        items: block.items.map((one) => ({
          ...one,
          content: one.content.map(unlinked),
          blocks: one.blocks.map(unlinkedBlock),
        })),
      };
    case "definitions":
      return {
        ...block,
        entries: block.entries.map((one) => ({ ...one, meaning: one.meaning.map(unlinkedBlock) })),
      };
    default:
      return block;
  }
}
