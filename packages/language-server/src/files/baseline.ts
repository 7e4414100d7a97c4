// The file with findings that were there already, as the settings name it.

import type { FileSystem } from "./file-system.js";

/** Its text in the first folder that has it; undefined where none has, or where it is not text. */
export async function readBaseline(
  name: string,
  folders: readonly string[],
  system: FileSystem,
): Promise<string | undefined> {
  if (name === "") return undefined;
  const path = name.split("/").map(encodeURIComponent).join("/");
  for (const folder of folders) {
    const text = await system.read(`${folder}/${path}`);
    if (typeof text === "string") return text;
  }
  return undefined;
}
