// A document in the forms that people read: a page, text, Word and PDF.

import { renderHtml, renderMarkdown, type Document, type HtmlOptions } from "@andersom/publish";
import type { PdfOptions } from "@andersom/documents";
import type { OutputFile } from "../host.js";
import type { HouseStyle } from "../input/house-style.js";
import { UsageError } from "../usage.js";
import type { Form } from "./forms.js";

/** What the files are called and say of themselves. */
export interface Rendering {
  /** The start of every file name. */
  readonly name: string;
  /** The forms that were asked for; those that hold data instead of a document are for others. */
  readonly forms: readonly Form[];
  /** ISO date on which the text is right. */
  readonly on: string;
  readonly municipality?: string | undefined;
  /** What a page has beside the document. */
  readonly html?: HtmlOptions;
  /** How Word and PDF look. */
  readonly style?: HouseStyle | undefined;
}

/** One file per form. */
export async function rendered(document: Document, rendering: Rendering): Promise<readonly OutputFile[]> {
  const files = await Promise.all(rendering.forms.map((form) => oneFile(document, form, rendering)));
  return files.filter((file) => file !== undefined);
}

async function oneFile(document: Document, form: Form, made: Rendering): Promise<OutputFile | undefined> {
  const { name, on: date, municipality } = made;
  const publisher = municipality === undefined ? {} : { publisher: `Gemeente ${municipality}` };
  const look = { ...made.style, ...publisher };
  switch (form) {
    case "html":
      return { name: `${name}.html`, content: renderHtml(document, made.html) };
    case "md":
      return { name: `${name}.md`, content: renderMarkdown(document) };
    case "docx": {
      const { toWord } = await import("@andersom/documents");
      return { name: `${name}.docx`, content: await toWord(document, { date, ...look }) };
    }
    case "pdf":
      return {
        name: `${name}.pdf`,
        content: await pdf(document, { standard: "ua-1", date, ...look }),
      };
    case "pdf-a":
      return {
        name: `${name}-archief.pdf`,
        content: await pdf(document, { standard: "a-2a", date, ...look }),
      };
    default:
      return undefined;
  }
}

/** Those that this machine can make, when nobody asked for one by name, and what to say of those it cannot. */
export async function possibleForms(
  forms: readonly Form[],
): Promise<{ readonly forms: readonly Form[]; readonly told: string }> {
  const possible = forms.filter((form) => form !== "pdf" && form !== "pdf-a");
  if (possible.length === forms.length) return { forms, told: "" };
  const { canMakePdf } = await import("@andersom/documents");
  return (await canMakePdf()) ? { forms, told: "" } : { forms: possible, told: `Zonder PDF. ${noPdf}\n` };
}

const noPdf =
  "Op deze computer kan geen PDF worden gemaakt: het onderdeel daarvoor (@myriaddreamin/typst-ts-node-compiler) is er niet of past er niet bij.";

/** The maker of PDF is a program for this kind of machine; where it is missing, the other forms still can. */
async function pdf(document: Document, options: PdfOptions): Promise<Uint8Array> {
  const { LogoUnreadable, PdfUnavailable, toPdf } = await import("@andersom/documents");
  try {
    return await toPdf(document, options);
  } catch (error) {
    if (error instanceof LogoUnreadable)
      throw new UsageError(
        "Het logo kan niet worden gelezen als plaatje. Bewaar het opnieuw als PNG of JPEG.",
      );
    if (!(error instanceof PdfUnavailable)) throw error;
    throw new UsageError(`${noPdf}\nNoem de andere vormen, dan komen die er wel: --format html,md,docx.`);
  }
}
