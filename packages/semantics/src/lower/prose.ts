// `>` text with its interpolated values.

import type { Prose as WrittenProse } from "@andersom/syntax";
import type { Prose, ProsePart } from "../model/index.js";
import { resolveValue, type LowerContext } from "./context.js";

/** Prose lines as text and values; `{naam}` must name a value. */
export function lowerProse(prose: WrittenProse, context: LowerContext): Prose {
  return prose.parts.map((part): ProsePart => {
    if (part.form === "text") return { form: "text", text: part.text };
    // `{alle effecten}` is filled in by the publisher.
    if (/^alle effecten$/iu.test(part.text.trim())) return { form: "text", text: `{${part.text.trim()}}` };
    return { form: "value", text: part.text, value: resolveValue(part.name.words, part.name.span, context) };
  });
}
