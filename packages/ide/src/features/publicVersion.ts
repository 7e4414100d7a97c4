// The public version of an ordinance as it is now, with the place in the text that each part comes from.

import {
  pageStyle,
  publicVersion,
  readTheme,
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
  /** The theme of the municipality, where one was given. */
  readonly thema?: ToldTheme;
  /** How many errors the text still has: what is wrong is missing from the page. */
  readonly fouten: number;
}

/** A file with the design tokens of a municipality. */
export interface ThemeFile {
  readonly naam: string;
  readonly tekst: string;
}

export interface ToldTheme {
  /** The style that comes after `stijl`; absent where the file is wrong. */
  readonly stijl?: string;
  /** What is wrong with the file, each with its line. */
  readonly fouten: readonly string[];
}

/**
 * The page of the ordinance that a file belongs to, right on the day `on` (ISO).
 * @returns undefined for a file that belongs to no ordinance.
 */
export function publicView(
  workspace: Workspace,
  uri: string,
  on: string,
  theme?: ThemeFile,
): PublicView | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const document = publicVersion(found.model, { on });
  return {
    titel: document.title,
    html: renderBody(document),
    stijl: pageStyle.toString(),
    plekken: placesIn(document),
    fouten: found.errors,
    ...(theme === undefined ? {} : { thema: toldTheme(theme) }),
  };
}

/** More than anyone mends at once. */
const mostFaults = 3;

function toldTheme({ naam, tekst }: ThemeFile): ToldTheme {
  const { theme, faults } = readTheme(tekst, naam);
  const fouten = faults
    .slice(0, mostFaults)
    .map(
      ({ message, start }) =>
        `${naam}, regel ${String(tekst.slice(0, start).split("\n").length)}: ${message}`,
    );
  return theme === undefined ? { fouten } : { stijl: theme.css, fouten };
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
