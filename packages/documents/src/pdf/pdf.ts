// A document as PDF: tagged for screen readers, or for an archive. The same bytes for the same document and date.

import type * as Typst from "@myriaddreamin/typst-ts-node-compiler";
import {
  hasContents,
  ownPaper,
  shortTitle,
  spaced,
  spacedTitle,
  type Document,
  type PaperLook,
} from "@andersom/publish";
import { logoSize, type Logo } from "../prepare/logo.js";
import { dayWords } from "../prepare/day.js";
import { prepare } from "../prepare/prepare.js";
import { blocksOf, bodyOf } from "./content.js";
import { lettersOf, typeface, type Font } from "./font.js";
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
  /** Colours and letters of a municipality. */
  readonly look?: PaperLook;
  /** The letters that a look may name, as files: nothing is taken from the machine. */
  readonly fonts?: readonly Font[];
  /** Above the title, with the words for who cannot see it. */
  readonly logo?: Logo;
}

/** The maker of PDF has a part for each kind of machine; this machine lacks it. */
export class PdfUnavailable extends Error {}

/** The logo has the mark of a picture, and cannot be read as one. */
export class LogoUnreadable extends Error {}

/** The bytes of the file. */
export async function toPdf(document: Document, options: PdfOptions): Promise<Uint8Array> {
  const face = typeface();
  const { look = ownPaper, fonts = [] } = options;
  const clean = (text: string): string => shownText(spaced(text), face);
  const ready = prepare(document, clean);
  const publisher = clean(options.publisher ?? "");
  const data = {
    title: ready.title,
    shownTitle: spacedTitle(ready.title),
    header: shortTitle(ready.title),
    subtitle: ready.subtitle,
    facts: ready.facts,
    author: publisher === "" ? [] : [publisher],
    footer: publisher,
    day: dayWords(options.date),
    opening: blocksOf(ready.opening, 1),
    contents: hasContents(ready),
    body: bodyOf(ready),
    look: {
      colours: look.colours,
      letters: lettersOf(look.letters, fonts),
      headingLetters: lettersOf(look.headingLetters, fonts),
    },
    ...(options.logo === undefined ? {} : { logo: logoData(options.logo, clean) }),
  };
  const typst = await loadTypst();
  const compiler = typst.NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...face.files, ...fonts.map(({ bytes }) => Buffer.from(bytes))] }],
  });
  const made = compiled(compiler, JSON.stringify(data), options.logo);
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

/** Typst takes the bytes of a picture as numbers. */
function logoData(logo: Logo, clean: (text: string) => string): object {
  const { bytes, type, alt } = logo;
  return { ...logoSize(logo), bytes: [...bytes], format: type, alt: clean(alt) };
}

function compiled(
  compiler: Typst.NodeCompiler,
  document: string,
  logo: Logo | undefined,
): Typst.NodeTypstDocument {
  const { result, diagnostics } = outcome(compiler, document);
  if (result === null && logo !== undefined && /image|decode/iu.test(diagnostics))
    throw new LogoUnreadable(diagnostics);
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
