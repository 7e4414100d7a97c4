// The public version as files, in the forms that were asked for.

import { publicVersion, renderHtml, renderMarkdown } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";

/** One file per form. */
export function publicPages({ model, name, forms, on }: OutputContext): readonly OutputFile[] {
  const document = publicVersion(model, { on });
  return forms.flatMap((form): readonly OutputFile[] => {
    switch (form) {
      case "html":
        return [{ name: `${name}.html`, content: renderHtml(document) }];
      case "md":
        return [{ name: `${name}.md`, content: renderMarkdown(document) }];
      case "json":
        return [];
    }
  });
}
