// The arguments of `andersom build`, beside those of the other commands in program.ts.

import type { DialectName } from "@andersom/logic";
import type { LegalProfile } from "@andersom/publish";
import { Option, type Command } from "commander";
import type { BuildArgs } from "./commands/build.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import { forms } from "./outputs/forms.js";
import type { Done } from "./program.js";
import { authorityCode, choice, choices, isoDate } from "./usage.js";

export const targets = [
  "module",
  "schema",
  "dmn",
  "publieksversie",
  "verordening",
  "wijzigingsbesluit",
  "registers",
  "model",
  "sql",
] as const;
export type Target = (typeof targets)[number];

/** Engines that `build --to sql` writes for. */
const dialectNames = [
  "duckdb",
  "postgres",
  "clickhouse",
  "spark",
  "trino",
] as const satisfies readonly DialectName[];

/** How a text that is adopted can be written. */
const profileNames = ["klassiek", "omgekeerd"] as const satisfies readonly LegalProfile[];

type Add = (name: string, description: string) => Command;

export function addBuild(add: Add, host: Host, done: Done): void {
  add("build", "Maakt uit een verordening zonder fouten wat anderen ermee kunnen.")
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option("--to <doel>", "wat er gemaakt wordt")
        .choices(targets)
        .argParser(choice("--to", targets))
        .makeOptionMandatory(),
    )
    .requiredOption("--out <map>", "de map waarin het komt te staan")
    .addOption(
      new Option(
        "--format <vormen>",
        `bij een tekst voor lezers: een of meer van ${forms.join(", ")}, met komma’s ertussen; zonder deze optie alle`,
      ).argParser(choices("--format", forms)),
    )
    .addOption(
      new Option(
        "--peildatum <datum>",
        "bij een tekst voor lezers, dmn en sql: de dag waarvoor het moet kloppen, bij wijzigingsbesluit ook de dag waarop het ingaat; zonder deze optie vandaag",
      ).argParser(isoDate("--peildatum")),
    )
    .option("--zonder-zelftest", "bij een publieksversie in html: zonder de test ‘Kom ik in aanmerking?’")
    .option(
      "--bedragen <bestand>",
      "bij die test: een huishoudbestand met “bedragen” van vroeger die de verordening zelf niet kent",
    )
    .option(
      "--vergelijk <versie>",
      "bij publieksversie: vertel wat er is veranderd sinds deze versie; bij wijzigingsbesluit: de versie die nu geldt; een bestand, een map of een versie van git (v1:pad)",
    )
    .addOption(
      new Option(
        "--profiel <schrijfwijze>",
        "bij verordening en wijzigingsbesluit: hoe de tekst is geschreven (anders: wat ‘Schrijfwijze’ in de kop zegt)",
      )
        .choices(profileNames)
        .argParser(choice("--profiel", profileNames)),
    )
    .addOption(
      new Option(
        "--bronhouder <code>",
        "bij xml-stop: de code van uw gemeente in de kenmerken, bijvoorbeeld gm0599; zonder deze optie gm0000",
      ).argParser(authorityCode("--bronhouder")),
    )
    .option(
      "--thema <bestand>",
      "bij html, docx en pdf: de huisstijl van uw gemeente, als tokens van NL Design System (json of css); zonder deze optie thema.json of thema.css naast de verordening",
    )
    .addOption(
      new Option("--dialect <engine>", "bij sql: voor welke database")
        .choices(dialectNames)
        .argParser(choice("--dialect", dialectNames))
        .default("duckdb"),
    )
    .addHelpText(
      "after",
      examples(
        "andersom build . --to module --out uitvoer",
        "andersom build . --to publieksversie --format html --out uitvoer",
        "andersom build . --to publieksversie --vergelijk vorig-jaar --out uitvoer",
        "andersom build . --to publieksversie --thema huisstijl.json --format html --out uitvoer",
        "andersom build . --to verordening --profiel klassiek --format html --out uitvoer",
        "andersom build . --to wijzigingsbesluit --vergelijk v1 --peildatum 2027-01-01 --out uitvoer",
        "andersom build . --to dmn --peildatum 2026-03-15 --out uitvoer",
        "andersom build . --to sql --dialect postgres --peildatum 2026-01-01 --out uitvoer",
      ),
    )
    .action(async (path: string, options: Omit<BuildArgs, "path">) => {
      const { build } = await import("./commands/build.js");
      done(await build({ path, ...options }, host));
    });
}
