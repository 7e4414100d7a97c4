// Writes src/texts.generated.ts: the laws as text, so that the command and the editor carry them wherever they run, each with its
// tree, so that nobody has to read it again.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packedTree } from "@andersom/syntax";
import { scheme } from "../src/uri.js";

const folder = fileURLToPath(new URL("../src/", import.meta.url));
const target = fileURLToPath(new URL("../src/texts.generated.ts", import.meta.url));

const entries = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [
      `  ${JSON.stringify(name)}: {`,
      `    text: ${JSON.stringify(text)},`,
      `    tree: ${quoted(packedTree(text, scheme + name))},`,
      "  },",
    ];
  });

/** JSON as a text in a program: single quotes leave its many double ones as they are. */
function quoted(json: string): string {
  return `'${json.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

writeFileSync(
  target,
  [
    "// Made by scripts/texts.ts from the laws beside it; change those and run npm run generate.",
    "",
    "/** Each law on board by file name: its text, and what reading that gives. */",
    "export const lawFiles: Readonly<Record<string, { readonly text: string; readonly tree: string }>> = {",
    ...entries,
    "};",
    "",
  ].join("\n"),
);
