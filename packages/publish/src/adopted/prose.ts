// Prose of the source that is legal text: as it is written, with what stands between braces named.

import type { Prose } from "@andersom/syntax";
import { letter, enumeration, sentence, unclosed } from "./build.js";
import { originAt, type Ids, type Printer } from "./printer.js";
import type { LegalBlock, LegalInline } from "./tree.js";

/** The sentences; `{alle effecten}` becomes a list of them. */
export function proseBlocks(printer: Printer, node: Prose, ids: Ids): readonly LegalBlock[] {
  const origin = originAt(printer, node.span);
  const all = node.parts.findIndex(
    (part) => part.form === "name" && /^\{?\s*alle effecten\s*\}?$/u.test(part.text),
  );
  const words = (parts: Prose["parts"]): readonly LegalInline[] => [
    parts.map(({ text }) => text.replace(/[{}]/gu, "")).join(""),
  ];
  if (all === -1) return [sentence(words(node.parts), origin)];
  const items = printer.model.effects.map((effect, index) => ({
    label: letter(index),
    content: unclosed([effectWords(effect.prose.map(({ text }) => text).join(""))]),
    origin: { ...origin, rules: [effect.id] },
  }));
  const after = node.parts.slice(all + 1);
  return [
    sentence(words(node.parts.slice(0, all)), origin, ""),
    enumeration(items, "en", ids),
    ...(after.some(({ text }) => text.trim() !== "") ? [sentence(words(after), origin)] : []),
  ];
}

/** As an item of a list: without capital. */
export function effectWords(prose: string): string {
  const text = prose.replace(/\s+/gu, " ").trim().replace(/\.$/u, "");
  return /^\p{Lu}\p{Ll}*\b/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
