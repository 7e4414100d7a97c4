// `de keuze voor de duur van de proefplaats is geweigerd`: a value that a person chose, within the bounds of the power or not.

import { isFault, isKnown } from "@andersom/runtime";
import type { DecisionModel, Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";

/** Of the value named, or of every value that somebody may choose; met only when there is a choice. */
export function choiceVerdict(
  model: DecisionModel,
  runs: readonly DecisionRun<Expr>[],
  accepted: boolean,
  definition: string | undefined,
): readonly [met: boolean, otherwise: string] {
  const decided = new Set(model.powers.flatMap(({ decides }) => decides ?? []));
  if (definition !== undefined && !decided.has(definition))
    return [false, "Hierover kiest niemand: geen zin met ‘bepaalt’ gaat over deze waarde."];
  const asked = definition === undefined ? [...decided] : [definition];
  const values = runs.flatMap(({ world }) => asked.map((id) => world.definition(id, undefined)));
  const refused = values.flatMap((value) =>
    isFault(value) ? value.findings.filter(({ code }) => code === "buiten de grens") : [],
  );
  if (refused.length > 0) return [!accepted, refused.map(({ message }) => message).join(" ")];
  return values.some((value) => isKnown(value) && !isFault(value))
    ? [accepted, "De keuze valt binnen de grens."]
    : [false, "Er is hier niets gekozen, of de grens is nog niet bekend."];
}
