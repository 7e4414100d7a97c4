// Amounts of an ordinance that are the same for everybody on a day: norms, limits, parameters of a law.

import { createProbe, type Probe } from "@andersom/logic";
import { valueText } from "@andersom/publish";
import { oncePer, show } from "@andersom/runtime";
import type { DecisionModel, Definition, PlainValue } from "@andersom/semantics";

/** What a definition is on a day, as Dutch writes it; undefined when it depends on somebody, or is not known. */
export type Constants = (id: string) => string | undefined;

/** What was worked out, and the definitions that it was worked out from. */
interface Kept {
  readonly from: readonly Definition[];
  readonly day: string;
  readonly text: string | undefined;
}

const known = new WeakMap<Definition, Kept>();

const told: ReadonlySet<string> = new Set(["bedrag", "getal", "percentage", "duur"]);

/** `day` is an ISO date. A definition stays the same object for as long as nothing in it changes, so that an edit elsewhere costs nothing. */
export function constantsOf(model: DecisionModel, day: string): Constants {
  const definitions = byId(model.definitions);
  let probe: Probe | undefined;
  return (id) => {
    const definition = definitions.get(id);
    if (definition === undefined || definition.thing !== undefined || !told.has(definition.type.kind))
      return undefined;
    const before = known.get(definition);
    if (before?.day === day && before.from.every((one) => definitions.get(one.id) === one))
      return before.text;
    probe ??= createProbe(model)({ peildatum: day });
    const shown = show(probe.definition(id, undefined), definition.type);
    const text =
      shown.kind === "waarde"
        ? valueText(shown.value as PlainValue, definition.type, { withPer: true })
        : undefined;
    known.set(definition, { from: closure(definition, definitions), day, text });
    return text;
  };
}

const byId = oncePer(
  (definitions: readonly Definition[]): ReadonlyMap<string, Definition> =>
    new Map(definitions.map((one) => [one.id, one])),
);

/** A definition and all that it reads. */
function closure(
  definition: Definition,
  definitions: ReadonlyMap<string, Definition>,
  found = new Set<Definition>(),
): readonly Definition[] {
  if (!found.has(definition)) {
    found.add(definition);
    for (const id of readsOf(definition)) {
      const other = definitions.get(id);
      if (other !== undefined) closure(other, definitions, found);
    }
  }
  return [...found];
}

const readsOf = oncePer(({ rules, caps }: Definition): readonly string[] => gather([rules, caps], []));

function gather(value: unknown, found: string[]): string[] {
  if (typeof value !== "object" || value === null) return found;
  if ("op" in value && value.op === "definition" && "definition" in value)
    found.push(value.definition as string);
  for (const part of Object.values(value)) gather(part, found);
  return found;
}
