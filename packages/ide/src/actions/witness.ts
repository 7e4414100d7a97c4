// "Maak hier een voorbeeld van": the household that shows a finding becomes a voorbeeld, so that it is a test from then on.

import type { BlockEntry, Diagnostic, TextEdit } from "@andersom/syntax";
import type { DecisionModel, HouseholdInput } from "@andersom/semantics";
import { canBeTold, voorbeeldText } from "../voorbeeld/write.js";
import { insert, type ActionContext, type CodeAction } from "./action.js";
import { articleFrom, behind, newBlock } from "./article.js";
import type { Workspace } from "../workspace.js";

/** One action per household; none where a voorbeeld cannot say it. */
export function witnessActions(
  context: ActionContext,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const model = context.model();
  if (model === undefined) return [];
  return diagnostics.flatMap((diagnostic) => {
    const { witness } = diagnostic;
    if (witness === undefined) return [];
    const household = witness.household as HouseholdInput;
    const title = "Maak hier een voorbeeld van";
    if (!context.complete)
      return canBeTold(model, household)
        ? [{ title, kind: "quickfix" as const, edits: [], later: true as const, diagnostic }]
        : [];
    const text = voorbeeldText(model, household, {
      title: titleOf(witness.text),
      text: witness.text.replace(/ ?Peildatum: [^.]*\.$/u, ""),
    });
    if (text === undefined) return [];
    const edits = [voorbeeldAt(context.workspace, diagnostic.span.uri, diagnostic.span.start, model, text)];
    return [{ title, kind: "quickfix" as const, edits, diagnostic }];
  });
}

/** The first sentence of a story: "Een inwoner met een inkomen van € 1.000 per maand". */
function titleOf(story: string): string {
  return /^.+?(?=\.(?:\s|$))/u.exec(story)?.[0] ?? story;
}

/**
 * Where a new voorbeeld goes: behind the last voorbeeld of the file; else of the ordinance's file with the most; else behind the
 * article at the offset.
 */
export function voorbeeldAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  model: DecisionModel,
  block: string,
): TextEdit {
  const counts = new Map<string, number>();
  for (const { place } of model.examples)
    if (place.instrument === undefined)
      counts.set(place.source.file, (counts.get(place.source.file) ?? 0) + 1);
  const own = workspace.files().includes(uri);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const file =
    own && (counts.has(uri) || most === undefined) ? uri : (most?.[0] ?? model.instrument.place.source.file);
  const text = workspace.source(file)?.text ?? "";
  const { entries } = workspace.parse(file);
  const last =
    lastVoorbeeld(entries) ?? (file === uri ? articleAt(entries, offset) : undefined) ?? entries.at(-1);
  const at = last === undefined ? text.length : behind(text, last.block);
  const ended = at === text.length ? "\n" : "";
  return insert(file, at, newBlock(block) + ended);
}

function lastVoorbeeld(entries: readonly BlockEntry[]): BlockEntry | undefined {
  return entries.findLast(({ keyword }) => keyword === "voorbeeld");
}

/** The last block of the article at an offset. */
function articleAt(entries: readonly BlockEntry[], offset: number): BlockEntry | undefined {
  const first = entries.findLastIndex(({ keyword, start }) => keyword === "artikel" && start <= offset);
  return first < 0 ? undefined : articleFrom(entries, first).at(-1);
}
