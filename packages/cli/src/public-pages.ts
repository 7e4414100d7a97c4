// The public version as files, in the forms that were asked for.

import { publicVersion, renderHtml, renderMarkdown } from "@andersom/publish";
import type { DecisionModel } from "@andersom/semantics";
import type { OutputFile } from "./host.js";
import type { PublicFormat } from "./program.js";

/** One file per form. `on` is the ISO date on which the text must be right. */
export function publicPages(
  model: DecisionModel,
  name: string,
  formats: readonly PublicFormat[],
  on: string,
): readonly OutputFile[] {
  const document = publicVersion(model, { on });
  return formats.map((format) => {
    switch (format) {
      case "html":
        return { name: `${name}.html`, content: renderHtml(document) };
      case "md":
        return { name: `${name}.md`, content: renderMarkdown(document) };
    }
  });
}
