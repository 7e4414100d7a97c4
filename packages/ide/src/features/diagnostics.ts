// What is wrong in a file, as the compiler sees it: at once, after every keystroke. The analyses come later, in the background.

import type { Diagnostic } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

/** The findings of the compiler about one file, by place. */
export function diagnostics(workspace: Workspace, uri: string): readonly Diagnostic[] {
  // The laws come first: without them a name of one is unknown.
  const units = workspace.unitsOf(uri);
  const found = workspace.compiler.diagnostics(uri);
  const about = units.flatMap((unit) => workspace.aboutLaws(unit));
  const mine = about.filter(({ span }) => span.uri === uri);
  return mine.length === 0 ? found : [...found, ...mine];
}
