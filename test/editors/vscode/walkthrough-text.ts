// The texts of the walkthrough, as a new officer finds them there: block by block.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../packages/vscode/media/rondleiding/", import.meta.url));

/** The blocks of text in a step, by its number. */
export function blocks(step: number): readonly string[] {
  const file = readdirSync(folder).find((name) => name.startsWith(`${String(step)}-`)) ?? "";
  return [...readFileSync(join(folder, file), "utf8").matchAll(/```\n([\s\S]*?)```/gu)].map(
    ([, text = ""]) => text,
  );
}
