// Articles and declarations of all files, by some of their words.

import type { Workspace } from "../workspace.js";
import { documentSymbols, type OutlineItem } from "./document-symbols.js";

export interface WorkspaceSymbol extends Omit<OutlineItem, "children"> {
  readonly uri: string;
  /** What it stands in: the chapter, article or block above it. */
  readonly container: string;
}

const MOST = 200;

/** What holds all the words of the question, in any order; the shortest names first. An empty question gives articles and headings. */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found: WorkspaceSymbol[] = [];
  const visit = (items: readonly OutlineItem[], uri: string, container: string): void => {
    for (const { children, ...item } of items) {
      const name = item.name.toLowerCase();
      if (item.kind !== "lid" && wanted.every((word) => name.includes(word)))
        found.push({ ...item, uri, container });
      visit(children, uri, item.name);
    }
  };
  for (const uri of [...workspace.files(), ...workspace.laws().map((law) => law.uri)])
    visit(documentSymbols(workspace, uri), uri, "");
  return found.sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name)).slice(0, MOST);
}
