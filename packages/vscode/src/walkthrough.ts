// Which steps of the walkthrough are done: seen from what stands in the texts that are open, so nobody has to tick them off.

import { commands, window, workspace, type Disposable, type Tab, type TextDocument } from "vscode";
import { languageId } from "./client.js";
import { stepsIn, steps, type Step } from "./walkthrough-steps.js";

/** How long VS Code may take to read the walkthroughs once a page of its own is open, in milliseconds. */
const reading = 2000;

/**
 * Watches the texts; a step that was done stays done. VS Code never ticks a step whose context was set before it read the
 * walkthrough, so what is done is told once there is a page to see it on.
 * @param id of the walkthrough, with that of the extension before it.
 */
export function watchSteps(id: string): Disposable[] {
  const done = new Set<Step>();
  let shown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (step: Step): void => {
    if (shown) void commands.executeCommand("setContext", `andersom.stap.${step}`, true);
  };
  const look = (document: TextDocument): void => {
    if (document.languageId !== languageId || done.size === steps.length) return;
    for (const step of stepsIn(document.getText())) {
      if (done.has(step)) continue;
      done.add(step);
      tell(step);
    }
  };
  const show = (): void => {
    if (shown) return;
    shown = true;
    done.forEach(tell);
  };
  // A page of VS Code itself has no input that an extension may know, and a name in the language of the user.
  const seen = (tabs: readonly Tab[]): void => {
    if (!shown && tabs.some(({ input }) => input === undefined)) timer ??= setTimeout(show, reading);
  };
  workspace.textDocuments.forEach(look);
  seen(window.tabGroups.all.flatMap(({ tabs }) => tabs));
  return [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    window.tabGroups.onDidChangeTabs(({ opened }) => seen(opened)),
    commands.registerCommand("andersom.rondleiding", async () => {
      await commands.executeCommand("workbench.action.openWalkthrough", id, false);
      show();
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}
