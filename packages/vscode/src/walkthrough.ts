// Which steps of the walkthrough are done: seen from what stands in the texts that are open, so nobody has to tick them off.

import { commands, window, workspace, type Disposable, type TextDocument } from "vscode";
import { languageId } from "./client.js";
import { stepsIn, steps, type Step } from "./walkthrough-steps.js";

/** Watches the texts; a step that was done stays done. */
export function watchSteps(): Disposable[] {
  const done = new Set<Step>();
  const tell = (step: Step, is: boolean): void =>
    void commands.executeCommand("setContext", `andersom.stap.${step}`, is);
  const look = (document: TextDocument): void => {
    if (document.languageId !== languageId || done.size === steps.length) return;
    for (const step of stepsIn(document.getText())) {
      if (done.has(step)) continue;
      done.add(step);
      tell(step, true);
    }
  };
  // A walkthrough that is opened later has heard nothing yet, and listens to changes alone. Its tab is of no kind that is known here.
  const again = (): void => {
    for (const step of done) {
      tell(step, false);
      tell(step, true);
    }
  };
  workspace.textDocuments.forEach(look);
  return [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      if ([...opened, ...changed].some(({ input, isActive }) => isActive && input === undefined)) again();
    }),
  ];
}
