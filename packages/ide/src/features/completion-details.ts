// What is told of an offered name when somebody looks at it: asked for one at a time, because it is much to work out.

import { describeSymbol } from "../describe/symbol.js";
import type { Workspace } from "../workspace.js";

/** A name of the ordinance of a file in Markdown; empty for one that is not there any more. */
export function completionDetails(workspace: Workspace, uri: string, symbol: string): string {
  const [unit] = workspace.unitsOf(uri);
  return unit === undefined ? "" : (describeSymbol(workspace, unit, symbol)?.markdown ?? "");
}
