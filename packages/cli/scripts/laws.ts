// Writes src/law/texts.generated.ts: the laws of packages/law as text, so that the command carries them wherever it runs.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../law/src/", import.meta.url));
const target = fileURLToPath(new URL("../src/law/texts.generated.ts", import.meta.url));

const entries = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .sort()
  .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(readFileSync(join(folder, name), "utf8"))},`);

writeFileSync(
  target,
  [
    "// Made by scripts/laws.ts from packages/law/src; change those files and run npm run generate.",
    "",
    "/** The text of each law on board, by file name. */",
    "export const lawTexts: Readonly<Record<string, string>> = {",
    ...entries,
    "};",
    "",
  ].join("\n"),
);
