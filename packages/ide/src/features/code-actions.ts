// What can be done about a place in a text: repairs of findings, and changes that keep or add meaning. Pure: nothing is changed here.

import type { Diagnostic } from "@andersom/syntax";
import { addActions } from "../actions/add.js";
import { begripActions } from "../actions/begrip.js";
import { listActions } from "../actions/lists.js";
import { periodActions } from "../actions/period.js";
import { contextOf, type CodeAction } from "../actions/action.js";
import { fixActions, fixAll } from "../actions/fixes.js";
import { reachedActions } from "../actions/reached.js";
import { suppressActions } from "../actions/suppress.js";
import { witnessActions } from "../actions/witness.js";
import type { Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

export interface CodeActionOptions {
  /** The day of the writer, as an ISO date: what has an end date gets one after it. */
  readonly today?: string;
  /** Whether edits that take work are made (they are, unless this says no); the menu itself does not need them. */
  readonly complete?: boolean;
}

/**
 * The actions for a range, those that repair something first. `diagnostics` are the findings of the file that the editor shows,
 * those of the analyses too; only the ones that touch the range get an action of their own.
 */
export function codeActions(
  workspace: Workspace,
  uri: string,
  range: Range,
  diagnostics: readonly Diagnostic[],
  options: CodeActionOptions = {},
): readonly CodeAction[] {
  const context = contextOf(workspace, uri, range, options.complete ?? true);
  if (context === undefined) return [];
  const here = diagnostics.filter(
    ({ span }) => span.uri === uri && span.start <= range.end && range.start <= span.end,
  );
  return [
    ...fixActions(context, here),
    ...reachedActions(context, here),
    ...witnessActions(context, here),
    ...suppressActions(context, here, options.today),
    ...listActions(context),
    ...begripActions(context),
    ...periodActions(context),
    ...addActions(context),
    ...fixAll(context, diagnostics),
  ];
}
