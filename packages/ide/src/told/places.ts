// Places of a decision model as places in files.

import { placeText, type Place } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";

/** Where a place stands; undefined for a place without a text. */
export function spanOf(place: Place): Span | undefined {
  if (place.source === undefined || place.source.file === "") return undefined;
  const { file, start, end } = place.source;
  return { uri: file, start, end };
}

/** "artikel 3 lid 1 (Wie de toeslag krijgt)". */
export function titledPlace(model: DecisionModel, place: Place): string {
  const article = model.articles.find(
    ({ number }) => place.instrument === undefined && number === place.article,
  );
  const title = article?.title ?? "";
  return title === "" ? placeText(place) : `${placeText(place)} (${title})`;
}

/** The ordinance that a file is read with, compiled; undefined for a file that nobody knows. */
export function ordinanceOf(
  workspace: Workspace,
  uri: string,
):
  | { readonly root: string; readonly title: string; readonly model: DecisionModel; readonly errors: number }
  | undefined {
  const [unit] = workspace.unitsOf(uri);
  if (unit === undefined) return undefined;
  const { model } = workspace.compiler.ordinance(unit.root);
  const errors = unit.files
    .flatMap((file) => workspace.messages(unit, file))
    .filter(({ severity, span }) => severity === "fout" && unit.files.includes(span.uri));
  return { root: unit.root, title: unit.title, model, errors: errors.length };
}
