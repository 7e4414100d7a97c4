// Starts the extension on whatever it runs: the language server in the background, and everything a person can ask for.

import { commands, window, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checkAll } from "./commands/check.js";
import { showUses } from "./commands/uses.js";
import { newOrdinance } from "./commands/new.js";
import { t } from "./language.js";
import { Server } from "./server/server.js";
import { ExampleTests } from "./tests/controller.js";
import { IncomeChartView } from "./views/income-chart.js";
import { PublicVersion } from "./views/public-version.js";
import { goToCommand, RuleTreeView } from "./views/rule-tree.js";
import type { Chosen } from "./views/target.js";
import { TryOutView } from "./views/try-out.js";
import { watchSteps } from "./walkthrough.js";

/** What tests in the editor may hold on to. */
export interface Started {
  /** Settles when the language server answers. */
  readonly ready: Promise<void>;
}

/** What a lens hands over; a menu hands over something else, of which nothing is used. */
function chosenBy(given: unknown): Chosen {
  const { uri, voorbeeld } = (typeof given === "object" && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
  return {
    ...(typeof uri === "string" ? { uri } : {}),
    ...(typeof voorbeeld === "string" ? { voorbeeld } : {}),
  };
}

/** Registers everything; the server starts meanwhile, so that opening a file never waits for it. */
export function start(context: ExtensionContext, client: BaseLanguageClient): Started {
  void commands.executeCommand("setContext", "andersom.actief", true);
  const ready = client.start().catch((error: unknown) => {
    client.error(String(error), undefined, false);
    void window.showErrorMessage(
      t(
        "Andersom kon niet beginnen. Sluit het venster en open het opnieuw; helpt dat niet, installeer de uitbreiding dan opnieuw.",
      ),
    );
    throw error;
  });
  // Who asks for something of the server hears it; nobody else has to.
  ready.catch(() => undefined);
  const server = new Server(client, ready);
  const publicVersion = new PublicVersion(context, server);
  const tryOut = new TryOutView(context, server);
  const incomes = new IncomeChartView(context, server);
  const rules = new RuleTreeView(server);
  const examples = new ExampleTests(server);
  context.subscriptions.push(
    rules,
    examples,
    goToCommand(),
    commands.registerCommand("andersom.publieksversie", (chosen?: unknown) =>
      publicVersion.show(chosenBy(chosen)),
    ),
    commands.registerCommand("andersom.proberen", (chosen?: unknown) => tryOut.show(chosenBy(chosen))),
    commands.registerCommand("andersom.voorbeelden", (chosen?: unknown) =>
      examples.runCurrent(chosenBy(chosen)),
    ),
    commands.registerCommand("andersom.regelboom", () => rules.show()),
    commands.registerCommand("andersom.armoedeval", () => incomes.show()),
    { dispose: () => void client.stop().catch(() => undefined) },
    commands.registerCommand("andersom.toonGebruik", showUses),
    commands.registerCommand("andersom.nieuw", newOrdinance),
    commands.registerCommand("andersom.controleren", checkAll),
    commands.registerCommand("andersom.herstarten", async () => {
      // One that is still starting cannot be stopped; one that could not start is started again.
      await ready.catch(() => undefined);
      await client.stop().catch(() => undefined);
      await client.start();
    }),
    ...watchSteps(`${context.extension.id}#eerste-artikel`),
  );
  return { ready };
}
