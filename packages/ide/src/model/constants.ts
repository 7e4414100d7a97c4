// Amounts of an ordinance that are the same for everybody on a day: norms, limits, parameters of a law.

import { createProbe } from "@andersom/logic";
import { valueText } from "@andersom/publish";
import { show } from "@andersom/runtime";
import type { DecisionModel, PlainValue } from "@andersom/semantics";

/** What a definition is on a day, as Dutch writes it; undefined when it depends on somebody, or is not known. */
export type Constants = (id: string) => string | undefined;

const known = new WeakMap<DecisionModel, Map<string, Constants>>();

const told: ReadonlySet<string> = new Set(["bedrag", "getal", "percentage", "duur"]);

/** `day` is an ISO date. */
export function constantsOf(model: DecisionModel, day: string): Constants {
  const days = known.get(model) ?? new Map<string, Constants>();
  known.set(model, days);
  const before = days.get(day);
  if (before !== undefined) return before;
  const probe = createProbe(model)({ peildatum: day });
  const definitions = new Map(model.definitions.map((one) => [one.id, one]));
  const values = new Map<string, string | undefined>();
  const constants: Constants = (id) => {
    if (values.has(id)) return values.get(id);
    const definition = definitions.get(id);
    let text: string | undefined;
    if (definition !== undefined && definition.thing === undefined && told.has(definition.type.kind)) {
      const shown = show(probe.definition(id, undefined), definition.type);
      if (shown.kind === "waarde")
        text = valueText(shown.value as PlainValue, definition.type, { withPer: true });
    }
    values.set(id, text);
    return text;
  };
  days.set(day, constants);
  return constants;
}
