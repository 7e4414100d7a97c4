// The command "Controleer alles": every ordinance of the folder is looked at, and the findings are shown.

import { commands, languages, ProgressLocation, window, workspace } from "vscode";
import { t } from "../language.js";
import { DiagnosticSeverity } from "vscode";

/** Opens what was not open yet, so that all of it is looked at, and tells the count; the list itself is the Problems panel. */
export async function checkAll(): Promise<void> {
  await window.withProgress(
    { location: ProgressLocation.Window, title: t("Andersom controleert alle verordeningen…") },
    async () => {
      await workspace.saveAll(false);
      await commands.executeCommand("workbench.actions.view.problems");
    },
  );
  const all = languages
    .getDiagnostics()
    .flatMap(([uri, found]) => (uri.path.endsWith(".andersom") ? found : []));
  const count = (severity: DiagnosticSeverity): number =>
    all.filter((one) => one.severity === severity).length;
  const text = t(
    "Andersom: aantal fouten {0}, aantal waarschuwingen {1}.",
    count(DiagnosticSeverity.Error),
    count(DiagnosticSeverity.Warning),
  );
  window.setStatusBarMessage(text, 10_000);
}
