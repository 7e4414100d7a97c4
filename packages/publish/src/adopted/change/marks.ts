// The mark that closes an onderdeel: a semicolon, "en" or "of" behind it, a full stop. It changes when others come or go.

import { inlineText, type LegalItem } from "../tree.js";
import type { ClosingMark } from "./amendment.js";

const closing = /(?:; (?:en|of)|[;.])$/u;

/** ";", "; en", "; of" or "."; nothing behind an onderdeel with a list of its own. */
export function markOf(item: LegalItem): string {
  return closing.exec(inlineText(item.content))?.[0] ?? "";
}

/** The words without it. */
export function withoutMark(text: string): string {
  return text.replace(closing, "");
}

/** The onderdelen with other marks. */
export function marked(items: readonly LegalItem[], marks: readonly ClosingMark[]): readonly LegalItem[] {
  return items.map((item) => {
    const mark = marks.find((one) => one.item.eId === item.eId);
    if (mark === undefined) return item;
    return { ...item, content: [`${withoutMark(inlineText(item.content))}${mark.new}`] };
  });
}
