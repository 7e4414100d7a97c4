// Reading the folders of a workspace in the background: in slices, so that the editor is answered meanwhile.

import { slice, type Turns } from "../turns.js";
import type { FileSystem } from "./file-system.js";
import type { Files } from "./files.js";
import { canonical } from "./uris.js";

export interface Loading {
  readonly system: FileSystem;
  readonly files: Files;
  readonly turns: Turns;
  /** Prepares a file that was read, so that the first question is answered at once. */
  readonly warm: (uri: string) => void;
}

/** Reads everything below the folders. */
export async function loadFolders(folders: readonly string[], loading: Loading): Promise<void> {
  const lists = await Promise.all(folders.map((folder) => loading.system.list(folder)));
  await loadFiles([...new Set(lists.flat())], loading, (uri) => loading.files.wasRead(uri));
}

/** Reads files; `skip` is asked of each when its turn comes. */
export async function loadFiles(
  uris: readonly string[],
  loading: Loading,
  skip: (uri: string) => boolean = () => false,
): Promise<void> {
  const { system, files, turns, warm } = loading;
  let began = Date.now();
  for (const written of uris) {
    const uri = canonical(written);
    if (skip(uri)) continue;
    const text = await system.read(written);
    if (text === undefined) continue;
    files.onDisk(uri, text);
    if (typeof text === "string") warm(uri);
    if (Date.now() - began < slice) continue;
    await turns.give();
    began = Date.now();
  }
}
