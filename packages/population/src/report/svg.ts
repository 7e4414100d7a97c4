// A drawing of the chart library as markup for a page: only shapes, text and their looks come along.

import { Html, markup } from "@andersom/publish";

/** The part of a drawn element that is read; the library draws in a document that is never shown. */
export interface Drawn {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Drawn>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

const shapes = new Set(["g", "path", "line", "rect", "circle", "text", "tspan", "pattern", "defs"]);
const looks =
  /^(?:d|x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|width|height|transform|fill|fill-opacity|stroke|stroke-width|stroke-dasharray|stroke-opacity|stroke-linecap|stroke-linejoin|opacity|text-anchor|font-size|font-weight|font-variant|font-family|viewBox)$/u;

/** Name and description stand beside the chart; its parts say nothing by themselves, so they carry no roles or names. */
export function svgMarkup(drawn: Drawn, name: string, of: "smal" | "breed"): Html {
  const attributes = looksOf(drawn);
  return markup`<svg class="${of}" role="img" aria-label="${name}"${attributes}>${childrenOf(drawn)}</svg>`;
}

function childrenOf(drawn: Drawn): readonly Html[] {
  return [...drawn.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return [markup`${child.textContent ?? ""}`];
    const tag = child.nodeName.toLowerCase();
    if (!shapes.has(tag)) return [];
    return [Html.join([`<${tag}`, ">", `</${tag}>`], [looksOf(child), childrenOf(child)])];
  });
}

function looksOf({ attributes = [] }: Drawn): readonly Html[] {
  return [...attributes]
    .filter(({ name }) => looks.test(name))
    .map(({ name, value }) => Html.join([` ${name}="`, `"`], [rounded(value)]));
}

/** Tenths of a pixel are enough, and make a page half as large. */
function rounded(value: string): string {
  return value.replace(/\d+\.\d{2,}/gu, (number) => String(Math.round(Number(number) * 10) / 10));
}
