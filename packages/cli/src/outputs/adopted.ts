// The text that a council adopts as files: to read, and as a tree for programs. One text for each regulation that was asked for.

import {
  adoptedText,
  aknXml,
  filesOf,
  instrumentsOf,
  legalDocument,
  stopXml,
  type LegalText,
  type WrittenFile,
} from "@andersom/publish";
import type { Instrument } from "@andersom/semantics";
import type { OutputFile } from "../host.js";
import { fileName } from "./file-name.js";
import type { Form } from "./forms.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

type Read = Pick<OutputContext, "model" | "project">;

/** The tree of the text of one regulation, from the model and the files that the user has. */
export function adoptedOf(
  context: Pick<OutputContext, "model" | "project" | "on" | "profile">,
  instrument = context.model.instrument,
): LegalText {
  const { model, on, profile } = context;
  return adoptedText(model, filesIn(context), {
    on,
    instrument,
    ...(profile === undefined ? {} : { profile }),
  });
}

function filesIn({ project }: Read): readonly WrittenFile[] {
  return project.files.map(({ uri, text }) => ({ uri, text, parse: project.parse(uri) }));
}

/** The regulations that were asked for: of a folder with nadere regels and their verordening both, of a file its own. */
export function askedInstruments(read: Read): readonly Instrument[] {
  const asked = new Set(read.project.files.filter((file) => file.asked).map(({ uri }) => uri));
  const all = instrumentsOf(read.model);
  const found = all.filter((one) =>
    filesOf(read.model, one, filesIn(read)).some(({ uri }) => asked.has(uri)),
  );
  return found.length === 0 ? [read.model.instrument] : found;
}

/** The start of the names of the files of one regulation; next to others it says what it is. */
export function textName(
  { model, name }: Pick<OutputContext, "model" | "name">,
  { title }: Instrument,
): string {
  return instrumentsOf(model).length === 1 ? name : fileName(title, true);
}

/** One file per form, of each regulation. */
export async function adoptedFiles(context: OutputContext): Promise<readonly OutputFile[]> {
  const made = askedInstruments(context).map((instrument) => oneText(context, instrument));
  return (await Promise.all(made)).flat();
}

async function oneText(context: OutputContext, instrument: Instrument): Promise<readonly OutputFile[]> {
  const { forms, on, authority, theme, style } = context;
  const text = adoptedOf(context, instrument);
  const name = `${textName(context, instrument)}.verordening`;
  const { municipality } = instrument;
  const files = await rendered(legalDocument(text), {
    name,
    forms,
    on,
    municipality,
    html: { theme },
    style,
  });
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
