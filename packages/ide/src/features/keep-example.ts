// "Bewaar als voorbeeld": a household that somebody tried becomes a voorbeeld in the text, with what comes out of it now.

import type { HouseholdInput } from "@andersom/semantics";
import type { Span, TextEdit } from "@andersom/syntax";
import { voorbeeldAt } from "../actions/witness.js";
import { ordinanceOf } from "../told/places.js";
import { voorbeeldText } from "../voorbeeld/write.js";
import type { Workspace } from "../workspace.js";

export interface KeptExample {
  readonly edit: TextEdit;
  /** The title, as it stands in the file once the edit is made. */
  readonly plek: Span;
}

/** @returns undefined for a file of no ordinance, and for a household that a voorbeeld cannot say. */
export function keepExample(
  workspace: Workspace,
  uri: string,
  household: unknown,
  title: string,
  peildatum: string,
): KeptExample | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined || typeof household !== "object" || household === null) return undefined;
  // A household file is read with care by all who read it; here, too, anything may be in it.
  const input = { peildatum, ...household } as HouseholdInput;
  const text = voorbeeldText(found.model, input, { title, text: "" });
  if (text === undefined) return undefined;
  const edit = voorbeeldAt(workspace, uri, workspace.source(uri)?.text.length ?? 0, found.model, text);
  const start = edit.start + edit.newText.indexOf("voorbeeld ");
  return { edit, plek: { uri: edit.uri, start, end: start } };
}
