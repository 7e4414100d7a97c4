// What the views of an editor get from the requests of our own, as types: what the ide tells, with a location for each place.

import type * as ide from "@andersom/ide";
import type { Placed } from "./convert/placed.js";

/** What every question is about: the ordinance that this file belongs to, on this day. */
export interface About {
  readonly textDocument: { readonly uri: string };
  /** ISO date; absent: the peildatum of the settings, or today. */
  readonly peildatum?: string;
}

export type ThemeFile = ide.ThemeFile;
export type PublicView = Placed<ide.PublicView>;
export type Explanation = Placed<ide.Explanation>;
export type ToldOutcome = Placed<ide.ToldOutcome>;
export type AnswerKind = ide.AnswerKind;
export type TryOutQuestion = Placed<ide.TryOutQuestion>;
export type TryOut = Placed<ide.TryOut>;
export type ToldExample = Placed<ide.ToldExample>;
export type Examples = Placed<ide.Examples>;
export type RuleNode = Placed<ide.RuleNode>;
export type IncomeView = ide.IncomeView;
