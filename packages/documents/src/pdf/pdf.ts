// A document as PDF: tagged for screen readers, or for an archive. The same bytes for the same document and date.

import type * as Typst from "@myriaddreamin/typst-ts-node-compiler";
import { spaced, type Document } from "@andersom/publish";
import { prepare } from "../prepare/prepare.js";
import { blocksOf, bodyOf } from "./content.js";
import { typeface } from "./font.js";
import { program } from "./program.js";
import { shownText } from "./shown.js";

/** What the file declares to be: PDF/UA-1 for readers, PDF/A-2a for an archive. */
export type PdfStandard = "ua-1" | "a-2a";

export interface PdfOptions {
  readonly standard: PdfStandard;
  /** ISO date that the file says it is of. */
  readonly date: string;
  /** Who publishes it, such as "Gemeente Waterrade". */
  readonly publisher?: string;
}

/** The maker of PDF has a part for each kind of machine; this machine lacks it. */
export class PdfUnavailable extends Error {}

/** The bytes of the file. */
export async function toPdf(document: Document, options: PdfOptions): Promise<Uint8Array> {
  const face = typeface();
  const clean = (text: string): string => shownText(spaced(text), face);
  const ready = prepare(document, clean);
  const publisher = clean(options.publisher ?? "");
  const data = {
    title: ready.title,
    subtitle: ready.subtitle,
    facts: ready.facts,
    author: publisher === "" ? [] : [publisher],
    footer: publisher,
    opening: blocksOf(ready.opening, 1),
    contents: ready.sections.length > 1,
    body: bodyOf(ready),
  };
  const typst = await loadTypst();
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [...face.files] }] });
  const made = compiled(compiler, JSON.stringify(data));
  return compiler.pdf(made, {
    pdfStandard: options.standard,
    creationTimestamp: Date.parse(`${options.date}T00:00:00Z`) / 1000,
  });
}

/** Whether this machine has the part that makes a PDF. */
export async function canMakePdf(): Promise<boolean> {
  return loadTypst().then(
    () => true,
    () => false,
  );
}

/** Loaded when the first PDF is made: it is large, and a machine may do without. */
async function loadTypst(): Promise<typeof Typst> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch (cause) {
    throw new PdfUnavailable("the compiler of Typst cannot be loaded", { cause });
  }
}

function compiled(compiler: Typst.NodeCompiler, document: string): Typst.NodeTypstDocument {
  const { result, diagnostics } = outcome(compiler, document);
  if (result === null) throw new Error(`the program of the PDF does not compile: ${diagnostics}`);
  return result;
}

function outcome(
  compiler: Typst.NodeCompiler,
  document: string,
): { readonly result: Typst.NodeTypstDocument | null; readonly diagnostics: string } {
  const run = compiler.compile({ mainFileContent: program, inputs: { document } });
  const error = run.takeError();
  return { result: run.result, diagnostics: JSON.stringify(error?.shortDiagnostics ?? []) };
}
