// What the compiler said already of an article or a lid: an analysis that finds the same adds the household that shows it.

import type { Place } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Context } from "../../context.js";

/** The findings with this code about the article or the lid of a place. */
export function saidAt(
  { project }: Context,
  code: string,
  { article = "", lid = "", source }: Place,
): readonly Diagnostic[] {
  const names = [`artikel ${article}`, `lid ${lid}`];
  return project.diagnostics.filter(
    (one) =>
      one.code === code &&
      one.span.uri === source.file &&
      names.includes((one.data as { readonly what?: string }).what ?? ""),
  );
}
