// What the lens "Gebruikt in 3 artikelen" does: the places where the name stands, in the small window of VS Code for that.

import { commands, Position, Uri, window, type Location } from "vscode";
import { t } from "../language.js";

/** What the lens hands over: a file, and where the name stands in it. */
export async function showUses(given: unknown): Promise<void> {
  const { uri, position } = (typeof given === "object" && given !== null ? given : {}) as {
    readonly uri?: unknown;
    readonly position?: { readonly line?: unknown; readonly character?: unknown };
  };
  const { line, character } = position ?? {};
  if (typeof uri !== "string" || typeof line !== "number" || typeof character !== "number") return;
  const [file, at] = [Uri.parse(uri), new Position(line, character)];
  const found =
    (await commands.executeCommand<Location[] | undefined>("vscode.executeReferenceProvider", file, at)) ??
    [];
  // Where it is declared is where the lens stands.
  const uses = found.filter((one) => one.uri.toString() !== file.toString() || !one.range.contains(at));
  if (uses.length === 0) {
    void window.showInformationMessage(t("Deze naam wordt nog nergens gebruikt."));
    return;
  }
  await commands.executeCommand("editor.action.showReferences", file, at, uses);
}
