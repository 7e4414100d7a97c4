// The real disk as a file system of the server.

import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { notUtf8, type FileSystem } from "../files/file-system.js";
import { isOrdinanceFile } from "../files/uris.js";

/** More folders than a workspace has; a link that leads to itself ends here. */
const mostFolders = 20_000;

/** The hash of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Files of which the uri begins with `file:`. */
export const disk: FileSystem = {
  async list(folder) {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const found: string[] = [];
    const open = [path];
    for (let seen = 0; open.length > 0 && seen < mostFolders; seen++) {
      const here = open.pop()!;
      const entries = await readdir(here, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        const full = join(here, entry.name);
        if (entry.isDirectory()) open.push(full);
        else if (isOrdinanceFile(entry.name)) found.push(pathToFileURL(full).href);
      }
    }
    return found.sort();
  },
  async beside(uri) {
    const path = pathOf(uri);
    if (path === undefined) return [];
    const names = await readdir(dirname(path)).catch(() => []);
    return names
      .filter(isOrdinanceFile)
      .sort()
      .map((name) => pathToFileURL(join(dirname(path), name)).href);
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return undefined;
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return notUtf8;
    }
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
