// The text that a council adopts as files: to read, and as a tree for programs.

import { adoptedText, aknXml, legalDocument, stopXml, type LegalText } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { Form } from "./forms.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** The tree of the text, from the model and the files that the user has. */
export function adoptedOf({ model, project, on, profile }: Omit<OutputContext, "name" | "forms">): LegalText {
  const files = project.files.map(({ uri, text }) => ({ uri, text, parse: project.parse(uri) }));
  return adoptedText(model, files, { on, ...(profile === undefined ? {} : { profile }) });
}

/** One file per form. */
export async function adoptedFiles(context: OutputContext): Promise<readonly OutputFile[]> {
  const { model, forms, on, authority, theme } = context;
  const text = adoptedOf(context);
  const name = `${context.name}.verordening`;
  const { municipality } = model.instrument;
  const files = await rendered(legalDocument(text), { name, forms, on, municipality, html: { theme } });
  const data: readonly (readonly [Form, OutputFile])[] = [
    ["json", { name: `${name}.json`, content: `${JSON.stringify(text, null, 2)}\n` }],
    ["xml-akn", { name: `${name}.akn.xml`, content: aknXml(text) }],
    [
      "xml-stop",
      { name: `${name}.stop.xml`, content: stopXml(text, authority === undefined ? {} : { authority }) },
    ],
  ];
  return [...files, ...data.flatMap(([form, file]) => (forms.includes(form) ? [file] : []))];
}
