// The arguments of `andersom check` and `andersom test`, beside those of the other commands in program.ts.

import type { Profile } from "@andersom/analysis";
import { Option, type Command } from "commander";
import type { CheckArgs } from "./commands/check.js";
import type { TestArgs } from "./commands/test.js";
import { examples } from "./help.js";
import type { Host } from "./host.js";
import type { Done } from "./program.js";
import { choice, wholeNumber } from "./usage.js";

/** `check` also reports in the formats of other tools; `test` in those that know tests. */
export const checkFormats = ["pretty", "json", "sarif", "junit", "github", "gitlab"] as const;
export type CheckFormat = (typeof checkFormats)[number];
export const testFormats = ["pretty", "json", "junit", "github"] as const;
export type TestFormat = (typeof testFormats)[number];
const severities = ["fout", "waarschuwing", "info"] as const;

const profiles: readonly Profile[] = ["klassiek", "omgekeerd"];

type Add = (name: string, description: string) => Command;

export function addChecks(add: Add, host: Host, done: Done): void {
  add("check", "Kijkt een verordening na: taal, namen, eenheden en samenhang.")
    .argument("[PAD...]", "bestanden, mappen of globs; een map telt met alles wat erin staat", ["."])
    .addOption(reportOption(checkFormats))
    .addOption(
      new Option(
        "--ernst <ernst>",
        "vanaf welke ernst een melding de opdracht laat mislukken (anders: fout; met een basislijn: waarschuwing)",
      )
        .choices(severities)
        .argParser(choice("--ernst", severities)),
    )
    .option(
      "--basislijn <bestand>",
      "een bestand met de meldingen die er al waren: alleen nieuwe laten de opdracht mislukken",
    )
    .option("--basislijn-maken", "schrijf de meldingen van nu in het bestand van --basislijn")
    .option(
      "--bewijs",
      "laat z3 (als het er is) elk antwoord van de analyses narekenen, en tel de antwoorden",
    )
    .option(
      "--bewijs-map <map>",
      "bij --bewijs: waar een vraag komt te staan waarop z3 iets anders antwoordt (anders: andersom-bewijs)",
    )
    .addOption(
      new Option(
        "--profiel <schrijfwijze>",
        "kijk ook naar de manier van schrijven (anders: wat ‘Schrijfwijze’ in de kop zegt)",
      )
        .choices(profiles)
        .argParser(choice("--profiel", profiles)),
    )
    .addOption(
      new Option(
        "--terugval <bedrag>",
        "vanaf hoeveel euro per jaar minder, bij een cent meer inkomen, een inkomensgrens wordt gemeld (anders: 1000)",
      ).argParser(wholeNumber("--terugval")),
    )
    .option("--meldingen <adres>", "bij sarif: het webadres waar de pagina’s van de meldingen staan")
    .addOption(outOption())
    .addHelpText(
      "after",
      examples(
        "andersom check .",
        "andersom check verordening.andersom --format json",
        "andersom check . --format sarif --out andersom.sarif",
        "andersom check . --basislijn basislijn.json --basislijn-maken",
        "andersom check . --basislijn basislijn.json",
        "andersom check . --bewijs",
        "andersom check . --profiel omgekeerd",
        "andersom check . --terugval 200",
      ),
    )
    .action(async (paths: string[], options: Omit<CheckArgs, "paths">) => {
      const { check } = await import("./commands/check.js");
      done(check({ paths, ...options }, host));
    });

  add("test", "Draait de voorbeelden in een verordening en toont wat ze raken.")
    .argument("[PAD...]", "bestanden, mappen of globs; een map telt met alles wat erin staat", ["."])
    .addOption(reportOption(testFormats))
    .addOption(outOption())
    .addHelpText("after", examples("andersom test .", "andersom test . --format junit --out voorbeelden.xml"))
    .action(async (paths: string[], options: Omit<TestArgs, "paths">) => {
      const { test } = await import("./commands/test.js");
      done(test({ paths, ...options }, host));
    });
}

/** For people, for programs, or as a report that a tool of CI reads. */
function reportOption(possible: readonly string[]): Option {
  return new Option(
    "--format <vorm>",
    "de vorm van het resultaat: voor mensen, voor programma’s, of als verslag voor een ander hulpmiddel",
  )
    .choices(possible)
    .argParser(choice("--format", possible))
    .default("pretty");
}

function outOption(): Option {
  return new Option("--out <bestand>", "het bestand waarin het resultaat komt (anders: de uitvoer)");
}
