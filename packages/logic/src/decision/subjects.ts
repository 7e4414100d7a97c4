// Whose value a definition is, where the model does not say: that of the inwoner or the huishouden that it reads.

import type { DecisionModel, Definition, Expr, Power } from "@andersom/semantics";
import { homeThing, personThing } from "../input/spec.js";
import { choicesOf } from "./deciding-powers.js";
import { againWhenChanged, isSameButFor, isSameObjects } from "./same.js";

/**
 * `De leeftijd is het aantal jaren tussen de geboortedatum en de peildatum` is about an inwoner, and `de leeftijd` in
 * a rule is that of the inwoner the rule is about. With more people this must be said: each such definition gets its
 * thing, and each read of it without a subject the one in force where it stands.
 */
export function withSubjects(model: DecisionModel): DecisionModel {
  const things = subjectsOf(model);
  if (things.size === 0) return model;
  const nameOf = new Map(model.things.map(({ id, name }) => [id, name]));
  const names = JSON.stringify([...nameOf]);
  let uses: [definition: string, thing: string | undefined][] = [];
  /** A copy where something in it changes, else the part itself. */
  const rewrite = (part: unknown, within: Innermost): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (Array.isArray(part)) return mapped(part, (one) => rewrite(one, within));
    const inner = innermost(part, within);
    const fields = part as Readonly<Record<string, unknown>>;
    let changed: Record<string, unknown> | undefined;
    for (const key in fields) {
      const value = fields[key];
      if (key === "place" || key === "type" || typeof value !== "object" || value === null) continue;
      const made = rewrite(value, key === "list" ? within : inner);
      if (made !== value) (changed ??= { ...fields })[key] = made;
    }
    const copy = changed ?? fields;
    if (copy["op"] !== "definition" || copy["of"] !== undefined) return copy;
    const id = copy["definition"] as string;
    const thing = things.get(id);
    uses.push([id, thing]);
    if (thing === undefined) return copy;
    const name = within.get(thing) ?? nameOf.get(thing) ?? thing;
    return { ...copy, of: { op: "variable", name, type: { kind: "ding", thing, optional: false } } };
  };
  /** A declaration as it was made for an earlier model, where it reads the same. */
  const declared = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    const known = rewrites.get(part);
    if (known?.names === names) {
      if (known.things === things) return known.made;
      if (known.uses.every(([id, thing]) => things.get(id) === thing)) {
        known.things = things;
        return known.made;
      }
    }
    uses = [];
    const made = rewrite(part, new Map());
    rewrites.set(part, { names, things, uses, made });
    return made;
  };
  /** A list of an earlier model is the same list again. */
  const ofList = <T>(list: readonly T[], map: (one: T) => T): readonly T[] => {
    const known = lists.get(list);
    if (known?.names === names && known.things === things) return known.made as readonly T[];
    const made = mapped(list, map);
    lists.set(list, { names, things, made });
    return made;
  };
  const rewritten = Object.fromEntries(
    Object.entries(model).map(([key, value]: [string, unknown]) => [
      key,
      key === "definitions" ? value : Array.isArray(value) ? ofList(value, declared) : declared(value),
    ]),
  ) as unknown as DecisionModel;
  const definitions = ofList(model.definitions, (one) => {
    const made = declared(one) as Definition;
    const thing = made.thing ?? things.get(made.id);
    return thing === undefined || thing === made.thing ? made : about(made, thing);
  });
  return { ...rewritten, definitions };
}

/** What was made of a declaration, with the things of the values that it reads without a subject. */
interface Rewritten {
  readonly names: string;
  /** The things of the last time that it was seen to read the same. */
  things: ReadonlyMap<string, string>;
  readonly uses: readonly (readonly [definition: string, thing: string | undefined])[];
  readonly made: unknown;
}

/** Declarations that an edit leaves alone are the same objects in the next model. */
const rewrites = new WeakMap<object, Rewritten>();
const lists = new WeakMap<readonly unknown[], Omit<Rewritten, "uses">>();
const subjects = new WeakMap<Definition, Definition>();

function about(definition: Definition, thing: string): Definition {
  const known = subjects.get(definition);
  if (known?.thing === thing) return known;
  const made = { ...definition, thing };
  subjects.set(definition, made);
  return made;
}

/** The list itself where nothing in it changes. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  let made: T[] | undefined;
  list.forEach((one, at) => {
    const other = map(one);
    if (other !== one) (made ??= [...list])[at] = other;
  });
  return made ?? list;
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

/**
 * The thing of every definition that has none of its own but reads an inwoner or a household, directly or further on. The same map
 * as of the model before, where every definition reads the same: only one that is another object is looked into.
 */
const subjectsOf = againWhenChanged(
  ({ definitions, powers, things }, before) =>
    isSameObjects(powers, before.powers) &&
    isSameObjects(things, before.things) &&
    isSameButFor(definitions, before.definitions, (one, other) => {
      const choices = choicesOf(powers, one.id);
      return (
        one.id === other.id &&
        one.thing === other.thing &&
        isSameReads(readsOfDefinition(one, choices), readsOfDefinition(other, choices))
      );
    }),
  subjectsIn,
);

function isSameReads(some: readonly Read[], others: readonly Read[]): boolean {
  const isSame = (a: Read, b: Read | undefined): boolean =>
    a.op === "variable"
      ? b?.op === "variable" && a.name === b.name
      : b?.op === "definition" && a.definition === b.definition;
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]));
}

function subjectsIn(model: DecisionModel): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = model.definitions.filter(({ thing }) => thing === undefined);
  const roots = model.things.filter(({ id, root }) => root && (id === personThing || id === homeThing));
  const kinds = new Map(roots.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const declared = new Map(model.definitions.map((one) => [one.id, one.thing]));
  const readsOf = new Map(
    open.map((one) => [one.id, readsOfDefinition(one, choicesOf(model.powers, one.id))]),
  );
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

const ownReads = new WeakMap<Definition, readonly Read[]>();

function readsOfDefinition(definition: Definition, choices: readonly Power[]): readonly Read[] {
  const own = ownReads.get(definition) ?? readsIn([definition.rules, definition.caps], new Set(), []);
  ownReads.set(definition, own);
  if (choices.length === 0) return own;
  return [
    ...own,
    ...readsIn(
      choices.map(({ scope, condition, bounds }) => [scope, condition, bounds]),
      new Set(),
      [],
    ),
  ];
}

type Read = Extract<Expr, { op: "variable" | "definition" }>;

/** Variables, and definitions without a subject, that are not about a thing of a list within the same expression. */
function readsIn(part: unknown, bound: ReadonlySet<string>, found: Read[]): readonly Read[] {
  if (typeof part !== "object" || part === null) return found;
  if (Array.isArray(part)) {
    for (const one of part) readsIn(one, bound, found);
    return found;
  }
  const fields = part as Readonly<Record<string, unknown>>;
  const expr = part as Expr;
  if (expr.op === "variable") {
    if (!bound.has(expr.name)) found.push(expr);
    return found;
  }
  const inner = typeof fields["variable"] === "string" ? new Set([...bound, fields["variable"]]) : bound;
  if (expr.op === "definition" && expr.of === undefined) found.push(expr);
  for (const key in fields)
    if (key !== "place" && key !== "type") readsIn(fields[key], key === "list" ? bound : inner, found);
  return found;
}
