// Whose value a definition is, where the model does not say: that of the inwoner or the huishouden that it reads.

import type { DecisionModel, Definition, Expr, Power } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";

/**
 * `De leeftijd is het aantal jaren tussen de geboortedatum en de peildatum` is about an inwoner, and `de leeftijd` in
 * a rule is that of the inwoner the rule is about. With more people this must be said: each such definition gets its
 * thing, and each read of it without a subject the one in force where it stands.
 */
export function withSubjects(model: DecisionModel): DecisionModel {
  const things = subjectsOf(model);
  if (things.size === 0) return model;
  const nameOf = new Map(model.things.map(({ id, name }) => [id, name]));
  const rewrite = (part: unknown, within: Innermost): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return part.map((one) => rewrite(one, within));
    const inner = innermost(part, within);
    const copy = Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === "place" || key === "type"
          ? (value as unknown)
          : rewrite(value, key === "list" ? within : inner),
      ]),
    );
    if (copy["op"] !== "definition" || copy["of"] !== undefined) return copy;
    const thing = things.get(copy["definition"] as string);
    if (thing === undefined) return copy;
    const name = within.get(thing) ?? nameOf.get(thing) ?? thing;
    return { ...copy, of: { op: "variable", name, type: { kind: "ding", thing, optional: false } } };
  };
  const rewritten = rewrite(model, new Map()) as DecisionModel;
  const definitions = rewritten.definitions.map((one) => {
    const thing = one.thing ?? things.get(one.id);
    return thing === undefined ? one : { ...one, thing };
  });
  return { ...rewritten, definitions };
}

/** The variable of the innermost list of each kind of thing: after `een kind waarvoor geldt` a value is that of the kind. */
type Innermost = ReadonlyMap<string, string>;
type Quantified = { readonly variable: unknown; readonly list: Pick<Expr, "type"> };

function innermost({ variable, list }: Partial<Quantified>, within: Innermost): Innermost {
  const type = list?.type;
  return typeof variable === "string" && type?.kind === "lijst"
    ? new Map([...within, [type.thing, variable]])
    : within;
}

/** The thing of every definition that has none of its own but reads an inwoner or a household, directly or further on. */
function subjectsOf(model: DecisionModel): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = model.definitions.filter(({ thing }) => thing === undefined);
  const roots = model.things.filter(({ id, root }) => root && (id === personThing || id === homeThing));
  const kinds = new Map(roots.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const declared = new Map(model.definitions.map((one) => [one.id, one.thing]));
  const readsOf = new Map(open.map((one) => [one.id, readsIn(partsOf(one, model.powers), new Set())]));
  for (let growing = true; growing;) {
    growing = false;
    for (const { id } of open) {
      const reads = readsOf
        .get(id)!
        .map((read) =>
          read.op === "variable"
            ? kinds.get(read.name)
            : (declared.get(read.definition) ?? found.get(read.definition)),
        );
      const thing = reads.includes(personThing)
        ? personThing
        : reads.includes(homeThing)
          ? homeThing
          : undefined;
      if (thing === undefined || found.get(id) === thing) continue;
      found.set(id, thing);
      growing = true;
    }
  }
  return found;
}

function partsOf(definition: Definition, powers: readonly Power[]): unknown {
  const choices = powers.filter(({ decides }) => decides === definition.id);
  return [
    definition.rules,
    definition.caps,
    choices.map(({ scope, condition, bounds }) => [scope, condition, bounds]),
  ];
}

type Read = Extract<Expr, { op: "variable" | "definition" }>;

/** Variables, and definitions without a subject, that are not about a thing of a list within the same expression. */
function readsIn(part: unknown, bound: ReadonlySet<string>): readonly Read[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((one) => readsIn(one, bound));
  const fields = part as Record<string, unknown>;
  const expr = part as Expr;
  if (expr.op === "variable") return bound.has(expr.name) ? [] : [expr];
  const inner = typeof fields["variable"] === "string" ? new Set([...bound, fields["variable"]]) : bound;
  const own = expr.op === "definition" && expr.of === undefined ? [expr] : [];
  const deeper = Object.entries(fields).flatMap(([key, value]) =>
    key === "place" || key === "type" ? [] : readsIn(value, key === "list" ? bound : inner),
  );
  return [...own, ...deeper];
}
