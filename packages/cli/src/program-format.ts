// The arguments of `andersom format`, beside those of the other commands in program.ts.

import type { Command } from "commander";
import type { FormatArgs } from "./commands/format.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import type { Done } from "./program.js";

type Add = (name: string, description: string) => Command;

export function addFormat(add: Add, host: Host, done: Done): void {
  add("format", "Geeft bestanden de huisstijl: inspringen, witregels, lange zinnen, lijsten en tabellen.")
    .argument("[PAD...]", "bestanden, mappen of globs; een map telt met alles wat erin staat", ["."])
    .option("--check", "verander niets; eindig met code 1 als een bestand anders is dan de huisstijl")
    .option("--tekst", "vul ook de regels van tekst achter > opnieuw")
    .addHelpText(
      "after",
      examples("andersom format .", "andersom format . --check", "andersom format uitleg.andersom --tekst"),
    )
    .action(async (paths: string[], options: Omit<FormatArgs, "paths">) => {
      const { formatCommand } = await import("./commands/format.js");
      done(formatCommand({ paths, ...options }, host));
    });
}
