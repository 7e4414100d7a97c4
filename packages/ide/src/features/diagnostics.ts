// What is wrong in a file, as the compiler sees it: at once, after every keystroke. The analyses come later, in the background.

import type { Diagnostic } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

/** The findings of the compiler about one file, by place. */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  const about = workspace.aboutLaws().filter(({ span }) => span.uri === uri);
  const found = workspace.compiler.diagnostics(uri);
  return about.length === 0 ? found : [...found, ...about];
}
