// A law file: what it is for, what it asks of ordinances, its bounds and its powers.

import type { Block, Property, Table, TableRow } from "@andersom/syntax";
import type {
  Citation,
  Grondwaarde,
  LawBound,
  LawContent,
  LawInfo,
  LawPower,
  LawValidity,
} from "../model/index.js";
import { keyOfText, keyText } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import { boundOf } from "./law-bounds.js";
import { contentRow } from "./law-contents.js";
import { referenceRow } from "./law-references.js";
import { citation } from "./references.js";

/** A law as ordinances need it. `all` are the blocks of its file; `context` gives the context of a block of the file. */
export function lowerLaw(
  all: readonly Block[],
  header: Block,
  name: string,
  context: (block: Block) => LowerContext,
): LawInfo {
  const property = (key: string): string | undefined =>
    properties(header).find((content) => content.key === key)?.values[0]?.text;
  const source = property("bron");
  const bwb = property("vindplaats") ?? /BWBR\d+/u.exec(source ?? "")?.[0];
  const blocks = (keyword: Block["keyword"]): readonly Block[] =>
    all.filter((block) => block.keyword === keyword);
  const references = numbered(
    `${name}:verwijzing`,
    blocks("verwijzingen naar").flatMap((block) =>
      rowsOf(block).flatMap(({ row, table }) => referenceRow(row, table, name, context(block))),
    ),
  );
  return {
    name,
    fullName: header.heading.title,
    ...optional("abbreviation", property("afkorting")),
    ...optional("bwb", bwb),
    ...optional("source", source),
    articles: blocks("artikel").map((block) => ({
      number: block.heading.number ?? "",
      title: block.heading.title,
    })),
    grondwaarden: grondwaarden(header, context(header)),
    contents: numbered(
      `${name}:inhoud`,
      blocks("verplichte inhoud van").flatMap((block) => contents(block, name, context(block))),
    ),
    bounds: numbered(
      `${name}:grens`,
      blocks("grenzen van").flatMap((block) => bounds(block, name, context(block))),
    ),
    powers: numbered(
      `${name}:bevoegdheid`,
      blocks("bevoegdheden in").flatMap((block) => powers(block, name, context(block))),
    ),
    ...optional("references", references.length > 0 ? references : undefined),
    ...(property("artikelen")?.toLowerCase() === "alle" ? { complete: true } : {}),
  };
}

function properties(block: Block): readonly Property[] {
  return block.content.filter((content): content is Property => content.kind === "Property");
}

function numbered<T extends object>(prefix: string, all: readonly T[]): (T & { readonly id: string })[] {
  return all.map((one, at) => ({ ...one, id: `${prefix}#${String(at + 1)}` }));
}

/** `Grondwaarde: werk en meedoen, artikel 7 lid 1.`: an article belongs to the name before it. */
function grondwaarden(header: Block, context: LowerContext): Grondwaarde[] {
  return properties(header)
    .filter(({ key }) => key === "grondwaarde")
    .flatMap(({ values }) => {
      const found: Grondwaarde[] = [];
      for (const value of values) {
        const reference = value.references?.[0];
        const last = found.at(-1);
        if (reference !== undefined && last !== undefined)
          found[found.length - 1] = { ...last, citation: citation(reference, context, {}) };
        else
          found.push({
            name: value.text,
            key: keyText(keyOfText(value.text)),
            place: context.placeOf(value.span),
          });
      }
      return found;
    });
}

function contents(block: Block, law: string, context: LowerContext): Omit<LawContent, "id">[] {
  return rowsOf(block).flatMap(({ row, table }) => contentRow(row, table, law, context));
}

function rowsOf(block: Block): readonly { readonly row: TableRow; readonly table: Table }[] {
  return block.content.flatMap((content) =>
    content.kind === "Table" ? content.rows.map((row) => ({ row, table: content })) : [],
  );
}

/** `Geldig vanaf: 1 januari 2026.` in a block holds for all its sentences. */
function validity(block: Block): LawValidity {
  const date = (key: string): string | undefined => {
    const value = properties(block).find((property) => property.key === key)?.values[0]?.expression;
    return value?.kind === "DateLiteral" ? isoDate(value.year, value.month, value.day) : undefined;
  };
  return {
    ...optional("validFrom", date("geldig vanaf")),
    ...optional("validTo", date("geldig tot en met")),
  };
}

type Cited = Property & { readonly citation: Citation };

/** The sentences of a block with the article before the colon. */
function cited(block: Block, context: LowerContext): Cited[] {
  return properties(block).flatMap((property) => {
    const reference = property.key === "artikel" ? property.values[0]?.references?.[0] : undefined;
    return reference === undefined ? [] : [{ ...property, citation: citation(reference, context, {}) }];
  });
}

function bounds(block: Block, law: string, context: LowerContext): Omit<LawBound, "id">[] {
  return cited(block, context).flatMap((sentence) => {
    if (sentence.statement === undefined) return [];
    const text = context.source(sentence.statement.span);
    const read = boundOf(sentence.statement, text, context);
    if (read === undefined) return [];
    return [
      {
        law,
        citation: sentence.citation,
        text,
        ...read,
        ...validity(block),
        place: context.placeOf(sentence.span),
      },
    ];
  });
}

function powers(block: Block, law: string, context: LowerContext): Omit<LawPower, "id">[] {
  return cited(block, context).map((sentence) => ({
    law,
    citation: sentence.citation,
    text: sentence.values
      .slice(1)
      .map((value) => value.text)
      .join(", "),
    ...validity(block),
    place: context.placeOf(sentence.span),
  }));
}
