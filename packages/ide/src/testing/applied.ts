// For tests: texts with the edits of an action in them, compiled again.

import { applyEdits, type Diagnostic, type TextEdit } from "@andersom/syntax";
import { Workspace } from "../workspace.js";

/** A new workspace with the edits in it. */
export function applied(workspace: Workspace, edits: readonly TextEdit[]): Workspace {
  const after = new Workspace();
  const uris = new Set([...workspace.files(), ...edits.map(({ uri }) => uri)]);
  for (const uri of uris)
    after.setFile(
      uri,
      applyEdits(
        workspace.source(uri)?.text ?? "",
        edits.filter((edit) => edit.uri === uri),
      ),
    );
  return after;
}

/** Everything that is wrong in the files of a workspace. */
export function errorsIn(workspace: Workspace): readonly Diagnostic[] {
  workspace.units();
  return workspace
    .files()
    .flatMap((uri) => workspace.compiler.diagnostics(uri))
    .filter(({ severity }) => severity === "fout");
}
