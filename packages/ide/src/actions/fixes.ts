// The repairs that a finding brings along, one by one, and all safe ones of a file together.

import type { Diagnostic, Fix, TextEdit } from "@andersom/syntax";
import type { ActionContext, CodeAction } from "./action.js";

/** Every repair of a finding; a safe one is preferred when it is the only safe one. */
export function fixActions(_: ActionContext, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    // Suppressing has an action of its own, with an end date.
    const fixes = (diagnostic.fixes ?? []).filter(({ title }) => title !== "Onderdruk met reden");
    const safe = fixes.filter((fix) => fix.safe);
    return fixes.map(({ title, edits, safe: isSafe }): CodeAction => ({
      title,
      kind: "quickfix",
      edits,
      diagnostic,
      ...(isSafe && safe.length === 1 ? { preferred: true } : {}),
    }));
  });
}

/** All safe repairs of a file that do not stand in each other's way. */
export function fixAll({ uri }: ActionContext, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  const taken: TextEdit[] = [];
  let count = 0;
  for (const { fixes = [] } of [...diagnostics].sort((a, b) => a.span.start - b.span.start)) {
    // Two ways to repair one thing are a choice, and nobody chose.
    const [fix, other] = fixes.filter(({ safe }) => safe);
    if (fix === undefined || other !== undefined || !isFree(fix, taken, uri)) continue;
    taken.push(...fix.edits);
    count++;
  }
  return count === 0
    ? []
    : [{ title: `Los alles op wat zeker is (${count})`, kind: "source.fixAll", edits: taken }];
}

function isFree({ edits }: Fix, taken: readonly TextEdit[], uri: string): boolean {
  return edits.every(
    (edit) =>
      edit.uri === uri &&
      taken.every((one) =>
        one.start === one.end && edit.start === edit.end
          ? one.start !== edit.start
          : edit.end <= one.start || one.end <= edit.start,
      ),
  );
}
