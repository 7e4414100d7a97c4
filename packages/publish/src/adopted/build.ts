// Short constructors of sentences, lists and tables, and the marks that close them.

import { capital } from "../dutch/clause.js";
import type { Ids } from "./printer.js";
import { Ids as IdMaker } from "./printer.js";
import type { LegalBlock, LegalInline, LegalItem, LegalList, LegalOrigin, LegalSentence } from "./tree.js";
import { inlineText } from "./tree.js";
import { tidy } from "./written.js";

/** A sentence: a capital in front, and one closing mark. */
export function sentence(content: readonly LegalInline[], origin: LegalOrigin, mark = "."): LegalSentence {
  return { kind: "zin", content: closed(capitalised(tidy(content)), mark), origin };
}

export function capitalised(content: readonly LegalInline[]): readonly LegalInline[] {
  const [first, ...others] = content;
  if (first === undefined) return content;
  return [typeof first === "string" ? capital(first) : { ...first, text: capital(first.text) }, ...others];
}

/** The words with this mark at the end, in place of any that stood there. */
export function closed(content: readonly LegalInline[], mark: string): readonly LegalInline[] {
  const bare = unclosed(content);
  if (mark === "" || bare.length === 0) return bare;
  // A sentence that asks or ends in a colon keeps its own mark.
  if (mark === "." && /[?!:]$/u.test(inlineText(bare))) return bare;
  return tidy([...bare, mark]);
}

/** Without the mark at the end. */
export function unclosed(content: readonly LegalInline[]): readonly LegalInline[] {
  const last = content.at(-1);
  if (typeof last !== "string") return content;
  const text = last.replace(/(?:[;,]\s+(?:en|of))?\s*[.;,]*\s*$/u, "");
  return text === last ? content : tidy([...content.slice(0, -1), text]);
}

/** An item before it is known how it is closed. */
export interface OpenItem {
  readonly label: string;
  readonly content: readonly LegalInline[];
  /** Items below it, and the word between them. */
  readonly below?: { readonly items: readonly OpenItem[]; readonly word: "en" | "of" };
  readonly origin: LegalOrigin;
}

/** `a. …; b. …; en c. ….`: a semicolon behind each, the word behind the last but one, `end` behind the last. */
export function enumeration(items: readonly OpenItem[], word: "en" | "of", ids: Ids, end = "."): LegalList {
  const eId = ids.next("list");
  const names = new IdMaker(eId);
  return {
    kind: "lijst",
    eId,
    style: "opsomming",
    items: items.map((item, index) => {
      const left = items.length - 1 - index;
      const mark = left === 0 ? end : left === 1 ? `; ${word}` : ";";
      const id = names.item(item.label);
      return closedItem(item, mark, id);
    }),
  };
}

function closedItem({ label, content, below, origin }: OpenItem, mark: string, eId: string): LegalItem {
  if (below === undefined) return { eId, label, content: closed(content, mark), blocks: [], origin };
  const blocks: readonly LegalBlock[] = [enumeration(below.items, below.word, new IdMaker(eId), mark)];
  return { eId, label, content: tidy(content), blocks, origin };
}

/** "a.", "b.", …, "z.", "aa.". */
export function letter(index: number): string {
  const first = index < 26 ? "" : String.fromCodePoint(96 + Math.floor(index / 26));
  return `${first}${String.fromCodePoint(97 + (index % 26))}.`;
}
