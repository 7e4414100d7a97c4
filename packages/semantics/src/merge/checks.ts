// Checks over a whole ordinance: what no single sentence can see.

import type { Diagnostic } from "@andersom/syntax";
import { declaredTwice, openTermUnfilled } from "../diagnostics/names.js";
import { maatwerkWithoutAim, nothingServesEffect } from "../diagnostics/rules.js";
import { definedInCircle } from "../diagnostics/types.js";
import { equalData } from "../db.js";
import type { DecisionModel, Definition, Expr, Fact } from "../model/index.js";
import type { RuleModel } from "./about.js";
import { checkAmounts } from "./amounts.js";
import { checkDelegations } from "./delegations.js";
import { spanOf } from "./examples.js";
import { checkSorts } from "./sorts.js";
import { definitionsIn, readsIn, wholeDefinitionsIn } from "./walk.js";
import type { MergeMemory } from "./memory.js";
import { checkWorth, worthIds } from "./worth.js";

type Report = (diagnostic: Diagnostic) => void;

/**
 * All messages about the ordinance as a whole. `allFacts` holds a fact as often as it is declared; the model holds it once. Each
 * check is done again only when what it looks at changed.
 */
export function checkModel(
  model: RuleModel,
  allFacts: readonly Fact[],
  memory: MergeMemory,
  report: Report,
): void {
  const { rights, definitions, departures, effects, delegations } = model;
  const unfilled = memory.list(
    "unfilled",
    definitions.filter(({ kind, rules }) => kind === "open begrip" && rules.length === 0),
  );
  if (unfilled.length > 0)
    memory.silent("filled", [unfilled, definitions, rights], report, (tell) =>
      reportUnfilled(model, unfilled, tell),
    );
  memory.silent("aims", [departures, effects], report, (tell) => reportAimless(model, tell));
  memory.silent("amounts", [definitions], report, (tell) => checkAmounts(definitions, tell));
  memory.silent("sorts", [definitions], report, (tell) => checkSorts(definitions, tell));
  const worth = memory.list("worths", worthIds(rights));
  memory.silent("worth", [definitions, worth], report, (tell) => checkWorth(model, tell));
  memory.silent("delegations", [delegations], report, (tell) => checkDelegations(delegations, tell));
  memory.silent("doubles", [allFacts], report, (tell) => reportDoubles(allFacts, tell));
  memory.silent("circles", [needsOf(definitions, memory)], report, (tell) =>
    reportCircles(definitions, tell),
  );
}

function reportUnfilled(model: RuleModel, unfilled: readonly Definition[], report: Report): void {
  const read = readByOrdinance(model);
  for (const definition of unfilled) {
    if (read.has(definition.id)) {
      report(
        openTermUnfilled.at(spanOf(model.instrument.place), {
          name: definition.name,
          law: definition.place.instrument ?? "wet",
        }),
      );
    }
  }
}

function reportAimless({ departures, effects }: RuleModel, report: Report): void {
  for (const departure of departures) {
    const effect = effects.find((candidate) => candidate.id === departure.effect);
    // Only a clause that opens on the effect itself needs its test; a named effect is what the motivation must serve.
    if (
      effect !== undefined &&
      effect.reached === undefined &&
      effect.reachedBy === undefined &&
      departure.condition !== undefined &&
      opensOnEffect(departure.condition)
    ) {
      report(maatwerkWithoutAim.at(spanOf(departure.place), { clause: effect.name }));
    }
  }
}

/** An effect that no article serves. */
export function checkServed(
  { articles, effects }: Pick<DecisionModel, "articles" | "effects">,
  report: Report,
): void {
  const served = new Set<string>();
  for (const article of articles) for (const effect of article.effects) served.add(effect);
  for (const effect of effects)
    if (!served.has(effect.id)) report(nothingServesEffect.at(spanOf(effect.place), { effect: effect.name }));
}

function opensOnEffect(expr: Expr): boolean {
  return (
    expr.op === "effect-not-reached" ||
    (expr.op === "some" && opensOnEffect(expr.body)) ||
    ((expr.op === "all" || expr.op === "any") && expr.items.some((item) => opensOnEffect(item.expr)))
  );
}

/** Definitions that the ordinance's own rules need, directly or through the law. */
function readByOrdinance(model: RuleModel): ReadonlySet<string> {
  const byId = new Map(model.definitions.map((definition) => [definition.id, definition]));
  const found = definitionsIn([
    model.rights,
    model.definitions.filter((definition) => definition.place.instrument === undefined),
  ]);
  const queue = [...found];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const id of definitionsIn(byId.get(next))) {
      if (found.has(id)) continue;
      found.add(id);
      queue.push(id);
    }
  }
  return found;
}

function reportDoubles(facts: readonly Fact[], report: Report): void {
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    const first = seen.get(fact.id);
    if (first === undefined) seen.set(fact.id, fact);
    // Two laws may both speak of the geboortedatum: alike is one fact, told twice.
    else if (!sameFact(first, fact) || first.place.source.file === fact.place.source.file)
      report(
        declaredTwice.at(spanOf(fact.place), {
          name: fact.name,
          first: `regel ${first.place.source.line} van ${first.place.source.file.split("/").at(-1) ?? ""}`,
        }),
      );
  }
}

function sameFact(a: Fact, b: Fact): boolean {
  return a.name === b.name && a.kind === b.kind && a.thing === b.thing && equalData(a.type, b.type);
}

/**
 * What circles follow from: of each definition its name and the names that it reads, in a list that stays the same for as long as these do.
 * Where one reads a single clause of another, that clause may read anything: then from the definitions.
 */
function needsOf(definitions: readonly Definition[], memory: MergeMemory): readonly unknown[] {
  const needs = memory.mapped("needs", definitions, [], needOf);
  return needs.includes(undefined) ? definitions : needs;
}

function needOf(definition: Definition): string | undefined {
  const needed = [definition.id];
  for (const read of readsIn(definition)) {
    if (read.op !== "definition") continue;
    if (read.clause !== undefined) return undefined;
    needed.push(read.definition);
  }
  return needed.join("\n");
}

/** A value that needs itself. Each circle is reported once, at its first name. */
function reportCircles(definitions: readonly Definition[], report: Report): void {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const at = path.indexOf(id);
    const definition = byId.get(id);
    if (definition === undefined) return;
    if (at >= 0) {
      const circle = path.slice(at);
      report(
        definedInCircle.at(spanOf(definition.place), {
          names: [...circle, id].map((one) => byId.get(one)?.name ?? one),
        }),
      );
      return;
    }
    if (done.has(id) || path.length > 200) return;
    for (const next of wholeDefinitionsIn(definition, byId)) visit(next, [...path, id]);
    done.add(id);
  };
  for (const definition of definitions) visit(definition.id, []);
}
