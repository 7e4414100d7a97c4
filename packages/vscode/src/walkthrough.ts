// Which steps of the walkthrough are done: seen from what stands in the texts that are open, so nobody has to tick them off.

import { commands, workspace, type Disposable, type TextDocument } from "vscode";
import { languageId } from "./client.js";
import { stepsIn, steps, type Step } from "./walkthrough-steps.js";

/** Watches the texts; a step that was done stays done. */
export function watchSteps(): Disposable[] {
  const done = new Set<Step>();
  const look = (document: TextDocument): void => {
    if (document.languageId !== languageId || done.size === steps.length) return;
    for (const step of stepsIn(document.getText())) {
      if (done.has(step)) continue;
      done.add(step);
      void commands.executeCommand("setContext", `andersom.stap.${step}`, true);
    }
  };
  workspace.textDocuments.forEach(look);
  return [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  ];
}
