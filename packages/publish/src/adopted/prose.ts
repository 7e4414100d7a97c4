// Prose of the source that is legal text: as it is written, with what stands between braces named.

import type { Prose } from "@andersom/syntax";
import { lowerFirst } from "../dutch/clause.js";
import { letter, enumeration, sentence, unclosed, type OpenItem } from "./build.js";
import { originAt, type Ids, type Printer } from "./printer.js";
import type { LegalBlock, LegalInline } from "./tree.js";

/** The sentences; `{alle effecten}` becomes a list of them. */
export function proseBlocks(printer: Printer, node: Prose, ids: Ids): readonly LegalBlock[] {
  const origin = originAt(printer, node.span);
  const all = allEffects(node);
  const words = (parts: Prose["parts"]): readonly LegalInline[] => [
    parts.map(({ text }) => text.replace(/[{}]/gu, "")).join(""),
  ];
  if (all === -1) return [sentence(words(node.parts), origin)];
  const items = effectItems(printer).map((item, index) => ({
    ...item,
    label: letter(index),
    origin: { ...origin, ...item.origin },
  }));
  const after = node.parts.slice(all + 1);
  return [
    sentence(words(node.parts.slice(0, all)), origin, ""),
    enumeration(items, "en", ids),
    ...(after.some(({ text }) => text.trim() !== "") ? [sentence(words(after), origin)] : []),
  ];
}

/** Each effect with its name: "rondkomen: de inwoner heeft genoeg geld om van te leven". */
export function effectItems({ model }: Printer): readonly Pick<OpenItem, "content" | "origin">[] {
  return model.effects.map(({ id, name, prose }) => {
    const words = effectWords(prose.map(({ text }) => text).join(""));
    return {
      content: unclosed([words === "" ? name : `${name}: ${words}`]),
      origin: { rules: [id] },
    };
  });
}

/** Whether this prose lists all effects. */
export function listsEffects(node: Prose): boolean {
  return allEffects(node) !== -1;
}

function allEffects({ parts }: Prose): number {
  return parts.findIndex((part) => part.form === "name" && /^\{?\s*alle effecten\s*\}?$/u.test(part.text));
}

/** As an item of a list: without capital. */
export function effectWords(prose: string): string {
  const text = prose.replace(/\s+/gu, " ").trim().replace(/\.$/u, "");
  return /^\p{Lu}\p{Ll}*\b/u.test(text) ? lowerFirst(text) : text;
}
