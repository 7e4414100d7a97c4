// Where blocks stand: the article above a place, and the text of an article or lid.

import type { Workspace } from "../workspace.js";

interface Found {
  readonly keyword: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** The headings of articles and leden of a file with their numbers; the trees are not needed for it. */
function headings(workspace: Workspace, uri: string): readonly Found[] {
  const text = workspace.source(uri)?.text ?? "";
  const { entries } = workspace.parse(uri);
  return entries.flatMap(({ keyword, start }, i) => {
    if (keyword !== "artikel" && keyword !== "lid") return [];
    const end = entries[i + 1]?.start ?? text.length;
    const number = /^\S+\s+([0-9]\S*)/u.exec(text.slice(start, Math.min(end, start + 60)))?.[1] ?? "";
    return [{ keyword, number, start, end }];
  });
}

/** The number of the article in which an offset stands. */
export function articleAt(workspace: Workspace, uri: string, offset: number): string | undefined {
  return headings(workspace, uri)
    .filter(({ keyword, number, start }) => keyword === "artikel" && number !== "" && start <= offset)
    .at(-1)?.number;
}

/** The text of an article, or of one of its leden. */
export function textOf(
  workspace: Workspace,
  files: readonly string[],
  article: string,
  lid: string | undefined,
): string {
  for (const uri of files) {
    const text = workspace.source(uri)?.text ?? "";
    let inside = false;
    for (const { keyword, number, start, end } of headings(workspace, uri)) {
      if (keyword === "artikel") inside = number === article;
      if (!inside) continue;
      if (lid === undefined ? keyword === "artikel" : keyword === "lid" && number === lid)
        return text.slice(start, end);
    }
  }
  return "";
}

/** The titles of the voorbeelden in some files. */
export function exampleNames(workspace: Workspace, files: readonly string[]): readonly string[] {
  return files.flatMap((uri) => {
    const text = workspace.source(uri)?.text ?? "";
    return workspace.parse(uri).entries.flatMap(({ keyword, start }) => {
      const title =
        keyword === "voorbeeld"
          ? /^\S+[ \t]+([^\r\n]+)/u.exec(text.slice(start, start + 300))?.[1]
          : undefined;
      return title === undefined ? [] : [title.trim()];
    });
  });
}
