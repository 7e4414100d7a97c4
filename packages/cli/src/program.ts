// The command line of andersom: its commands with their arguments and options. Help pages and the reference
// in docs/reference/cli.md are made from these definitions.

import { Command, Option, type CommanderError } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { DecideArgs } from "./commands/decide.js";
import type { NewArgs } from "./commands/new.js";
import type { PopulationArgs } from "./commands/population.js";
import type { ServeArgs } from "./commands/serve.js";
import type { EngineName } from "@andersom/population";
import type { SimulateArgs } from "./commands/simulate.js";
import type { TimelineArgs } from "./commands/timeline.js";
import { addLetter } from "./program-brief.js";
import { addBuild } from "./program-build.js";
import { addDifference } from "./program-verschil.js";
import { addFormat } from "./program-format.js";
import { addReports } from "./program-reports.js";
import { formatOption } from "./format-option.js";
import { dutchHelp, examples } from "./help.js";
import type { Host } from "./host.js";
import { internalError } from "./internal-error.js";
import { addChecks } from "./program-check.js";
import { addEditor } from "./program-editor.js";
import { refused, type CommandResult } from "./result.js";
import {
  UsageError,
  choice,
  isoDate,
  listFile,
  monthCount,
  portNumber,
  positiveNumber,
  usageMessage,
  wholeNumber,
} from "./usage.js";

export const version: string = manifest.version;

export type { Format } from "./format-option.js";

/** `simulate` also makes a page. */
export const simulateFormats = ["pretty", "json", "html"] as const;
export type SimulateFormat = (typeof simulateFormats)[number];

/** What `simulate` can decide with. */
const engines = ["columns", "duckdb", "clickhouse"] as const satisfies readonly EngineName[];

/** `decide` can also put its result on one line, for the register that `leer` reads. */
export const decideFormats = ["pretty", "json", "jsonl"] as const;
export type DecideFormat = (typeof decideFormats)[number];

/** Hands the result of a command to the one who prints it. */
export type Done = (result: CommandResult) => void;

/** The program; each command is loaded when it is used, so that starting costs little. */
export function createProgram(host: Host, done: Done): Command {
  const program = new Command("andersom")
    .description(
      "Andersom kijkt een gemeentelijke verordening na, beslist ermee over een huishouden, en maakt er een publieksversie en beslislogica van.",
    )
    .version(version, "-V, --version", "toon de versie")
    .helpOption("-h, --help", "toon deze hulp")
    .helpCommand("help [OPDRACHT]", "toon de hulp van een opdracht")
    .addHelpText(
      "after",
      "\nCode bij het einde: 0 niets gevonden, 1 iets gevonden, 2 de opdracht kon haar werk niet doen.",
    );

  const add = (name: string, description: string) =>
    program.command(name).description(description).helpOption("-h, --help", "toon deze hulp");

  addChecks(add, host, done);
  addEditor(add, done);
  addFormat(add, host, done);

  add("decide", "Beslist over één huishouden, of over iedereen daarin, en legt uit waarom.")
    .argument("PAD", "de verordening: een bestand of een map")
    .requiredOption(
      "--gegevens <bestand>",
      "de gegevens van het huishouden als JSON; ‘-’ leest de standaardinvoer",
    )
    .addOption(
      new Option(
        "--peildatum <datum>",
        "de dag waarop de regels worden gelezen, bijvoorbeeld 2026-03-15; telt niet als de verordening die dag zelf bepaalt",
      ).argParser(isoDate("--peildatum")),
    )
    .option("--uitleg", "toon per uitkomst hoe die tot stand kwam, tot op lid en onderdeel")
    .option("--veranderdagen", "noem de dagen binnen een jaar waarop een uitkomst verandert, en waardoor")
    .option("--toets", "toon per recht een werkblad voor de omgekeerde toets")
    .addOption(
      new Option(
        "--format <vorm>",
        "de vorm van het resultaat: voor mensen, voor programma’s, of als één regel voor het register van leer",
      )
        .choices(decideFormats)
        .argParser(choice("--format", decideFormats))
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples(
        "andersom decide . --gegevens huishoudens/samira.json --uitleg",
        "andersom decide . --gegevens huishoudens/samira.json --format jsonl >> besluiten.jsonl",
      ),
    )
    .action(async (path: string, options: Omit<DecideArgs, "path">) => {
      const { decideCommand } = await import("./commands/decide.js");
      done(decideCommand({ path, ...options }, host));
    });

  addLetter(add, host, done);

  add("timeline", "Toont op welke dagen er iets verandert voor een huishouden, en waardoor.")
    .argument("PAD", "de verordening: een bestand of een map")
    .requiredOption(
      "--gegevens <bestand>",
      "de gegevens van het huishouden als JSON; ‘-’ leest de standaardinvoer",
    )
    .addOption(
      new Option(
        "--van <datum>",
        "de eerste dag, bijvoorbeeld 2026-01-01; wat er op die dag zelf verandert, is niet te zien",
      )
        .argParser(isoDate("--van"))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--tot <datum>", "de laatste dag, hoogstens tien jaar later")
        .argParser(isoDate("--tot"))
        .makeOptionMandatory(),
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("andersom timeline . --gegevens huishoudens/samira.json --van 2026-01-01 --tot 2026-12-31"),
    )
    .action(async (path: string, options: Omit<TimelineArgs, "path">) => {
      const { timelineCommand } = await import("./commands/timeline.js");
      done(timelineCommand({ path, ...options }, host));
    });

  add("simulate", "Rekent de verordening door voor een hele bevolking: hoeveel mensen, hoeveel geld.")
    .argument("PAD", "de verordening: een bestand of een map")
    .requiredOption(
      "--population <bestand>",
      "de mensen, als Parquet of CSV: een rij per persoon, een kolom per gegeven, en de kolom ‘huishouden’",
    )
    .option("--households <bestand>", "de huishoudens, als Parquet of CSV, met de kolom ‘huishouden’")
    .addOption(
      new Option(
        "--dingen <lijst=bestand>",
        "een lijst in een eigen bestand, bijvoorbeeld maatregelen=maatregelen.parquet: een rij per ding, met de kolom ‘persoon’ of ‘huishouden’; mag vaker",
      ).argParser(listFile("--dingen")),
    )
    .option("--gegevens <bestand>", "wat voor iedereen geldt, in de vorm van een huishouden (JSON)")
    .addOption(
      new Option("--peildatum <datum>", "de dag waarop wordt gerekend").argParser(isoDate("--peildatum")),
    )
    .option("--vergelijk <pad>", "een andere verordening, over dezelfde mensen doorgerekend")
    .option(
      "--out <bestand>",
      "een bestand met de uitkomst van iedereen, met .parquet of .csv aan het einde; rechten van een huishouden komen in een tweede bestand",
    )
    .addOption(
      new Option(
        "--exact <aantal>",
        "hoeveel huishoudens hoogstens langs de exacte weg gaan, voor rechten die die weg nodig hebben; ‘alles’ neemt ze allemaal (anders 1000)",
      ).argParser((value) => (value === "alles" ? value : wholeNumber("--exact")(value))),
    )
    .addOption(
      new Option(
        "--werkers <aantal>",
        "over hoeveel draden het werk wordt verdeeld (anders: bij veel mensen een per rekenkern)",
      ).argParser(wholeNumber("--werkers")),
    )
    .addOption(
      new Option(
        "--engine <motor>",
        "wat er rekent: andersom zelf (columns), of de SQL van de verordening in de ingebouwde DuckDB of op ClickHouse",
      )
        .choices(engines)
        .argParser(choice("--engine", engines))
        .default("columns"),
    )
    .option(
      "--clickhouse <adressen>",
      "waar ClickHouse staat, bijvoorbeeld http://server:8123; meer servers met komma’s ertussen krijgen elk een deel van de huishoudens",
    )
    .option(
      "--inkomen <gegeven>",
      "welk gegeven het inkomen is, of meer gegevens met + ertussen (anders: wat de verordening inkomen noemt)",
    )
    .option(
      "--soort-huishouden <gegeven>",
      "welk gegeven zegt wat voor huishouden het is (anders: leefvorm of iets dergelijks, of wie er samen wonen)",
    )
    .addOption(
      new Option("--budget <bedrag>", "wat er per jaar is voor alles samen, bijvoorbeeld 250.000").argParser(
        positiveNumber("--budget"),
      ),
    )
    .addOption(
      new Option(
        "--terugval <bedrag>",
        "vanaf hoeveel euro per jaar minder, bij een euro meer inkomen, het een terugval heet",
      )
        .argParser(wholeNumber("--terugval"))
        .default(100),
    )
    .addOption(
      new Option(
        "--kleine-aantallen <keuze>",
        "aantallen onder de 10 in de pagina en de JSON: weglaten, zodat niemand te herkennen is, of tonen",
      )
        .choices(["weglaten", "tonen"])
        .argParser(choice("--kleine-aantallen", ["weglaten", "tonen"]))
        .default("weglaten"),
    )
    .option("--rapport <map>", "de map waarin het rapport komt, als webpagina en als JSON")
    .option(
      "--thema <bestand>",
      "bij een webpagina: de huisstijl van uw gemeente, als tokens van NL Design System; zonder deze optie thema.json of thema.css naast de verordening",
    )
    .addOption(
      new Option(
        "--format <vorm>",
        "de vorm van het resultaat: voor mensen, voor programma’s, of een webpagina",
      )
        .choices(simulateFormats)
        .argParser(choice("--format", simulateFormats))
        .default("pretty"),
    )
    .addHelpText(
      "after",
      examples(
        "andersom simulate . --population mensen.parquet --peildatum 2026-03-16",
        "andersom simulate . --population mensen.parquet --households huishoudens.parquet --vergelijk ../vorig-jaar",
        "andersom simulate . --population mensen.parquet --budget 250.000 --rapport rapport",
        "andersom simulate . --population mensen.parquet --engine duckdb",
      ),
    )
    .action(async (path: string, options: Omit<SimulateArgs, "path">) => {
      const { simulateCommand } = await import("./commands/simulate.js");
      done(await simulateCommand({ path, ...options }, host));
    });

  add("population", "Verzint een bevolking om een verordening op te proberen; niemand daarin bestaat.")
    .addOption(
      new Option("--inwoners <aantal>", "hoeveel mensen")
        .argParser(wholeNumber("--inwoners"))
        .makeOptionMandatory(),
    )
    .requiredOption("--out <bestand>", "het bestand dat wordt gemaakt, met .parquet of .csv aan het einde")
    .addOption(
      new Option("--zaad <getal>", "hetzelfde zaad geeft dezelfde mensen")
        .argParser(wholeNumber("--zaad"))
        .default(1),
    )
    .option("--verordening <pad>", "de verordening waarvan de gegevens de kolommen worden")
    .addOption(
      new Option(
        "--maanden <aantal>",
        "over hoeveel maanden terug een inkomen per maand gaat; bij 0 is elke maand gelijk",
      )
        .argParser(monthCount("--maanden"))
        .default(60),
    )
    .addOption(
      new Option("--peildatum <datum>", "de dag waarop de mensen hun leeftijd hebben")
        .argParser(isoDate("--peildatum"))
        .default("2026-01-01"),
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("andersom population --inwoners 50000 --verordening . --out mensen.parquet"),
    )
    .action(async (options: PopulationArgs) => {
      const { populationCommand } = await import("./commands/population.js");
      done(await populationCommand(options, host));
    });

  add("serve", "Biedt de verordening aan als dienst (HTTP), voor een zaaksysteem of een formulier.")
    .argument("PAD", "de verordening: een bestand of een map")
    .addOption(
      new Option("--poort <getal>", "de poort waarop de dienst luistert; 0 kiest een vrije poort")
        .argParser(portNumber("--poort"))
        .default(8080),
    )
    .option(
      "--adres <adres>",
      "het adres waarop de dienst luistert; alleen deze machine, tenzij u een ander adres geeft",
      "127.0.0.1",
    )
    .option("--openapi", "toon de beschrijving van de dienst (OpenAPI 3.1) en stop")
    .option("--contact-naam <naam>", "in de beschrijving: bij wie een afnemer terecht kan")
    .option("--contact-email <adres>", "in de beschrijving: diens e-mailadres")
    .option("--contact-url <adres>", "in de beschrijving: diens pagina")
    .addHelpText(
      "after",
      examples(
        "andersom serve .",
        "andersom serve . --poort 3000",
        "andersom serve . --openapi > openapi.json",
      ),
    )
    .action(async (path: string, options: Omit<ServeArgs, "path">) => {
      const { serve } = await import("./commands/serve.js");
      done(await serve({ path, ...options }, host));
    });

  addReports(add, host, done);
  addDifference(add, host, done);

  addBuild(add, host, done);

  add("explain", "Legt een melding uit: wat ze betekent, waarom, en hoe het wel kan.")
    .argument("CODE", "de code van de melding, bijvoorbeeld AND2001")
    .addHelpText("after", examples("andersom explain AND2001"))
    .action(async (code: string) => {
      const { explain } = await import("./commands/explain.js");
      done(explain({ code }, host));
    });

  add("new", "Begint een nieuwe verordening in een lege map.")
    .argument("MAP", "de map; die wordt gemaakt als ze er niet is")
    .option(
      "--alleen-controles",
      "schrijf alleen wat elke wijziging nakijkt (GitHub, GitLab, git), naast een verordening die er al is",
    )
    .addHelpText("after", examples("andersom new mijn-verordening", "andersom new . --alleen-controles"))
    .action(async (folder: string, options: Omit<NewArgs, "folder">) => {
      const { newCommand } = await import("./commands/new.js");
      done(newCommand({ folder, ...options }, host));
    });

  for (const command of [program, ...program.commands]) {
    command
      .showSuggestionAfterError(false)
      .configureHelp(dutchHelp(host.colours, host.width))
      .configureOutput({ writeOut: (text) => done({ exitCode: 0, output: text }), writeErr: () => undefined })
      .exitOverride((error) => {
        throw new Exit(error, command);
      });
  }
  return program;
}

/** Runs the program in this process: what would be printed comes back, and nothing is thrown. */
export async function run(args: readonly string[], host: Host, debug = false): Promise<CommandResult> {
  let result: CommandResult = { exitCode: 0, output: "" };
  const program = createProgram(host, (done) => {
    result = { ...done, output: result.output + done.output };
  });
  if (args.length === 0) return { exitCode: 2, output: program.helpInformation() };
  try {
    await program.parseAsync(args, { from: "user" });
    return result;
  } catch (error) {
    if (error instanceof UsageError) return refused(error.message);
    if (!(error instanceof Exit)) return internalError(error, version, debug);
    if (error.cause.exitCode === 0) return result;
    return refused(usageMessage(error.cause, error.command));
  } finally {
    host.progress("");
  }
}

/** Commander wants to stop, for help or for an error; the command says whose help. */
class Exit extends Error {
  constructor(
    override readonly cause: CommanderError,
    readonly command: Command,
  ) {
    super(cause.message);
  }
}
