// Two rules give one thing different values, and nothing says which of them goes before the other.

import { differ } from "@andersom/logic";
import { formatDutchDate, placeText } from "@andersom/runtime";
import type { Definition, DefinitionRule } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { different } from "../../encode/definition.js";
import { twoValues as twoValuesKind } from "../../diagnostics/contradiction.js";

export const twoValues: Analysis = {
  name: "twee-waarden",
  *run(context) {
    for (const definition of context.model.definitions) {
      if (definition.combine === "any" || definition.type.reeks === true) continue;
      const { rules } = definition;
      for (const [at, a] of rules.entries())
        for (const b of rules.slice(at + 1)) {
          if (!context.isOwn(a.place) && !context.isOwn(b.place)) continue;
          if (hasPrecedence(a, b)) continue;
          const found = look(context, definition, a, b);
          if (found !== undefined) yield found;
        }
    }
  },
};

/** Which of two rules goes before the other is stated. */
function hasPrecedence(a: DefinitionRule, b: DefinitionRule): boolean {
  return a.overrides.includes(b.id) || b.overrides.includes(a.id) || a.isDefault !== b.isDefault;
}

function look(
  context: Context,
  definition: Definition,
  a: DefinitionRule,
  b: DefinitionRule,
): Diagnostic | undefined {
  const answer = context.find({
    about: definition.thing,
    days: context.days,
    literals: (encoding, subject) => {
      const { rules } = encoding.definition(definition.id, subject, undefined);
      const [first, second] = [a, b].map(({ id }) => rules.find(({ rule }) => rule.id === id)!);
      return [first!.holds.holds, second!.holds.holds, different(encoding, first!.value, second!.value)];
    },
    confirms: (probe, subject) => {
      const seen = probe.rules(definition.id, subject);
      const [first, second] = [a, b].map(({ id }) => seen.find((one) => one.id === id));
      return first?.holds === true && second?.holds === true && differ(first.value, second.value);
    },
  });
  if (typeof answer === "string") return undefined;
  const [told, other] = context.isOwn(b.place) ? [b, a] : [a, b];
  return twoValuesKind.at(
    context.span(told.place),
    {
      what: definition.name,
      first: placeText(a.place),
      second: placeText(b.place),
      day: formatDutchDate(answer.day),
    },
    {
      related: [{ span: context.span(other.place), message: "Deze regel zegt iets anders." }],
      witness: answer.witness,
    },
  );
}
