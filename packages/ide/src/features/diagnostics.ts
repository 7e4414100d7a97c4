// What is wrong in a file, as the compiler sees it: at once, after every keystroke. The analyses come later, in the background.

import { withoutBundled } from "@andersom/law";
import type { Diagnostic } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

/** The findings of the compiler about one file, by place. */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  workspace.units();
  const laws = workspace.laws().flatMap((law) => withoutBundled(workspace.compiler.diagnostics(law.uri)));
  return [...workspace.compiler.diagnostics(uri), ...laws.filter(({ span }) => span.uri === uri)];
}
