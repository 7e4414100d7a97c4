// Room to depart that an effect opens asks when that effect is reached: here who says so is added to the effect.

import type { Diagnostic } from "@andersom/syntax";
import { insert, type ActionContext, type CodeAction } from "./action.js";
import { behind } from "./article.js";

/** The finding that an effect opens maatwerk and nowhere is said when it is reached. */
const notTestable = "AND2021";

/** `Bereikt volgens het oordeel van …`, below the effect that the finding names. */
export function reachedActions(
  { workspace, model: modelOf }: ActionContext,
  diagnostics: readonly Diagnostic[],
): readonly CodeAction[] {
  const found = diagnostics.find(({ code }) => code === notTestable);
  const model = found === undefined ? undefined : modelOf();
  if (found === undefined || model === undefined) return [];
  const { clause } = found.data as { readonly clause?: string };
  const effect = model.effects.find(({ name }) => name === clause);
  if (effect === undefined) return [];
  const { file, start } = effect.place.source;
  const source = workspace.source(file);
  const entry = workspace
    .parse(file)
    .entries.find(({ block }) => block.span.start <= start && start < block.span.end);
  if (source === undefined || entry === undefined) return [];
  const who = model.instrument.decides ?? "het college";
  const line = `Bereikt volgens het oordeel van ${who}.`;
  return [
    {
      title: `Zet bij het effect ‘${effect.name}’ wie beoordeelt of het is bereikt`,
      kind: "quickfix",
      edits: [insert(file, behind(source.text, entry.block), `\n  ${line}`)],
      diagnostic: found,
      fill: who,
    },
  ];
}
