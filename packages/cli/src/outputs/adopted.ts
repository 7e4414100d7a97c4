// The text that a council adopts as files: to read, and as a tree for programs.

import { adoptedText, legalDocument, renderHtml, renderMarkdown, type LegalText } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";

/** The tree of the text, from the model and the files that the user has. */
export function adoptedOf({ model, project, on, profile }: Omit<OutputContext, "name" | "forms">): LegalText {
  const files = project.files.map(({ uri, text }) => ({ uri, text, parse: project.parse(uri) }));
  return adoptedText(model, files, { on, ...(profile === undefined ? {} : { profile }) });
}

/** One file per form. */
export function adoptedFiles({ name: base, forms, ...context }: OutputContext): readonly OutputFile[] {
  const text = adoptedOf(context);
  const document = legalDocument(text);
  const name = `${base}.verordening`;
  return forms.flatMap((form): readonly OutputFile[] => {
    switch (form) {
      case "html":
        return [{ name: `${name}.html`, content: renderHtml(document) }];
      case "md":
        return [{ name: `${name}.md`, content: renderMarkdown(document) }];
      case "json":
        return [{ name: `${name}.json`, content: `${JSON.stringify(text, null, 2)}\n` }];
      default:
        return [];
    }
  });
}
