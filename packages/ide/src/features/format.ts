// Layout: the changes that give a file, or a part of it, the house style; what cannot be read stays as it is.

import { formatEdits, type FormatOptions } from "@andersom/prettier-plugin";
import type { TextEdit } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

export interface LayoutOptions extends Pick<FormatOptions, "width" | "reflow"> {
  /** Only what this range touches, as whole sentences, headings and tables. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** The changes that lay a file out; none for a file that nobody knows or a law on board. */
export function format(workspace: Workspace, uri: string, options: LayoutOptions = {}): readonly TextEdit[] {
  if (!workspace.files().includes(uri)) return [];
  const { range, ...layout } = options;
  const text = workspace.source(uri)!.text;
  return formatEdits(text, { ...layout, uri, others: othersOf(workspace, uri) }, range).map((edit) => ({
    uri,
    ...edit,
  }));
}

/** The texts that could refer to a place in this file. */
function othersOf(workspace: Workspace, uri: string): readonly string[] {
  return workspace
    .files()
    .filter((other) => other !== uri)
    .map((other) => workspace.source(other)!.text);
}
