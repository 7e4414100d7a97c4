// For tests: ordinances as text with `<|>` where the cursor is, or `<|` and `|>` around what is selected.

import { Workspace } from "../workspace.js";

/** A workspace with a place in it. */
export interface Marked {
  readonly workspace: Workspace;
  readonly uri: string;
  /** The text without its marks. */
  readonly text: string;
  readonly offset: number;
  /** The selection; empty where only a cursor stands. */
  readonly range: { readonly start: number; readonly end: number };
}

/** Makes a workspace of these files, by name; exactly one of them holds the mark. */
export function marked(files: string | Readonly<Record<string, string>>): Marked {
  const all = typeof files === "string" ? { "v.andersom": files } : files;
  const workspace = new Workspace();
  let found: Omit<Marked, "workspace"> | undefined;
  for (const [uri, written] of Object.entries(all)) {
    const cursor = written.indexOf("<|>");
    const start = cursor >= 0 ? cursor : written.indexOf("<|");
    const text = written.replace("<|>", "").replace("<|", "").replace("|>", "");
    workspace.setFile(uri, text);
    if (start < 0) continue;
    if (found !== undefined) throw new Error("a test has one mark");
    const end = cursor >= 0 ? start : written.replace("<|", "").indexOf("|>");
    found = { uri, text, offset: end, range: { start, end } };
  }
  if (found === undefined) throw new Error("a test needs a mark: <|>");
  return { workspace, ...found };
}
