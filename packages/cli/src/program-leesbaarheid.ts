// The arguments of `andersom leesbaarheid`, beside those of the other commands in program.ts.

import { Option, type Command } from "commander";
import type { ReadingArgs } from "./commands/leesbaarheid.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import { formats, type Done } from "./program.js";
import { choice, isoDate } from "./usage.js";

type Add = (name: string, description: string) => Command;

export function addReading(add: Add, host: Host, done: Done): void {
  add("leesbaarheid", "Meet hoe goed de publieksversie leest, en de tekst die de raad vaststelt.")
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option(
        "--peildatum <datum>",
        "de dag waarop de teksten moeten kloppen; zonder deze optie vandaag",
      ).argParser(isoDate("--peildatum")),
    )
    .addOption(
      new Option("--format <vorm>", "de vorm van het resultaat: voor mensen of voor programma’s")
        .choices(formats)
        .argParser(choice("--format", formats))
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples("andersom leesbaarheid .", "andersom leesbaarheid . --peildatum 2027-01-01 --format json"),
    )
    .action(async (path: string, options: Omit<ReadingArgs, "path">) => {
      const { leesbaarheid } = await import("./commands/leesbaarheid.js");
      done(leesbaarheid({ path, ...options }, host));
    });
}
