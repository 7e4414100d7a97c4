// Which rules and rights need a fact: by reading it themselves, or through values, rights, duties and signals that they ask for.

import type { DecisionModel, Expr, Place } from "@andersom/semantics";
import { visitExpressions } from "../phrase/reach.js";

/** A rule of the ordinance or a law, with where it stands. */
interface Node {
  readonly place: Place;
  readonly data: unknown;
}

/** A rule that needs a fact; `direct` when it reads the fact itself. */
export interface Need {
  readonly place: Place;
  readonly direct: boolean;
}

export interface FactNeeds {
  readonly places: readonly Need[];
  /** Ids of the rights whose outcome or worth may hang on the fact. */
  readonly rights: readonly string[];
}

/** What needs each fact, by its id; a fact that is not there is needed nowhere. */
export function needsOf(model: DecisionModel): ReadonlyMap<string, FactNeeds> {
  const graph = graphOf(model);
  const found = new Map<string, { places: Need[]; rights: string[] }>();
  const of = (fact: string): { places: Need[]; rights: string[] } => {
    const known = found.get(fact) ?? { places: [], rights: [] };
    found.set(fact, known);
    return known;
  };
  for (const { place, data } of nodesOf(model)) {
    const own = targetsOf(data, model);
    const direct = new Set(own.filter((key) => key.startsWith("fact ")));
    for (const key of closure(own, graph)) {
      if (key.startsWith("fact "))
        of(key.slice("fact ".length)).places.push({ place, direct: direct.has(key) });
    }
  }
  for (const { id } of model.rights)
    for (const key of closure([`right ${id}`], graph))
      if (key.startsWith("fact ")) of(key.slice("fact ".length)).rights.push(id);
  return found;
}

/** Everything that can be asked for, by kind and id, with what it asks for in turn. */
function graphOf(model: DecisionModel): ReadonlyMap<string, readonly string[]> {
  const data: (readonly [string, unknown])[] = [
    ...model.facts.map(
      ({ id, sureCases, completeFrom }) => [`fact ${id}`, [sureCases, completeFrom]] as const,
    ),
    ...model.definitions.map(({ id, rules, caps }) => [`definition ${id}`, [rules, caps]] as const),
    ...model.rights.map((right) => [`right ${right.id}`, right] as const),
    ...model.duties.map((duty) => [`duty ${duty.id}`, duty] as const),
    ...model.effects.map((effect) => [`effect ${effect.id}`, effect] as const),
    ...(model.signals ?? []).map((signal) => [`signal ${signal.id}`, signal] as const),
    ["any right", model.rights.map(({ id }) => ({ op: "has-right", right: id }))],
  ];
  const worth = new Map(
    model.rights.map(({ id, amount, extent, duration, aidForm, start, end }) => [
      `right ${id}`,
      [amount, extent, duration, aidForm, start, end].flatMap((one) =>
        one === undefined ? [] : [`definition ${one}`],
      ),
    ]),
  );
  return new Map(data.map(([key, part]) => [key, [...targetsOf(part, model), ...(worth.get(key) ?? [])]]));
}

function targetsOf(data: unknown, model: DecisionModel): string[] {
  const found: string[] = [];
  visitExpressions(data, (expr) => {
    const key = targetOf(expr, model);
    if (key !== undefined) found.push(key);
  });
  return found;
}

function targetOf(expr: Expr, { peildatum }: DecisionModel): string | undefined {
  switch (expr.op) {
    case "fact":
      return `fact ${expr.fact}`;
    case "definition":
      return `definition ${expr.definition}`;
    case "peildatum":
      return peildatum === undefined ? undefined : `definition ${peildatum}`;
    case "has-right":
      return `right ${expr.right}`;
    case "duty-applies":
      return `duty ${expr.duty}`;
    case "effect-not-reached":
      return expr.effect === undefined ? undefined : `effect ${expr.effect}`;
    case "signal":
      return `signal ${expr.signal}`;
    case "help-count":
      return "any right";
    default:
      return undefined;
  }
}

function closure(
  start: readonly string[],
  graph: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(graph.get(key) ?? []));
  }
  return seen;
}

/** Every rule with a place, in the order of the model. */
function nodesOf(model: DecisionModel): Node[] {
  const placed = <T extends { readonly place: Place }>(all: readonly T[]): Node[] =>
    all.map((one) => ({ place: one.place, data: one }));
  return [
    ...model.rights.flatMap(({ grants, refusals, powers }) => placed([...grants, ...refusals, ...powers])),
    ...model.definitions.flatMap(({ rules, caps }) => [...placed(rules), ...placed(caps)]),
    ...placed(model.powers),
    ...placed(model.duties),
    ...placed(model.conflicts),
    ...placed(model.departures),
    ...placed(model.requirements),
    ...placed(model.guarantees),
    ...placed(model.transitions ?? []),
    ...placed(model.steps),
    ...placed(model.acts),
    ...placed(model.documents),
    ...placed(model.signals ?? []),
    ...placed(model.offers ?? []),
    ...placed(model.effects),
    ...placed(model.ladder?.steps ?? []),
    ...model.advice.map((one) => ({ place: one.place, data: [one, read(one.judgement)] })),
    ...model.measures.map((one) => ({
      place: one.place,
      data: [
        one,
        read(one.list, one.day),
        [one.amount, one.duration, one.imposed].flatMap((id) =>
          id === undefined ? [] : [{ op: "definition", definition: id }],
        ),
      ],
    })),
    ...(model.consents ?? []).map((one) => ({
      place: one.place,
      data: [one, read(...one.facts)],
    })),
  ];
}

/** Facts that are named by their id, as expressions that read them. */
function read(...facts: readonly (string | undefined)[]): readonly object[] {
  return facts.flatMap((fact) => (fact === undefined ? [] : [{ op: "fact", fact }]));
}
