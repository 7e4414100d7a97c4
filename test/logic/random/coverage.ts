// How often each construct of the decision model occurs: operations, forms of rules, tables, exceptions.

import type { DecisionModel } from "@andersom/semantics";

/** Adds the constructs of a model to the counts: `op x` for expressions, `vorm x` for how a value or a right is decided. */
export function countOps(model: DecisionModel, counts: Map<string, number>): void {
  const add = (name: string, times = 1): void =>
    void (times > 0 && counts.set(name, (counts.get(name) ?? 0) + times));
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { op, form } = part as { op?: unknown; form?: unknown };
    if (typeof op === "string") add(`op ${op}`);
    if (form === "value" || form === "table" || form === "brackets" || form === "cases") add(`vorm ${form}`);
    for (const below of Object.values(part)) visit(below);
  };
  visit([model.definitions, model.rights, model.facts]);
  for (const { rules, caps, thing } of model.definitions) {
    add("vorm plafond", caps.length);
    add("vorm uitgangspunt", rules.filter(({ isDefault }) => isDefault === true).length);
    add("vorm uitzondering", rules.filter(({ overrides }) => overrides.length > 0).length);
    add(`vorm waarde van ${thing ?? "niemand"}`);
  }
  for (const { grants, refusals, powers, thing } of model.rights) {
    add("vorm recht", grants.length);
    add("vorm weigering", refusals.length);
    add("vorm bevoegdheid", powers.length);
    add(
      "vorm recht in afwijking",
      [...grants, ...refusals].filter(({ overrides }) => overrides.length > 0).length,
    );
    add(`vorm recht van ${thing}`);
  }
  add("vorm keuze", model.powers.filter(({ decides }) => decides !== undefined).length);
  for (const { kind, type } of model.facts) {
    if (kind === "oordeel") add("vorm oordeel");
    if (type.reeks === true) add("vorm reeks");
    if (type.nvt === true) add("vorm niet van toepassing");
  }
  add(
    "vorm zeker geval",
    model.facts.reduce((sum, { sureCases }) => sum + (sureCases?.length ?? 0), 0),
  );
}
