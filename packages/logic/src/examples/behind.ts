// Which rules an expectation stands on: those of what it names, and of everything that is read to decide it.

import type { DecisionModel, Expectation, Expr } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { eventKey } from "../input/events.js";
import { normalName } from "../input/names.js";
import { dependencies, expressionsIn, nodesOf, reachedFrom } from "../interpreter/circles.js";

/** From expectations to rule ids, over one model. */
export function rulesBehind(model: DecisionModel): (expected: readonly Expectation[]) => ReadonlySet<string> {
  const graph = dependencies(model);
  const owned = ownedRules(model);
  return (expected) => {
    const rules = new Set<string>();
    const roots: string[] = [];
    for (const one of expected) {
      const found = rootsOf(model, one);
      for (const id of found.rules) rules.add(id);
      roots.push(...found.nodes);
    }
    for (const node of reachedFrom(graph, roots)) for (const id of owned.get(node) ?? []) rules.add(id);
    return rules;
  };
}

/** The rules that a node of the graph is made of. */
function ownedRules(model: DecisionModel): ReadonlyMap<string, readonly string[]> {
  const idsOf = (rules: readonly { readonly id: string }[]): readonly string[] => rules.map(({ id }) => id);
  return new Map<string, readonly string[]>([
    ...model.definitions.flatMap(({ id, rules, caps }): [string, readonly string[]][] => [
      [`definition ${id}`, idsOf([...rules, ...caps, ...choicesOf(model.powers, id)])],
      ...rules.map((rule): [string, readonly string[]] => [`rule ${id} ${rule.id}`, [rule.id]]),
    ]),
    ...model.rights.map(({ id, grants, refusals, powers }): [string, readonly string[]] => [
      `right ${id}`,
      idsOf([...grants, ...refusals, ...powers]),
    ]),
    ...model.duties.map(({ id }): [string, readonly string[]] => [`duty ${id}`, [id]]),
  ]);
}

interface Roots {
  readonly rules: readonly string[];
  readonly nodes: readonly string[];
}

function rootsOf(model: DecisionModel, expected: Expectation): Roots {
  const reads = (part: unknown): readonly string[] => expressionsIn(part).flatMap((expr: Expr) => nodesOf(model, expr));
  const of = (parts: readonly { readonly id: string }[]): Roots => ({
    rules: parts.map(({ id }) => id),
    nodes: reads(parts),
  });
  switch (expected.form) {
    case "recht":
      return { rules: departureIds(model), nodes: [`right ${expected.right}`] };
    case "waarde":
      return { rules: departureIds(model), nodes: reads([expected.left, expected.right]) };
    case "voorwaarde":
      return { rules: [], nodes: reads(expected.condition) };
    case "ter beoordeling":
      return expected.right === undefined
        ? of(powersNamed(model, expected.power))
        : { rules: departureIds(model), nodes: [`right ${expected.right}`] };
    case "niet aan de orde":
    case "nog onbekend":
    case "niet gevraagd": {
      const powers = model.powers.filter(({ id }) => expected.names.some((one) => one.id === id));
      const { rules, nodes } = of(powers.flatMap(({ name }) => powersNamed(model, name)));
      const own = expected.names.flatMap(({ id }) => [`right ${id}`, `definition ${id}`, `fact ${id}`]);
      return { rules, nodes: [...nodes, ...own] };
    }
    case "termijn": {
      const named = model.duties.filter(({ name, items }) =>
        [name, ...items.map(({ text }) => text)].some((text) => eventKey(text) === expected.name),
      );
      return { rules: [], nodes: [...named.map(({ id }) => `duty ${id}`), ...reads(named), "terms"] };
    }
    case "keuze": {
      const decided = expected.definition ?? model.powers.flatMap(({ decides }) => decides ?? []);
      return { rules: [], nodes: [decided].flat().map((id) => `definition ${id}`) };
    }
    case "signaal":
      return { rules: [], nodes: [`signal ${expected.signal}`] };
    case "afwijking":
      return of(model.departures);
    case "vereiste":
      return of(model.requirements.filter(({ id }) => expected.rules.includes(id)));
    case "niet uitvoerbaar":
      return { rules: [], nodes: [] };
  }
}

/** A departure that is accepted decides with the rules that it departs from. */
function departureIds(model: DecisionModel): readonly string[] {
  return model.departures.map(({ id }) => id);
}

function powersNamed(model: DecisionModel, name: string | undefined): DecisionModel["powers"] {
  return model.powers.filter((power) => name !== undefined && normalName(power.name) === normalName(name));
}
