// The example ordinances as folders of files, for laws about what a whole ordinance says.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ProjectFile } from "@andersom/semantics";

const root = fileURLToPath(new URL("../../examples/", import.meta.url));

export function exampleFolders(): { readonly name: string; readonly files: readonly ProjectFile[] }[] {
  return readdirSync(root)
    .sort()
    .map((name) => ({
      name,
      files: readdirSync(root + name)
        .filter((file) => file.endsWith(".andersom"))
        .sort()
        .map((file) => ({ uri: file, text: readFileSync(`${root}${name}/${file}`, "utf8") })),
    }))
    .filter(({ files }) => files.length > 0);
}
