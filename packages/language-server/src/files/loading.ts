// Reading the folders of a workspace in the background: in slices, so that the editor is answered meanwhile.

import type { FileSystem } from "./file-system.js";
import type { Files } from "./files.js";
import { canonical } from "./uris.js";

/** How long one slice may take, in milliseconds. */
const slice = 10;

/** Gives the event loop a turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Reads everything below the folders.
 * @param first goes before other files: what stands beside an open file is needed first.
 * @param warm prepares a file that was read, so that the first question is answered at once.
 */
export async function loadFolders(
  folders: readonly string[],
  system: FileSystem,
  files: Files,
  first: (uri: string) => boolean,
  warm: (uri: string) => void,
): Promise<void> {
  const lists = await Promise.all(folders.map((folder) => system.list(folder)));
  const uris = [...new Set(lists.flat())];
  const ordered = [...uris.filter(first), ...uris.filter((uri) => !first(uri))];
  let began = Date.now();
  for (const written of ordered) {
    const uri = canonical(written);
    const text = await system.read(written);
    if (text === undefined) continue;
    files.onDisk(uri, text);
    warm(uri);
    if (Date.now() - began < slice) continue;
    await turn();
    began = Date.now();
  }
}
