// The arguments of `andersom brief`, beside those of the other commands in program.ts.

import { Option, type Command } from "commander";
import type { LetterArgs } from "./commands/brief.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import type { Done } from "./program.js";
import { choice, isoDate } from "./usage.js";

/** Markdown is also what a terminal shows and what pastes into a letter. */
const letterFormats = ["md", "html", "json"] as const;
export type LetterFormat = (typeof letterFormats)[number];

type Add = (name: string, description: string) => Command;

export function addLetter(add: Add, host: Host, done: Done): void {
  add(
    "brief",
    "Schrijft de motivering voor de brief aan een huishouden: de feiten, de regel, het bedrag en bezwaar.",
  )
    .argument("PAD", "de verordening: een bestand of een map")
    .requiredOption(
      "--gegevens <bestand>",
      "de gegevens van het huishouden als JSON; ‘-’ leest de standaardinvoer",
    )
    .option("--recht <naam>", "alleen dit recht; zonder deze optie alle rechten die aan de orde zijn")
    .addOption(
      new Option(
        "--peildatum <datum>",
        "de dag waarop de regels worden gelezen; telt niet als de verordening die dag zelf bepaalt",
      ).argParser(isoDate("--peildatum")),
    )
    .addOption(
      new Option(
        "--format <vorm>",
        "de vorm: Markdown, een webpagina, of losse bouwstenen voor een programma",
      )
        .choices(letterFormats)
        .argParser(choice("--format", letterFormats))
        .default("md"),
    )
    .option(
      "--thema <bestand>",
      "bij html: de huisstijl van uw gemeente, als tokens van NL Design System; zonder deze optie thema.json of thema.css naast de verordening",
    )
    .addHelpText(
      "after",
      examples(
        "andersom brief . --gegevens huishoudens/samira.json",
        "andersom brief . --gegevens huishoudens/samira.json --recht inkomenstoeslag --format html > brief.html",
      ),
    )
    .action(async (path: string, options: Omit<LetterArgs, "path">) => {
      const { brief } = await import("./commands/brief.js");
      done(brief({ path, ...options }, host));
    });
}
