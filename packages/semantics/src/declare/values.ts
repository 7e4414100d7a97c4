// Symbols of begrippen, computed values and amounts.

import type { ActStatement, Block, Content, Table, Word, WordGroup } from "@andersom/syntax";
import { keyOf, keyText, printed, withoutArticle } from "../names/normalise.js";
import type { AnySymbol, ValueSymbol } from "../names/symbols.js";

const PER = /^(.*\S) per (?:\d+ )?(?:uur|dag|week|weken|maand|maanden|kwartaal|jaar|kalenderjaar|keer)$/u;

/** A value with this printed name. `per maand` at the end is part of the name; without it the name is an alias. */
export function valueSymbol(
  group: WordGroup,
  options: {
    kind: "begrip" | "waarde";
    yesNo: boolean;
    thing?: string;
    textOnly?: boolean;
    parameter?: boolean;
    open?: boolean;
  },
): ValueSymbol {
  const key = keyText(keyOf(group.words));
  const base = options.yesNo ? undefined : PER.exec(key)?.[1];
  return {
    kind: options.kind,
    id: `waarde:${key}`,
    name: options.yesNo ? midSentence(printed(group.words)) : printed(withoutArticle(group.words)),
    key,
    yesNo: options.yesNo,
    ...(options.thing === undefined ? {} : { thing: options.thing }),
    ...(base === undefined ? {} : { base }),
    textOnly: options.textOnly === true,
    parameter: options.parameter === true,
    open: options.open === true,
  };
}

/** A sentence that opened with a capital article, as it stands in the middle of another one. */
function midSentence(text: string): string {
  return text.replace(/^(?:De|Het|Een|Er)(?= )/u, (word) => word.toLowerCase());
}

/** `begrip X` or `open begrip X`: what it is follows from its body. A begrip with prose only is text. */
export function termSymbol(block: Block, thing: string | undefined): AnySymbol[] {
  const name = block.heading.name;
  if (name === undefined) return [];
  const open = block.keyword === "open begrip";
  let yesNo = false;
  let body = false;
  for (const content of block.content) {
    if (content.kind === "PredicateDefinition") {
      body = true;
      yesNo = true;
    } else if (content.kind === "DefinitionStatement") body = true;
  }
  // A begrip named by a whole sentence is a yes/no notion, also when a law leaves its body open.
  if (!body && open && looksLikeSentence(name)) yesNo = true;
  return [
    valueSymbol(name, {
      kind: "begrip",
      yesNo,
      textOnly: !body && !open,
      open,
      ...(thing === undefined ? {} : { thing }),
    }),
  ];
}

function looksLikeSentence(group: WordGroup): boolean {
  const key = keyOf(group.words);
  return (
    key.includes("is") ||
    key[0] === "er" ||
    key.some((word) => /^(?:heeft|voldoet|volgt|woont|krijgt|ontvangt|werkt|doet|telt)$/u.test(word))
  );
}

/** Values that a sentence declares by defining them: `de hoogte van X is …`, `een inkomensdeel telt mee, tenzij anders bepaald`. */
export function definedBySentence(
  content: Content,
  options: { thing?: string; parameter?: boolean },
): AnySymbol[] {
  const shared = {
    ...(options.thing === undefined ? {} : { thing: options.thing }),
    ...(options.parameter === undefined ? {} : { parameter: options.parameter }),
  };
  if (content.kind === "DefinitionStatement") {
    // "de kosten zijn verwijtbaar als …" may also be a yes/no notion declared elsewhere: the binder sees to that.
    return content.names.map((name) => valueSymbol(name, { kind: "waarde", yesNo: false, ...shared }));
  }
  // "het college bepaalt de duur van X, hoogstens 12 maanden": a value that a person chooses.
  if (content.kind === "PowerStatement" && content.modal === "bepaalt")
    return [valueSymbol(content.words, { kind: "waarde", yesNo: false, ...shared })];
  if (
    content.kind === "PredicateDefinition" &&
    content.words.length > 0 &&
    !content.also &&
    !content.certainly
  ) {
    const isDefault = content.tails.some((tail) => tail.kind === "UnlessStated");
    if (isDefault || content.words.some((word) => word.quoted)) {
      return [
        valueSymbol(
          { kind: "WordGroup", span: content.span, words: content.words },
          { kind: "waarde", yesNo: true, ...shared },
        ),
      ];
    }
  }
  if (content.kind === "ActStatement") {
    const imposed = imposedBy(content);
    if (imposed !== undefined) {
      const words = ["er", "is", "een"].map((text) => ({ text, span: content.span }));
      const group: WordGroup = { kind: "WordGroup", span: content.span, words: [...words, ...imposed] };
      return [
        {
          ...valueSymbol(group, { kind: "waarde", yesNo: true, ...shared }),
          imposed: keyText(keyOf(imposed)),
        },
      ];
    }
  }
  return [];
}

/** `De gemeente legt geen verlaging op als …`: the words for what is imposed. */
export function imposedBy(act: ActStatement): readonly Word[] | undefined {
  const { words } = act.words;
  if (act.items.length > 0 || words.length < 3) return undefined;
  const [first, ...rest] = words;
  if (first?.text.toLowerCase() !== "legt" || rest.at(-1)?.text.toLowerCase() !== "op") return undefined;
  return withoutArticle(rest.slice(0, -1));
}

/** Rows of a table `| naam | bedrag | vanaf | tot en met |`: each row is one or more dates of a parameter. */
export function parameterRows(table: Table): AnySymbol[] {
  const nameColumn = table.header.findIndex((cell) => cell.raw.toLowerCase() === "naam");
  if (nameColumn < 0) return [];
  const symbols = new Map<string, AnySymbol>();
  for (const row of table.rows) {
    const cell = row.cells[nameColumn];
    const words =
      cell === undefined || !("raw" in cell)
        ? undefined
        : cell.raw.split(/\s+/u).map((text) => ({ text, span: cell.span }));
    if (cell === undefined || words === undefined) continue;
    const symbol = valueSymbol(
      { kind: "WordGroup", span: cell.span, words },
      { kind: "waarde", yesNo: false, parameter: true },
    );
    symbols.set(symbol.id, symbol);
  }
  return [...symbols.values()];
}
