// The arguments of the commands that report on an ordinance: leer, effecten, indexeer, leesbaarheid; the others stand in program.ts.

import { Option, type Command } from "commander";
import type { IndexArgs } from "./commands/indexeer.js";
import type { LearnArgs } from "./commands/leer.js";
import type { ReadingArgs } from "./commands/leesbaarheid.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import { formatOption, type Format } from "./format-option.js";
import type { Done } from "./program.js";
import { isoDate, positiveNumber, wholeNumber, year } from "./usage.js";

type Add = (name: string, description: string) => Command;

export function addReports(add: Add, host: Host, done: Done): void {
  add("leer", "Telt in een register van besluiten waarvan met maatwerk is afgeweken, en waarom.")
    .argument(
      "BESLUITEN",
      "het register: op elke regel een besluit als JSON, zoals decide --format jsonl het geeft; ‘-’ leest de standaardinvoer",
    )
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option(
        "--drempel <aantal>",
        "vanaf hoeveel aanvaarde afwijkingen een artikel de aandacht van de raad vraagt",
      )
        .argParser(wholeNumber("--drempel"))
        .default(3),
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("andersom leer besluiten.jsonl .", "andersom leer besluiten.jsonl . --drempel 5"),
    )
    .action(async (register: string, path: string, options: Omit<LearnArgs, "register" | "path">) => {
      const { leer } = await import("./commands/leer.js");
      done(leer({ register, path, ...options }, host));
    });

  add(
    "effecten",
    "Toont per effect welke artikelen het dienen, hoe het wordt getoetst en hoe het wordt gemeten.",
  )
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(formatOption())
    .addHelpText("after", examples("andersom effecten .", "andersom effecten . --format json"))
    .action(async (path: string, options: { format: Format }) => {
      const { effecten } = await import("./commands/effecten.js");
      done(effecten({ path, ...options }, host));
    });

  add("indexeer", "Rekent uit wat de bedragen met een indexering volgend jaar worden, en verandert niets.")
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option(
        "--index <getal>",
        "het indexcijfer van het nieuwe jaar als dit jaar 100 is, bijvoorbeeld 103,2",
      )
        .argParser(positiveNumber("--index"))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        "--jaar <jaar>",
        "het jaar van de nieuwe bedragen; zonder deze optie het volgende jaar",
      ).argParser(year("--jaar")),
    )
    .addOption(formatOption())
    .addHelpText("after", examples("andersom indexeer . --index 103,2 --jaar 2027"))
    .action(async (path: string, options: Omit<IndexArgs, "path">) => {
      const { indexeer } = await import("./commands/indexeer.js");
      done(indexeer({ path, ...options }, host));
    });

  add("leesbaarheid", "Meet hoe goed de publieksversie leest, en de tekst die de raad vaststelt.")
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option(
        "--peildatum <datum>",
        "de dag waarop de teksten moeten kloppen; zonder deze optie vandaag",
      ).argParser(isoDate("--peildatum")),
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("andersom leesbaarheid .", "andersom leesbaarheid . --peildatum 2027-01-01 --format json"),
    )
    .action(async (path: string, options: Omit<ReadingArgs, "path">) => {
      const { leesbaarheid } = await import("./commands/leesbaarheid.js");
      done(leesbaarheid({ path, ...options }, host));
    });
}
