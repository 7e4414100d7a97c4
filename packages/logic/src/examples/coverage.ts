// Which rules the voorbeelden made apply to what they expect, counted per article and lid.

import type { Place } from "@andersom/runtime";
import type { DecisionModel, Expr } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import { memoParts } from "../interpreter/memo.js";
import type { Run } from "../interpreter/run.js";
import { standings } from "../interpreter/select-rule.js";

export interface LidCoverage {
  readonly article: string;
  readonly lid?: string;
  readonly place: Place;
  /** Ids of the rules that stand here and can apply in a decision. */
  readonly rules: readonly string[];
  /** Those of them that applied in at least one example, to something that it expects. */
  readonly applied: readonly string[];
}

/** The rules that held in one run: about rights, in definitions that were evaluated, duties, powers and accepted departures. */
export function appliedRules(run: Run, { decision, states }: DecisionRun<Expr>): readonly string[] {
  const rights = states.flatMap(({ rules }) => rules.filter(({ holds }) => holds === true).map(({ rule }) => rule.id));
  const definitions = appliedIn(run, () => true);
  const holding = [...decision.duties, ...decision.powers].filter(({ applies }) => applies.kind === "waarde" && applies.value === true);
  const requirements = decision.requirements.filter(({ met }) => met.kind === "waarde");
  const departures = run.index.model.departures.filter((clause) => decision.departures.some((one) => one.kind === "aanvaard" && one.place === clause.place));
  return [...rights, ...definitions, ...[...holding, ...requirements, ...departures].map(({ id }) => id)];
}

/** The rules that held in those definitions of one run that were evaluated and that are meant. */
export function appliedIn(run: Run, isMeant: (definition: string) => boolean): readonly string[] {
  return [...run.memo.keys()].flatMap((key) => {
    const { id, subject, month, clause } = memoParts(key);
    const definition = run.index.definitions.get(id);
    if (definition === undefined || !isMeant(id) || run.index.circles.has(`definition ${id}`)) return [];
    if (clause !== undefined) return [clause];
    const instance = (run.household.instances.get(definition.thing ?? "") ?? []).find((thing) => thing.key === subject);
    const base = run.world.scope(definition.thing, instance);
    const scope = month === undefined ? base : { ...base, month };
    const caps = definition.caps.map((cap) => cap.id);
    return [...standings(run, definition, scope).filter(({ holds }) => holds === true).map(({ rule }) => rule.id), ...caps];
  });
}

export function coverageOf(model: DecisionModel, applied: ReadonlySet<string>): readonly LidCoverage[] {
  const running = new Set(runningRules(model).filter(({ scope }) => !isOff(scope)).map(({ id }) => id));
  return model.articles.flatMap((article) =>
    article.leden.flatMap((lid): LidCoverage[] => {
      const rules = lid.rules.flatMap((id) => rulesNamed(model, id)).filter((id) => running.has(id));
      if (rules.length === 0) return [];
      return [
        {
          article: article.number,
          ...(lid.number === undefined ? {} : { lid: lid.number }),
          place: lid.place,
          rules,
          applied: rules.filter((id) => applied.has(id)),
        },
      ];
    }),
  );
}

/** `Niet van toepassing is artikel 35 lid 2`, always: no decision can apply it. */
function isOff(scope: Expr | undefined): boolean {
  if (scope?.op === "all") return scope.items.some(({ expr }) => isOff(expr));
  return scope?.op === "constant" && scope.value === false;
}

function runningRules(model: DecisionModel): readonly { readonly id: string; readonly scope?: Expr }[] {
  return [
    ...model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]),
    ...model.definitions.flatMap((definition) => [...definition.rules, ...definition.caps]),
    ...model.duties,
    ...model.powers,
    ...model.requirements,
    ...model.departures,
  ];
}

/** A lid names rules, or a definition with all its rules. */
function rulesNamed(model: DecisionModel, id: string): readonly string[] {
  const definition = model.definitions.find((one) => one.id === id);
  return definition === undefined ? [id] : definition.rules.map((rule) => rule.id);
}
