// The public version of an ordinance as it is now, with the place in the text that each part comes from.

import {
  pageStyle,
  publicVersion,
  renderBody,
  type Block,
  type Document,
  type Section,
} from "@andersom/publish";
import type { Span } from "@andersom/syntax";
import { ordinanceOf } from "../told/places.js";
import type { Workspace } from "../workspace.js";

export interface PublicView {
  readonly titel: string;
  /** What belongs between the tags of the body; every part carries where it comes from as `data-regel`. */
  readonly html: string;
  /** The style sheet that belongs to it. */
  readonly stijl: string;
  /** Where each `data-regel` stands in the text. */
  readonly plekken: readonly { readonly regel: string; readonly plek: Span }[];
  /** How many errors the text still has: what is wrong is missing from the page. */
  readonly fouten: number;
}

/**
 * The page of the ordinance that a file belongs to, right on the day `on` (ISO).
 * @returns undefined for a file that belongs to no ordinance.
 */
export function publicView(workspace: Workspace, uri: string, on: string): PublicView | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const document = publicVersion(found.model, { on });
  return {
    titel: document.title,
    html: renderBody(document),
    stijl: pageStyle.toString(),
    plekken: placesIn(document),
    fouten: found.errors,
  };
}

function placesIn(document: Document): PublicView["plekken"] {
  const places = new Map<string, Span>();
  const note = (
    origin:
      | { readonly citation?: string; readonly source?: { file: string; start: number; end: number } }
      | undefined,
  ): void => {
    if (origin?.citation === undefined || origin.source === undefined || places.has(origin.citation)) return;
    const { file, start, end } = origin.source;
    if (file !== "") places.set(origin.citation, { uri: file, start, end });
  };
  const block = (one: Block): void => {
    if ("origin" in one) note(one.origin);
    switch (one.kind) {
      case "list":
        for (const item of one.items) {
          note(item.origin);
          item.blocks.forEach(block);
        }
        return;
      case "note":
      case "story":
        one.content.forEach(block);
        return;
      case "definitions":
        for (const entry of one.entries) {
          note(entry.origin);
          entry.meaning.forEach(block);
        }
        return;
      case "paragraph":
      case "table":
      case "quote":
      case "sources":
        return;
    }
  };
  const section = (one: Section): void => {
    one.blocks.forEach(block);
    one.sections.forEach(section);
  };
  document.opening.forEach(block);
  document.sections.forEach(section);
  return [...places].map(([regel, plek]) => ({ regel, plek }));
}
