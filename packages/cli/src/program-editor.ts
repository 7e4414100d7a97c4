// The command for editors.

import type { Command } from "commander";
import type { Done } from "./program.js";

/** Adds `lsp`. */
export function addEditor(add: (name: string, description: string) => Command, done: Done): void {
  add(
    "lsp",
    "Start de taalserver voor een editor: meldingen, aanvullen, hernoemen en meer terwijl u schrijft.",
  )
    .option("--stdio", "praat over de standaardinvoer en -uitvoer; dat doet andersom altijd")
    .addHelpText(
      "after",
      "\nUw editor start deze opdracht zelf; hoe u dat instelt, staat in de handleiding (hoofdstuk 13).",
    )
    .action(async () => {
      const { lsp } = await import("./commands/lsp.js");
      done(await lsp());
    });
}
