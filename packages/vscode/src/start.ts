// Starts the extension on whatever it runs: the language server in the background, and everything a person can ask for.

import { commands, window, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checkAll } from "./commands/check.js";
import { newOrdinance } from "./commands/new.js";
import { t } from "./language.js";
import { watchSteps } from "./walkthrough.js";

/** What tests in the editor may hold on to. */
export interface Started {
  /** Settles when the language server answers. */
  readonly ready: Promise<void>;
}

/** Registers everything; the server starts meanwhile, so that opening a file never waits for it. */
export function start(context: ExtensionContext, client: BaseLanguageClient): Started {
  void commands.executeCommand("setContext", "andersom.actief", true);
  const ready = client.start().catch((error: unknown) => {
    client.error(String(error), undefined, false);
    void window.showErrorMessage(
      t("Andersom kon niet beginnen. Sluit het venster en open het opnieuw; helpt dat niet, installeer de uitbreiding dan opnieuw."),
    );
    throw error;
  });
  // Who asks for something of the server hears it; nobody else has to.
  ready.catch(() => undefined);
  context.subscriptions.push(
    { dispose: () => void client.stop().catch(() => undefined) },
    commands.registerCommand("andersom.nieuw", newOrdinance),
    commands.registerCommand("andersom.controleren", checkAll),
    commands.registerCommand("andersom.herstarten", () => client.restart()),
    commands.registerCommand("andersom.rondleiding", () =>
      commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#eerste-artikel`, false),
    ),
    ...watchSteps(),
  );
  return { ready };
}
