// The arguments of `andersom verschil`, beside those of the other commands in program.ts.

import { Option, type Command } from "commander";
import type { DifferenceArgs } from "./commands/verschil.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import type { Done } from "./program.js";
import { choice, isoDate } from "./usage.js";

/** Markdown is for a comment on a merge request. */
const differenceFormats = ["pretty", "json", "md"] as const;
export type DifferenceFormat = (typeof differenceFormats)[number];

type Add = (name: string, description: string) => Command;

export function addDifference(add: Add, host: Host, done: Done): void {
  add("verschil", "Laat zien wat er tussen twee versies verandert: in de tekst, en voor wie.")
    .argument("OUD", "de oude versie: een bestand, een map, of een versie uit git als v1, HEAD~1 of v1:pad")
    .argument(
      "NIEUW",
      "de nieuwe versie, op dezelfde manier; een versie zonder pad gaat over het pad van de andere",
    )
    .addOption(
      new Option(
        "--peildatum <datum>",
        "de dag waarop wordt vergeleken; zonder deze optie vandaag, of de eerste dag van de nieuwe versie als die later is",
      ).argParser(isoDate("--peildatum")),
    )
    .option("--streng", "eindig met code 1 als er iets anders is; anders is een verschil geen fout")
    .addOption(
      new Option(
        "--format <vorm>",
        "de vorm van het resultaat: voor mensen, voor programma’s, of Markdown voor een samenvoegverzoek",
      )
        .choices(differenceFormats)
        .argParser(choice("--format", differenceFormats))
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples(
        "andersom verschil ../vorig-jaar .",
        "andersom verschil HEAD~1 .",
        "andersom verschil v1:verordening verordening --format md",
      ),
    )
    .action(async (old: string, fresh: string, options: Omit<DifferenceArgs, "old" | "new">) => {
      const { verschil } = await import("./commands/verschil.js");
      done(verschil({ old, new: fresh, ...options }, host));
    });
}
