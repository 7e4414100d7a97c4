// Writes src/texts.generated.ts: the laws as text, so that the command and the editor carry them wherever they run.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/", import.meta.url));
const target = fileURLToPath(new URL("../src/texts.generated.ts", import.meta.url));

const entries = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .sort()
  .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(join(folder, name), "utf8"))},`);

writeFileSync(
  target,
  [
    "// Made by scripts/texts.ts from the laws beside it; change those and run npm run generate.",
    "",
    "/** The text of each law on board, by file name. */",
    "export const lawTexts: Readonly<Record<string, string>> = {",
    ...entries,
    "};",
    "",
  ].join("\n"),
);
