// Begrippen: a list in alphabetical order without letters, and a lid of its own for what is no single noun.

import type { Block, Property, Statement } from "@andersom/syntax";
import { capital } from "../dutch/clause.js";
import { closed, sentence, unclosed } from "./build.js";
import { Ids, originAt, type Printer } from "./printer.js";
import { effectWords } from "./prose.js";
import { named } from "./property.js";
import { statementBlocks, tableBlock, wordsAsWritten } from "./statement.js";
import { tidy } from "./written.js";
import type { LegalBlock, LegalInline, LegalItem } from "./tree.js";

/** How a begrip is said: as an entry of the list, or in sentences of its own. */
export type Term =
  | { readonly form: "entry"; readonly term: string; readonly entry: (ids: Ids, mark: string) => LegalItem }
  | {
      readonly form: "sentences";
      readonly block: Block;
      readonly sentences: (ids: Ids) => readonly LegalBlock[];
    };

export function termOf(printer: Printer, block: Block): Term {
  const statements = block.content.filter(
    (node): node is Statement => node.kind !== "Prose" && node.kind !== "Table" && node.kind !== "Property",
  );
  const [only] = statements;
  const noun = !/^(?:de|het|een|er)\s/iu.test(block.heading.title) || only === undefined;
  if (statements.length === 0 && noun) return entry(printer, block, block.heading.title, proseOf(block), []);
  if (
    statements.length === 1 &&
    only?.kind === "DefinitionStatement" &&
    only.names.length === 0 &&
    only.condition === undefined
  ) {
    const file = printer.file(block.span.uri);
    if (only.body.form === "value" && only.body.value !== undefined) {
      const words = file.words(only.body.value.span.start, only.span.end);
      return entry(printer, block, block.heading.title, words, []);
    }
    if (only.body.form === "table") {
      const { table } = only.body;
      return entry(printer, block, block.heading.title, ["wat volgt uit deze tabel"], [table]);
    }
  }
  return { form: "sentences", block, sentences: (ids) => sentences(printer, block, statements, ids) };
}

function proseOf(block: Block): readonly LegalInline[] {
  const text = block.content.flatMap((node) =>
    node.kind === "Prose" ? [node.text.replace(/[{}]/gu, "")] : [],
  );
  return [effectWords(text.join(" "))];
}

function entry(
  printer: Printer,
  block: Block,
  term: string,
  meaning: readonly LegalInline[],
  tables: readonly Parameters<typeof tableBlock>[1][],
): Term {
  const content = tidy([...unclosed(meaning), ...asIn(printer, block)]);
  return {
    form: "entry",
    term,
    entry: (ids, mark) => {
      const eId = ids.item(term);
      const below = new Ids(eId);
      return {
        eId,
        title: term,
        content: tables.length === 0 ? closed(content, mark) : tidy([...content, ":"]),
        blocks: tables.map((table) => tableBlock(printer, table, below)),
        origin: originAt(printer, block.span),
      };
    },
  };
}

/** `Zoals in: artikel 32 …, waarbij ‘x’ wordt gelezen als y`. */
function asIn(printer: Printer, block: Block): readonly LegalInline[] {
  const file = printer.file(block.span.uri);
  const property = block.content.find(
    (node): node is Property => node.kind === "Property" && node.key === "zoals in",
  );
  if (property === undefined) return [];
  return property.values.flatMap((value): readonly LegalInline[] => {
    const last = value.references?.at(-1)?.span.end ?? value.span.end;
    const places = file.words(value.span.start, last);
    const instead = value.substitution;
    const reads =
      instead === undefined
        ? []
        : [
            `, met dien verstande dat ‘${instead.term.text}’ wordt gelezen als `,
            ...file.words(instead.value.span.start, instead.value.span.end),
          ];
    return [", als bedoeld in ", ...places, ...reads];
  });
}

function sentences(
  printer: Printer,
  block: Block,
  statements: readonly Statement[],
  ids: Ids,
): readonly LegalBlock[] {
  const title = block.heading.title;
  const subject = /^(?:de|het|een|er)\s/iu.test(title) ? title : named(printer, title);
  if (statements.length === 0) {
    const words = proseOf(block);
    return [sentence([capital(title), ": ", ...words], originAt(printer, block.span))];
  }
  return statements.flatMap((node) => {
    const bare =
      (node.kind === "DefinitionStatement" && node.names.length === 0) ||
      (node.kind === "PredicateDefinition" && node.words.length === 0);
    return bare ? wordsAsWritten(printer, node, ids, [`${subject} `]) : statementBlocks(printer, node, ids);
  });
}

/** The list, and behind it what is said in sentences. */
export function termBlocks(printer: Printer, terms: readonly Term[], ids: Ids): readonly LegalBlock[] {
  const list = termList(printer, terms, ids);
  const rest = terms.flatMap((term) => (term.form === "sentences" ? term.sentences(ids) : []));
  return [...list, ...rest];
}

/** `In deze verordening wordt verstaan onder: …`, alphabetical; nothing when there is no entry. */
function termList(printer: Printer, terms: readonly Term[], ids: Ids): readonly LegalBlock[] {
  const entries = terms
    .filter((term): term is Extract<Term, { form: "entry" }> => term.form === "entry")
    .sort((a, b) => a.term.localeCompare(b.term, "nl", { sensitivity: "base" }));
  if (entries.length === 0) return [];
  const eId = ids.next("list");
  const names = new Ids(eId);
  const list: LegalBlock = {
    kind: "lijst",
    eId,
    style: "begrippen",
    items: entries.map(({ entry: make }, index) => make(names, index === entries.length - 1 ? "." : ";")),
  };
  return [sentence([definitionLead(printer)], { generated: true }, ""), list];
}

export function definitionLead(printer: Printer): string {
  return `In deze ${printer.model.instrument.kind} wordt verstaan onder:`;
}
